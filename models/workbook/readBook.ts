import type { Book } from './book.ts';
import { bookSheets } from './bookSheets.ts';
import type { TypedCell } from './cellValue.ts';
import { type FileColumns, columnsIn } from './fileColumns.ts';
import type { FileSheet } from './fileSheet.ts';
import type { BookSheet } from './sheet.ts';
import type { SheetKey } from './sheetKeys.ts';
import { type RowStamp, type SheetStamp, bookVersion, readRowStamp, readSheetStamp } from './stamp.ts';
import { rowListMark } from './writeBook.ts';

/** A row of a sheet: where it stands in the file, which row it was, and its cells by column. */
export type FileRow = {
  /** Counts from 1, as spreadsheet programs show it. */
  readonly number: number;
  readonly stamp: RowStamp | null;
  readonly cells: ReadonlyMap<string, TypedCell>;
};

/** A sheet of ours that came back. */
export type ReadSheet = FileColumns & {
  /** Its name in the file. */
  readonly name: string;
  readonly sheet: BookSheet;
  readonly rows: readonly FileRow[];
};

/** What tells a workbook of ours: the theory, the words it was written in, and its sheets. */
export type FoundBook = Pick<SheetStamp, 'theoryId' | 'vocabulary' | 'version'> & {
  readonly sheets: readonly {
    readonly file: FileSheet;
    readonly stamp: SheetStamp;
    readonly heading: number;
  }[];
  /** The rows it was written with; null when the list is gone, as in a CSV file. */
  readonly writtenIds: readonly string[] | null;
  /** Sheets that name another theory than the first, and so are left out. */
  readonly foreign: readonly string[];
};

/** So many rows may somebody have written above the headings. */
const MOST_ABOVE = 20;

function stampOf(sheet: FileSheet): { readonly stamp: SheetStamp; readonly heading: number } | null {
  for (const [heading, cells] of sheet.rows.slice(0, MOST_ABOVE).entries()) {
    for (const cell of cells) {
      const stamp = cell === undefined ? null : readSheetStamp(cell.text);
      if (stamp !== null) return { stamp, heading };
    }
  }
  return null;
}

function listedRows(sheets: readonly FileSheet[]): readonly string[] | null {
  const list = sheets.find(({ rows }) => rows[0]?.[0]?.text === rowListMark);
  return list === undefined ? null : list.rows.slice(1).flatMap((cells) => cells[0]?.text ?? []);
}

/** Finds out whether sheets are a workbook of ours, whatever the file and its sheets are called; null when they are not. */
export function findBook(sheets: readonly FileSheet[]): FoundBook | null {
  const found = sheets.flatMap((file) => {
    const own = stampOf(file);
    return own === null ? [] : [{ file, ...own }];
  });
  const [first] = found;
  if (first === undefined) return null;
  const { theoryId, vocabulary } = first.stamp;
  const version = Math.max(...found.map(({ stamp }) => stamp.version));
  const own = found.filter(({ stamp }) => stamp.theoryId === theoryId);
  const foreign = found.filter(({ stamp }) => stamp.theoryId !== theoryId).map(({ file }) => file.name);
  return { theoryId, vocabulary, version, sheets: own, writtenIds: listedRows(sheets), foreign };
}

/** True when this version can read a workbook of that version. */
export const isReadable = ({ version }: FoundBook): boolean => version <= bookVersion;

/** Reads the sheets of a workbook with the columns it had when the theory was as it is. */
export function readSheets(found: FoundBook, book: Book): readonly ReadSheet[] {
  const seen = new Set<SheetKey>();
  return found.sheets.flatMap(({ file, stamp: { key }, heading }): readonly ReadSheet[] => {
    // A sheet that was copied within the file says the same twice.
    if (seen.has(key)) return [];
    seen.add(key);
    const sheet = bookSheets[key];
    const stampAt = file.rows[heading]?.findIndex((cell) => readSheetStamp(cell?.text ?? '') !== null) ?? -1;
    const body = file.rows.slice(heading + 1);
    const stamps = body.map((cells) => readRowStamp(cells[stampAt]?.text ?? ''));
    const { columns, others } = columnsIn(sheet.columns(book), { key, file, heading, stampAt, stamps });
    const rows = body.map((cells, index): FileRow => ({
      number: heading + 2 + index,
      stamp: stamps[index] ?? null,
      cells: new Map(
        [...columns].flatMap(([column, { at }]) => {
          const cell = cells[at];
          return cell === undefined ? [] : [[column, cell] as const];
        }),
      ),
    }));
    return [{ name: file.name, sheet, columns, rows, others }];
  });
}
