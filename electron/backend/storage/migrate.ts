import type { Database } from 'better-sqlite3';

import { APPLICATION_ID, writeTransaction } from './connection.ts';
import { renewDigests } from './digest.ts';
import { refuse } from './failures.ts';
import type { Migration } from './migrations/migration.ts';

/** The versions a file may have, oldest first. Throws when the list does not only go up: a mistake of ours. */
export function versionsOf(migrations: readonly Migration[]): readonly number[] {
  const versions = migrations.map(({ version }) => version);
  versions.forEach((version, index) => {
    if (version <= (versions[index - 1] ?? 0)) throw new Error(`Migration ${version} is out of order.`);
  });
  return versions;
}

/** The version that files have after all migrations. */
export function latestVersion(migrations: readonly Migration[]): number {
  return versionsOf(migrations).at(-1) ?? 0;
}

/**
 * Brings a file from `from` to the latest version in one transaction, `beforeDigests` included; every digest is
 * worked out anew. On failure the file is what it was.
 */
export function migrateFile(
  connection: Database,
  options: {
    readonly migrations: readonly Migration[];
    readonly from: number;
    readonly beforeDigests?: () => void;
  },
): void {
  const pending = options.migrations.filter(({ version }) => version > options.from);
  // Remaking a table would otherwise delete what refers to it; all references are checked at the end.
  connection.pragma('foreign_keys = OFF');
  try {
    writeTransaction(connection, () => {
      for (const migration of pending) migration.up(connection);
      options.beforeDigests?.();
      const dangling = connection.pragma('foreign_key_check');
      if (!Array.isArray(dangling) || dangling.length > 0) {
        refuse(
          'storage/damaged',
          'This file could not be brought up to date: some of its rows refer to rows that are missing. It was not changed.',
        );
      }
      connection.pragma(`application_id = ${APPLICATION_ID}`);
      connection.pragma(`user_version = ${latestVersion(options.migrations)}`);
      renewDigests(connection);
    });
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}
