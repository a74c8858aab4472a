import fs from 'node:fs';

import path from 'node:path';

import { type Result, failure, success } from '#models/result.ts';
import { windowsProblem } from '#shared/fileName.ts';

import { flushFolderOf, sweepLeftovers, temporaryPathFor } from './storage/diskFiles.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ENOENT: 'that folder does not exist',
  ENOTDIR: 'that folder does not exist',
  EISDIR: 'that is a folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'that disk cannot be written',
  ENAMETOOLONG: 'the name is too long for the disk',
  ERR_INVALID_ARG_VALUE: 'the name holds a character that no file may have',
};

/** What a process that was killed in the middle left behind, by whatever name the file was to have. */
const LEFTOVER = /^\.~wherefore-[0-9a-f]{12}\.part$/u;

function cannotWrite(error: unknown): Result<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return failure(
    'export/cannot-write',
    `The file could not be written: ${reasons[code] ?? `the system says ${code}`}. What was there before is unchanged. Choose another place.`,
  );
}

/** True for a SQLite file, which is a workspace or another program's data: never something to write a text over. */
function isDatabase(file: string): boolean {
  const handle = fs.openSync(file, 'r');
  try {
    const start = Buffer.alloc(16);
    fs.readSync(handle, start, 0, start.length, 0);
    return start.toString('latin1') === 'SQLite format 3\0';
  } finally {
    fs.closeSync(handle);
  }
}

function writeAndFlush(
  file: string,
  { content, mode }: { readonly content: string | Uint8Array; readonly mode: number },
): void {
  const handle = fs.openSync(file, 'wx', mode);
  try {
    fs.writeFileSync(handle, content);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/**
 * Writes a file as a whole: the old one stays until the new one is complete on the disk. A workspace is never
 * written over, by whatever name or link it is reached: `export/over-workspace`.
 */
export function writeWhole(named: string, content: string | Uint8Array): Result<{ readonly bytes: number }> {
  let temporary: string | null = null;
  try {
    const before = fs.statSync(named, { throwIfNoEntry: false });
    // Through a link to what it names, so that the link stays one.
    const file = before === undefined ? named : fs.realpathSync(named);
    if (before !== undefined && !before.isFile() && !before.isDirectory())
      return failure(
        'export/cannot-write',
        'That is a device or a pipe, not a file, so nothing was written. Choose a file name.',
      );
    if (before?.isFile() === true && isDatabase(file))
      return failure(
        'export/over-workspace',
        'That file is a workspace, so it was not written over. Choose another name.',
      );
    const odd = process.platform === 'win32' ? windowsProblem(path.basename(file)) : null;
    if (odd !== null)
      return failure('export/cannot-write', `The file could not be written: ${odd}. Choose another name.`);
    sweepLeftovers(path.dirname(file), LEFTOVER);
    temporary = temporaryPathFor(file);
    writeAndFlush(temporary, { content, mode: before === undefined ? 0o666 : before.mode & 0o777 });
    fs.renameSync(temporary, file);
    flushFolderOf(file);
    return success({
      bytes: typeof content === 'string' ? Buffer.byteLength(content, 'utf8') : content.byteLength,
    });
  } catch (error) {
    if (temporary !== null) fs.rmSync(temporary, { force: true });
    return cannotWrite(error);
  }
}
