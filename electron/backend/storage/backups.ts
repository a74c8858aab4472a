import { hash } from 'node:crypto';
import fs from 'node:fs';
import nodePath from 'node:path';

import type { Backup } from '#shared/rpc/contract.ts';
import type { Database } from 'better-sqlite3';

import { openConnection, prepared } from './connection.ts';
import { storedContentDigest, tablesWithWrongDigest } from './digest.ts';
import { flushFile, flushFolderOf, journalOf, makeEmptyFile, sweepLeftovers } from './diskFiles.ts';
import { refuse } from './failures.ts';
import { readRevision } from './meta.ts';
import { retained } from './retention.ts';

/** A backup file: what its name tells, and whether it is a copy of a file that was not whole. */
export type BackupFile = Backup & {
  /** Stands for the path of the document it was taken of. */
  readonly pathKey: string;
  readonly isWhole: boolean;
};

const SUFFIX = '.wherefore';
/** Reason of the copy that a restore makes of a file it cannot read. */
export const DAMAGED_REASON = 'before restore, damaged';
/** Reason of the copy that a restore makes of a file that is whole. */
export const RESTORE_REASON = 'before restore';

const NAME =
  /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-r(\d+)-([0-9a-f]{8})-([a-z-]+)(?:\.\d+)?\.wherefore$/;

/** Eight digits that stand for a document's path, so that copies of one workspace do not share a rotation. */
export function pathKeyOf(documentPath: string): string {
  return hash('sha256', documentPath, 'hex').slice(0, 8);
}

const reasonSlugs: readonly (readonly [slug: string, reason: string])[] = [
  ['before-restore-damaged', DAMAGED_REASON],
  ['before-restore', RESTORE_REASON],
];

function toSlug(reason: string): string {
  const known = reasonSlugs.find(([, text]) => text === reason);
  return (
    known?.[0] ??
    (reason
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')
      .replace(/^-+|-+$/g, '') ||
      'backup')
  );
}

function toReason(slug: string): string {
  return reasonSlugs.find(([known]) => known === slug)?.[1] ?? slug.replaceAll('-', ' ');
}

function parseName(path: string): BackupFile | null {
  const match = NAME.exec(nodePath.basename(path));
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, millisecond, revision, pathKey, slug] = match;
  const stats = fs.statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || pathKey === undefined || slug === undefined) return null;
  const reason = toReason(slug);
  return {
    path,
    takenAt: Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`),
    revision: Number(revision),
    bytes: stats.size,
    reason,
    pathKey,
    isWhole: reason !== DAMAGED_REASON,
  };
}

/** The folder of all backups. */
export function backupsRoot(userDataDir: string): string {
  return nodePath.join(userDataDir, 'backups');
}

/** Names of one sort in a folder. Backups are a help: whatever keeps them from being listed must not keep a file from opening. */
function namesIn(folder: string, sort: 'files' | 'folders'): string[] {
  try {
    return fs
      .readdirSync(folder, { withFileTypes: true })
      .filter((entry) => (sort === 'folders' ? entry.isDirectory() : entry.isFile()))
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

/** The backups in one workspace's folder, newest first. */
export function backupsIn(folder: string): readonly BackupFile[] {
  return namesIn(folder, 'files')
    .flatMap((name) => parseName(nodePath.join(folder, name)) ?? [])
    .sort((one, other) => other.takenAt - one.takenAt || other.revision - one.revision);
}

/** The backups of a document, newest first: those taken at its path, and all of its workspace when its id is known. */
export function backupsOf(
  documentPath: string,
  { userDataDir, workspaceId }: { readonly userDataDir: string; readonly workspaceId: string | null },
): readonly BackupFile[] {
  const root = backupsRoot(userDataDir);
  const pathKey = pathKeyOf(documentPath);
  return namesIn(root, 'folders')
    .flatMap((name) => {
      const all = backupsIn(nodePath.join(root, name));
      return name === workspaceId ? all : all.filter((backup) => backup.pathKey === pathKey);
    })
    .sort((one, other) => other.takenAt - one.takenAt || other.revision - one.revision);
}

/** What callers outside see of a backup. */
export function toBackup({ path, takenAt, revision, bytes, reason }: BackupFile): Backup {
  return { path, takenAt, revision, bytes, reason };
}

/** A path for a new backup that is not taken yet. */
export function newBackupPath(
  folder: string,
  about: {
    readonly takenAt: number;
    readonly revision: number;
    readonly pathKey: string;
    readonly reason: string;
  },
): string {
  fs.mkdirSync(folder, { recursive: true });
  const stamp = new Date(about.takenAt).toISOString().replace(/[-:.]/g, '');
  const name = `${stamp}-r${about.revision}-${about.pathKey}-${toSlug(about.reason)}`;
  let path = nodePath.join(folder, name + SUFFIX);
  for (let count = 2; fs.existsSync(path); count += 1)
    path = nodePath.join(folder, `${name}.${count}${SUFFIX}`);
  return path;
}

/** Writes the content of an open file to a new one, packed, and reads it back whole before it gets its name. */
export function vacuumInto(connection: Database, temporary: string): void {
  makeEmptyFile(temporary);
  try {
    prepared(connection, 'VACUUM INTO ?').run(temporary);
    flushFile(temporary);
    const copy = openConnection(temporary, { isReadOnly: true });
    try {
      const isSame =
        tablesWithWrongDigest(copy).length === 0 &&
        storedContentDigest(copy) === storedContentDigest(connection);
      if (!isSame) {
        refuse(
          'storage/cannot-write',
          'The copy does not read back as it was written: the disk may be failing. The file itself was not touched.',
        );
      }
    } finally {
      copy.close();
    }
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw error;
  }
}

/** Deletes the backups of one document that the rotation no longer keeps. */
export function pruneBackups(folder: string, { pathKey, now }: { pathKey: string; now: number }): void {
  const own = backupsIn(folder).filter((backup) => backup.pathKey === pathKey);
  // Apart, so that copies of a damaged file never push out the newest whole one.
  const kept = new Set(
    [true, false].flatMap((isWhole) =>
      retained(
        own.filter((backup) => backup.isWhole === isWhole),
        now,
      ),
    ),
  );
  for (const { path } of own.filter((backup) => !kept.has(backup))) {
    fs.rmSync(path, { force: true });
    fs.rmSync(journalOf(path), { force: true });
  }
  sweepLeftovers(folder, /\.part$/);
}

/** Takes a backup of an open file and clears away those that the rotation no longer keeps. */
export function takeBackup(
  connection: Database,
  about: {
    readonly userDataDir: string;
    readonly workspaceId: string;
    readonly documentPath: string;
    readonly reason: string;
    readonly now: number;
  },
): Backup {
  const folder = nodePath.join(backupsRoot(about.userDataDir), about.workspaceId);
  const pathKey = pathKeyOf(about.documentPath);
  const revision = readRevision(connection);
  const path = newBackupPath(folder, { takenAt: about.now, revision, pathKey, reason: about.reason });
  const temporary = `${path}.part`;
  fs.rmSync(temporary, { force: true });
  vacuumInto(connection, temporary);
  fs.renameSync(temporary, path);
  flushFolderOf(path);
  pruneBackups(folder, { pathKey, now: about.now });
  return { path, takenAt: about.now, revision, bytes: fs.statSync(path).size, reason: about.reason };
}
