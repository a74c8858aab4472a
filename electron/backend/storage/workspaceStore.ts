import type { Result } from '#models/result.ts';

import { withNewestBackup } from './backupAdvice.ts';
import { writeNewFile } from './createFile.ts';
import { attempt } from './failures.ts';
import { type OpenOptions, openFile } from './openFile.ts';
import type { WorkspaceStore } from './storeInterface.ts';
import type { StoreOptions } from './storeOptions.ts';
import { storeFor } from './storeSession.ts';

// The whole door of the store: hosts and handlers import nothing else of this folder.
export { type Examination, examineFile } from './examine.ts';
export { listBackups, restoreBackup } from './restore.ts';
export { salvage } from './salvage.ts';
export type { WorkspaceStore } from './storeInterface.ts';
export type { StoreOptions } from './storeOptions.ts';

/** Makes a new workspace file and opens it; `storage/exists` when there is a file of that name. */
export function createWorkspaceFile(
  path: string,
  title: string,
  options: StoreOptions,
): Result<WorkspaceStore> {
  return attempt(() => storeFor(openFile(writeNewFile(path, title, options), options), options));
}

/**
 * Opens a workspace file through all checks. A file that is refused stays byte for byte what it was; a file that
 * somebody else has open, or that may not be written, opens read-only.
 */
export function openWorkspaceFile(path: string, options: OpenOptions): Result<WorkspaceStore> {
  return withNewestBackup(
    path,
    options,
    attempt(() => storeFor(openFile(path, options), options)),
  );
}
