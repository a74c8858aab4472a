import { type AnyRow, type TableName, fieldOf } from '#models/document.ts';

/** What can be found, by table: the kind shown to people, and the fields that are read. */
const searched: Partial<Record<TableName, { readonly kind: string; readonly fields: readonly string[] }>> = {
  theories: { kind: 'theory', fields: ['title', 'summary', 'questions', 'scope'] },
  elements: { kind: 'element', fields: ['label', 'plainLabel', 'poleLow', 'poleHigh', 'note'] },
  arrows: { kind: 'arrow', fields: ['ifText', 'thenText', 'becauseText', 'hedge', 'forWhom', 'note'] },
  configurations: { kind: 'configuration', fields: ['code', 'title', 'forWhom', 'note'] },
  sources: { kind: 'source', fields: ['title', 'authors', 'abstract', 'container', 'doi', 'note'] },
  extracts: { kind: 'extract', fields: ['text', 'locator', 'speakerGroup', 'note'] },
  measures: { kind: 'measure', fields: ['name', 'shortName', 'construct', 'note'] },
  memos: { kind: 'memo', fields: ['text', 'contributor'] },
};

/** The kinds a search can be narrowed to. */
export const searchKinds: readonly string[] = Object.values(searched).map(({ kind }) => kind);

/** What the index keeps of a row; null for tables that are not searched. */
export function searchEntry(
  table: TableName,
  row: AnyRow,
): { readonly kind: string; readonly body: string } | null {
  const entry = searched[table];
  if (entry === undefined) return null;
  const texts = entry.fields
    .map((field) => fieldOf(row, field))
    .filter((text) => typeof text === 'string' && text !== '');
  return { kind: entry.kind, body: texts.join('\n') };
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
