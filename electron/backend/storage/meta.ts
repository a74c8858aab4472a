import type { Database } from 'better-sqlite3';

import { prepared } from './connection.ts';
import type { DigestLedger } from './digest.ts';
import { refuseDamaged } from './failures.ts';

/** What a file says about itself. */
export type MetaKey = 'workspace_id' | 'revision' | 'created_at';

const READ = 'SELECT value FROM meta WHERE key = ?';
const WRITE =
  'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value';

/** A value of `meta`; a file without it is damaged. */
export function readMeta(connection: Database, key: MetaKey): string {
  const [value] = prepared(connection, READ).get(key) ?? [];
  return typeof value === 'string' ? value : refuseDamaged(`meta ${key} is missing`);
}

/** Sets a value of `meta`, inside a transaction. */
export function writeMeta(
  { connection, ledger }: { readonly connection: Database; readonly ledger: DigestLedger },
  key: MetaKey,
  value: string,
): void {
  const [old] = prepared(connection, READ).get(key) ?? [];
  if (old !== undefined) ledger.remove('meta', [key, old]);
  prepared(connection, WRITE).run(key, value);
  ledger.add('meta', [key, value]);
}

/** How many commits the file has seen; each adds one (P7). */
export function readRevision(connection: Database): number {
  const revision = Number(readMeta(connection, 'revision'));
  return Number.isSafeInteger(revision) ? revision : refuseDamaged('meta revision is not a number');
}
