import type { Piecewise } from '../piecewise.ts';
import { saidIn } from '../terms/saidIn.ts';
import type { Book } from './book.ts';
import { bookSheets } from './bookSheets.ts';
import type { BookColumn } from './column.ts';
import { type CellValue, printed } from './cellValue.ts';
import { type BookSheet } from './sheet.ts';
import { type SheetKey, sheetKeys, sheetTitles } from './sheetKeys.ts';
import { bookVersion, rowStamp, sheetStamp } from './stamp.ts';

/** A column of a written sheet: its heading in the first row, its width in characters, and how its cells look. */
export type TableColumn = {
  readonly heading: string;
  readonly width: number;
  readonly isHidden?: boolean;
  /** True for what is worked out and not read back: it is set in grey. */
  readonly isWorkedOut?: boolean;
  /** A name for the column, which stays with it when it is moved or called otherwise. */
  readonly name?: string;
  /** What can be chosen in its cells; other texts can be typed all the same. */
  readonly choices?: readonly string[];
};

/** A sheet with headings that stay in view; a page of words; or a sheet that is not shown. */
export type TableSheet = {
  readonly name: string;
  readonly kind: 'table' | 'text' | 'hidden';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly CellValue[])[];
};

/** What stands in the first cell of the sheet that lists which rows the file was written with. */
export const rowListMark = 'Wherefore rows';

/** The name that a column is given in the file. */
export function columnName(key: SheetKey, column: string): string {
  return `wherefore_${key}_${column.replaceAll('-', '_')}`;
}

/** True for cells whose change is worth noticing: those that are read back, and sentences that somebody may try to change. */
function isStamped({ key, take }: BookColumn, cell: CellValue): boolean {
  return take !== undefined || (typeof cell === 'string' && key !== 'no');
}

/** One sheet of the workbook with the column by which its rows are known again. */
export function tableOfSheet(book: Book, key: SheetKey): TableSheet {
  const sheet: BookSheet = bookSheets[key];
  const said = (words: string) => saidIn(book.vocabulary, words);
  const columns = sheet.columns(book);
  const rows = sheet.ids(book).map((id): readonly CellValue[] => {
    const cells = columns.map((column) => column.cell(book, id));
    const stamp = rowStamp(
      id,
      columns.flatMap((column, index) =>
        isStamped(column, cells[index] ?? null) ? [[column.key, printed(cells[index] ?? null)] as const] : [],
      ),
    );
    return [...cells, stamp];
  });
  const { theoryId, vocabulary } = book;
  const stamp = sheetStamp({ version: bookVersion, key, vocabulary, theoryId });
  return {
    name: said(sheetTitles[key]),
    kind: 'table',
    columns: [
      ...columns.map(({ key: column, heading, width, take, choices }) => ({
        heading: said(heading),
        width,
        isWorkedOut: take === undefined,
        name: columnName(key, column),
        choices: choices?.(book) ?? [],
      })),
      { heading: stamp, width: 12, isHidden: true, isWorkedOut: true, name: columnName(key, 'stamp') },
    ],
    rows,
  };
}

/** The first sheet: what this is, and how it is brought back. */
function aboutSheet(book: Book): TableSheet {
  const said = (words: string) => saidIn(book.vocabulary, words);
  const title = book.document.theories.get(book.theoryId)?.title ?? '';
  const sheets = sheetKeys.map((key) => [said(sheetTitles[key]), said(bookSheets[key].about)]);
  return {
    name: 'Read me',
    kind: 'text',
    columns: [
      { heading: '', width: 26 },
      { heading: '', width: 96 },
    ],
    rows: [
      [title, null],
      ['What this is', 'A theory as tables, written by Wherefore. Change it here, and bring it back.'],
      [null, null],
      ...sheets,
      [null, null],
      [
        'Bringing it back',
        'Save it as an Excel workbook (.xlsx). In Wherefore choose “Import…” and this file, while its workspace is open. Every change is shown before it is taken, each with a tick; taking them is one step that can be undone.',
      ],
      [
        'What you may do',
        'Change what stands on white. Sort, filter, format, hide, move or add columns as you like. Write new rows under the others; leave their last, hidden column empty.',
      ],
      [
        'What is not read',
        'What stands on grey is worked out by Wherefore. Formulas give the value they show. Columns of your own stay in this file.',
      ],
      [
        'Rows that go',
        'A row you delete is listed when the file comes back, and goes only if you tick it. With a box go its arrows.',
      ],
      [
        'The hidden column',
        'The last column of each sheet says which row is which, and what it said when this file was written. Leave it as it is; without it a row counts as new.',
      ],
    ].map((row) => row.map((words) => (words === null ? null : said(words)))),
  };
}

/** Which rows the file was written with: those that are missing later were deleted in it. */
function rowList(tables: readonly TableSheet[]): TableSheet {
  const ids = tables.flatMap(({ rows }) =>
    rows.map((row) => printed(row.at(-1) ?? null).split(' ')[0] ?? ''),
  );
  return {
    name: rowListMark,
    kind: 'hidden',
    columns: [{ heading: '', width: 30 }],
    rows: [[rowListMark], ...[...new Set(ids)].map((id) => [id])],
  };
}

/** All sheets of a theory's workbook, with pauses, counted in sheets. */
export function* writingBook(book: Book): Piecewise<readonly TableSheet[]> {
  const tables: TableSheet[] = [];
  for (const key of sheetKeys) {
    yield { done: tables.length, total: sheetKeys.length };
    tables.push(tableOfSheet(book, key));
  }
  return [aboutSheet(book), ...tables, rowList(tables)];
}
