import { type Result, success } from '#models/result.ts';
import { csvCells } from '#shared/documents/csvCells.ts';
import { decodeText } from '#shared/documents/decodeText.ts';
import { isZip } from '#shared/documents/docxText.ts';
import { storableText } from '#shared/documents/storableText.ts';
import { xlsxCells } from '#shared/documents/xlsxCells.ts';

/** The cells of a CSV file, or of each sheet of an Excel file, as the store takes them. */
export function tableCells(bytes: Uint8Array): Result<readonly (readonly (readonly string[])[])[]> {
  const sheets = isZip(bytes) ? xlsxCells(bytes) : success([csvCells(decodeText(bytes)?.text ?? '')]);
  if (!sheets.ok) return sheets;
  return success(sheets.value.map((cells) => cells.map((row) => row.map(storableText))));
}
