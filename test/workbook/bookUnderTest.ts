import type { Document } from '#models/document.ts';
import { allAtOnce } from '#models/piecewise.ts';
import type { Vocabulary } from '#models/sentences/words.ts';
import { type Book, bookOf } from '#models/workbook/book.ts';
import type { BookPlan } from '#models/workbook/bookPlan.ts';
import { type CellValue, type TypedCell, printed } from '#models/workbook/cellValue.ts';
import { planningBook } from '#models/workbook/planBook.ts';
import type { FileSheet } from '#models/workbook/fileSheet.ts';
import { findBook } from '#models/workbook/readBook.ts';
import type { SheetKey } from '#models/workbook/sheetKeys.ts';
import { type TableSheet, columnName, writingBook } from '#models/workbook/writeBook.ts';

/** A sheet that can be edited as people edit it: cells by row and column, rows and columns that come, go and move. */
export type OpenSheet = {
  name: string;
  cells: (TypedCell | undefined)[][];
  columnNames: Map<string, number>;
};

export const typed = (text: string, kind: TypedCell['kind'] = 'text'): TypedCell => ({
  text,
  kind,
  isFormula: false,
});

function cellOf(value: CellValue): TypedCell | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value === 'number') return typed(String(value), 'number');
  if (typeof value === 'object') return typed(String(value.day / 86_400_000 + 25_569), 'date');
  return typed(printed(value));
}

function opened({ name, kind, columns, rows }: TableSheet): OpenSheet {
  const heading = kind === 'table' ? [columns.map((column) => cellOf(column.heading))] : [];
  const columnNames = new Map(
    columns.flatMap((column, at) => (column.name === undefined ? [] : [[column.name, at] as const])),
  );
  return { name, cells: [...heading, ...rows.map((row) => row.map(cellOf))], columnNames };
}

/** The book of a theory; throws when there is none. */
export function bookIn(document: Document, theoryId: string, vocabulary: Vocabulary = 'realist'): Book {
  const book = bookOf(document, theoryId, vocabulary);
  if (book === null) throw new Error('There is no such theory.');
  return book;
}

/** The workbook of a theory, open for edits as in a spreadsheet program. */
export function openBook(
  document: Document,
  theoryId: string,
  vocabulary: Vocabulary = 'realist',
): OpenSheet[] {
  return allAtOnce(writingBook(bookIn(document, theoryId, vocabulary))).map(opened);
}

/** The sheet whose columns are those of a table. */
export function sheetOf(sheets: readonly OpenSheet[], key: SheetKey): OpenSheet {
  const sheet = sheets.find(({ columnNames }) => columnNames.has(columnName(key, 'stamp')));
  if (sheet === undefined) throw new Error(`There is no sheet ${key}.`);
  return sheet;
}

/** Where a column stands. */
export function columnOf(sheet: OpenSheet, key: SheetKey, column: string): number {
  const at = sheet.columnNames.get(columnName(key, column));
  if (at === undefined) throw new Error(`There is no column ${column}.`);
  return at;
}

/** The row of a sheet that stands for a row of the workspace. */
export function rowOf(sheet: OpenSheet, id: string): (TypedCell | undefined)[] {
  const row = sheet.cells.find((cells) => cells.some((cell) => cell?.text.split(' ')[0] === id));
  if (row === undefined) throw new Error(`There is no row ${id}.`);
  return row;
}

/** What bringing the workbook back would do. */
export function planOf(document: Document, sheets: readonly OpenSheet[]): BookPlan {
  const files: FileSheet[] = sheets.map(({ name, cells, columnNames }) => ({
    name,
    rows: cells,
    columnNames,
  }));
  const found = findBook(files);
  if (found === null) throw new Error('This is no workbook of ours.');
  return allAtOnce(planningBook(bookIn(document, found.theoryId, found.vocabulary), found));
}

/** What changes come to, short. */
export const told = ({ changes }: BookPlan): readonly string[] =>
  changes.map(({ kind, column, before, after, name }) =>
    kind === 'changed' ? `${column}: ${before} → ${after}` : `${kind}: ${kind === 'added' ? after : name}`,
  );
