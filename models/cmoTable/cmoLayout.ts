import { nameKey, oneLine } from '../theoryText/grammar.ts';
import { type CmoColumn, columnOf, isCmoHeader } from './cmoColumns.ts';
import { codeBefore } from '../prose/statementCode.ts';
import { labelledParts } from './cmoLabels.ts';

/** One row as it stands in a table: its cells by column, and its place in the file, from 1. */
export type CmoRecord = {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<CmoColumn, string>>>;
  /** The words of a row that has nothing but its first cell; else empty. */
  readonly alone: string;
};

/** Something odd about a row. */
export type CmoWarning = { readonly line: number; readonly message: string };

/** A table laid out as rows, whichever way it was written. */
export type CmoLayout = {
  /** False where the parts were told by labels in the cells alone. */
  readonly isHeaded: boolean;
  readonly records: readonly CmoRecord[];
  readonly warnings: readonly CmoWarning[];
};

type Cells = readonly (readonly string[])[];

/** How many rows before the header may be a title or a note. */
const MOST_BEFORE_HEADER = 20;

const isFilled = (cell: string | undefined) => (cell ?? '').trim() !== '';

function recordOf(row: readonly string[], columns: readonly (CmoColumn | null)[], line: number): CmoRecord {
  const cells: Partial<Record<CmoColumn, string>> = {};
  row.forEach((cell, index) => {
    const column = columns[index] ?? null;
    const words = cell.trim();
    if (column === null || words === '') return;
    cells[column] = cells[column] === undefined ? words : `${cells[column]}\n${words}`;
  });
  const filled = row.flatMap((cell, index) => (isFilled(cell) ? [index] : []));
  return { line, cells, alone: filled.length === 1 && filled[0] === 0 ? oneLine(row[0] ?? '') : '' };
}

function unknownColumns(headings: readonly string[], columns: readonly (CmoColumn | null)[], line: number) {
  const unknown = headings.filter((heading, index) => isFilled(heading) && (columns[index] ?? null) === null);
  if (unknown.length === 0) return [];
  const names = unknown.map((name) => `“${oneLine(name).slice(0, 40)}”`).join(', ');
  return [{ line, message: `Not taken in, as nobody knows these columns: ${names}.` }];
}

/** "What works" names the outcome, unless another column does: then what was done. */
function guessedColumns(
  headings: readonly string[],
  columns: readonly (CmoColumn | null)[],
  line: number,
): { readonly columns: readonly (CmoColumn | null)[]; readonly warnings: readonly CmoWarning[] } {
  const at = headings.findIndex((heading) => /^\W*what\s+works?\W*$/iu.test(heading));
  if (at < 0) return { columns, warnings: [] };
  const guess: CmoColumn = columns.includes('outcome') ? 'intervention' : 'outcome';
  return {
    columns: columns.map((column, index) => (index === at ? guess : column)),
    warnings: [{ line, message: `The column “${oneLine(headings[at] ?? '')}” was taken as the ${guess}.` }],
  };
}

const headingsOf = (row: readonly string[]) => guessedColumns(row, row.map(columnOf), 1).columns;

function isHeader(row: readonly string[]): boolean {
  if (isCmoHeader(row)) return true;
  const columns = headingsOf(row);
  return (
    row.some((cell) => /what\s+works?/iu.test(cell)) &&
    columns.includes('outcome') &&
    columns.includes('context')
  );
}

/** A second row of headings ("Resource", "Reasoning" under "Mechanism"): few words, each saying more of the heading above. */
function isSubHeader(row: readonly string[], columns: readonly (CmoColumn | null)[]): boolean {
  const saysMore = (cell: string, index: number): boolean => {
    const [column, above] = [columnOf(cell), columns[index] ?? null];
    if (column === null || /\d/u.test(cell) || cell.trim().split(/\s+/u).length > 3) return false;
    const isKind = above === 'mechanism' && (column === 'resource' || column === 'reasoning');
    return above === null || above === column || isKind;
  };
  return (
    row.some((cell, index) => isFilled(cell) && columnOf(cell) !== columns[index]) &&
    row.every((cell, index) => !isFilled(cell) || saysMore(cell, index))
  );
}

/** What a first column without a heading holds: codes, else titles; null when it has a heading or nothing. */
function unnamedColumn(
  rows: Cells,
  headings: readonly string[],
  columns: readonly (CmoColumn | null)[],
): 'code' | 'title' | null {
  if (isFilled(headings[0]) || columns[0] !== null) return null;
  const names = rows
    .filter((row) => row.filter(isFilled).length > 1 && isFilled(row[0]))
    .map((row) => row[0] ?? '');
  if (names.length === 0) return null;
  const isCode = (name: string) =>
    codeBefore(name).code !== '' || /^\s*\S{0,6}\d{1,3}[a-z]?\s*$/iu.test(name);
  const column = names.every(isCode) ? 'code' : 'title';
  return columns.includes(column) ? null : column;
}

function byRows(cells: Cells): CmoLayout | null {
  const header = cells.slice(0, MOST_BEFORE_HEADER).findIndex(isHeader);
  if (header === -1) return null;
  let headings = cells[header] ?? [];
  const guessed = guessedColumns(headings, headings.map(columnOf), header + 1);
  let { columns } = guessed;
  const below = cells[header + 1] ?? [];
  const hasSub = isSubHeader(below, columns);
  if (hasSub) {
    const width = Math.max(headings.length, below.length);
    const names = Array.from({ length: width }, (_none, index) =>
      isFilled(below[index]) ? (below[index] ?? '') : (headings[index] ?? ''),
    );
    columns = names.map((name, index) => columnOf(name) ?? columns[index] ?? null);
    headings = names;
  }
  const first = header + (hasSub ? 2 : 1);
  const unnamed = unnamedColumn(cells.slice(first), headings, columns);
  if (unnamed !== null) columns = columns.map((column, index) => (index === 0 ? unnamed : column));
  const warnings = [
    ...guessed.warnings,
    ...unknownColumns(headings, columns, header + 1),
    ...(unnamed === 'title'
      ? [{ line: header + 1, message: 'The first column has no heading; it was taken as the titles.' }]
      : []),
  ];
  const said = (row: readonly string[] | undefined, index: number) => nameKey(row?.[index] ?? '');
  // A header that comes again at the top of a page is no row.
  const isAgain = (row: readonly string[]) =>
    row.filter(isFilled).length > 1 &&
    row.every((cell, index) => !isFilled(cell) || nameKey(cell) === said(cells[header], index));
  const records = cells
    .slice(first)
    .map((row, index) => ({ row, line: first + 1 + index }))
    .filter(({ row }) => !isAgain(row))
    .map(({ row, line }) => recordOf(row, columns, line));
  return { isHeaded: true, records, warnings };
}

type Block = {
  readonly from: number;
  readonly named: CmoRecord['cells'];
  readonly rows: (readonly [CmoColumn, readonly string[]])[];
};

/** The blocks of rows that name parts in the column `at`; what stands before, or alone above, names the block. */
function blocksOf(
  cells: Cells,
  at: number,
): { readonly blocks: readonly Block[]; readonly unknown: readonly string[] } {
  const blocks: Block[] = [];
  const unknown: string[] = [];
  let above = '';
  let lastBefore = '';
  cells.forEach((row, index) => {
    const name = row[at] ?? '';
    const rest = row.slice(at + 1);
    const before = row.slice(0, at).find(isFilled) ?? '';
    const column = columnOf(name);
    const hasWords = rest.some(isFilled);
    const last = blocks.at(-1);
    if (column === null || (column === 'code' && !hasWords)) {
      if (isFilled(name) && !hasWords) above = name;
      else if (isFilled(name)) unknown.push(name);
      // Codes above the columns have no name of their own.
      else if (hasWords && last === undefined)
        blocks.push({ from: index + 1, named: {}, rows: [['code', rest]] });
      return;
    }
    // A code merged over the rows of its block stands in each of them.
    const isNamed = before !== '' && before !== lastBefore;
    lastBefore = before === '' ? lastBefore : before;
    const isNext = above !== '' || isNamed || (last?.rows.some(([known]) => known === column) ?? true);
    if (last === undefined || isNext) {
      const codes = last?.rows.length === 1 && last.rows[0]?.[0] === 'code' ? last.rows : [];
      if (codes.length > 0) blocks.pop();
      const words = before === '' ? above : before;
      blocks.push({ from: index + 1, named: namedBy(words), rows: [...codes, [column, rest]] });
      above = '';
    } else last.rows.push([column, rest]);
  });
  return { blocks, unknown };
}

/** Rows named Context, Mechanism, Outcome, each column after them a configuration; or such blocks under each other. */
function byColumns(cells: Cells): CmoLayout | null {
  const at = [0, 1, 2].find((index) => isCmoHeader(cells.map((row) => row[index] ?? '')));
  if (at === undefined) return null;
  const { blocks, unknown } = blocksOf(cells, at);
  const records = blocks.flatMap(({ from, named, rows }): readonly CmoRecord[] => {
    const width = Math.max(...rows.map(([, row]) => row.length));
    return Array.from({ length: width }, (_none, column) => ({
      line: from,
      alone: '',
      cells: {
        ...named,
        ...Object.fromEntries(
          rows.flatMap(([name, row]) =>
            isFilled(row[column]) ? [[name, (row[column] ?? '').trim()] as const] : [],
          ),
        ),
      },
    })).filter((record) => Object.keys(record.cells).some((name) => name !== 'title' && name !== 'code'));
  });
  const unknownNames = unknown.map((name) => `“${oneLine(name).slice(0, 40)}”`).join(', ');
  return {
    isHeaded: true,
    records,
    warnings: [
      {
        line: 1,
        message: 'The rows of this table name the parts, so each column was read as a configuration.',
      },
      ...(unknown.length === 0
        ? []
        : [{ line: 1, message: `Not taken in, as nobody knows these rows: ${unknownNames}.` }]),
    ],
  };
}

function namedBy(cell: string): CmoRecord['cells'] {
  const words = oneLine(cell);
  const { code, rest } = codeBefore(words);
  if (code !== '') return rest === '' ? { code } : { code, title: rest };
  if (words === '') return {};
  return /^\S{0,6}\d{1,3}[a-z]?$/iu.test(words) ? { code: words } : { title: words };
}

/** Cells that name their own parts: "C1: …; M1: …; O1: …". */
function byLabels(cells: Cells): CmoLayout | null {
  const records = cells.flatMap((row, index): CmoRecord[] => {
    const found = row.flatMap((cell, at) => {
      const parts = labelledParts(cell);
      return parts === null ? [] : [{ parts, at }];
    });
    return found.map(({ parts, at }) => ({
      line: index + 1,
      alone: '',
      cells: {
        // What stands before it in its row is its code or its name.
        ...(at > 0 ? namedBy(row[0] ?? '') : {}),
        ...parts,
      },
    }));
  });
  if (records.length === 0) return null;
  return {
    isHeaded: false,
    records,
    warnings: [
      {
        line: records[0]?.line ?? 1,
        message:
          'No row heads this table; the parts were found by the labels in its cells. Look whether each is right.',
      },
    ],
  };
}

/** A table's cells as rows; null when it is no CMO table in any of the ways people write them. Never throws. */
export function layoutOf(cells: Cells): CmoLayout | null {
  return byRows(cells) ?? byColumns(cells) ?? byLabels(cells);
}
