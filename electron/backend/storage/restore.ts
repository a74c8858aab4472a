import fs from 'node:fs';
import nodePath from 'node:path';

import type { Result } from '#models/result.ts';
import type { Backup } from '#shared/rpc/contract.ts';

import {
  type BackupFile,
  DAMAGED_REASON,
  RESTORE_REASON,
  backupsOf,
  backupsRoot,
  newBackupPath,
  pathKeyOf,
  pruneBackups,
  takeBackup,
  toBackup,
} from './backups.ts';
import { openConnection } from './connection.ts';
import { exists, flushFile, flushFolderOf, journalOf, temporaryPathFor } from './diskFiles.ts';
import { attempt, refuse } from './failures.ts';
import { checkHeader, resolveWorkspacePath } from './header.ts';
import { type Lock, acquireLock } from './lockFile.ts';
import { readMeta } from './meta.ts';
import { versionsOf } from './migrate.ts';
import { type StoreOptions, identityOf, migrationsOf } from './storeOptions.ts';
import { openVerified, privateCopy } from './verifiedFile.ts';

/** Where the document is, or would be: its folder with symbolic links resolved. */
function placeOf(path: string): string {
  if (exists(path)) return resolveWorkspacePath(path);
  return nodePath.join(fs.realpathSync(nodePath.dirname(nodePath.resolve(path))), nodePath.basename(path));
}

/** The id a file says it has; null when it cannot be read. Opens nothing that would have to be put right. */
function peekWorkspaceId(path: string, options: StoreOptions): string | null {
  if (!exists(path) || exists(journalOf(path)) || exists(`${path}-wal`)) return null;
  try {
    checkHeader(path, versionsOf(migrationsOf(options)));
    const connection = openConnection(path, { isReadOnly: true });
    try {
      return readMeta(connection, 'workspace_id');
    } finally {
      connection.close();
    }
  } catch {
    return null;
  }
}

function allBackups(path: string, options: StoreOptions): readonly BackupFile[] {
  const result = attempt(() => placeOf(path));
  const place = result.ok ? result.value : path;
  const { userDataDir } = options;
  return backupsOf(place, { userDataDir, workspaceId: peekWorkspaceId(place, options) });
}

/** The backups of a document, newest first; also of one that is damaged or gone. */
export function listBackups(path: string, options: StoreOptions): Backup[] {
  return allBackups(path, options).map(toBackup);
}

function lockFor(path: string, options: StoreOptions): Lock {
  const asker = { identity: identityOf(options), env: options.env };
  const attemptToLock = acquireLock(path, asker, { takeOver: false });
  if (attemptToLock.kind === 'held') return attemptToLock.lock;
  if (attemptToLock.kind === 'unavailable') {
    return refuse(
      'storage/cannot-write',
      'You may not write into the folder of this file. Nothing was changed: restore to another place.',
      { cause: attemptToLock.cause },
    );
  }
  return refuse(
    'storage/locked',
    'This file is open, here or elsewhere. Nothing was changed: close it first.',
    { heldBy: attemptToLock.holder },
  );
}

/** A byte copy, with the journal: what cannot be read is kept exactly as it is. */
function keepBytes(path: string, target: string): void {
  const temporary = `${target}.part`;
  fs.copyFileSync(path, temporary);
  flushFile(temporary);
  if (exists(journalOf(path))) {
    fs.copyFileSync(journalOf(path), journalOf(target));
    flushFile(journalOf(target));
  }
  fs.renameSync(temporary, target);
  flushFolderOf(target);
}

type Kept = { readonly path: string; readonly workspaceId: string; readonly options: StoreOptions };

/** Keeps the document as it is now among its backups, so that a restore can be undone. */
function keepPresent({ path, workspaceId, options }: Kept): void {
  if (!exists(path)) return;
  const { userDataDir, env } = options;
  const now = env.now();
  const copy = privateCopy(path, userDataDir);
  try {
    const whole = attempt(() =>
      openVerified(copy.path, { isReadOnly: false, migrations: migrationsOf(options) }),
    );
    if (whole.ok) {
      const { connection } = whole.value;
      try {
        takeBackup(connection, { userDataDir, workspaceId, documentPath: path, reason: RESTORE_REASON, now });
      } finally {
        connection.close();
      }
      return;
    }
    const folder = nodePath.join(backupsRoot(userDataDir), workspaceId);
    const pathKey = pathKeyOf(path);
    keepBytes(path, newBackupPath(folder, { takenAt: now, revision: 0, pathKey, reason: DAMAGED_REASON }));
    pruneBackups(folder, { pathKey, now });
  } finally {
    copy.remove();
  }
}

/** The id of the workspace in a backup; refuses one that is not whole, unless it was kept as it is on purpose. */
function checkBackup(backupPath: string, known: BackupFile | undefined, options: StoreOptions): string {
  if (known?.isWhole === false) return nodePath.basename(nodePath.dirname(backupPath));
  if (exists(journalOf(backupPath)) || exists(`${backupPath}-wal`)) {
    return refuse(
      'storage/damaged',
      'This backup has leftovers of another program beside it. Nothing was changed.',
    );
  }
  const { connection } = openVerified(backupPath, { isReadOnly: true, migrations: migrationsOf(options) });
  try {
    return readMeta(connection, 'workspace_id');
  } finally {
    connection.close();
  }
}

function putInPlace(backupPath: string, path: string): void {
  const temporary = temporaryPathFor(path);
  try {
    fs.copyFileSync(backupPath, temporary);
    fs.chmodSync(temporary, exists(path) ? fs.statSync(path).mode : 0o644);
    flushFile(temporary);
    // Its content is kept among the backups; beside the restored file it would be played into it.
    fs.rmSync(journalOf(path), { force: true });
    if (exists(journalOf(backupPath))) fs.copyFileSync(journalOf(backupPath), journalOf(path));
    fs.renameSync(temporary, path);
    flushFolderOf(path);
  } finally {
    fs.rmSync(temporary, { force: true });
  }
}

/**
 * Puts a backup in the place of a document. The document as it is now is kept first, byte for byte when it cannot be
 * read, so that restoring can itself be undone by restoring that copy.
 */
export function restoreBackup(path: string, backupPath: string, options: StoreOptions): Result<void> {
  return attempt(() => {
    const place = placeOf(path);
    const known = allBackups(path, options).find((backup) => backup.path === backupPath);
    const workspaceId = checkBackup(fs.realpathSync(backupPath), known, options);
    const lock = lockFor(place, options);
    try {
      keepPresent({ path: place, workspaceId, options });
      putInPlace(backupPath, place);
    } finally {
      lock.release();
    }
  });
}
