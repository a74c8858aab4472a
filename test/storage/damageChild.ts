import { hash } from 'node:crypto';
import process from 'node:process';

import { tableNames } from '#models/document.ts';
import { examineFile, openWorkspaceFile } from '#backend/storage/workspaceStore.ts';

import { testEnv } from '../random/testEnv.ts';

/** What came of opening one file. */
export type Opening =
  | { readonly ok: true; readonly content: string; readonly isHealthy: boolean }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      readonly hasBackup: boolean;
      readonly isHealthy: boolean;
      readonly examinedCode: string | null;
    };

/** Opens a file as the product does; `content` stands for the digest, all rows and the whole log. */
function openOne(path: string, userDataDir: string): Opening {
  const options = { env: testEnv(99), userDataDir };
  const examined = examineFile(path, options);
  const opened = openWorkspaceFile(path, options);
  if (!opened.ok) {
    const { code, message, details } = opened.error;
    const hasBackup = typeof details?.['newestBackup'] === 'object' && details['newestBackup'] !== null;
    return { ok: false, code, message, hasBackup, isHealthy: examined.ok, examinedCode: examined.code };
  }
  const store = opened.value;
  const rows = store.loadEverything();
  const tables = rows.ok ? tableNames.map((table) => [...rows.value[table].values()]) : rows.error;
  const content = JSON.stringify([store.contentDigest(), tables, store.loadLog(100_000)]);
  store.close();
  return { ok: true, content: hash('sha256', content), isHealthy: examined.ok };
}

process.on('message', ({ path, userDataDir }: { path: string; userDataDir: string }) => {
  process.send?.(openOne(path, userDataDir));
});
