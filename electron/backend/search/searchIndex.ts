import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

import Database from 'better-sqlite3';

import type { ChangeSet, Upsert } from '#models/changeSet.ts';
import { changeFromEmpty } from '#models/changeSet.ts';
import { type Result, success } from '#models/result.ts';
import type { SearchHit } from '#shared/rpc/contract.ts';

import type { WorkspaceStore } from '../storage/workspaceStore.ts';
import { hitTitles } from './hitTitles.ts';
import { matchExpression, searchEntry } from './searchText.ts';

/** Full-text search over one open workspace. */
export type SearchIndex = {
  /** The best hits first; `kind` null searches all kinds. */
  readonly search: (query: {
    readonly text: string;
    readonly kind: string | null;
    readonly limit: number;
  }) => Result<SearchHit[]>;
  readonly close: () => void;
};

type Connection = Database.Database;

const SCHEMA = `
  CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE entries (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL) STRICT;
  CREATE VIRTUAL TABLE words USING fts5(body, tokenize = 'porter unicode61 remove_diacritics 2');
`;

/** Which content an index was made from. */
function stampOf(store: WorkspaceStore): string {
  return `1 ${store.workspaceId} ${store.revision()} ${store.contentDigest()}`;
}

function setStamp(connection: Connection, store: WorkspaceStore): void {
  connection.prepare("INSERT OR REPLACE INTO state VALUES ('stamp', ?)").run(stampOf(store));
}

function writer(connection: Connection) {
  const find = connection.prepare<[string], { number: number }>('SELECT number FROM entries WHERE id = ?');
  const addEntry = connection.prepare('INSERT INTO entries (id, kind) VALUES (?, ?)');
  const addWords = connection.prepare('INSERT INTO words (rowid, body) VALUES (?, ?)');
  const dropEntry = connection.prepare('DELETE FROM entries WHERE number = ?');
  const dropWords = connection.prepare('DELETE FROM words WHERE rowid = ?');
  const remove = (id: string) => {
    const found = find.get(id);
    if (found === undefined) return;
    dropWords.run(found.number);
    dropEntry.run(found.number);
  };
  const put = ({ table, row }: Upsert) => {
    const entry = searchEntry(table, row);
    if (entry === null) return;
    remove(row.id);
    addWords.run(addEntry.run(row.id, entry.kind).lastInsertRowid, entry.body);
  };
  return (change: ChangeSet) => {
    for (const { id } of change.deletes) remove(id);
    for (const upsert of change.upserts) put(upsert);
  };
}

function fill(connection: Connection, store: WorkspaceStore): void {
  const everything = store.loadEverything();
  if (!everything.ok) return;
  connection.transaction(() => {
    connection.exec(SCHEMA);
    writer(connection)(changeFromEmpty(everything.value));
    setStamp(connection, store);
  })();
}

function isCurrent(connection: Connection, store: WorkspaceStore): boolean {
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

function cachedConnection(store: WorkspaceStore, userDataDir: string): Connection {
  const folder = path.join(userDataDir, 'search');
  const file = path.join(folder, `${createHash('sha256').update(store.path).digest('hex').slice(0, 32)}.db`);
  fs.mkdirSync(folder, { recursive: true });
  const open = () => {
    const connection = new Database(file);
    connection.pragma('journal_mode = MEMORY');
    connection.pragma('synchronous = OFF');
    return connection;
  };
  let connection: Connection | null = null;
  try {
    connection = open();
    if (isCurrent(connection, store)) return connection;
  } catch {
    // Falls through: an unreadable index is replaced.
  }
  connection?.close();
  fs.rmSync(file, { force: true });
  connection = open();
  fill(connection, store);
  return connection;
}

function memoryConnection(store: WorkspaceStore): Connection {
  const connection = new Database(':memory:');
  fill(connection, store);
  return connection;
}

/**
 * The index of a workspace (docs/adr/0006): a cache in the user data folder that follows every commit and is made
 * anew when it does not fit the file; in memory when the folder cannot be written.
 */
export function openSearchIndex(store: WorkspaceStore, userDataDir: string | null): SearchIndex {
  let connection: Connection;
  try {
    connection = userDataDir === null ? memoryConnection(store) : cachedConnection(store, userDataDir);
  } catch {
    connection = memoryConnection(store);
  }
  const write = writer(connection);
  const stop = store.onCommitted((change) => {
    connection.transaction(() => {
      write(change);
      setStamp(connection, store);
    })();
  });
  const query = connection.prepare<
    [string, string | null, string | null, number],
    { id: string; kind: string; snippet: string }
  >(
    `SELECT entries.id, entries.kind, snippet(words, 0, '', '', '…', 16) AS snippet
       FROM words JOIN entries ON entries.number = words.rowid
      WHERE words MATCH ? AND (? IS NULL OR entries.kind = ?)
      ORDER BY bm25(words), entries.id LIMIT ?`,
  );
  return {
    search: ({ text, kind, limit }) => {
      const match = matchExpression(text);
      if (match === null) return success([]);
      const rows = query.all(match, kind, kind, limit);
      return hitTitles(store, rows);
    },
    close: () => {
      stop();
      connection.close();
    },
  };
}
