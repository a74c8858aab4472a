import type { Database } from 'better-sqlite3';

import { type ChangeSet, type Deletion, type Upsert, isSameRow, squash } from '#models/changeSet.ts';
import { type AnyRow, type TableName, fieldOf, isTableName, tableNames, tableOf } from '#models/document.ts';
import { parseUpsert } from '#models/fragment.ts';
import type { CommitKind, LoggedCommit } from '#models/history.ts';
import type { LoggedStep } from '#models/reporting/workspaceFacts.ts';
import type { RowChange } from '#shared/rpc/contract.ts';

import { prepared } from './connection.ts';
import { storedRow } from './neighbourhood.ts';

/** At most so many changes of one row are told. */
const TOLD_CHANGES = 500;

const TAIL = 'SELECT revision, entry_id FROM change_log WHERE is_pruned = 0 ORDER BY revision DESC';
const NEWEST =
  'SELECT revision, entry_id, kind, label, at FROM change_log WHERE is_pruned = 0 AND revision >= ? ORDER BY revision DESC';
const PRUNED = 'SELECT 1 FROM change_log WHERE entry_id = ? AND is_pruned = 1 LIMIT 1';
const ROWS =
  'SELECT table_name, row_id, row_before, row_after FROM change_rows WHERE revision = ? ORDER BY position';
const keptBack = tableNames.filter((table) => tableOf(table).isKeptBack === true);
const COUNT = `SELECT count(*), total(table_name IN (${keptBack.map((table) => `'${table}'`).join(', ')})) FROM change_rows WHERE revision = ?`;
const OF_STEP =
  "SELECT revision FROM change_log WHERE entry_id = ? AND kind = 'do' AND is_pruned = 0 ORDER BY revision";
const OF_ROW = `SELECT change_log.revision, at, label, kind, table_name, row_before, row_after
  FROM change_rows JOIN change_log ON change_log.revision = change_rows.revision
  WHERE row_id = ? ORDER BY change_log.revision DESC LIMIT ${TOLD_CHANGES}`;

const OF_THEORY = 'SELECT entry_id, kind, label, at FROM change_log WHERE theory_id = ? ORDER BY revision';

const kinds: readonly CommitKind[] = ['do', 'undo', 'redo'];

function toKind(value: unknown): CommitKind {
  return kinds.find((kind) => kind === value) ?? 'do';
}

function parseRow(table: unknown, json: unknown): Upsert | null {
  if (typeof json !== 'string') return null;
  try {
    return parseUpsert({ table, row: JSON.parse(json) as unknown });
  } catch {
    // A log that somebody has written by hand: undo ends here.
    return null;
  }
}

/** Both directions of one logged commit; null when a row is not of today's form. */
function changesOf(
  connection: Database,
  revision: unknown,
): { readonly change: ChangeSet; readonly inverse: ChangeSet } | null {
  const change = { upserts: [] as Upsert[], deletes: [] as Deletion[] };
  const inverse = { upserts: [] as Upsert[], deletes: [] as Deletion[] };
  for (const [table, id, before, after] of prepared(connection, ROWS).all(revision)) {
    for (const [side, json] of [
      [inverse, before],
      [change, after],
    ] as const) {
      const upsert = parseRow(table, json);
      if (upsert !== null) side.upserts.push(upsert);
      else if (json === null && isTableName(String(table)))
        side.deletes.push({ table: String(table) as TableName, id: String(id) });
      else return null;
    }
  }
  return { change, inverse };
}

/** The revision with which the newest steps begin; a step that was pruned in part is left out. Null when there is none. */
function beginningOf(connection: Database, steps: number): number | null {
  const entries = new Map<unknown, number>();
  for (const [revision, entryId] of prepared(connection, TAIL).iterate()) {
    if (!entries.has(entryId) && entries.size === steps) break;
    entries.set(entryId, Number(revision));
  }
  const [oldest, ...later] = [...entries].toReversed();
  if (oldest === undefined) return null;
  const isCut = prepared(connection, PRUNED).get(oldest[0]) !== undefined;
  return isCut ? (later[0]?.[1] ?? null) : oldest[1];
}

const nothing: ChangeSet = { upserts: [], deletes: [] };

/**
 * The commits of the newest steps of undo, oldest first (P7); it ends where the log was pruned or is of an older form.
 * Commits of more than `mostRows` rows, and with that limit those with rows that are kept back, come without their
 * rows, as heavy ones.
 */
export function readLog(connection: Database, steps: number, mostRows: number | null = null): LoggedCommit[] {
  const log: LoggedCommit[] = [];
  const first = beginningOf(connection, steps);
  if (first === null) return log;
  for (const [revision, entryId, kind, label, at] of prepared(connection, NEWEST).all(first)) {
    const [rows, large] = prepared(connection, COUNT).get(revision) ?? [];
    const isHeavy = mostRows !== null && (Number(rows) > mostRows || Number(large) > 0);
    const changes = isHeavy ? { change: nothing, inverse: nothing } : changesOf(connection, revision);
    if (changes === null) break;
    log.push({
      entryId: String(entryId),
      kind: toKind(kind),
      label: String(label),
      at: Number(at),
      ...changes,
      ...(isHeavy ? { isHeavy: true as const } : {}),
    });
  }
  return log.toReversed();
}

/** What a step of undo did, all its commits together, and what takes it back; null when the log no longer says. */
export function readStep(
  connection: Database,
  entryId: string,
): { readonly change: ChangeSet; readonly inverse: ChangeSet } | null {
  let step = { change: nothing, inverse: nothing };
  const revisions = prepared(connection, OF_STEP).all(entryId);
  for (const [revision] of revisions) {
    const next = changesOf(connection, revision);
    if (next === null) return null;
    step = { change: squash(step.change, next.change), inverse: squash(next.inverse, step.inverse) };
  }
  return revisions.length === 0 ? null : step;
}

/** What people call a row: its label, title, name or code. */
function nameOf(row: AnyRow): string | null {
  for (const field of ['label', 'title', 'name', 'code', 'text']) {
    const value = fieldOf(row, field);
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

function shown(connection: Database, value: unknown, referredTable: string | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : '';
  if (referredTable === undefined || !isTableName(referredTable)) return value;
  const row = storedRow(connection, { table: referredTable, id: value });
  return row === undefined ? value : (nameOf(row) ?? value);
}

function changedFields(connection: Database, before: Upsert, after: Upsert): RowChange['fields'] {
  if (isSameRow(before.row, after.row)) return [];
  return Object.keys(after.row)
    .filter((field) => !Object.is(fieldOf(before.row, field), fieldOf(after.row, field)))
    .map((field) => {
      const referred = tableOf(after.table).references[field]?.table;
      return {
        field,
        before: shown(connection, fieldOf(before.row, field), referred),
        after: shown(connection, fieldOf(after.row, field), referred),
      };
    });
}

/** What happened to one row, newest first; fields are empty where it was made or deleted, or the log was pruned. */
export function readRowHistory(connection: Database, rowId: string): RowChange[] {
  const rows = prepared(connection, OF_ROW).all(rowId);
  return rows.map(([revision, at, label, kind, table, before, after]) => {
    const old = parseRow(table, before);
    const now = parseRow(table, after);
    return {
      revision: Number(revision),
      at: Number(at),
      label: String(label),
      kind: toKind(kind),
      fields: old === null || now === null ? [] : changedFields(connection, old, now),
    };
  });
}

/** What was done to one theory, oldest first; labels and times stay when the rows of old steps are pruned. */
export function readTheorySteps(connection: Database, theoryId: string): LoggedStep[] {
  return prepared(connection, OF_THEORY)
    .all(theoryId)
    .map(([entryId, kind, label, at]) => ({
      entryId: String(entryId),
      kind: toKind(kind),
      label: String(label),
      at: Number(at),
    }));
}
