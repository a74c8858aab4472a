import { contentName } from '../contentName.ts';
import { type AnyRow, type TableName, fieldOf, rowsOf, tableOf } from '../document.ts';
import { identityOf } from '../freshIds.ts';
import { referrers } from '../referenceIndex.ts';
import { stateTables } from '../snapshots/snapshotRows.ts';
import { detailKeys } from './detailKeys.ts';
import type { Matching } from './matchTheories.ts';
import { type Side, rowOfSide, rowsOfSide } from './side.ts';

/** The rows of the second theory as they would be in the first: by table and id, under the ids of what they are there. */
export type TheirRows = ReadonlyMap<TableName, ReadonlyMap<string, AnyRow>>;

/** The second theory in terms of the first, with what each of its rows was called there. */
export type Translated = {
  readonly rows: TheirRows;
  /** From the ids of the second theory to those in `rows`. */
  readonly termOf: ReadonlyMap<string, string>;
};

type Translating = {
  readonly own: Side;
  /** By table and id. */
  readonly termOf: Map<string, string>;
  readonly used: Set<string>;
  readonly isSame: boolean;
};

/** An id for what the first theory does not have: its own where that is free there, else one made of it. */
function freeId({ own, used, isSame }: Translating, table: TableName, id: string): string {
  const rows = rowsOf(own.document, table);
  const isFree = (candidate: string) => !rows.has(candidate) && !used.has(candidate);
  const name = `${tableOf(table).prefix}_${contentName(`${own.theoryId} ${id}`)}`;
  let free = isSame && isFree(id) ? id : name;
  for (let count = 2; !isFree(free); count += 1) free = `${name}-${count}`;
  used.add(free);
  return free;
}

/** Groups have no words: one is that which most of its arrows are in on the first side. */
function groupTerms(own: Side, other: Side, matching: Matching): ReadonlyMap<string, string> {
  const terms = new Map<string, string>();
  const taken = new Set<string>();
  const take = (from: string, to: string) => {
    terms.set(from, to);
    taken.add(to);
  };
  const groups = rowsOfSide(other, 'arrowGroups');
  for (const { id } of groups) if (rowOfSide(own, 'arrowGroups', id) !== undefined) take(id, id);
  for (const { id } of groups) {
    if (terms.has(id)) continue;
    const counts = new Map<string, number>();
    for (const member of referrers(other.document, { table: 'arrows', field: 'arrowGroupId' }, id)) {
      const group =
        own.document.arrows.get((matching.ownOf.get(member) ?? '') as never)?.arrowGroupId ?? null;
      if (group !== null && !taken.has(group)) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    const [best] = [...counts].toSorted((one, two) => two[1] - one[1] || (one[0] < two[0] ? -1 : 1));
    if (best !== undefined) take(id, best[0]);
  }
  return terms;
}

/** A row with its references in terms of the first theory, under a given id. */
function translated(
  table: TableName,
  row: AnyRow,
  { id, by }: { readonly id: string; readonly by: Translating },
): AnyRow {
  const copy: Record<string, unknown> = { ...row, id };
  for (const [field, reference] of Object.entries(tableOf(table).references)) {
    const target = fieldOf(row, field);
    if (typeof target === 'string') copy[field] = by.termOf.get(`${reference.table} ${target}`) ?? target;
  }
  // A row that comes in under another id stays known by what it was made of; one that is there already is itself.
  if ('lineage' in row) {
    const known = rowOfSide(by.own, table, id);
    copy['lineage'] =
      known !== undefined ? fieldOf(known, 'lineage') : id === row.id ? row.lineage : identityOf(row);
  }
  return copy as AnyRow;
}

/** Finds which row of the first theory each row of the second is, by the same id there and then by what it is about. */
function matchDetails(table: TableName, rows: readonly AnyRow[], by: Translating): void {
  const { own, termOf } = by;
  const free = new Map(rowsOfSide(own, table).map((row): [string, AnyRow] => [row.id, row]));
  const put = (row: AnyRow, id: string) => {
    termOf.set(`${table} ${row.id}`, id);
    free.delete(id);
  };
  const left = new Set(rows);
  for (const row of rows) {
    if (!free.has(row.id)) continue;
    put(row, row.id);
    left.delete(row);
  }
  const match = (keyOf: (row: AnyRow) => string) => {
    if (left.size === 0 || free.size === 0) return;
    const byKey = Map.groupBy(free.values(), keyOf);
    for (const row of left) {
      const twin = byKey.get(keyOf(translated(table, row, { id: row.id, by })))?.shift();
      if (twin === undefined) continue;
      put(row, twin.id);
      left.delete(row);
    }
  };
  // Of several that could be meant the one that says the very same comes first, in whatever order it has its fields.
  match(({ id: _id, theoryId: _theoryId, ...said }: AnyRow & { readonly theoryId?: string }) =>
    JSON.stringify(Object.entries(said).toSorted(([one], [other]) => (one < other ? -1 : 1))),
  );
  for (const fields of detailKeys[table] ?? [])
    match((row) => {
      const values = fields.map((field) => fieldOf(row, field));
      // What says nothing there is known by something else.
      return values.every((value) => value === null || value === '') ? row.id : JSON.stringify(values);
    });
  for (const row of left) put(row, freeId(by, table, row.id));
}

/** The second theory as it would be in the first. Rows that are in both are told apart by id alone from then on. */
export function inTermsOf(own: Side, other: Side, matching: Matching): Translated {
  const isSame = own.theoryId === other.theoryId;
  const by: Translating = { own, termOf: new Map(), used: new Set(), isSame };
  by.termOf.set(`theories ${other.theoryId}`, own.theoryId);
  const paired = new Set<TableName>(['stages', 'levels', 'elements', 'arrows', 'configurations']);
  const groups = groupTerms(own, other, matching);
  for (const table of paired)
    for (const { id } of rowsOfSide(other, table)) {
      const term = matching.ownOf.get(id) ?? freeId(by, table, id);
      by.termOf.set(`${table} ${id}`, term);
    }
  for (const { id } of rowsOfSide(other, 'arrowGroups'))
    by.termOf.set(`arrowGroups ${id}`, groups.get(id) ?? freeId(by, 'arrowGroups', id));
  const rows = new Map<TableName, ReadonlyMap<string, AnyRow>>();
  for (const table of stateTables) {
    const theirs: readonly AnyRow[] = rowsOfSide(other, table);
    if (!paired.has(table) && table !== 'arrowGroups' && table !== 'theories')
      matchDetails(table, theirs, by);
    const put = new Map<string, AnyRow>();
    for (const row of theirs) {
      const id = by.termOf.get(`${table} ${row.id}`) ?? row.id;
      put.set(id, translated(table, row, { id, by }));
    }
    rows.set(table, put);
  }
  const termOf = new Map([...by.termOf].map(([key, term]) => [key.slice(key.indexOf(' ') + 1), term]));
  return { rows, termOf };
}
