import { type RowKey, type Upsert, upsertOf } from '../changeSet.ts';
import { type AnyRow, type TableName, fieldOf, isTableName, rowsOf, tableOf } from '../document.ts';
import { libraryRows } from '../libraryRows.ts';
import { incomingReferences, referrers } from '../referenceIndex.ts';
import { besideRows } from './besideRows.ts';
import type { Change } from './changes.ts';
import type { Comparison } from './comparison.ts';
import type { RowDifference } from './differences.ts';
import { followingGroups } from './followingGroups.ts';

/** A change that comes along because another cannot stand without it. */
export type BroughtAlong = { readonly change: Change; readonly because: Change };

/** What taking some changes over does to the first theory. */
export type MergedRows = {
  readonly upserts: readonly Upsert[];
  readonly deletes: readonly RowKey[];
  readonly brought: readonly BroughtAlong[];
  /** All that is taken: what was chosen, and what comes along. */
  readonly taken: readonly Change[];
};

const keyOf = (table: string, id: string) => `${table} ${id}`;

/** The first theory with some changes taken over, row by row. */
class Taking {
  readonly #comparison: Comparison;
  readonly #byRow = new Map<string, RowDifference>();
  readonly #changeOf = new Map<string, Change>();
  readonly taken = new Set<Change>();
  readonly brought: BroughtAlong[] = [];
  readonly #queue: Change[] = [];

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
    for (const row of comparison.rows) this.#byRow.set(keyOf(row.table, row.id), row);
    for (const change of comparison.changes)
      for (const row of change.rows) this.#changeOf.set(keyOf(row.table, row.id), change);
  }

  take(change: Change): void {
    if (this.taken.has(change)) return;
    this.taken.add(change);
    this.#queue.push(change);
  }

  next(): Change | undefined {
    return this.#queue.pop();
  }

  /** Takes along the change that a row is part of. A row that follows others is no change, and comes by itself. */
  #bring(table: string, id: string, because: Change): void {
    const change = this.#changeOf.get(keyOf(table, id));
    if (change === undefined || this.taken.has(change)) return;
    this.brought.push({ change, because });
    this.take(change);
  }

  /** The difference of a row, when it is taken. */
  #takenRow(table: string, id: string): RowDifference | undefined {
    const key = keyOf(table, id);
    const change = this.#changeOf.get(key);
    return change !== undefined && this.taken.has(change) ? this.#byRow.get(key) : undefined;
  }

  /** A row as it will be; null when it will not be there. */
  rowAfter(table: TableName, id: string): AnyRow | null {
    const difference = this.#takenRow(table, id);
    if (difference !== undefined) return difference.after;
    return rowsOf(this.#comparison.own.document, table).get(id) ?? null;
  }

  /** What a row needs that names others: those must be there. */
  bringNamed({ table, after }: Pick<RowDifference, 'table' | 'after'>, because: Change): void {
    for (const [field, reference] of Object.entries(tableOf(table).references)) {
      const target = after === null ? null : fieldOf(after, field);
      if (typeof target !== 'string' || !isTableName(reference.table)) continue;
      if (this.rowAfter(reference.table, target) === null) this.#bring(reference.table, target, because);
    }
  }

  /** What still names a row that goes: it must let it go. */
  #bringNaming({ table, id }: RowDifference, because: Change): void {
    for (const reference of incomingReferences(table)) {
      for (const referrer of referrers(this.#comparison.own.document, reference, id)) {
        const row = this.rowAfter(reference.table, referrer);
        if (row !== null && fieldOf(row, reference.field) === id)
          this.#bring(reference.table, referrer, because);
      }
    }
  }

  /** What says already what may be said only once. */
  #bringTwins({ table, id, after }: RowDifference, because: Change): void {
    for (const fields of tableOf(table).unique ?? []) {
      const values = fields.map((name) => (after === null ? null : fieldOf(after, name)));
      const [field, value] = [fields[0], values[0]];
      if (field === undefined || typeof value !== 'string' || values.includes(null)) continue;
      for (const twin of referrers(this.#comparison.own.document, { table, field }, value)) {
        const row = twin === id ? null : this.rowAfter(table, twin);
        if (row !== null && fields.every((name, index) => fieldOf(row, name) === values[index]))
          this.#bring(table, twin, because);
      }
    }
  }

  /** Arrows that would act, through others, on themselves: all of the ring that differ. */
  #bringRing({ table, id }: RowDifference, because: Change): void {
    if (table !== 'arrows') return;
    const trail = new Set<string>();
    for (let next: string | null = id; next !== null;) {
      if (trail.has(next)) {
        for (const each of trail) this.#bring('arrows', each, because);
        return;
      }
      trail.add(next);
      const arrow = this.rowAfter('arrows', next);
      const target = arrow === null ? null : fieldOf(arrow, 'targetArrowId');
      next = typeof target === 'string' ? target : null;
    }
  }

  settle(change: Change): void {
    for (const row of change.rows) {
      this.bringNamed(row, change);
      if (row.after === null) this.#bringNaming(row, change);
      this.#bringTwins(row, change);
      this.#bringRing(row, change);
    }
  }
}

/** Library rows that the taken rows name and the first theory's document does not have, from the second's. */
function missingLibrary({ own, other }: Comparison, rows: readonly Upsert[]): readonly Upsert[] {
  return libraryRows(other.document, rows).filter(
    ({ table, row }) => !rowsOf(own.document, table).has(row.id),
  );
}

/**
 * What has to be done to the first theory so that it has the chosen changes: whatever one of them cannot stand
 * without comes along, and is told. All changes make it equal to the second, none leave it as it is. Of those in
 * `beside` both versions are kept: what the second theory has comes in as another thing.
 */
export function mergeChanges(
  comparison: Comparison,
  chosen: Iterable<Change>,
  beside: Iterable<Change> = [],
): MergedRows {
  const taking = new Taking(comparison);
  for (const change of chosen) taking.take(change);
  const copies = [...beside].flatMap((change) =>
    besideRows(comparison, change).map((upsert) => ({ change, upsert })),
  );
  for (const { change, upsert } of copies)
    taking.bringNamed({ table: upsert.table, after: upsert.row }, change);
  for (let next = taking.next(); next !== undefined; next = taking.next()) taking.settle(next);
  const groups = followingGroups(comparison, (id) => taking.rowAfter('arrows', id));
  const put = new Map<string, Upsert>();
  const deletes = new Map<string, RowKey>();
  for (const { table, id, after } of [...taking.taken].flatMap(({ rows }) => rows)) {
    if (after === null) deletes.set(id, { table, id });
    else put.set(id, upsertOf(table, after));
  }
  for (const upsert of [...groups.upserts, ...copies.map(({ upsert }) => upsert)])
    put.set(upsert.row.id, upsert);
  for (const key of groups.deletes) deletes.set(key.id, key);
  for (const row of groups.alone) put.set(row.id, { table: 'arrows', row: { ...row, arrowGroupId: null } });
  const upserts = [...put.values()].filter(({ row }) => !deletes.has(row.id));
  return {
    upserts: [...missingLibrary(comparison, upserts), ...upserts],
    deletes: [...deletes.values()],
    brought: taking.brought,
    taken: comparison.changes.filter((change) => taking.taken.has(change)),
  };
}
