import { oneLine } from '../theoryText/grammar.ts';
import { type CmoColumn, columnOf, isCmoHeader } from './cmoColumns.ts';
import { itemsOf } from './cmoItems.ts';
import { type CmoPart, cmoParts } from './cmoParts.ts';

/** One row of a CMO table, its cells split into items. */
export type CmoRow = {
  /** Its place in the file, from 1. */
  readonly line: number;
  readonly parts: Readonly<Record<CmoPart, readonly string[]>>;
  readonly code: string;
  readonly title: string;
  readonly stage: string;
  readonly source: string;
  readonly quote: string;
  readonly page: string;
};

/** A table read: its rows, the headings nobody knows, and what is odd. */
export type CmoTable = {
  readonly rows: readonly CmoRow[];
  readonly skipped: number;
  readonly warnings: readonly { readonly line: number; readonly message: string }[];
};

/** How many rows before the header may be a title or a note. */
const MOST_BEFORE_HEADER = 20;
const LONGEST_ITEM = 500;

function cellOf(cells: readonly string[], columns: readonly (CmoColumn | null)[], column: CmoColumn): string {
  return cells
    .filter((_cell, index) => columns[index] === column)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join('\n');
}

function rowOf(cells: readonly string[], columns: readonly (CmoColumn | null)[], line: number): CmoRow {
  const cell = (column: CmoColumn) => cellOf(cells, columns, column);
  const parts = Object.fromEntries(cmoParts.map((part) => [part, itemsOf(cell(part))])) as CmoRow['parts'];
  return {
    line,
    parts,
    code: oneLine(cell('code')),
    title: oneLine(cell('title')),
    stage: oneLine(cell('stage')),
    source: oneLine(cell('source')),
    quote: cell('quote'),
    page: oneLine(cell('page')),
  };
}

const isEmpty = ({ parts, quote }: CmoRow) =>
  quote === '' && cmoParts.every((part) => parts[part].length === 0);

function problemOf({ parts }: CmoRow): string | null {
  const long = cmoParts.flatMap((part) => parts[part]).find((item) => item.length > LONGEST_ITEM);
  if (long !== undefined)
    return `“${long.slice(0, 60)}…” is longer than ${LONGEST_ITEM} characters; put what is said at length into a quote. The row was left out.`;
  if (parts.outcome.length > 0 || cmoParts.filter((part) => parts[part].length > 0).length > 1) return null;
  return 'This row has neither an outcome nor two parts of a configuration. It was left out.';
}

function gapsOf({ line, parts }: CmoRow): readonly { readonly line: number; readonly message: string }[] {
  const hasMechanism = parts.mechanism.length + parts.resource.length + parts.reasoning.length > 0;
  const gaps = [
    parts.context.length === 0 ? 'context' : '',
    hasMechanism ? '' : 'mechanism',
    parts.outcome.length === 0 ? 'outcome' : '',
  ].filter((gap) => gap !== '');
  return gaps.length === 0
    ? []
    : [{ line, message: `This row says no ${gaps.join(' and no ')}; the gap was kept.` }];
}

/** The rows of a CMO table, given as cells; null when no row heads one. Never throws. */
export function readCmoTable(cells: readonly (readonly string[])[]): CmoTable | null {
  const header = cells.slice(0, MOST_BEFORE_HEADER).findIndex(isCmoHeader);
  if (header === -1) return null;
  const headings = cells[header] ?? [];
  const columns = headings.map(columnOf);
  const unknown = headings.filter((heading, index) => heading.trim() !== '' && columns[index] === null);
  const warnings: { readonly line: number; readonly message: string }[] = [];
  if (unknown.length > 0)
    warnings.push({
      line: header + 1,
      message: `Not taken in, as nobody knows these columns: ${unknown.map((name) => `“${oneLine(name).slice(0, 40)}”`).join(', ')}.`,
    });
  const rows: CmoRow[] = [];
  let skipped = 0;
  cells.slice(header + 1).forEach((row, index) => {
    const read = rowOf(row, columns, header + 2 + index);
    if (isEmpty(read)) return;
    const problem = problemOf(read);
    if (problem === null) {
      rows.push(read);
      warnings.push(...gapsOf(read));
    } else {
      skipped += 1;
      warnings.push({ line: read.line, message: problem });
    }
  });
  return { rows, skipped, warnings };
}
