import type { Database } from 'better-sqlite3';

import { type Upsert, upsertOf } from '#models/changeSet.ts';
import {
  type AnyRow,
  type Document,
  type TableName,
  fieldOf,
  rowsOf,
  tableNames,
  tableOf,
} from '#models/document.ts';
import { rowProblem } from '#models/integrity.ts';
import { type Result, success } from '#models/result.ts';

import { codecOf, toFields } from './codec.ts';
import { openConnection, prepared } from './connection.ts';
import { writeNewFile } from './createFile.ts';
import { attempt, errorCode, refuseDamaged, refusingNonsense } from './failures.ts';
import { resolveWorkspacePath } from './header.ts';
import { openFile } from './openFile.ts';
import type { StoreOptions } from './storeOptions.ts';
import { storeFor } from './storeSession.ts';
import { privateCopy } from './verifiedFile.ts';

type Rows = Map<string, AnyRow>;
type Salvaged = { readonly document: Document; readonly lost: string[] };

/** Reads rows until the damage; what was read before it counts. */
function readUntilDamage(connection: Database, sql: string, take: (values: unknown[]) => void): boolean {
  try {
    for (const values of connection.prepare<[], unknown[]>(sql).raw().iterate()) take(values);
    return true;
  } catch (error) {
    if (errorCode(error)?.startsWith('SQLITE_') !== true) throw error;
    return false;
  }
}

/** From the front, from the back, and one by one through the index: each gets past other damage. */
function readTable(connection: Database, table: TableName, lost: string[]): Rows {
  const codec = codecOf(table);
  const rows: Rows = new Map();
  let unreadable = 0;
  const take = (values: unknown[]) => {
    const parsed = tableOf(table).schema.safeParse(toFields(codec, values));
    if (!parsed.success) unreadable += 1;
    else rows.set((parsed.data as AnyRow).id, parsed.data as AnyRow);
  };
  const isWhole = readUntilDamage(connection, `${codec.select} NOT INDEXED ORDER BY rowid`, take);
  if (!isWhole) {
    readUntilDamage(connection, `${codec.select} NOT INDEXED ORDER BY rowid DESC`, take);
    const ids: unknown[] = [];
    readUntilDamage(connection, `SELECT id FROM ${codec.sqlName} ORDER BY id`, ([id]) => ids.push(id));
    for (const id of ids) {
      if (typeof id !== 'string' || rows.has(id)) continue;
      const isRead = attempt(() => prepared(connection, `${codec.select} WHERE id = ?`).get(id));
      if (isRead.ok && isRead.value !== undefined) take(isRead.value);
      if (!rows.has(id)) lost.push(`${tableOf(table).noun} ${id.slice(0, 80)} could not be read.`);
    }
    lost.push(`The table of ${tableOf(table).noun} rows is damaged: ${rows.size} could be read.`);
  } else if (unreadable > 0) {
    lost.push(`${unreadable} ${tableOf(table).noun} rows are not of the expected form.`);
  }
  return rows;
}

/** Empties a reference that may be empty; false when the row cannot be without it. */
function clearBrokenReferences(document: Document, table: TableName, row: AnyRow): AnyRow {
  const fixed: Record<string, unknown> = { ...row };
  for (const [field, reference] of Object.entries(tableOf(table).references)) {
    const id = fieldOf(row, field);
    const rows = document[reference.table as TableName] as unknown as Rows;
    if (reference.onDelete === 'clear' && typeof id === 'string' && !rows.has(id)) fixed[field] = null;
  }
  return fixed as unknown as AnyRow;
}

/** Leaves out rows that refer to lost ones, until every rule holds. */
function withoutBrokenRows({ document, lost }: Salvaged): Document {
  let sound = document;
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (const table of tableNames) {
      // A new map each round, because look-ups by reference are kept per map.
      const rows: Rows = new Map();
      for (const [id, row] of rowsOf(sound, table)) rows.set(id, clearBrokenReferences(sound, table, row));
      sound = { ...sound, [table]: rows };
      for (const id of rows.keys()) {
        const problem = rowProblem(sound, { table, id });
        if (problem === null) continue;
        rows.delete(id);
        lost.push(`${tableOf(table).noun} ${id}: ${problem.message}`);
        hasChanged = true;
      }
    }
  }
  return sound;
}

function readAll(path: string): Salvaged {
  const connection = refusingNonsense(() => openConnection(path, { isReadOnly: false }));
  try {
    const lost: string[] = [];
    const document = Object.fromEntries(
      tableNames.map((table) => {
        const rows = attempt(() => readTable(connection, table, lost));
        if (!rows.ok) lost.push(`No ${tableOf(table).noun} could be read.`);
        return [table, rows.ok ? rows.value : new Map()];
      }),
    ) as unknown as Document;
    if (tableNames.every((table) => rowsOf(document, table).size === 0)) {
      refuseDamaged('nothing could be read');
    }
    return { document: withoutBrokenRows({ document, lost }), lost };
  } finally {
    connection.close();
  }
}

function writeSalvaged({ document, lost }: Salvaged, outPath: string, options: StoreOptions): number {
  const [workspace] = document.workspaces.values();
  const path = writeNewFile(outPath, workspace?.title ?? 'Salvaged workspace', options);
  const store = storeFor(openFile(path, options), options);
  try {
    const upserts: Upsert[] = tableNames
      .filter((table) => table !== 'workspaces')
      .flatMap((table) => [...document[table].values()].map((row) => upsertOf(table, row)));
    const commitId = options.env.newId('commit');
    const written = store.commit({
      theoryId: null,
      baseRevision: 0,
      commits: [
        { commitId, entryId: commitId, kind: 'do', label: 'Salvage', change: { upserts, deletes: [] } },
      ],
    });
    if (!written.ok) lost.push(written.error.message);
    lost.push('The history of changes: undo begins anew.');
    return written.ok ? upserts.length : 0;
  } finally {
    store.close();
  }
}

/**
 * Reads what can still be read of a damaged file into a new one, and tells what is lost. The damaged file is not
 * touched. Rows whose text was altered by the damage cannot be told from whole ones: a backup is better when there is one.
 */
export function salvage(
  path: string,
  outPath: string,
  options: StoreOptions,
): Result<{ readonly rows: number; readonly lost: string[] }> {
  const read = attempt(() => {
    const copy = privateCopy(resolveWorkspacePath(path), options.userDataDir);
    try {
      return readAll(copy.path);
    } finally {
      copy.remove();
    }
  });
  if (!read.ok) return read;
  const rows = attempt(() => writeSalvaged(read.value, outPath, options));
  return rows.ok ? success({ rows: rows.value, lost: read.value.lost }) : rows;
}
