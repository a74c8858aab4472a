import fs from 'node:fs';

import { type Result, failure, success } from '#models/result.ts';

/** Writes a file as a whole: the old one stays until the new one is complete on the disk. */
export function writeWhole(file: string, text: string): Result<{ readonly bytes: number }> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const handle = fs.openSync(temporary, 'w');
    try {
      fs.writeFileSync(handle, text, 'utf8');
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(temporary, file);
    return success({ bytes: Buffer.byteLength(text, 'utf8') });
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const reason =
      code === 'ENOSPC'
        ? 'the disk is full'
        : code === 'ENOENT'
          ? 'that folder does not exist'
          : `the system says ${code}`;
    return failure(
      'export/cannot-write',
      `The file could not be written: ${reason}. What was there before is unchanged. Choose another place.`,
    );
  }
}
