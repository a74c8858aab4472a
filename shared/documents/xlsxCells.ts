import { unzipSync } from 'fflate';

import { type Result, success } from '#models/result.ts';

import { type Sheet, xlsxSheets } from './xlsxSheets.ts';

/** A merged cell says the same in every row it spans; side by side it stands once. */
function fillMerged(rows: string[][], { merged }: Sheet): void {
  for (const { column, from, to } of merged) {
    const text = rows[from]?.[column] ?? '';
    if (text === '') continue;
    for (let row = from + 1; row <= Math.min(to, rows.length - 1); row += 1) {
      const cells = rows[row] ?? [];
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
  }
}

function cellsOf(sheet: Sheet): readonly (readonly string[])[] {
  const rows = sheet.rows.map((cells) =>
    cells.map((cell) => (cell === undefined || cell.kind === 'error' ? '' : cell.text)),
  );
  fillMerged(rows, sheet);
  return rows;
}

/** A sheet of an Excel file: the name of its tab, and its cells as text. */
export type NamedSheet = { readonly name: string; readonly cells: readonly (readonly string[])[] };

/** The sheets of an Excel file (.xlsx) as text, in the order of the tabs. Never throws. */
export function xlsxTexts(bytes: Uint8Array): Result<readonly NamedSheet[]> {
  const sheets = xlsxSheets(bytes);
  return sheets.ok
    ? success(sheets.value.map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet) })))
    : sheets;
}

/** True for the bytes of an archive that says it is an Excel file. */
export function isExcel(bytes: Uint8Array): boolean {
  let isFound = false;
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        isFound ||= name === 'xl/workbook.xml';
        return false;
      },
    });
  } catch {
    return false;
  }
  return isFound;
}
