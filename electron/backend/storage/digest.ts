import { hash } from 'node:crypto';

import type { Database } from 'better-sqlite3';

import { prepared } from './connection.ts';

/** A table whose content is under a digest: every table of the file but `digests` itself. */
export type DigestedTable = { readonly sqlName: string; readonly columns: readonly string[] };

const TABLES = `SELECT t.name, c.name FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
  WHERE t.type = 'table' AND t.name <> 'digests' ORDER BY t.rowid, c.cid`;

/**
 * All tables under a digest, with their columns in the file's order. Asked of the file itself, whose schema has been
 * checked: a file of an older version has older columns.
 */
export function digestedTablesOf(connection: Database): readonly DigestedTable[] {
  const columns = new Map<string, string[]>();
  for (const [table, column] of connection.prepare<[], [string, string]>(TABLES).raw().all()) {
    columns.set(table, [...(columns.get(table) ?? []), column]);
  }
  return [...columns].map(([sqlName, names]) => ({ sqlName, columns: names }));
}

const LANES = 16;

/** The content of one table: 16 sums modulo 2^16 over the SHA-256 of its rows, whatever their order (ADR 0003). */
export class TableDigest {
  readonly #lanes = new Uint16Array(LANES);
  #count = 0;

  /** Goes on from a digest as it was stored. */
  static from(text: string, count: number): TableDigest {
    const digest = new TableDigest();
    for (let lane = 0; lane < LANES; lane += 1) {
      digest.#lanes[lane] = Number.parseInt(text.slice(4 * lane, 4 * lane + 4), 16);
    }
    digest.#count = count;
    return digest;
  }

  #shift(values: readonly unknown[], sign: 1 | -1): void {
    // One character a byte: no array is made for each row, which would take longer than the hash.
    const rowHash = hash('sha256', JSON.stringify(values), 'binary');
    for (let lane = 0; lane < LANES; lane += 1) {
      const part = rowHash.charCodeAt(2 * lane) | (rowHash.charCodeAt(2 * lane + 1) << 8);
      this.#lanes[lane] = (this.#lanes[lane] ?? 0) + sign * part;
    }
    this.#count += sign;
  }

  /** Takes a row in; its values are in the order of the table's columns. */
  add(values: readonly unknown[]): void {
    this.#shift(values, 1);
  }

  /** Takes a row out, given exactly as it was. */
  remove(values: readonly unknown[]): void {
    this.#shift(values, -1);
  }

  /** How many rows are in it. */
  get count(): number {
    return this.#count;
  }

  /** 64 hexadecimal digits. */
  toString(): string {
    return Array.from(this.#lanes, (lane) => lane.toString(16).padStart(4, '0')).join('');
  }
}

/** Works out the digest of a table from all its rows. */
export function digestOfTable(connection: Database, { sqlName, columns }: DigestedTable): TableDigest {
  const digest = new TableDigest();
  const rows = connection.prepare<[], unknown[]>(`SELECT ${columns.join(', ')} FROM ${sqlName}`).raw();
  for (const values of rows.iterate()) digest.add(values);
  return digest;
}

const READ = 'SELECT digest, row_count FROM digests WHERE table_name = ?';
const WRITE =
  'INSERT INTO digests (table_name, digest, row_count) VALUES (?, ?, ?) ON CONFLICT (table_name) DO UPDATE SET digest = excluded.digest, row_count = excluded.row_count';

function storedDigest(connection: Database, sqlName: string): TableDigest | null {
  const [text, count] = prepared(connection, READ).get(sqlName) ?? [];
  return typeof text === 'string' && typeof count === 'number' ? TableDigest.from(text, count) : null;
}

/** Follows the rows that one transaction writes and takes out; `write` stores the digests of the tables it touched. */
export class DigestLedger {
  readonly #connection: Database;
  readonly #touched = new Map<string, TableDigest>();

  constructor(connection: Database) {
    this.#connection = connection;
  }

  #of(sqlName: string): TableDigest {
    let digest = this.#touched.get(sqlName);
    if (digest === undefined) {
      digest = storedDigest(this.#connection, sqlName) ?? new TableDigest();
      this.#touched.set(sqlName, digest);
    }
    return digest;
  }

  /** A row that is now in the table. */
  add(sqlName: string, values: readonly unknown[]): void {
    this.#of(sqlName).add(values);
  }

  /** A row that was in the table. */
  remove(sqlName: string, values: readonly unknown[]): void {
    this.#of(sqlName).remove(values);
  }

  /** Stores what was followed; inside the same transaction. */
  write(): void {
    for (const [sqlName, digest] of this.#touched) {
      prepared(this.#connection, WRITE).run(sqlName, String(digest), digest.count);
    }
    this.#touched.clear();
  }
}

/** Works out and stores all digests anew; for a new file and after a migration, inside the transaction. */
export function renewDigests(connection: Database): void {
  prepared(connection, 'DELETE FROM digests').run();
  for (const table of digestedTablesOf(connection)) {
    const digest = digestOfTable(connection, table);
    prepared(connection, WRITE).run(table.sqlName, String(digest), digest.count);
  }
}

/** The tables whose rows are not what they were when they were written; empty when the content is whole. */
export function tablesWithWrongDigest(connection: Database): readonly string[] {
  const stored: unknown = connection.prepare('SELECT count(*) FROM digests').pluck().get();
  const tables = digestedTablesOf(connection);
  const wrong = tables
    .filter((table) => {
      // Letter for letter: a damaged digest may still read as the same number.
      const [text, count] = prepared(connection, READ).get(table.sqlName) ?? [];
      const actual = digestOfTable(connection, table);
      return text !== String(actual) || count !== actual.count;
    })
    .map(({ sqlName }) => sqlName);
  return stored === tables.length ? wrong : ['digests', ...wrong];
}

/** One digest over the stored digests of all tables: 64 hexadecimal digits. */
export function storedContentDigest(connection: Database): string {
  const rows = connection
    .prepare<[], unknown[]>('SELECT table_name, digest, row_count FROM digests ORDER BY table_name')
    .raw()
    .all();
  return hash('sha256', JSON.stringify(rows), 'hex');
}
