import { type Result, success } from '#models/result.ts';
import { csvCells } from '#shared/documents/csvCells.ts';
import { decodeText } from '#shared/documents/decodeText.ts';
import { docxTables } from '#shared/documents/docxCells.ts';
import { isZip } from '#shared/documents/docxText.ts';
import { storableText } from '#shared/documents/storableText.ts';
import { type NamedSheet, xlsxTexts } from '#shared/documents/xlsxCells.ts';

function tablesIn(bytes: Uint8Array): Result<readonly NamedSheet[]> {
  const unnamed = (tables: readonly NamedSheet['cells'][]) => tables.map((cells) => ({ name: '', cells }));
  if (!isZip(bytes)) return success(unnamed([csvCells(decodeText(bytes)?.text ?? '')]));
  const sheets = xlsxTexts(bytes);
  if (sheets.ok) return sheets;
  const inWord = docxTables(bytes);
  return inWord.ok ? success(unnamed(inWord.value)) : sheets;
}

/** The tables of a file, as the store takes them: the sheets of an Excel file, the tables of a Word file, or one of separated values. */
export function tableCells(bytes: Uint8Array): Result<readonly NamedSheet[]> {
  const sheets = tablesIn(bytes);
  if (!sheets.ok) return sheets;
  return success(
    sheets.value.map(({ name, cells }) => ({
      name: storableText(name),
      cells: cells.map((row) => row.map(storableText)),
    })),
  );
}
