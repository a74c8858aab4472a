import fs from 'node:fs';
import path from 'node:path';

import type { Upsert } from '#models/changeSet.ts';
import { upsertOf } from '#models/changeSet.ts';
import { rowsOf, tableNames } from '#models/document.ts';
import { type Result, failure, success } from '#models/result.ts';

import type { ImportContent, ReadImport } from './importFile.ts';
import { type StoreOptions, type WorkspaceStore, openWorkspaceFile } from './storage/workspaceStore.ts';

const MAGIC = 'SQLite format 3\0';

/** True when content begins as a workspace file does, whatever it is called. */
export function isWorkspaceContent(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1') === MAGIC;
}

/** True when a file begins as a workspace file does. What cannot be read is for others to say. */
export function isWorkspaceFile(file: string): boolean {
  const head = Buffer.alloc(16);
  try {
    const opened = fs.openSync(file, 'r');
    try {
      fs.readSync(opened, head, 0, 16, 0);
    } finally {
      fs.closeSync(opened);
    }
  } catch {
    return false;
  }
  return isWorkspaceContent(head);
}

/** Everything an open workspace holds, as what an import brings in. */
function contentOf(store: WorkspaceStore, fileName: string): Result<ReadImport> {
  const everything = store.loadEverything();
  if (!everything.ok) return everything;
  const rows: Upsert[] = [];
  for (const table of tableNames)
    for (const row of rowsOf(everything.value, table).values()) rows.push(upsertOf(table, row));
  const [workspace] = everything.value.workspaces.values();
  const origin = {
    fileName,
    format: 'workspace',
    workspaceId: workspace?.id ?? '',
    workspaceTitle: workspace?.title ?? '',
  } as const;
  return success({
    kind: 'rows',
    format: 'workspace',
    origin,
    rows,
    workspace: workspace === undefined ? null : { title: workspace.title, note: workspace.note },
    skipped: 0,
    warnings: [],
  });
}

type Reading = {
  /** The workspace it shall come into. */
  readonly into: WorkspaceStore;
  /** The other one, when somebody has it open here: to open and close its file again would give up our lock on it. */
  readonly openHere: WorkspaceStore | null;
  readonly storeOptions: StoreOptions;
};

/**
 * Reads another workspace to be brought in. It is only looked at, after every check of opening: one that is damaged or
 * newer is refused with a sentence, and stays byte for byte what it was.
 */
export function readSite(file: string, { into, openHere, storeOptions }: Reading): Result<ReadImport> {
  const name = path.basename(file);
  const isItself = fs.existsSync(file) && fs.realpathSync(file) === fs.realpathSync(into.path);
  if (isItself)
    return failure('import/itself', 'This is the workspace that is open, so nothing was brought in.');
  if (openHere !== null) return contentOf(openHere, name);
  const opened = openWorkspaceFile(file, { ...storeOptions, readOnly: true });
  if (!opened.ok) return opened;
  try {
    return contentOf(opened.value, name);
  } finally {
    opened.value.close();
  }
}

/** Reads another workspace whose path nobody knows: its bytes are put where only we can touch them, and taken away again. */
export function readSiteContent(
  { name, bytes }: ImportContent,
  reading: Omit<Reading, 'openHere'>,
): Result<ReadImport> {
  const parent = path.join(reading.storeOptions.userDataDir, 'checks');
  fs.mkdirSync(parent, { recursive: true });
  const folder = fs.mkdtempSync(path.join(parent, 'copy-'));
  try {
    const file = path.join(folder, 'dropped.wherefore');
    fs.writeFileSync(file, bytes, { mode: 0o600 });
    const read = readSite(file, { ...reading, openHere: null });
    if (!read.ok || read.value.kind !== 'rows') return read;
    return success({ ...read.value, origin: { ...read.value.origin, fileName: path.basename(name) } });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
