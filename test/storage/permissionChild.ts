import process from 'node:process';

import { openWorkspaceFile } from '#backend/storage/workspaceStore.ts';

import { testEnv } from '../random/testEnv.ts';

/** What a user whom permission bits bind may do with a file. */
export type Access =
  | { readonly ok: false; readonly code: string }
  | { readonly ok: true; readonly isReadOnly: boolean; readonly reason: string; readonly commitCode: string };

function tryFile(path: string, userDataDir: string): Access {
  const opened = openWorkspaceFile(path, { env: testEnv(5), userDataDir });
  if (!opened.ok) return { ok: false, code: opened.error.code };
  const store = opened.value;
  const commits = [
    { commitId: 'x', entryId: 'x', kind: 'do', label: 'x', change: { upserts: [], deletes: [] } },
  ] as const;
  const committed = store.commit({ theoryId: null, baseRevision: store.revision(), commits });
  return {
    ok: true,
    isReadOnly: store.isReadOnly,
    reason: store.readOnlyReason,
    commitCode: committed.ok ? 'written' : committed.error.code,
  };
}

const [path = '', userDataDir = ''] = process.argv.slice(2);
process.send?.(tryFile(path, userDataDir), () => process.exit(0));
