import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import nodePath from 'node:path';

import { errorCode } from './failures.ts';

/** A name beside `path` that nobody has yet, for a file that is renamed when it is complete; short however long its own name is. */
export function temporaryPathFor(path: string): string {
  return nodePath.join(nodePath.dirname(path), `.~wherefore-${randomBytes(6).toString('hex')}.part`);
}

/** Makes an empty file, so that the system says why when it cannot; SQLite would say no more than that it failed. */
export function makeEmptyFile(path: string): void {
  fs.closeSync(fs.openSync(path, 'wx'));
}

/** Makes sure that the content of a file has reached the disk. */
export function flushFile(path: string): void {
  const file = fs.openSync(path, 'r+');
  try {
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}

/** Makes sure that the names in a folder have reached the disk, where the system can. */
export function flushFolderOf(path: string): void {
  try {
    const folder = fs.openSync(nodePath.dirname(path), 'r');
    try {
      fs.fsyncSync(folder);
    } finally {
      fs.closeSync(folder);
    }
  } catch {
    // Windows and some network disks cannot; the file itself has been flushed.
  }
}

const linkless = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL']);

/** Gives a complete temporary file its name, without ever replacing a file: fails with EEXIST when there is one. */
export function publishNew(temporary: string, path: string): void {
  try {
    fs.linkSync(temporary, path);
    fs.unlinkSync(temporary);
  } catch (error) {
    if (!linkless.has(errorCode(error) ?? '')) throw error;
    // Disks without hard links: take the name first, so that nobody else's file is replaced.
    fs.closeSync(fs.openSync(path, 'wx'));
    fs.renameSync(temporary, path);
  }
  flushFolderOf(path);
}

/** The names of side files that SQLite keeps beside a database. */
export function journalOf(path: string): string {
  return `${path}-journal`;
}

/** True when there is something of that name, be it a broken link. */
export function exists(path: string): boolean {
  return fs.lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

const LEFT_AFTER_MS = 24 * 3_600_000;

/** Clears away what a process that was killed left in a folder of ours: everything older than a day that matches. */
export function sweepLeftovers(folder: string, name: RegExp): void {
  for (const found of fs.readdirSync(folder).filter((candidate) => name.test(candidate))) {
    const path = nodePath.join(folder, found);
    const stats = fs.lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined || Date.now() - stats.mtimeMs < LEFT_AFTER_MS) continue;
    fs.rmSync(path, { recursive: true, force: true });
  }
}
