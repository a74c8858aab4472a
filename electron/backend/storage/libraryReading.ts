import type { Database } from 'better-sqlite3';

import { serviceNotSaid } from '#models/services/otherService.ts';
import type { LibraryPageQuery, LibraryRow } from '#shared/rpc/libraryContract.ts';

import { prepared } from './connection.ts';

/** A page of the library: as many rows as asked for, and how many there are in all. */
export type LibraryRows = { readonly total: number; readonly rows: readonly LibraryRow[] };

type Order = LibraryPageQuery['sort'];

/** How each order is said, and the index that has the sources in it. */
const orders: Readonly<Record<Order, { readonly sql: string; readonly index: string }>> = {
  title: { sql: 'title COLLATE NOCASE, id', index: 'sources_title' },
  newest: { sql: 'year DESC, id DESC', index: 'sources_year' },
  oldest: { sql: 'year, id', index: 'sources_year' },
};

/**
 * When a search has found more than this, a page of it is met soon on the way through an index; fewer are looked up
 * and sorted. Left to itself SQLite looks up every one, abstract and all.
 */
const MANY_FOUND = 500;

const FIELDS = `SELECT id, kind, title, authors, year, container, methods, study_design, reading_status, tags,
  (SELECT count(*) FROM extracts WHERE extracts.source_id = sources.id),
  (SELECT count(DISTINCT evidence_links.arrow_id) FROM evidence_links
     JOIN extracts ON extracts.id = evidence_links.extract_id WHERE extracts.source_id = sources.id)
  FROM sources`;

type Condition = { readonly sql: string; readonly values: readonly unknown[] };
type Where = Condition & {
  /** Something besides the search leaves sources out. */
  readonly isNarrowed: boolean;
};

/** `found`: the sources a search has found; null: all. */
function conditionOf(query: LibraryPageQuery, found: readonly string[] | null): Where {
  const parts: Condition[] = [];
  if (found !== null) {
    parts.push({ sql: 'id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(found)] });
  }
  if (query.methods !== null) parts.push({ sql: 'methods = ?', values: [query.methods] });
  if (query.readingStatus !== null) parts.push({ sql: 'reading_status = ?', values: [query.readingStatus] });
  if (query.tag !== null)
    parts.push({
      sql: `instr(char(10) || tags || char(10), char(10) || ? || char(10)) > 0`,
      values: [query.tag],
    });
  if (query.service === serviceNotSaid) parts.push({ sql: `trim(services) = ''`, values: [] });
  else if (query.service !== null)
    parts.push({ sql: `instr(' ' || services || ' ', ' ' || ? || ' ') > 0`, values: [query.service] });
  if (query.hasExtracts !== null)
    parts.push({
      sql: `${query.hasExtracts ? '' : 'NOT '}EXISTS (SELECT 1 FROM extracts WHERE extracts.source_id = sources.id)`,
      values: [],
    });
  return {
    sql: parts.length === 0 ? '' : `WHERE ${parts.map(({ sql }) => sql).join(' AND ')}`,
    values: parts.flatMap(({ values }) => values),
    isNarrowed: parts.length > (found === null ? 0 : 1),
  };
}

function rowOf(values: readonly unknown[]): LibraryRow {
  const text = (column: number) => {
    const value = values[column];
    return typeof value === 'string' ? value : '';
  };
  return {
    id: text(0),
    kind: text(1),
    title: text(2),
    authors: text(3),
    year: values[4] === null ? null : Number(values[4]),
    container: text(5),
    methods: text(6),
    studyDesign: text(7),
    readingStatus: text(8),
    tags: text(9),
    extracts: Number(values[10]),
    arrows: Number(values[11]),
  };
}

/** A page of the library in light rows: no abstracts; `found` narrows it to the sources a search has found. */
export function readLibraryPage(
  connection: Database,
  query: LibraryPageQuery,
  found: readonly string[] | null,
): LibraryRows {
  const { sql, values, isNarrowed } = conditionOf(query, found);
  const total =
    found !== null && !isNarrowed
      ? found.length
      : prepared(connection, `SELECT count(*) FROM sources ${sql}`).get(...values)?.[0];
  // First which rows, then what is counted for them: SQLite would count for every row before it sorts.
  const order = `ORDER BY ${orders[query.sort].sql}`;
  const way = (found?.length ?? 0) > MANY_FOUND ? `INDEXED BY ${orders[query.sort].index}` : '';
  const page = `SELECT id FROM sources ${way} ${sql} ${order} LIMIT ? OFFSET ?`;
  const rows = prepared(connection, `${FIELDS} WHERE id IN (${page}) ${order}`).all(
    ...values,
    query.limit,
    query.offset,
  );
  return { total: Number(total), rows: rows.map(rowOf) };
}

/** These sources in light rows, in no order. */
export function readLibraryRows(connection: Database, ids: readonly string[]): readonly LibraryRow[] {
  const sql = `${FIELDS} WHERE id IN (SELECT value FROM json_each(?))`;
  return prepared(connection, sql).all(JSON.stringify(ids)).map(rowOf);
}

/** Every tag there is, with how many sources have it. */
export function readTags(
  connection: Database,
): readonly { readonly tag: string; readonly sources: number }[] {
  const counts = new Map<string, number>();
  for (const [tags] of prepared(connection, `SELECT tags FROM sources WHERE tags <> ''`).all()) {
    for (const tag of String(tags).split('\n')) if (tag !== '') counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .map(([tag, sources]) => ({ tag, sources }))
    .sort((one, other) => one.tag.localeCompare(other.tag, 'en'));
}

/** An extract of a source that is tied to something. */
export type SourceTie = {
  readonly extractId: string;
  readonly theoryId: string;
  readonly theory: string;
  readonly stance: string;
  /** The id of the arrow, box or configuration. */
  readonly target: string;
};

const TIES = `SELECT extract_id, theory_id, theories.title, stance, coalesce(arrow_id, element_id, configuration_id)
  FROM evidence_links JOIN extracts ON extracts.id = extract_id JOIN theories ON theories.id = theory_id
  WHERE extracts.source_id = ? ORDER BY evidence_links.id`;

/** What the extracts of a source are tied to, in all theories. */
export function readTies(connection: Database, sourceId: string): readonly SourceTie[] {
  return prepared(connection, TIES)
    .all(sourceId)
    .map((values) => {
      const [extractId, theoryId, theory, stance, target] = values.map(String);
      return {
        extractId: extractId ?? '',
        theoryId: theoryId ?? '',
        theory: theory ?? '',
        stance: stance ?? '',
        target: target ?? '',
      };
    });
}
