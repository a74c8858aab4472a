import { arrowStatusField } from '../entities/arrow.ts';
import type { Configuration } from '../entities/configuration.ts';
import { oneLine } from '../theoryText/grammar.ts';
import type { CmoColumn } from './cmoColumns.ts';
import { completedRows } from './cmoGaps.ts';
import { itemsOf } from './cmoItems.ts';
import { layoutOf } from './cmoLayout.ts';
import type { CmoRecord } from './cmoRecord.ts';
import { type CmoPart, cmoParts } from './cmoParts.ts';

/** One row of a CMO table, its cells split into items. */
export type CmoRow = {
  /** Its place in the file, from 1. */
  readonly line: number;
  readonly parts: Readonly<Record<CmoPart, readonly string[]>>;
  /** Those of its outcomes that nobody meant. */
  readonly unintended: readonly string[];
  readonly code: string;
  readonly title: string;
  readonly stage: string;
  readonly forWhom: string;
  /** How sure people say they are, as written; empty: not said. */
  readonly status: string;
  readonly source: string;
  readonly quote: string;
  /** What speaks against it. */
  readonly against: string;
  readonly page: string;
};

/** A table read: its rows, the headings nobody knows, and what is odd. */
export type CmoTable = {
  /** False where no headings were found: the parts were told by labels in the cells. */
  readonly isHeaded: boolean;
  readonly rows: readonly CmoRow[];
  readonly skipped: number;
  readonly warnings: readonly { readonly line: number; readonly message: string }[];
};

const LONGEST_ITEM = 500;

/** A name without the stop of the sentence it was: “They attend.” is “They attend”. */
function withoutStop(item: string): string {
  return /(?:\.{2}|\b(?:etc|e\.g|i\.e|al|\p{L})\.)$/iu.test(item) ? item : item.replace(/\.$/u, '');
}

/** The items of a cell; one that is longer than a box can be called is taken apart at its sentences. */
function partItems(cell: string): { readonly items: readonly string[]; readonly isSplit: boolean } {
  // “AND it is free”, on a line of its own.
  const items = [
    ...new Set(itemsOf(cell).map((item) => withoutStop(item.replace(/^(?:AND|OR)[:,]?\s+/u, '')))),
  ];
  const isLong = (item: string) => item.length > LONGEST_ITEM;
  if (!items.some(isLong)) return { items, isSplit: false };
  return {
    items: items.flatMap((item) => (isLong(item) ? item.split(/(?<=[.!?])\s+(?=\p{Lu})/u) : [item])),
    isSplit: true,
  };
}

function rowOf({ cells, line }: CmoRecord): { readonly row: CmoRow; readonly isSplit: boolean } {
  const cell = (column: CmoColumn) => cells[column] ?? '';
  const read = cmoParts.map((part) => [part, partItems(cell(part))] as const);
  const named = Object.fromEntries(read.map(([part, { items }]) => [part, items])) as CmoRow['parts'];
  const { items: unintended } = partItems(cell('unintended'));
  const parts = { ...named, outcome: [...new Set([...named.outcome, ...unintended])] };
  const row = {
    line,
    parts,
    unintended,
    code: oneLine(cell('code')),
    title: oneLine(cell('title')),
    stage: oneLine(cell('stage')),
    forWhom: oneLine(cell('forWhom')),
    status: oneLine(cell('status')),
    source: cell('source'),
    quote: cell('quote'),
    against: cell('against'),
    page: cell('page'),
  };
  return { row, isSplit: read.some(([, { isSplit }]) => isSplit) };
}

/** Other words for the statuses that people use. */
const statusNames: Readonly<Record<string, Configuration['status']>> = {
  hypothesized: 'hypothesised',
  conjectured: 'hypothesised',
  proposed: 'hypothesised',
  confirmed: 'supported',
  rejected: 'refuted',
};

/** The status a row says, in the field's terms; null when it says none that is known. */
export function statusOf({ status }: Pick<CmoRow, 'status'>): Configuration['status'] | null {
  const words = status.trim().toLowerCase();
  return arrowStatusField.options.find((known) => known === words) ?? statusNames[words] ?? null;
}

const isEmpty = ({ parts, quote, against }: CmoRow) =>
  quote === '' && against === '' && cmoParts.every((part) => parts[part].length === 0);

const COUNTS = /^(?:grand |sub-?)?totals?\b|^sum\b/iu;
const FIGURE = /^[<>~]?\s?\d+(?:[.,]\d+)?\s?%?(?:\s?\(\d+(?:[.,]\d+)?\s?%\))?$/u;

/** What is to be said of a record that is no row of the table: a count of the others, or words beside it; null for a row. */
function noRow({ cells, alone }: CmoRecord, row: CmoRow): string | null {
  const words = Object.values(cells).filter((cell) => cell.trim() !== '');
  const shown = `“${oneLine(alone === '' ? words.join('; ') : alone).slice(0, 80)}”`;
  const [first = '', ...rest] = words;
  if (rest.length > 0 && COUNTS.test(first) && rest.every((cell) => FIGURE.test(cell)))
    return `This row counts the others (${shown}). It was left out.`;
  if (!isEmpty(row)) return null;
  if (alone !== '') return `${shown} stands alone in its row. It was left out.`;
  // A table that was numbered beforehand has rows with nothing else.
  if (words.length === 0 || (words.length === 1 && row.code !== '')) return '';
  return `This row says no part of a configuration (${shown}). It was left out.`;
}

function problemOf({ parts }: CmoRow): string | null {
  const long = cmoParts.flatMap((part) => parts[part]).find((item) => item.length > LONGEST_ITEM);
  if (long !== undefined)
    return `“${long.slice(0, 60)}…” is longer than ${LONGEST_ITEM} characters; put what is said at length into a quote. The row was left out.`;
  if (parts.outcome.length > 0 || cmoParts.filter((part) => parts[part].length > 0).length > 1) return null;
  const words = cmoParts.flatMap((part) => parts[part]).join('; ');
  return `This row has neither an outcome nor two parts of a configuration${words === '' ? '' : ` (“${words.slice(0, 80)}${words.length > 80 ? '…' : ''}”)`}. It was left out.`;
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

/** The rows of a CMO table, given as cells; null when it is none in any of the ways people write them. Never throws. */
export function readCmoTable(cells: readonly (readonly string[])[]): CmoTable | null {
  const layout = layoutOf(cells);
  if (layout === null) return null;
  const { records, warnings: odd } = completedRows(layout);
  const warnings = [...odd];
  const rows: CmoRow[] = [];
  let skipped = 0;
  for (const record of records) {
    const { row, isSplit } = rowOf(record);
    const beside = noRow(record, row);
    if (beside !== null) {
      if (beside !== '') warnings.push({ line: row.line, message: beside });
      continue;
    }
    const problem = problemOf(row);
    if (problem === null) {
      rows.push(row);
      warnings.push(...gapsOf(row));
      if (row.status !== '' && statusOf(row) === null)
        warnings.push({
          line: row.line,
          message: `“${row.status.slice(0, 60)}” is no status; the configuration is hypothesised.`,
        });
      if (isSplit)
        warnings.push({
          line: row.line,
          message: `A cell is longer than ${LONGEST_ITEM} characters; its sentences were taken as items of their own.`,
        });
    } else {
      skipped += 1;
      warnings.push({ line: row.line, message: problem });
    }
  }
  return {
    isHeaded: layout.isHeaded,
    rows,
    skipped,
    warnings: warnings.sort((one, other) => one.line - other.line),
  };
}
