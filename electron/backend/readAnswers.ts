import fs from 'node:fs';

import type { Document, IdOf } from '#models/document.ts';
import { type ReadSheet, readAnswerSheet } from '#models/panel/readAnswerSheet.ts';
import { askedIn } from '#models/panel/sessionRows.ts';
import { type Result, failure, success } from '#models/result.ts';
import { csvCells } from '#shared/documents/csvCells.ts';
import { unharmed } from '#shared/documents/csvWrite.ts';
import { decodeText } from '#shared/documents/decodeText.ts';
import { isZip } from '#shared/documents/docxText.ts';
import { storableText } from '#shared/documents/storableText.ts';
import { xlsxTexts } from '#shared/documents/xlsxCells.ts';

import { onDisk } from './onDisk.ts';

const LARGEST = 20 * 1024 * 1024;

/** The answers in a filled spreadsheet (Excel or CSV): of an Excel file the first sheet that holds any. Nothing is stored. */
export function readAnswerFile(
  document: Document,
  sessionId: string,
  path: string,
): Result<Pick<ReadSheet, 'problems'> & { readonly people: NonNullable<ReadSheet['people']> }> {
  if (!document.sessions.has(sessionId as IdOf<'sessions'>))
    return failure('panel/no-session', 'That session is no longer in this workspace. Nothing was taken in.');
  const bytes = onDisk(() =>
    fs.statSync(path).size > LARGEST
      ? failure('import/too-large', 'This file is too large to be filled-in answers. Nothing was taken in.')
      : success(new Uint8Array(fs.readFileSync(path))),
  );
  if (!bytes.ok) return bytes;
  const sheets = isZip(bytes.value)
    ? xlsxTexts(bytes.value)
    : success([
        {
          name: '',
          cells: csvCells(decodeText(bytes.value)?.text ?? '').map((row) => row.map(unharmed)),
        },
      ]);
  if (!sheets.ok) return sheets;
  const asked = askedIn(document, sessionId);
  for (const { cells } of sheets.value) {
    const { people, problems } = readAnswerSheet(
      cells.map((row) => row.map(storableText)),
      asked,
    );
    if (people !== null) return success({ people, problems });
  }
  return failure(
    'import/unreadable',
    'No row of this file heads a table of answers: it needs a column “Person” and one for each arrow (“1.”, “2.” …). Nothing was taken in.',
  );
}
