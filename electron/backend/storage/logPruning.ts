import type { Database } from 'better-sqlite3';

import { prepared } from './connection.ts';
import type { DigestLedger } from './digest.ts';

/** So many steps of undo keep their rows in the log; older ones keep label and time only. */
export const KEPT_STEPS = 500;

/** Pruning looks at the whole tail of the log, so it runs once in so many commits. */
const PRUNE_EVERY = 50;

const TAIL = 'SELECT revision, entry_id FROM change_log WHERE is_pruned = 0 ORDER BY revision DESC';
const LOGS =
  'SELECT revision, commit_id, entry_id, kind, theory_id, label, at, is_pruned FROM change_log WHERE revision <= ? AND is_pruned = 0';
const ROWS =
  'SELECT revision, position, table_name, row_id, row_before, row_after FROM change_rows WHERE revision = ?';

/** The revision up to which the log lies before its newest 500 steps; null when it is no longer than that. */
function lastRevisionToPrune(connection: Database): number | null {
  const entries = new Set<unknown>();
  for (const [revision, entryId] of prepared(connection, TAIL).all()) {
    entries.add(entryId);
    if (entries.size > KEPT_STEPS) return Number(revision);
  }
  return null;
}

/** Empties the rows of log entries beyond the newest 500 steps, when a multiple of 50 lies between two revisions. */
export function pruneLog(
  { connection, ledger }: { readonly connection: Database; readonly ledger: DigestLedger },
  { from, to }: { readonly from: number; readonly to: number },
): void {
  if (Math.floor(from / PRUNE_EVERY) === Math.floor(to / PRUNE_EVERY)) return;
  const last = lastRevisionToPrune(connection);
  if (last === null) return;
  for (const log of prepared(connection, LOGS).all(last)) {
    const [revision] = log;
    ledger.remove('change_log', log);
    ledger.add('change_log', log.with(-1, 1));
    for (const row of prepared(connection, ROWS).all(revision)) {
      ledger.remove('change_rows', row);
      ledger.add('change_rows', [...row.slice(0, 4), null, null]);
    }
    prepared(connection, 'UPDATE change_log SET is_pruned = 1 WHERE revision = ?').run(revision);
    prepared(connection, 'UPDATE change_rows SET row_before = NULL, row_after = NULL WHERE revision = ?').run(
      revision,
    );
  }
}
