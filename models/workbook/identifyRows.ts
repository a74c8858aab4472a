import { rowsOf, tableOf, theoryIdOf } from '../document.ts';
import type { Book } from './book.ts';
import type { BookProblem } from './bookPlan.ts';
import { contentId, fingerprint, printed } from './cellValue.ts';
import type { FileRow, ReadSheet } from './readBook.ts';

/** A row of the file, and the row of the workspace it is, or will be; `taken`: new when it was read before. */
export type KnownRow = {
  readonly row: FileRow;
  readonly id: string;
  readonly kind: 'there' | 'new' | 'taken';
};

/** The rows of a sheet by what they are. */
export type IdentifiedRows = {
  readonly rows: readonly KnownRow[];
  /** Ids of all rows that stand in the sheet, be they empty or unreadable. */
  readonly presentIds: ReadonlySet<string>;
  readonly problems: readonly BookProblem[];
  readonly notes: readonly BookProblem[];
};

/** True when nothing stands in the cells that are read back. */
function isEmpty({ columns }: ReadSheet, { cells }: FileRow): boolean {
  return [...cells].every(
    ([key, { text }]) => text.trim() === '' || columns.get(key)?.column.take === undefined,
  );
}

/** How many cells of a row are as they were written. */
function sameness({ cells, stamp }: FileRow): number {
  return [...cells].filter(([key, { text }]) => stamp?.prints.get(key) === fingerprint(printed(text))).length;
}

/** Of several rows with one stamp, as when a row was copied, the one most like what was written is that row. */
function originalsIn(rows: readonly FileRow[]): ReadonlyMap<string, FileRow> {
  const originals = new Map<string, FileRow>();
  for (const row of rows) {
    if (row.stamp === null) continue;
    const known = originals.get(row.stamp.id);
    if (known === undefined || sameness(row) > sameness(known)) originals.set(row.stamp.id, row);
  }
  return originals;
}

/** True when a copied row says in every cell what the row it was copied from says. */
function isRepeated(row: FileRow, original: FileRow): boolean {
  const keys = new Set([...row.cells.keys(), ...original.cells.keys()]);
  return [...keys].every((key) => row.cells.get(key)?.text === original.cells.get(key)?.text);
}

/** Says of every row of a sheet which it is. */
export function identifyRows(book: Book, read: ReadSheet): IdentifiedRows {
  const { sheet, name } = read;
  const known = new Set(sheet.ids(book));
  const originals = originalsIn(read.rows);
  const rows: KnownRow[] = [];
  const problems: BookProblem[] = [];
  const notes: BookProblem[] = [];
  const presentIds = new Set<string>();
  const added = new Map<string, number>();
  for (const row of read.rows) {
    const place = `row ${row.number}`;
    const id = row.stamp?.id;
    const original = id === undefined ? undefined : originals.get(id);
    // A row of which nothing is left was cleared away; where rows cannot go, it was emptied.
    if (isEmpty(read, row) && (id === undefined || sheet.canRemove)) continue;
    if (id !== undefined && original !== undefined && original !== row) {
      if (isRepeated(row, original)) {
        notes.push({ sheet: name, place, message: repeats(original.number) });
        continue;
      }
    } else if (id !== undefined) {
      presentIds.add(id);
      if (known.has(id)) rows.push({ row, id, kind: 'there' });
      else problems.push({ sheet: name, place, message: unknownRow(book, read, id) });
      continue;
    }
    if (sheet.blank === undefined) {
      problems.push({ sheet: name, place, message: 'Rows cannot be added to this sheet. It was left out.' });
      continue;
    }
    const made = newId(book, read, row);
    const before = added.get(made);
    added.set(made, row.number);
    if (before !== undefined) {
      notes.push({ sheet: name, place, message: repeats(before) });
      continue;
    }
    const isThere = rowsOf(book.document, sheet.table).has(made);
    rows.push({ row, id: made, kind: isThere ? 'taken' : 'new' });
  }
  return { rows, presentIds, problems, notes };
}

const repeats = (number: number) => `It says the same as row ${number}, and was left out.`;

function unknownRow(book: Book, { sheet }: ReadSheet, id: string): string {
  const here = rowsOf(book.document, sheet.table).get(id);
  const theory = here === undefined ? null : theoryIdOf(sheet.table, here);
  if (theory !== null && theory !== book.theoryId)
    return 'This row belongs to another theory of the workspace. It was left out.';
  return 'This row is not in the theory: it was removed since, or the file is of another workspace. It was left out.';
}

/** What a new row says, without the number somebody gave it for other rows to speak of it. */
function newId(book: Book, { sheet, columns }: ReadSheet, { cells }: FileRow): string {
  const said = [...columns].flatMap(([key, { column }]) =>
    column.take === undefined ? [] : [key, printed(cells.get(key)?.text ?? '')],
  );
  return contentId(tableOf(sheet.table).prefix, [book.theoryId, sheet.key, ...said]);
}
