import { type Result, success } from '#models/result.ts';
import type { SearchHit } from '#shared/rpc/contract.ts';

import type { WorkspaceStore } from '../storage/workspaceStore.ts';
import { hitTitles } from './hitTitles.ts';
import { type SearchConnection, connectIndex, followCommit, isCurrent } from './searchCache.ts';
import { matchExpression } from './searchText.ts';

/** What is looked for; `kind` null: in all kinds. */
type Query = { readonly text: string; readonly kind: string | null; readonly limit: number };

/** Full-text search over one open workspace. */
export type SearchIndex = {
  /** The best hits first. */
  readonly search: (query: Query) => Result<SearchHit[]>;
  /** Ids of sources with these words in them or in one of their extracts; null when there is no word to look for. */
  readonly librarySearch: (text: string, limit: number) => Result<readonly string[] | null>;
  readonly close: () => void;
};

type Found = { readonly id: string; readonly kind: string; readonly snippet: string };

// Five times: a word in a thing's name says more about it than the same word in a note on it. FTS5 ranks by itself, and
// only what is kept is looked up and cut to a snippet: of a common word a hundred thousand rows match. The kind is
// asked for each match; as a set of row numbers FTS5 would run the whole search once for each of them.
const BEST = `SELECT rowid AS number, rank, snippet(words, -1, '', '', '…', 16) AS snippet
   FROM words WHERE words MATCH ? AND rank MATCH 'bm25(5.0, 1.0)'`;
const BEST_OF_ALL = `SELECT id, kind, snippet FROM (${BEST} ORDER BY rank LIMIT ?) JOIN entries USING (number)
  ORDER BY rank, id`;
const BEST_OF_KIND = `SELECT id, kind, snippet FROM (
    ${BEST} AND (SELECT kind FROM entries WHERE number = words.rowid) = ? ORDER BY rank LIMIT ?)
  JOIN entries USING (number) ORDER BY rank, id`;

function bestMatches(connection: SearchConnection, query: Query & { readonly match: string }): Found[] {
  const { match, kind, limit } = query;
  return kind === null
    ? connection.prepare<[string, number], Found>(BEST_OF_ALL).all(match, limit)
    : connection.prepare<[string, string, number], Found>(BEST_OF_KIND).all(match, kind, limit);
}

function libraryMatches(connection: SearchConnection, match: string, limit: number): readonly string[] {
  return connection
    .prepare<[string, number], string>(
      `SELECT DISTINCT source_id FROM words JOIN entries ON entries.number = words.rowid
        WHERE words MATCH ? AND source_id IS NOT NULL LIMIT ?`,
    )
    .pluck()
    .all(match, limit);
}

/**
 * The index of a workspace (docs/adr/0006): a cache in the user data folder, made when first asked for, that follows
 * every commit and is made anew when it does not fit the file; in memory when the folder cannot be written.
 */
export function openSearchIndex(store: WorkspaceStore, userDataDir: string | null): SearchIndex {
  let connection: SearchConnection | null = null;
  const connected = (folder: string | null): Result<SearchConnection> => {
    if (connection !== null && isCurrent(connection, store)) return success(connection);
    drop();
    const made = connectIndex(store, folder);
    if (made.ok) connection = made.value;
    return made;
  };
  const drop = () => {
    connection?.close();
    connection = null;
  };
  const stop = store.onCommitted((change, revision) => {
    try {
      if (connection !== null) followCommit(connection, { store, change, revision });
    } catch {
      // The change is on the disk (P9), so nothing may fail here: with its old stamp the index is made anew when next asked.
      drop();
    }
  });
  const found = (query: Query & { readonly match: string }, folder: string | null): Result<Found[]> => {
    const open = connected(folder);
    return open.ok ? success(bestMatches(open.value, query)) : open;
  };
  const foundDespiteDamage = (query: Query & { readonly match: string }): Result<Found[]> => {
    try {
      return found(query, userDataDir);
    } catch {
      drop();
      return found(query, null);
    }
  };
  return {
    search: (query) => {
      const match = matchExpression(query.text);
      if (match === null) return success([]);
      const rows = foundDespiteDamage({ ...query, match });
      return rows.ok ? hitTitles(store, rows.value) : rows;
    },
    librarySearch: (text, limit) => {
      const match = matchExpression(text);
      if (match === null) return success(null);
      try {
        const open = connected(userDataDir);
        return open.ok ? success(libraryMatches(open.value, match, limit)) : open;
      } catch {
        drop();
        const open = connected(null);
        return open.ok ? success(libraryMatches(open.value, match, limit)) : open;
      }
    },
    close: () => {
      stop();
      drop();
    },
  };
}
