import { findStatements } from '#models/prose/findStatements.ts';
import { type Result, failure, success } from '#models/result.ts';
import { decodeText } from '#shared/documents/decodeText.ts';
import { docxText, isZip } from '#shared/documents/docxText.ts';
import { storableText } from '#shared/documents/storableText.ts';
import { xlsxTexts } from '#shared/documents/xlsxCells.ts';

/** Longer texts are books; statements are looked for in what somebody chose. */
const LONGEST = 2_000_000;

/** The words of a Word file, or of the cells of an Excel file, an empty line between them. */
function zippedText(bytes: Uint8Array): Result<string> {
  const sheets = xlsxTexts(bytes);
  if (!sheets.ok) return docxText(bytes);
  const cells = sheets.value.flatMap((sheet) => sheet.cells.flat()).filter((cell) => cell.trim() !== '');
  return success(cells.join('\n\n'));
}

/** The words in which statements are looked for: of plain text, Markdown, Word or the cells of Excel. */
export function readStatementsText(bytes: Uint8Array): Result<string> {
  const words = isZip(bytes) ? zippedText(bytes) : null;
  if (words !== null && !words.ok) return words;
  const text = words === null ? decodeText(bytes)?.text : words.value;
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

/** What is said of a text in which nothing is stated. */
export const noStatements = failure(
  'import/unreadable',
  'No statement such as “IF … THEN …” was found in this file. Nothing was imported.',
);

/** True when somebody wrote statements here, so that the text may be imported without being told what it is. */
export function holdsStatements(text: string): boolean {
  return findStatements(text.slice(0, 200_000)).some(({ confidence }) => confidence === 'high');
}
