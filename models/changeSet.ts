import { type AnyRow, type Document, type RowOf, type TableName, rowsOf, tableNames } from './document.ts';

/** One whole row as it shall be. */
export type Upsert = {
  [Table in TableName]: { readonly table: Table; readonly row: RowOf<Table> };
}[TableName];

/** One row that shall be gone. */
export type Deletion = { readonly table: TableName; readonly id: string };

/** A durable change as whole rows (P3); storage never sees field paths. Each row occurs at most once. */
export type ChangeSet = { readonly upserts: readonly Upsert[]; readonly deletes: readonly Deletion[] };

/** A change that changes nothing. */
export const emptyChangeSet: ChangeSet = { upserts: [], deletes: [] };

/** Builds an upsert for code that treats all tables alike; the row must be of that table. */
export function upsertOf(table: TableName, row: AnyRow): Upsert {
  return { table, row } as Upsert;
}

/** True when the change holds no row. */
export function isEmptyChange(change: ChangeSet): boolean {
  return change.upserts.length === 0 && change.deletes.length === 0;
}

/** True when both rows have the same fields with the same values (rows are flat). */
export function isSameRow(one: AnyRow, other: AnyRow): boolean {
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every((name) => Object.is(Reflect.get(one, name), Reflect.get(other, name)));
}

/** A row that was looked at by a change. */
export type RowKey = { readonly table: TableName; readonly id: string };

/** The rows that differ between two documents among `touched`, as a change from `before` to `after` (P3). */
export function changeBetween(
  before: Document,
  after: Document,
  touched: Iterable<RowKey>,
): { readonly forward: ChangeSet; readonly inverse: ChangeSet } {
  const upserts: Upsert[] = [];
  const deletes: Deletion[] = [];
  const inverseUpserts: Upsert[] = [];
  const inverseDeletes: Deletion[] = [];
  for (const { table, id } of touched) {
    const old = rowsOf(before, table).get(id);
    const now = rowsOf(after, table).get(id);
    if (old === undefined && now === undefined) continue;
    if (old !== undefined && now !== undefined && isSameRow(old, now)) continue;
    if (now === undefined) deletes.push({ table, id });
    else upserts.push(upsertOf(table, now));
    if (old === undefined) inverseDeletes.push({ table, id });
    else inverseUpserts.push(upsertOf(table, old));
  }
  return {
    forward: { upserts, deletes },
    inverse: { upserts: inverseUpserts, deletes: inverseDeletes },
  };
}

/** The document after the change; tables that are not touched stay reference-identical. */
export function applyChange(document: Document, change: ChangeSet): Document {
  const changed = new Map<TableName, Map<string, AnyRow>>();
  const tableToChange = (name: TableName): Map<string, AnyRow> => {
    const existing = changed.get(name);
    if (existing !== undefined) return existing;
    const copy = new Map(rowsOf(document, name));
    changed.set(name, copy);
    return copy;
  };
  for (const { table, id } of change.deletes) tableToChange(table).delete(id);
  for (const { table, row } of change.upserts) tableToChange(table).set(row.id, row);
  return changed.size === 0 ? document : ({ ...document, ...Object.fromEntries(changed) } as Document);
}

/** One change that has the effect of `first` followed by `second`, row by row. */
export function squash(first: ChangeSet, second: ChangeSet): ChangeSet {
  const rows = new Map<string, { readonly key: RowKey; readonly row: AnyRow | null }>();
  const put = (table: TableName, id: string, row: AnyRow | null) => {
    rows.set(`${table} ${id}`, { key: { table, id }, row });
  };
  for (const change of [first, second]) {
    for (const { table, id } of change.deletes) put(table, id, null);
    for (const { table, row } of change.upserts) put(table, row.id, row);
  }
  const upserts: Upsert[] = [];
  const deletes: Deletion[] = [];
  for (const { key, row } of rows.values()) {
    if (row === null) deletes.push(key);
    else upserts.push(upsertOf(key.table, row));
  }
  return { upserts, deletes };
}

/** Every row of a document as one change: what an empty document needs to become it. */
export function changeFromEmpty(document: Document): ChangeSet {
  const upserts: Upsert[] = [];
  for (const table of tableNames) {
    for (const row of rowsOf(document, table).values()) upserts.push(upsertOf(table, row));
  }
  return { upserts, deletes: [] };
}
