import { type AnyRow, type TableName, fieldOf } from '#models/document.ts';

/** How a table is searched: the kind shown to people, the fields a row is called by, and the others that are read. */
type Searched = {
  readonly kind: string;
  readonly names: readonly string[];
  readonly fields: readonly string[];
};

const studyFields = [
  'authors',
  'abstract',
  'container',
  'doi',
  'pmid',
  'url',
  'keywords',
  'studyDesign',
  'setting',
  'country',
  'population',
  'tags',
  'verifiedNote',
  'note',
  'otherFields',
];

/** What can be found, by table. */
const searched: Partial<Record<TableName, Searched>> = {
  theories: { kind: 'theory', names: ['title'], fields: ['summary', 'questions', 'scope'] },
  stages: { kind: 'stage', names: ['name', 'plainName'], fields: [] },
  levels: { kind: 'level', names: ['name'], fields: [] },
  elements: {
    kind: 'element',
    names: ['label', 'plainLabel', 'poleLow', 'poleHigh'],
    fields: ['originNote', 'note'],
  },
  arrows: {
    kind: 'arrow',
    names: ['ifText', 'thenText', 'becauseText'],
    fields: ['hedge', 'forWhom', 'originNote', 'note'],
  },
  configurations: {
    kind: 'configuration',
    names: ['code', 'title'],
    fields: ['forWhom', 'originNote', 'note'],
  },
  sources: { kind: 'source', names: ['title'], fields: studyFields },
  extracts: { kind: 'extract', names: ['text'], fields: ['locator', 'speakerGroup', 'note'] },
  evidenceLinks: { kind: 'evidence', names: [], fields: ['note'] },
  confidences: { kind: 'confidence', names: [], fields: ['reason', 'decidedBy'] },
  measures: { kind: 'measure', names: ['name', 'shortName'], fields: ['construct', 'note'] },
  measurements: { kind: 'measurement', names: [], fields: ['note'] },
  memos: { kind: 'memo', names: ['text'], fields: ['contributor'] },
};

/** The kinds a search can be narrowed to. */
export const searchKinds: readonly string[] = Object.values(searched).map(({ kind }) => kind);

/** The tables in which something can be found. */
export const searchedTables = Object.keys(searched) as readonly TableName[];

/** What the index keeps of a row: what it is called, and the rest. */
type SearchEntry = {
  readonly kind: string;
  readonly name: string;
  readonly body: string;
  /** The source that a hit leads to in the library; null for what is not in a source. */
  readonly sourceId: string | null;
};

function sourceOf(table: TableName, row: AnyRow): string | null {
  const id = table === 'sources' ? row.id : table === 'extracts' ? fieldOf(row, 'sourceId') : null;
  return typeof id === 'string' ? id : null;
}

/** What the index keeps of a row; null where there is nothing to find. */
export function searchEntry(table: TableName, row: AnyRow): SearchEntry | null {
  const entry = searched[table];
  if (entry === undefined) return null;
  const textOf = (fields: readonly string[]) =>
    fields
      .map((field) => fieldOf(row, field))
      .filter((text) => typeof text === 'string' && text !== '')
      .join('\n');
  const name = textOf(entry.names);
  const body = textOf(entry.fields);
  if (name === '' && body === '') return null;
  return { kind: entry.kind, name, body, sourceId: sourceOf(table, row) };
}

const WORD = /[\p{L}\p{N}]/u;

/**
 * The user's words as an FTS5 query: each a quoted phrase, all must occur, the last one may be unfinished.
 * Null when there is no word to look for. Nothing the user types is read as syntax.
 */
export function matchExpression(text: string): string | null {
  // A control character, such as NUL, would end the query for SQLite in the middle of a quotation.
  const words = text.split(/[\s\p{Cc}]+/u).filter((word) => WORD.test(word));
  if (words.length === 0) return null;
  const quoted = words.slice(0, 32).map((word) => `"${word.replaceAll('"', '""')}"`);
  return `${quoted.join(' ')}*`;
}
