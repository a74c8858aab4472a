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
  /** Ids of the sources and extracts with these words, the best first; null when there is no word to look for. */
  readonly librarySearch: (text: string, limit: number) => Result<readonly string[] | null>;
  readonly close: () => void;
};

type Found = { readonly id: string; readonly kind: string; readonly snippet: string };

// Five times: a word in a thing's name says more about it than the same word in a note on it.
function bestMatches(connection: SearchConnection, query: Query & { readonly match: string }): Found[] {
  return connection
    .prepare<[string, string | null, string | null, number], Found>(
      `SELECT entries.id, entries.kind, snippet(words, -1, '', '', '…', 16) AS snippet
         FROM words JOIN entries ON entries.number = words.rowid
        WHERE words MATCH ? AND (? IS NULL OR entries.kind = ?)
        ORDER BY bm25(words, 5.0, 1.0), entries.id LIMIT ?`,
    )
    .all(query.match, query.kind, query.kind, query.limit);
}

function libraryMatches(connection: SearchConnection, match: string, limit: number): readonly string[] {
  return connection
    .prepare<[string, number], string>(
      `SELECT entries.id FROM words JOIN entries ON entries.number = words.rowid
        WHERE words MATCH ? AND entries.kind IN ('source', 'extract') LIMIT ?`,
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
