import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import Database from 'better-sqlite3';

import type { ChangeSet, Upsert } from '#models/changeSet.ts';
import { type Result, success } from '#models/result.ts';

import type { WorkspaceStore } from '../storage/workspaceStore.ts';
import { searchEntry, searchedTables } from './searchText.ts';

/** The database of an index. */
export type SearchConnection = Database.Database;

/** How long a commit may wait for another process that uses the same index. */
const BUSY_MS = 100;

const SCHEMA = `
  CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE entries (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, source_id TEXT) STRICT;
  CREATE VIRTUAL TABLE words USING fts5(name, body, tokenize = 'porter unicode61 remove_diacritics 2');
`;

/** Which content an index was made from. */
function stampOf(store: WorkspaceStore): string {
  return `3 ${store.workspaceId} ${store.revision()} ${store.contentDigest()}`;
}

function setStamp(connection: SearchConnection, store: WorkspaceStore): void {
  connection.prepare("INSERT OR REPLACE INTO state VALUES ('stamp', ?)").run(stampOf(store));
}

function writer(connection: SearchConnection) {
  const find = connection.prepare<[string], { number: number }>('SELECT number FROM entries WHERE id = ?');
  const addEntry = connection.prepare('INSERT INTO entries (id, kind, source_id) VALUES (?, ?, ?)');
  const addWords = connection.prepare('INSERT INTO words (rowid, name, body) VALUES (?, ?, ?)');
  const dropEntry = connection.prepare('DELETE FROM entries WHERE number = ?');
  const dropWords = connection.prepare('DELETE FROM words WHERE rowid = ?');
  const remove = (id: string) => {
    const found = find.get(id);
    if (found === undefined) return;
    dropWords.run(found.number);
    dropEntry.run(found.number);
  };
  const add = ({ table, row }: Upsert) => {
    const entry = searchEntry(table, row);
    if (entry === null) return;
    const { kind, sourceId, name, body } = entry;
    addWords.run(addEntry.run(row.id, kind, sourceId).lastInsertRowid, name, body);
  };
  const follow = (change: ChangeSet) => {
    for (const { id } of change.deletes) remove(id);
    for (const upsert of change.upserts) {
      remove(upsert.row.id);
      add(upsert);
    }
  };
  return { add, follow };
}

/** Takes over one commit; with the last of its batch the index fits the file again. Throws when it cannot be written. */
export function followCommit(
  connection: SearchConnection,
  {
    store,
    change,
    revision,
  }: { readonly store: WorkspaceStore; readonly change: ChangeSet; readonly revision: number },
): void {
  connection.transaction(() => {
    writer(connection).follow(change);
    if (revision === store.revision()) setStamp(connection, store);
  })();
}

function fill(connection: SearchConnection, store: WorkspaceStore): Result<SearchConnection> {
  return connection.transaction((): Result<SearchConnection> => {
    connection.exec(SCHEMA);
    const { add } = writer(connection);
    let unwritten: { readonly error: unknown } | null = null;
    const visited = store.visitRows(searchedTables, (upsert) => {
      try {
        add(upsert);
      } catch (error) {
        unwritten = { error };
        throw error;
      }
    });
    // What went wrong with the index says nothing about the workspace.
    if (unwritten !== null) throw (unwritten as { readonly error: unknown }).error;
    if (!visited.ok) return visited;
    setStamp(connection, store);
    return success(connection);
  })();
}

/** True while the index was made from exactly what the store holds now. */
export function isCurrent(connection: SearchConnection, store: WorkspaceStore): boolean {
  try {
    const row = connection
      .prepare<[], { value: string }>("SELECT value FROM state WHERE key = 'stamp'")
      .get();
    return row?.value === stampOf(store);
  } catch {
    // Not an index of ours, or a damaged one: it is made again, nothing is lost.
    return false;
  }
}

function openCache(file: string): SearchConnection {
  const connection = new Database(file, { timeout: BUSY_MS });
  connection.pragma('journal_mode = MEMORY');
  connection.pragma('synchronous = OFF');
  return connection;
}

function currentCache(file: string, store: WorkspaceStore): SearchConnection | null {
  let connection: SearchConnection | null = null;
  try {
    connection = openCache(file);
    if (isCurrent(connection, store)) return connection;
  } catch {
    // Falls through: an unreadable index is replaced.
  }
  connection?.close();
  return null;
}

function cachedConnection(store: WorkspaceStore, userDataDir: string): Result<SearchConnection> {
  const folder = path.join(userDataDir, 'search');
  const file = path.join(folder, `${createHash('sha256').update(store.path).digest('hex').slice(0, 32)}.db`);
  fs.mkdirSync(folder, { recursive: true });
  const current = currentCache(file, store);
  if (current !== null) return success(current);
  fs.rmSync(file, { force: true });
  const connection = openCache(file);
  try {
    const filled = fill(connection, store);
    if (!filled.ok) connection.close();
    return filled;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** The stored index if it fits the file, else a new one; in memory when the folder (null: none) cannot be used. */
export function connectIndex(store: WorkspaceStore, userDataDir: string | null): Result<SearchConnection> {
  try {
    if (userDataDir !== null) return cachedConnection(store, userDataDir);
  } catch {
    // The folder cannot be written, or another process is busy with the index: memory will do.
  }
  return fill(new Database(':memory:'), store);
}
