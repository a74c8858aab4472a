import { findStatements } from '#models/prose/findStatements.ts';
import { type Result, failure, success } from '#models/result.ts';
import { decodeText } from '#shared/documents/decodeText.ts';
import { docxText, isZip } from '#shared/documents/docxText.ts';
import { storableText } from '#shared/documents/storableText.ts';

import { importBytes } from './importFile.ts';

/** Longer texts are books; statements are looked for in what somebody chose. */
const LONGEST = 2_000_000;

/** The words of a file in which statements are looked for: plain text, Markdown or Word. */
export function readStatementsText(file: string): Result<string> {
  const bytes = importBytes(file);
  if (!bytes.ok) return bytes;
  const words = isZip(bytes.value) ? docxText(bytes.value) : null;
  if (words !== null && !words.ok) return words;
  const text = words === null ? decodeText(bytes.value)?.text : words.value;
  if (text === undefined)
    return failure(
      'import/unreadable',
      'This file is not text that Wherefore can read. Nothing was imported.',
    );
  if (text.length > LONGEST)
    return failure(
      'import/too-large',
      'This text is longer than two million characters. Nothing was imported: import a part of it.',
    );
  return success(storableText(text));
}

/** True when somebody wrote statements here, so that the text may be imported without being told what it is. */
export function holdsStatements(text: string): boolean {
  return findStatements(text.slice(0, 200_000)).some(({ confidence }) => confidence === 'high');
}
