import type { Database } from 'better-sqlite3';

/** One step of the stored shape. A migration that has been released is never edited. */
export type Migration = {
  /** `user_version` afterwards, the number its file name starts with; higher than that of the one before. */
  readonly version: number;
  /** The kebab-case part of its file name. */
  readonly name: string;
  /** Changes schema and rows inside the transaction of the runner, which renews all digests afterwards. */
  readonly up: (database: Database) => void;
};
