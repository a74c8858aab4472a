import { type DiagramField, fieldKey } from '../fieldNames.ts';
import {
  type FoundDiagram,
  type FoundLink,
  type FoundQuote,
  type FoundSource,
  emptyDiagram,
} from '../foundDiagram.ts';
import { heldLine } from '../plainText.ts';
import { signInField } from '../signWords.ts';
import { type Sheet, cellText, joinByName, tableOf } from './tables.ts';

/** A row by its headings, in small letters. */
type Row = {
  readonly line: number;
  readonly of: ReadonlyMap<string, string>;
  readonly fields: readonly DiagramField[];
};

function rowsOf(sheets: readonly Sheet[], name: string): readonly Row[] {
  const sheet = sheets.find((one) => fieldKey(one.name) === name);
  if (sheet === undefined) return [];
  const { heads, rows } = tableOf(sheet);
  return rows.map(({ cells, line }) => {
    const fields = heads.flatMap((head, index) => {
      const value = cellText(cells[index]);
      return head.trim() === '' || value === '' ? [] : [{ name: head.trim(), value }];
    });
    return { line, fields, of: new Map(fields.map((field) => [fieldKey(field.name), field.value])) };
  });
}

const valueOf = ({ of }: Row, ...names: readonly string[]) =>
  names.map((name) => of.get(name)).find((value) => value !== undefined) ?? '';

const ends = new Set([
  'from label',
  'to label',
  'from',
  'to',
  'cause',
  'effect',
  'from id',
  'to id',
  'link id',
  'id',
  'quote',
  'source id',
  'statement id',
  'selected text',
]);

/** True for a workbook as Causal Map writes and reads it: a sheet `links` with causes and effects, and words of people. */
export function isCausalMap(sheets: readonly Sheet[]): boolean {
  const links = sheets.find(({ name }) => fieldKey(name) === 'links');
  if (links === undefined) return false;
  const heads = new Set(tableOf(links).heads.map(fieldKey));
  const hasEnds =
    (heads.has('from label') && heads.has('to label')) || (heads.has('cause') && heads.has('effect'));
  const isSourced = ['quote', 'source id', 'statement id', 'sentiment'].some((name) => heads.has(name));
  const others = ['statements', 'sources', 'factors', 'questions'];
  return hasEnds && (isSourced || sheets.some(({ name }) => others.includes(fieldKey(name))));
}

type Statement = { readonly text: string; readonly sourceId: string; readonly questionId: string };

/** What was said for one link, and what else its row says, for the note of the evidence. */
function quoteOf(row: Row, statements: ReadonlyMap<string, Statement>): FoundQuote | null {
  const statement = statements.get(valueOf(row, 'statement id'));
  const text = valueOf(row, 'quote', 'selected text') || (statement?.text ?? '');
  if (text === '') return null;
  const question =
    statement === undefined || statement.questionId === '' ? [] : [`question: ${statement.questionId}`];
  const rest = row.fields
    .filter(({ name }) => !ends.has(fieldKey(name)))
    .map(({ name, value }) => `${name}: ${value}`);
  return {
    text,
    sourceId: valueOf(row, 'source id') || (statement?.sourceId ?? ''),
    note: [...question, ...rest].join('\n'),
  };
}

/** Rows of the same cause, effect and sign are one link with all their quotes. */
function bundled(
  rows: readonly Row[],
  names: ReadonlyMap<string, string>,
  statements: ReadonlyMap<string, Statement>,
) {
  const links = new Map<string, FoundLink & { readonly quotes: FoundQuote[] }>();
  for (const row of rows) {
    const named = (label: string, id: string) => label || (names.get(id) ?? id);
    const from = heldLine(named(valueOf(row, 'from label', 'cause'), valueOf(row, 'from', 'from id')));
    const to = heldLine(named(valueOf(row, 'to label', 'effect'), valueOf(row, 'to', 'to id')));
    const sign = signInField(valueOf(row, 'posneg', 'polarity', 'sign'));
    const key = JSON.stringify([from, to, sign]);
    const quote = quoteOf(row, statements);
    const link = links.get(key) ?? {
      at: { record: links.size + 1, line: row.line },
      id: '',
      from,
      to,
      direction: 'forward' as const,
      label: valueOf(row, 'link label', 'label'),
      type: '',
      ...(sign === null ? {} : { sign }),
      // Without anybody's words its facts stand on the arrow.
      fields: quote === null ? row.fields.filter(({ name }) => !ends.has(fieldKey(name))) : [],
      quotes: [],
    };
    links.set(key, link);
    if (quote !== null) link.quotes.push(quote);
  }
  return [...links.values()];
}

function sourceOf(row: Row): FoundSource {
  const id = valueOf(row, 'source id', 'id');
  const own = new Set(['source id', 'id', 'title', 'content', 'text']);
  return {
    id,
    title: valueOf(row, 'title', 'filename', 'name') || id,
    fields: row.fields.filter(({ name }) => !own.has(fieldKey(name))),
    text: valueOf(row, 'content', 'text'),
  };
}

/** Reads a workbook of Causal Map: factors as boxes, links with their quotes and sources; questions are kept as words. */
export function readCausalMap(sheets: readonly Sheet[]): FoundDiagram {
  const statements = new Map(
    rowsOf(sheets, 'statements').map((row) => [
      valueOf(row, 'statement id', 'id'),
      {
        text: valueOf(row, 'text', 'statement'),
        sourceId: valueOf(row, 'source id'),
        questionId: valueOf(row, 'question id'),
      },
    ]),
  );
  const factors = rowsOf(sheets, 'factors').map((row, index) => {
    const label = valueOf(row, 'label', 'factor label', 'factor', 'name');
    const own = new Set(['label', 'factor label', 'factor', 'name', 'factor id', 'id']);
    return {
      at: { record: index + 1, line: row.line },
      id: label,
      label,
      type: '',
      group: null,
      middle: null,
      fields: row.fields.filter(({ name }) => !own.has(fieldKey(name))),
    };
  });
  const names = new Map(
    rowsOf(sheets, 'factors').map((row) => [
      valueOf(row, 'factor id', 'id'),
      valueOf(row, 'label', 'factor label'),
    ]),
  );
  const rows = rowsOf(sheets, 'links');
  const links = bundled(rows, names, statements);
  const questions = rowsOf(sheets, 'questions').map(
    (row) =>
      `Question ${valueOf(row, 'question id', 'id')}: ${valueOf(row, 'question text', 'text', 'question', 'label')}`,
  );
  return {
    ...emptyDiagram('causalmap-xlsx'),
    ...joinByName(factors, links),
    sources: rowsOf(sheets, 'sources').map(sourceOf),
    kept: questions,
    warnings:
      rows.length === links.length
        ? []
        : [
            {
              message: `${rows.length} links of the file are ${links.length} arrows here, each with its quotes.`,
            },
          ],
  };
}
