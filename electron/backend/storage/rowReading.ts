import type { Database } from 'better-sqlite3';

import { type Upsert, upsertOf } from '#models/changeSet.ts';
import {
  type AnyRow,
  type Document,
  type TableName,
  emptyDocument,
  fieldOf,
  isTableName,
  tableNames,
  tableOf,
} from '#models/document.ts';
import type { KnownSource } from '#models/references/referencePlan.ts';

import { codecOf, toFields, toRow } from './codec.ts';
import { prepared, readTransaction } from './connection.ts';

/** A page of a library table, with how many rows match in all. */
export type LibraryPage = { readonly total: number; readonly rows: readonly Upsert[] };

type Found = Map<string, Upsert>;

function readInto(
  connection: Database,
  found: Found,
  query: { table: TableName; where: string; values: readonly unknown[] },
): Upsert[] {
  const codec = codecOf(query.table);
  const rows = prepared(connection, `${codec.select} ${query.where}`).all(...query.values);
  return rows.map((values) => {
    const upsert = upsertOf(query.table, toRow(codec, values));
    found.set(upsert.row.id, upsert);
    return upsert;
  });
}

/** The library rows that these rows refer to, directly or through each other. */
function followIntoLibrary(connection: Database, found: Found, start: readonly Upsert[]): void {
  const queue = [...start];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const [field, { table }] of Object.entries(tableOf(next.table).references)) {
      const id = fieldOf(next.row, field);
      if (
        typeof id !== 'string' ||
        found.has(id) ||
        !isTableName(table) ||
        tableOf(table).scope !== 'library'
      )
        continue;
      queue.push(...readInto(connection, found, { table, where: 'WHERE id = ?', values: [id] }));
    }
  }
}

function inTableOrder(found: Found): readonly Upsert[] {
  const order = new Map(tableNames.map((table, index) => [table, index]));
  return [...found.values()].sort(
    (one, other) => (order.get(one.table) ?? 0) - (order.get(other.table) ?? 0),
  );
}

/** Numbers, judgements and answers of the sources and extracts that were found; not their texts, which may be long. */
function readBelongings(connection: Database, found: Found): void {
  const ids = (table: TableName) =>
    JSON.stringify([...found.values()].filter((upsert) => upsert.table === table).map(({ row }) => row.id));
  const [sources, extracts] = [ids('sources'), ids('extracts')];
  const where = (column: string) => `WHERE ${column} IN (SELECT value FROM json_each(?)) ORDER BY id`;
  readInto(connection, found, { table: 'findings', where: where('extract_id'), values: [extracts] });
  readInto(connection, found, { table: 'appraisals', where: where('source_id'), values: [sources] });
  readInto(connection, found, { table: 'checklistAnswers', where: where('source_id'), values: [sources] });
}

/** One source with its texts, extracts, numbers, judgements and answers; empty when there is no such source. */
export function readSource(connection: Database, sourceId: string): readonly Upsert[] {
  return readTransaction(connection, () => {
    const found: Found = new Map();
    readInto(connection, found, { table: 'sources', where: 'WHERE id = ?', values: [sourceId] });
    for (const table of ['sourceTexts', 'extracts'] as const)
      readInto(connection, found, { table, where: 'WHERE source_id = ? ORDER BY id', values: [sourceId] });
    readBelongings(connection, found);
    return inTableOrder(found);
  });
}

/** What the window needs of one theory: its rows but those that are kept back, all theories and the workspace, all outcome lists, and the library rows it refers to. */
export function readTheory(connection: Database, theoryId: string): readonly Upsert[] {
  return readTransaction(connection, () => {
    const found: Found = new Map();
    for (const table of ['workspaces', 'theories', 'outcomeTerms'] as const) {
      readInto(connection, found, { table, where: 'ORDER BY id', values: [] });
    }
    const own = tableNames
      .filter((table) => table !== 'theories' && tableOf(table).scope === 'theory')
      .filter((table) => tableOf(table).isKeptBack !== true)
      .flatMap((table) =>
        readInto(connection, found, { table, where: 'WHERE theory_id = ? ORDER BY id', values: [theoryId] }),
      );
    followIntoLibrary(connection, found, own);
    readBelongings(connection, found);
    return inTableOrder(found);
  });
}

/** The whole file as one document. */
export function readEverything(connection: Database): Document {
  return readTransaction(connection, () => {
    const document = emptyDocument();
    for (const table of tableNames) {
      const rows = document[table] as unknown as Map<string, AnyRow>;
      const codec = codecOf(table);
      for (const values of prepared(connection, `${codec.select} ORDER BY id`).all()) {
        const row = toRow(codec, values);
        rows.set(row.id, row);
      }
    }
    return document;
  });
}

/** Goes through all rows of some tables by id, one at a time, not checked against their schemas. */
export function visitRows(
  connection: Database,
  tables: readonly TableName[],
  visit: (upsert: Upsert) => void,
): void {
  readTransaction(connection, () => {
    for (const table of tables) {
      const codec = codecOf(table);
      for (const values of prepared(connection, `${codec.select} ORDER BY id`).iterate())
        visit(upsertOf(table, toFields(codec, values) as unknown as AnyRow));
    }
  });
}

/** The rows with these ids, whatever their table; ids that name nothing are left out. */
export function readRows(connection: Database, ids: readonly string[]): readonly Upsert[] {
  return readTransaction(connection, () => {
    const found: Found = new Map();
    for (const id of new Set(ids)) {
      const table = tableNames.find((name) => id.startsWith(`${tableOf(name).prefix}_`));
      if (table !== undefined) readInto(connection, found, { table, where: 'WHERE id = ?', values: [id] });
    }
    return [...found.values()];
  });
}

/** What these snapshots hold, packed as it is stored. */
export function readSnapshotContents(
  connection: Database,
  snapshotIds: readonly string[],
): readonly Upsert[] {
  return readTransaction(connection, () =>
    readInto(connection, new Map(), {
      table: 'snapshotContents',
      where: 'WHERE snapshot_id IN (SELECT value FROM json_each(?)) ORDER BY id',
      values: [JSON.stringify(snapshotIds)],
    }),
  );
}

type Listing = {
  readonly table: 'sources' | 'measures';
  readonly searched: readonly string[];
  readonly order: string;
  readonly text: string;
  readonly limit: number;
  readonly offset: number;
};

function readPage(connection: Database, listing: Listing): LibraryPage {
  return readTransaction(connection, () => {
    // Each word must occur somewhere; the user's % and _ mean themselves.
    const words = listing.text
      .trim()
      .split(/\s+/)
      .filter((word) => word !== '')
      .slice(0, 20);
    const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
    const anywhere = `(${listing.searched.map((column) => `${column} LIKE ? ESCAPE '\\'`).join(' OR ')})`;
    const where = words.length === 0 ? '' : `WHERE ${words.map(() => anywhere).join(' AND ')}`;
    const values = patterns.flatMap((pattern) => listing.searched.map(() => pattern));
    const [total] =
      prepared(connection, `SELECT count(*) FROM ${listing.table} ${where}`).get(...values) ?? [];
    const rows = readInto(connection, new Map(), {
      table: listing.table,
      where: `${where} ORDER BY ${listing.order} LIMIT ? OFFSET ?`,
      values: [...values, listing.limit, listing.offset],
    });
    return { total: Number(total), rows };
  });
}

/** A page of the sources in which every word of the text occurs, by title. */
export function readSources(
  connection: Database,
  query: { readonly text: string; readonly limit: number; readonly offset: number },
): LibraryPage {
  const searched = ['title', 'authors', 'doi', 'container', "ifnull(year, '')"];
  return readPage(connection, { ...query, table: 'sources', searched, order: 'title COLLATE NOCASE, id' });
}

const IDENTITY =
  'SELECT id, kind, title, authors, year, container, volume, issue, pages, publisher, isbn, url, doi, pmid FROM sources ORDER BY id';

/** What of every source is needed to know it again; cheap for a library of any size, so not checked row by row. */
export function readIdentities(connection: Database): readonly KnownSource[] {
  return prepared(connection, IDENTITY)
    .all()
    .map((values) => {
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
        volume: text(6),
        issue: text(7),
        pages: text(8),
        publisher: text(9),
        isbn: text(10),
        url: text(11),
        doi: text(12),
        pmid: text(13),
      };
    });
}

/** A page of measures, and how often each measure is used for something in any theory. */
export type MeasuresPage = LibraryPage & { readonly uses: Readonly<Record<string, number>> };

const USES = 'SELECT measure_id, count(*) FROM measurements GROUP BY measure_id';

/** The first measures in which every word of the text occurs, by name. */
export function readMeasures(
  connection: Database,
  query: { readonly text: string; readonly limit: number },
): MeasuresPage {
  const searched = ['name', 'short_name', 'construct'];
  const page = readPage(connection, {
    ...query,
    offset: 0,
    table: 'measures',
    searched,
    order: 'name COLLATE NOCASE, id',
  });
  const uses = prepared(connection, USES)
    .all()
    .map(([measure, count]): [string, number] => [String(measure), Number(count)]);
  return { ...page, uses: Object.fromEntries(uses) };
}

/** A source with all its extracts; empty when there is no such source. */
export function readExtracts(connection: Database, sourceId: string): readonly Upsert[] {
  return readTransaction(connection, () => {
    const found: Found = new Map();
    readInto(connection, found, { table: 'sources', where: 'WHERE id = ?', values: [sourceId] });
    readInto(connection, found, {
      table: 'extracts',
      where: 'WHERE source_id = ? ORDER BY id',
      values: [sourceId],
    });
    return [...found.values()];
  });
}
