import { nameKey, oneLine } from '../theoryText/grammar.ts';
import type { CmoColumn } from './cmoColumns.ts';
import { columnOf, columnsOf, isCmoHeader } from './cmoHeadings.ts';
import { codeBefore } from '../prose/statementCode.ts';
import { labelledParts } from './cmoLabels.ts';
import { type Cells, type CmoLayout, type CmoRecord, type CmoWarning, isFilled } from './cmoRecord.ts';
import { byColumns, namedBy } from './sidewaysTable.ts';
import { tellsKinds, withSpans } from './spannedHeadings.ts';

/** How many rows before the header may be a title or a note. */
const MOST_BEFORE_HEADER = 20;

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
  const unknown = headings.filter(
    (heading, index) => /[\p{L}\p{N}]/u.test(heading) && (columns[index] ?? null) === null,
  );
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

const headingsOf = (row: readonly string[]) => guessedColumns(row, columnsOf(row), 1).columns;

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

const isCode = (name: string) => codeBefore(name).code !== '' || /^\s*\S{0,6}\d{1,3}[a-z]?\s*$/iu.test(name);

/** A column of titles that are all bare codes ("PT1") is one of codes. */
function withCodes(columns: readonly (CmoColumn | null)[], rows: Cells): readonly (CmoColumn | null)[] {
  const at = columns.indexOf('title');
  const names = rows.map((row) => row[at] ?? '').filter(isFilled);
  const areCodes = names.length > 0 && names.every((name) => isCode(name) && name.trim().length < 20);
  return at < 0 || columns.includes('code') || !areCodes
    ? columns
    : columns.map((column, index) => (index === at ? 'code' : column));
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
  const column = names.every(isCode) ? 'code' : 'title';
  return columns.includes(column) ? null : column;
}

function byRows(cells: Cells): CmoLayout | null {
  const header = cells.slice(0, MOST_BEFORE_HEADER).findIndex(isHeader);
  if (header === -1) return null;
  let headings = cells[header] ?? [];
  const guessed = guessedColumns(headings, columnsOf(headings), header + 1);
  let { columns } = guessed;
  const below = cells[header + 1] ?? [];
  const hasSub = isSubHeader(below, columns) || tellsKinds(below, columns);
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
  columns = withCodes(columns, cells.slice(first));
  const spans = withSpans(columns, {
    // Of kinds the heading above says what they are of.
    headings: headings.map((heading, at) =>
      columns[at] === null && isFilled(below[at]) && hasSub ? '' : heading,
    ),
    rows: cells.slice(first),
    line: header + 1,
  });
  ({ columns } = spans);
  const warnings = [
    ...guessed.warnings,
    ...(hasSub ? [] : spans.warnings),
    ...unknownColumns(headings, columns, header + 1),
    ...(unnamed === 'title'
      ? [{ line: header + 1, message: 'The first column has no heading; it was taken as the titles.' }]
      : []),
  ];
  const said = (row: readonly string[] | undefined, index: number) => nameKey(row?.[index] ?? '');
  // A header that comes again at the top of a page is no row; another one heads the rows below it.
  const isAgain = (row: readonly string[]) =>
    row.filter(isFilled).length > 1 &&
    row.every((cell, index) => !isFilled(cell) || nameKey(cell) === said(cells[header], index));
  const records: CmoRecord[] = [];
  let hasBlocks = false;
  let above: CmoRecord | null = null;
  cells.slice(first).forEach((row, index) => {
    const line = first + 1 + index;
    const [again, other] = [isAgain(row), isOtherHeader(row)];
    if (again || other) hasBlocks ||= above !== null && above.alone !== '';
    if (again) return;
    if (other) {
      columns = columnsOf(row);
      warnings.push(...unknownColumns(row, columns, line));
      return;
    }
    const record = recordOf(row, columns, line);
    if (row.some(isFilled)) above = record;
    records.push(record);
  });
  return { isHeaded: true, records: [...headOfFirst(cells, header, hasBlocks), ...records], warnings };
}

/** What may stand beside cells that name their own parts. */
const beside: ReadonlySet<CmoColumn> = new Set(['stage', 'source', 'quote', 'against', 'page']);

const wordsOf = (cell: string) => cell.trim().split(/\s+/u).length;

/** A row of headings within a table, whose words are headings and nothing else. */
function isOtherHeader(row: readonly string[]): boolean {
  const isHeading = (cell: string) =>
    columnOf(cell) !== null && cell.trim().length > 2 && wordsOf(cell) <= 4 && !/\d/u.test(cell);
  return isCmoHeader(row) && row.filter(isFilled).every(isHeading);
}

/** Where the header comes again under each heading, the words above the first are a heading too, unless they name the table. */
function headOfFirst(cells: Cells, header: number, hasBlocks: boolean): readonly CmoRecord[] {
  const above = cells.slice(0, header).findLastIndex((row) => row.some(isFilled));
  const row = cells[above] ?? [];
  const alone = row.filter(isFilled).length === 1 && isFilled(row[0]) ? oneLine(row[0] ?? '') : '';
  const isTitle = /^(?:table|figure|box|appendix|supplement)/iu.test(alone) || alone.length > 90;
  return !hasBlocks || alone === '' || isTitle ? [] : [{ line: above + 1, cells: {}, alone }];
}

/** What the columns beside such cells hold, when a row above says so (“CMOC | Source | Page”). */
function besideLabels(cells: Cells): ReadonlyMap<number, CmoColumn> {
  const first = cells.findIndex((row) => row.some((cell) => labelledParts(cell) !== null));
  const names = cells
    .slice(0, Math.min(first, MOST_BEFORE_HEADER))
    .map((row) => row.map(columnOf))
    .find((columns) => columns.some((column) => column !== null && beside.has(column)));
  return new Map(
    (names ?? []).flatMap((column, at) =>
      column !== null && beside.has(column) ? [[at, column] as const] : [],
    ),
  );
}

/** Cells that name their own parts: "C1: …; M1: …; O1: …". */
function byLabels(cells: Cells): CmoLayout | null {
  const columns = besideLabels(cells);
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
        ...Object.fromEntries(
          [...columns].flatMap(([from, column]) =>
            from !== at && isFilled(row[from]) ? [[column, (row[from] ?? '').trim()]] : [],
          ),
        ),
        ...parts,
      },
    }));
  });
  if (records.length === 0) return null;
  return {
    isHeaded: columns.size > 0,
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
