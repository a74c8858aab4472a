import Database, { type Database as Connection, type Statement } from 'better-sqlite3';

import { refuseDamaged } from './failures.ts';

/** Marks a SQLite file as a Wherefore workspace: "WHFR" in the file's header. */
export const APPLICATION_ID = 0x57484652;

const WAIT_FOR_OTHERS_MS = 5_000;

const statements = new WeakMap<Connection, Map<string, Statement<unknown[], unknown[]>>>();

/** The statement for this SQL on this connection, prepared once; rows come as arrays of values. */
export function prepared(connection: Connection, sql: string): Statement<unknown[], unknown[]> {
  let bySql = statements.get(connection);
  if (bySql === undefined) {
    bySql = new Map();
    statements.set(connection, bySql);
  }
  let statement = bySql.get(sql);
  if (statement === undefined) {
    statement = connection.prepare<unknown[], unknown[]>(sql);
    if (statement.reader) statement.raw();
    bySql.set(sql, statement);
  }
  return statement;
}

/** Sets a pragma and makes sure that it took effect. */
function setPragma(
  connection: Connection,
  name: string,
  value: string | number,
  shown: string | number,
): void {
  connection.pragma(`${name} = ${value}`);
  const now: unknown = connection.pragma(name, { simple: true });
  if (now !== shown) throw new Error(`SQLite did not accept ${name} = ${value}; it is ${String(now)}.`);
}

/**
 * Opens a connection the one way we use: nothing of the file's schema is trusted, a commit is on the disk when it
 * returns, and no side files stay behind (no WAL). Reads nothing of the file yet.
 */
export function openConnection(path: string, { isReadOnly }: { readonly isReadOnly: boolean }): Connection {
  const connection = new Database(path, {
    readonly: isReadOnly,
    fileMustExist: true,
    timeout: WAIT_FOR_OTHERS_MS,
  });
  try {
    setPragma(connection, 'trusted_schema', 'OFF', 0);
    setPragma(connection, 'cell_size_check', 'ON', 1);
    setPragma(connection, 'mmap_size', 0, 0);
    setPragma(connection, 'foreign_keys', 'ON', 1);
    setPragma(connection, 'synchronous', 'EXTRA', 3);
    setPragma(connection, 'temp_store', 'MEMORY', 2);
    const mode: unknown = connection.pragma('journal_mode = DELETE', { simple: true });
    if (mode !== 'delete') refuseDamaged(`journal mode is ${String(mode)}`);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Runs work in one write transaction: all of it is on the disk afterwards, or none of it. */
export function writeTransaction<Value>(connection: Connection, work: () => Value): Value {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    connection.exec('COMMIT');
    return value;
  } catch (error) {
    // SQLite has already rolled back after a full disk or an I/O error.
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

/** Runs reads that must see one state of the file. */
export function readTransaction<Value>(connection: Connection, work: () => Value): Value {
  if (connection.inTransaction) return work();
  connection.exec('BEGIN');
  try {
    return work();
  } finally {
    if (connection.inTransaction) connection.exec('COMMIT');
  }
}
