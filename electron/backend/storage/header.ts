import fs from 'node:fs';

import { APPLICATION_ID } from './connection.ts';
import { refuse, refuseDamaged } from './failures.ts';

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

/**
 * A file by its path, or as it is open already. While SQLite holds a lock on it the header must be read from a file
 * that stays open: on POSIX systems closing any handle of a file gives up all locks this process has on it.
 */
export type HeaderOf = string | number;

function firstBytes(file: number): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  const read = fs.readSync(file, bytes, 0, HEADER_BYTES, 0);
  return bytes.subarray(0, read);
}

function readHeader(of: HeaderOf): Buffer {
  if (typeof of === 'number') return firstBytes(of);
  const file = fs.openSync(of, 'r');
  try {
    return firstBytes(file);
  } finally {
    fs.closeSync(file);
  }
}

/** The file with symbolic links resolved; refuses what is not a plain, readable file. */
export function resolveWorkspacePath(path: string): string {
  const real = fs.realpathSync(path);
  const stats = fs.statSync(real);
  if (stats.isDirectory()) refuse('storage/is-folder', 'This is a folder, not a workspace file.');
  if (!stats.isFile()) {
    refuse('storage/not-a-workspace', 'This is not a file that Wherefore can open. It was not touched.');
  }
  return real;
}

/** Refuses an empty file and one that is not SQLite, by its first bytes. */
export function checkMagic(of: HeaderOf): void {
  const header = readHeader(of);
  if (header.length === 0) {
    refuse(
      'storage/empty',
      'This file is empty: perhaps it was not copied or synchronised to the end. It was not touched.',
    );
  }
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, 16) !== MAGIC) {
    refuse('storage/not-a-workspace', 'This file is not a Wherefore workspace. It was not touched.');
  }
}

/** Refuses, by what never changes in its header, a file of another program and a newer one; gives its version. */
export function checkHeader(of: HeaderOf, knownVersions: readonly number[]): number {
  checkMagic(of);
  const header = readHeader(of);
  if (header.readUInt32BE(68) !== APPLICATION_ID) {
    refuse(
      'storage/not-a-workspace',
      'This file is a database of another program, not a Wherefore workspace. It was not touched.',
    );
  }
  const version = header.readUInt32BE(60);
  if (version > Math.max(...knownVersions)) {
    refuse(
      'storage/newer',
      'This file was written by a newer Wherefore. It was not touched: update Wherefore to open it.',
      { version },
    );
  }
  if (!knownVersions.includes(version)) refuseDamaged(`unknown version ${version}`);
  // Bytes 18 and 19: 1 for a rollback journal, 2 for WAL, in which our documents never are.
  if (header[18] !== 1 || header[19] !== 1) refuseDamaged('the file says it is in another journal mode');
  return version;
}

/** Refuses a file that is cut off; inside a read transaction, because a file that is being written looks so too. */
export function checkLength(file: number): void {
  const header = readHeader(file);
  const pageBytes = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const pages = header.readUInt32BE(28);
  const isCountValid = header.readUInt32BE(24) === header.readUInt32BE(92);
  if (isCountValid && fs.fstatSync(file).size < pages * pageBytes) refuseDamaged('the file is cut off');
}
