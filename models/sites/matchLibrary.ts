import { type Upsert, upsertOf } from '../changeSet.ts';
import {
  type AnyRow,
  type Document,
  type RowOf,
  type TableName,
  fieldOf,
  rowsOf,
  tableOf,
} from '../document.ts';
import { referrers } from '../referenceIndex.ts';
import { type DuplicateBy, DuplicateIndex } from '../references/duplicates.ts';
import { nameKey, oneLine } from '../theoryText/grammar.ts';

/** A source from elsewhere that is in the library already, and how that was seen. */
export type KnownFromSite = { readonly title: string; readonly ofTitle: string; readonly by: DuplicateBy };

/** Rows from another site in terms of this library: what is here already is that, under its id here. */
export type MatchedLibrary = {
  readonly rows: readonly Upsert[];
  /** Rows that are here already, under another id. */
  readonly known: number;
  readonly sources: readonly KnownFromSite[];
};

/** What library rows are known by besides their id: equal for rows that say the same of the same thing. */
const keysOf: { readonly [Table in TableName]?: (row: RowOf<Table>) => string } = {
  sourceTexts: ({ sourceId, text }) => `${sourceId} ${text}`,
  extracts: ({ sourceId, text, locator }) => `${sourceId} ${nameKey(locator)} ${oneLine(text)}`,
  measures: ({ name, shortName, version }) => [name, shortName, version].map(nameKey).join('\n'),
  outcomeTerms: ({ framework, category, label }) => [framework, category, label].map(nameKey).join('\n'),
  appraisals: ({ sourceId, extractId, dimension, level, reason, appraiser }) =>
    [sourceId, extractId ?? '', dimension, level, oneLine(reason), nameKey(appraiser)].join('\n'),
};

function keyOf(table: TableName, row: AnyRow): string | null {
  const key = keysOf[table] as ((given: AnyRow) => string) | undefined;
  return key === undefined ? null : key(row);
}

/** Finds a library row here by what it is known by; only those tables and sources are looked through that come up. */
class KnownRows {
  readonly #document: Document;
  readonly #sources = new DuplicateIndex<string>();
  readonly #byKey = new Map<string, string>();
  readonly #read = new Set<string>();

  constructor(document: Document) {
    this.#document = document;
    for (const source of document.sources.values()) this.#sources.add(source.id, source);
  }

  #readTable(table: TableName, ids: Iterable<string>): void {
    const rows = rowsOf(this.#document, table);
    for (const id of ids) {
      const row = rows.get(id);
      const key = row === undefined ? null : keyOf(table, row);
      if (key !== null && !this.#byKey.has(`${table} ${key}`)) this.#byKey.set(`${table} ${key}`, id);
    }
  }

  /** What is tied to a source is told apart among what that source has; the rest among all of its table. */
  #readFor(table: TableName, row: AnyRow): void {
    const source = fieldOf(row, 'sourceId');
    const scope = typeof source === 'string' ? `${table} ${source}` : table;
    if (this.#read.has(scope)) return;
    this.#read.add(scope);
    const ids =
      typeof source === 'string'
        ? referrers(this.#document, { table, field: 'sourceId' }, source)
        : rowsOf(this.#document, table).keys();
    this.#readTable(table, ids);
  }

  source(row: RowOf<'sources'>) {
    return this.#sources.find(row).twin;
  }

  find(table: TableName, row: AnyRow): string | null {
    const key = keyOf(table, row);
    if (key === null) return null;
    this.#readFor(table, row);
    return this.#byKey.get(`${table} ${key}`) ?? null;
  }
}

/**
 * Rows from another site as they come into this library: a source that is here by DOI, PubMed number or title, year
 * and first author (R5) is that one; so are the same passages of it, measures and outcomes of the same name. What is
 * under the same id here is left to the merge (J5). Parents come before children.
 */
export function matchLibrary(document: Document, rows: readonly Upsert[]): MatchedLibrary {
  const known = new KnownRows(document);
  const here = new Map<string, string>();
  const sources: KnownFromSite[] = [];
  const kept: Upsert[] = [];
  for (const { table, row } of rows) {
    const copy: Record<string, unknown> = { ...row };
    for (const field of Object.keys(tableOf(table).references)) {
      const target = fieldOf(row, field);
      if (typeof target === 'string') copy[field] = here.get(target) ?? target;
    }
    const translated = copy as AnyRow;
    const isNew = tableOf(table).scope === 'library' && !rowsOf(document, table).has(row.id);
    if (isNew && table === 'sources') {
      const twin = known.source(row);
      if (twin !== null) {
        here.set(row.id, twin.name);
        sources.push({ title: row.title, ofTitle: twin.title, by: twin.by });
        continue;
      }
    } else if (isNew) {
      const twin = known.find(table, translated);
      if (twin !== null) {
        here.set(row.id, twin);
        continue;
      }
    }
    kept.push(upsertOf(table, translated));
  }
  return { rows: kept, known: rows.length - kept.length, sources };
}
