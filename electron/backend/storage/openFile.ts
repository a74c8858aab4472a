import fs from 'node:fs';
import nodePath from 'node:path';

import type { LockHolder } from '#shared/rpc/contract.ts';

import { takeBackup } from './backups.ts';
import { exists, journalOf } from './diskFiles.ts';
import { attempt, errorCode, refuse } from './failures.ts';
import { checkHeader, checkMagic, resolveWorkspacePath } from './header.ts';
import { type Lock, acquireLock, lockHolderOf } from './lockFile.ts';
import { readMeta } from './meta.ts';
import { latestVersion, migrateFile, versionsOf } from './migrate.ts';
import { type StoreOptions, identityOf, migrationsOf } from './storeOptions.ts';
import { type PrivateCopy, type VerifiedFile, openVerified, privateCopy, refuseWal } from './verifiedFile.ts';

/** How a caller wants a file opened. */
export type OpenOptions = StoreOptions & {
  /** Take the file over from a holder who is gone. */
  readonly takeOver?: boolean;
  /** Look only: no lock, no backup, nothing written. */
  readonly readOnly?: boolean;
};

/** A file that is open and checked. */
export type OpenedFile = {
  readonly path: string;
  readonly connection: VerifiedFile['connection'];
  readonly lock: Lock | null;
  /** Why it cannot be written, as a sentence; empty when it can. */
  readonly readOnlyReason: string;
  readonly heldBy: LockHolder | null;
  /** A private copy that is open in the file's place, when the file itself may not be put right. */
  readonly copy: PrivateCopy | null;
};

type Access = Pick<OpenedFile, 'lock' | 'readOnlyReason' | 'heldBy'>;

const readOnlyAccess = (readOnlyReason: string, heldBy: LockHolder | null = null): Access => ({
  lock: null,
  readOnlyReason,
  heldBy,
});

function isWritable(path: string): boolean {
  try {
    fs.accessSync(path, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function nameOf(holder: LockHolder): string {
  if (holder.user === '') return 'Somebody';
  return holder.host === '' ? holder.user : `${holder.user} on ${holder.host}`;
}

function whyReadOnly(path: string, options: OpenOptions): string | null {
  if (options.readOnly === true) return 'It was opened for reading only.';
  if (!isWritable(path)) return 'You may read this file but not change it.';
  return isWritable(nodePath.dirname(path)) ? null : 'You may not write into the folder of this file.';
}

/** Whoever is writing the file just now, for those who only read; null when nobody is, or it cannot be told. */
function liveHolder(path: string, asker: Parameters<typeof lockHolderOf>[1]): LockHolder | null {
  const holder = attempt(() => lockHolderOf(path, asker));
  return holder.ok && holder.value?.isStale === false ? holder.value : null;
}

/** Finds out whether the file may be written, and takes its lock if so. */
function accessTo(path: string, options: OpenOptions): Access {
  const asker = { identity: identityOf(options), env: options.env };
  const reason = whyReadOnly(path, options);
  if (reason !== null) return readOnlyAccess(reason, liveHolder(path, asker));
  const asked = acquireLock(path, asker, { takeOver: options.takeOver === true });
  if (asked.kind === 'held') return { lock: asked.lock, readOnlyReason: '', heldBy: null };
  if (asked.kind === 'unavailable')
    return readOnlyAccess('No lock file could be made beside this file, so others could not be kept out.');
  const { holder } = asked;
  if (!holder.isStale) return readOnlyAccess(`${nameOf(holder)} has this file open.`, holder);
  return refuse(
    'storage/locked',
    `${nameOf(holder)} seems to have left this file open. Nothing was changed: open it again and take it over if nobody is working on it.`,
    { heldBy: holder },
  );
}

/** Opens a file with a journal beside it: a private copy goes first, so that a journal of another file does no harm. */
function openWithJournal(
  path: string,
  access: Access,
  options: OpenOptions,
): Pick<OpenedFile, 'connection' | 'copy'> & VerifiedFile {
  const migrations = migrationsOf(options);
  const copy = privateCopy(path, options.userDataDir);
  try {
    const checked = openVerified(copy.path, { isReadOnly: false, migrations });
    if (access.lock === null) return { ...checked, copy };
    checked.connection.close();
  } catch (error) {
    copy.remove();
    throw error;
  }
  copy.remove();
  return { ...openVerified(path, { isReadOnly: false, migrations }), copy: null };
}

function openChecked(
  path: string,
  access: Access,
  options: OpenOptions,
): VerifiedFile & { copy: PrivateCopy | null } {
  const migrations = migrationsOf(options);
  // While somebody is writing, a journal beside the file is theirs.
  if (exists(journalOf(path)) && access.heldBy === null) return openWithJournal(path, access, options);
  const isReadOnly = access.lock === null;
  const opened = openVerified(path, { isReadOnly, migrations });
  if (!isReadOnly || opened.version === latestVersion(migrations)) return { ...opened, copy: null };
  opened.connection.close();
  const copy = privateCopy(path, options.userDataDir);
  try {
    return { ...openVerified(copy.path, { isReadOnly: false, migrations }), copy };
  } catch (error) {
    copy.remove();
    throw error;
  }
}

function bringUpToDate(
  path: string,
  { connection, version, copy }: ReturnType<typeof openChecked>,
  options: OpenOptions,
): void {
  const migrations = migrationsOf(options);
  if (version === latestVersion(migrations)) return;
  if (copy === null) {
    takeBackup(connection, {
      userDataDir: options.userDataDir,
      workspaceId: readMeta(connection, 'workspace_id'),
      documentPath: path,
      reason: 'migration',
      now: options.env.now(),
    });
  }
  migrateFile(connection, { migrations, from: version });
}

/** The whole way from a path to an open file; refuses with the file untouched and its lock given back. */
export function openFile(givenPath: string, options: OpenOptions): OpenedFile {
  const path = resolveWorkspacePath(givenPath);
  checkMagic(path);
  refuseWal(path);
  // Before the lock: a file that is not ours gets no file of ours beside it.
  if (!exists(journalOf(path))) checkHeader(path, versionsOf(migrationsOf(options)));
  const access = accessTo(path, options);
  let opened: ReturnType<typeof openChecked> | null = null;
  try {
    opened = openChecked(path, access, options);
    bringUpToDate(path, opened, options);
    return { path, connection: opened.connection, copy: opened.copy, ...access };
  } catch (error) {
    opened?.connection.close();
    opened?.copy?.remove();
    access.lock?.release();
    if (errorCode(error) === 'SQLITE_READONLY_ROLLBACK') {
      refuse(
        'storage/locked',
        'Somebody is writing this file just now. Nothing was changed: try again in a moment.',
      );
    }
    throw error;
  }
}
