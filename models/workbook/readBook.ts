import { saidIn } from '../terms/saidIn.ts';
import type { Book } from './book.ts';
import { bookSheets } from './bookSheets.ts';
import { type TypedCell, fingerprint } from './cellValue.ts';
import type { BookColumn } from './column.ts';
import type { BookSheet } from './sheet.ts';
import type { SheetKey } from './sheetKeys.ts';
import { type RowStamp, type SheetStamp, bookVersion, readRowStamp, readSheetStamp } from './stamp.ts';
import { columnName, rowListMark } from './writeBook.ts';

/** A sheet as a file holds it. */
export type FileSheet = {
  readonly name: string;
  readonly rows: readonly (readonly (TypedCell | undefined)[])[];
  /** Names that whole columns have been given. */
  readonly columnNames: ReadonlyMap<string, number>;
};

/** A row of a sheet: where it stands in the file, which row it was, and its cells by column. */
export type FileRow = {
  /** Counts from 1, as spreadsheet programs show it. */
  readonly number: number;
  readonly stamp: RowStamp | null;
  readonly cells: ReadonlyMap<string, TypedCell>;
};

/** A sheet of ours that came back. */
export type ReadSheet = {
  /** Its name in the file. */
  readonly name: string;
  readonly sheet: BookSheet;
  readonly columns: ReadonlyMap<string, { readonly column: BookColumn; readonly at: number }>;
  readonly rows: readonly FileRow[];
  /** Headings of columns that are none of ours. */
  readonly others: readonly string[];
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

const folded = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** The columns of a sheet by their headings in both vocabularies. */
function headingsOf(columns: readonly BookColumn[]): ReadonlyMap<string, BookColumn> {
  return new Map(
    columns.flatMap((column) =>
      (['realist', 'plain'] as const).map(
        (words) => [folded(saidIn(words, column.heading)), column] as const,
      ),
    ),
  );
}

/** How many of a column's cells are, by their fingerprints, what another program was given for a column of ours. */
function likeness(
  rows: readonly { readonly stamp: RowStamp | null; readonly text: string }[],
  key: string,
): number {
  return rows.filter(({ stamp, text }) => text !== '' && stamp?.prints.get(key) === fingerprint(text)).length;
}

type Wide = {
  readonly file: FileSheet;
  readonly heading: number;
  readonly stampAt: number;
  readonly stamps: readonly (RowStamp | null)[];
};

/**
 * Which column of the file is which of ours: by its heading; where that was changed by what stands in it, and at last
 * by the name the column carries.
 */
function columnsIn(columns: readonly BookColumn[], key: SheetKey, wide: Wide) {
  const { file, heading, stampAt, stamps } = wide;
  const headings = headingsOf(columns);
  const found = new Map<string, { readonly column: BookColumn; readonly at: number }>();
  const others: number[] = [];
  const width = Math.max(0, ...file.rows.slice(heading, heading + 1).map((cells) => cells.length));
  const textsAt = (at: number) =>
    stamps.map((stamp, index) => ({ stamp, text: file.rows[heading + 1 + index]?.[at]?.text ?? '' }));
  const claims = new Map<BookColumn, number[]>();
  for (let at = 0; at < width; at += 1) {
    if (at === stampAt) continue;
    const column = headings.get(folded(file.rows[heading]?.[at]?.text ?? ''));
    if (column === undefined) others.push(at);
    else claims.set(column, [...(claims.get(column) ?? []), at]);
  }
  for (const [column, places] of claims) {
    // A column of somebody's own may have the same heading: ours is the one that says what ours said.
    const [best = 0, ...rest] = places
      .map((at) => ({ at, count: likeness(textsAt(at), column.key) }))
      .sort((one, other) => other.count - one.count || one.at - other.at)
      .map(({ at }) => at);
    found.set(column.key, { column, at: best });
    others.push(...rest);
  }
  const left: number[] = [];
  for (const at of others) {
    const texts = textsAt(at);
    const missing = columns.filter((column) => !found.has(column.key));
    const best = missing
      .map((column) => ({ column, count: likeness(texts, column.key) }))
      .reduce<{ column: BookColumn | null; count: number }>(
        (most, one) => (one.count > most.count ? one : most),
        { column: null, count: 0 },
      );
    if (best.column !== null) found.set(best.column.key, { column: best.column, at });
    else left.push(at);
  }
  const unknown = left.filter((at) => {
    const column = columns.find(
      (one) => !found.has(one.key) && file.columnNames.get(columnName(key, one.key)) === at,
    );
    if (column !== undefined) found.set(column.key, { column, at });
    return column === undefined;
  });
  const inOrder = columns.flatMap(({ key: own }) => {
    const place = found.get(own);
    return place === undefined ? [] : [[own, place] as const];
  });
  return {
    columns: new Map(inOrder),
    others: unknown.flatMap((at) => file.rows[heading]?.[at]?.text.trim() || []),
  };
}

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
    const { columns, others } = columnsIn(sheet.columns(book), key, { file, heading, stampAt, stamps });
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
