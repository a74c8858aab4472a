import fs from 'node:fs';

import type { Upsert } from '#models/changeSet.ts';
import { type ImportWarning, fromInterchange } from '#models/interchangeReading.ts';
import { type Result, failure, success } from '#models/result.ts';

const LARGEST_IMPORT = 512 * 1024 * 1024;

/** What a file holds, before anything is stored. */
export type ReadImport = {
  readonly format: 'wherefore-json';
  readonly rows: readonly Upsert[];
  readonly skipped: number;
  readonly warnings: readonly ImportWarning[];
};

function textOf(file: string): Result<string> {
  try {
    const { size } = fs.statSync(file);
    if (size > LARGEST_IMPORT)
      return failure(
        'import/too-large',
        'This file is larger than 512 MB, so it was not read. Nothing was changed.',
      );
    return success(new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file)));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT')
      return failure('import/not-found', `There is no file "${file}". Nothing was changed.`);
    if (code === 'ERR_INVALID_ARG_VALUE' || code === 'ENAMETOOLONG')
      return failure('import/not-found', 'No file can have that name. Nothing was changed.');
    if (code === 'EISDIR')
      return failure('import/unreadable', `"${file}" is a folder, not a file. Nothing was changed.`);
    if (code === 'EACCES')
      return failure('import/unreadable', `"${file}" may not be read by you. Nothing was changed.`);
    return failure(
      'import/unreadable',
      `"${file}" is not text that Wherefore can read. Nothing was changed.`,
    );
  }
}

/** Reads a file by its content, not by its name; good records are kept when others are bad. */
export function readImport(file: string): Result<ReadImport> {
  const text = textOf(file);
  if (!text.ok) return text;
  const imported = fromInterchange(text.value);
  return imported.ok ? success({ format: 'wherefore-json', ...imported.value }) : imported;
}
