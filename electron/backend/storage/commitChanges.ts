import type { Database } from 'better-sqlite3';

import type { ChangeSet } from '#models/changeSet.ts';
import type { CommitKind } from '#models/history.ts';

import { type RowStep, writeChange } from './changeRows.ts';
import { prepared, writeTransaction } from './connection.ts';
import { DigestLedger } from './digest.ts';
import { refuse } from './failures.ts';
import { pruneLog } from './logPruning.ts';
import { readRevision, writeMeta } from './meta.ts';

/** One commit as the store takes it (P9). */
export type StoredCommit = {
  readonly commitId: string;
  readonly entryId: string;
  readonly kind: CommitKind;
  readonly label: string;
  readonly change: ChangeSet;
};

/** Commits in order, all or none, on top of a revision. */
export type CommitInput = {
  readonly theoryId: string | null;
  readonly baseRevision: number;
  readonly commits: readonly StoredCommit[];
};

/** What was written; `changes` is what listeners hear of. */
export type Committed = {
  readonly revision: number;
  readonly savedAt: number;
  readonly changes: readonly { readonly change: ChangeSet; readonly revision: number }[];
};

const KNOWN = 'SELECT at FROM change_log WHERE commit_id = ?';
const LOG =
  'INSERT INTO change_log (revision, commit_id, entry_id, kind, theory_id, label, at, is_pruned) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
const ROW =
  'INSERT INTO change_rows (revision, position, table_name, row_id, row_before, row_after) VALUES (?, ?, ?, ?, ?, ?)';

type Writer = { readonly connection: Database; readonly ledger: DigestLedger };

function logCommit(
  { connection, ledger }: Writer,
  entry: {
    readonly commit: StoredCommit;
    readonly theoryId: string | null;
    readonly revision: number;
    readonly at: number;
    readonly steps: readonly RowStep[];
  },
): void {
  const { commit, revision, at, steps } = entry;
  // Ids and labels come from outside: half characters would not read back as they were written.
  const [commitId, entryId, label] = [commit.commitId, commit.entryId, commit.label].map((text) =>
    text.toWellFormed(),
  );
  const theoryId = entry.theoryId?.toWellFormed() ?? null;
  const log = [revision, commitId, entryId, commit.kind, theoryId, label, at, 0];
  prepared(connection, LOG).run(...log);
  ledger.add('change_log', log);
  steps.forEach(({ table, id, before, after }, position) => {
    const row = [revision, position, table, id, toJson(before), toJson(after)];
    prepared(connection, ROW).run(...row);
    ledger.add('change_rows', row);
  });
}

function toJson(row: object | null): string | null {
  return row === null ? null : JSON.stringify(row);
}

function conflict(revision: number, baseRevision: number): never {
  return refuse(
    'storage/revision-conflict',
    'The file has been changed elsewhere since it was read. Nothing was written: read it again, then repeat the change.',
    { revision, baseRevision },
  );
}

/**
 * Writes commits in one transaction (P9): rows, log and digests, all or none. Commits that are already in the log are
 * passed over, so that repeating a request is harmless. `guard` is asked once the write lock is held.
 */
export function commitChanges(
  connection: Database,
  input: CommitInput,
  { now, guard }: { readonly now: () => number; readonly guard: () => void },
): Committed {
  return writeTransaction(connection, () => {
    guard();
    const known = input.commits.map(({ commitId }) => prepared(connection, KNOWN).get(commitId)?.[0]);
    const firstNew = known.findIndex((at) => at === undefined);
    let revision = readRevision(connection);
    if (firstNew === -1) {
      const last = known.at(-1);
      return { revision, savedAt: typeof last === 'number' ? last : now(), changes: [] };
    }
    const news = input.commits.slice(firstNew);
    const isMixed = known.slice(firstNew).some((at) => at !== undefined);
    if (isMixed || revision !== input.baseRevision + firstNew) conflict(revision, input.baseRevision);
    const writer = { connection, ledger: new DigestLedger(connection) };
    const savedAt = now();
    const changes: Committed['changes'][number][] = [];
    for (const commit of news) {
      const steps = writeChange(writer, commit.change);
      revision += 1;
      logCommit(writer, { commit, theoryId: input.theoryId, revision, at: savedAt, steps });
      changes.push({ change: commit.change, revision });
    }
    writeMeta(writer, 'revision', String(revision));
    pruneLog(writer, { from: revision - news.length, to: revision });
    writer.ledger.write();
    return { revision, savedAt, changes };
  });
}
