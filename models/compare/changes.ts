import { contentName } from '../contentName.ts';
import { type AnyRow, type TableName, fieldOf } from '../document.ts';
import type { RowDifference } from './differences.ts';

/** What happened to a thing from the first theory to the second. */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved';

/** One thing that differs, with all rows that differ because it does: what a person decides about at once. */
export type Change = {
  /** `table id`: the same for the same thing however often theories are compared. */
  readonly key: string;
  readonly kind: ChangeKind;
  /** What it is about. */
  readonly table: TableName;
  readonly id: string;
  /** The rows of the thing itself and of its parts; the thing's own first, if that differs. */
  readonly rows: readonly RowDifference[];
  /** A short name of the difference: another when either side has changed since. */
  readonly fingerprint: string;
};

/** Rows that are parts of another thing wherever they stand: the field that names it. */
const parts: Partial<Record<TableName, readonly [field: string, table: TableName]>> = {
  placements: ['elementId', 'elements'],
  elementTerms: ['elementId', 'elements'],
  configurationRoles: ['configurationId', 'configurations'],
  measurementTimes: ['measurementId', 'measurements'],
  rivals: ['rivalSetId', 'rivalSets'],
};

/** Rows that come and go with what they are tied to: the fields that may name it. */
const tied: readonly (readonly [field: string, table: TableName])[] = [
  ['arrowId', 'arrows'],
  ['elementId', 'elements'],
  ['configurationId', 'configurations'],
];
const tiedTables = new Set<TableName>([
  'evidenceLinks',
  'confidences',
  'measurements',
  'memos',
  'dismissals',
]);

type Owner = { readonly table: TableName; readonly id: string };

/** The thing that a row differs with: what it is a part of, and what it is tied to when that is new or gone itself. */
function ownerOf(row: RowDifference, byKey: ReadonlyMap<string, RowDifference>): Owner {
  const here = row.after ?? row.before;
  if (here === null) return row;
  const part = parts[row.table];
  if (part !== undefined) {
    const owner = { table: part[1], id: String(fieldOf(here, part[0])) };
    const ownRow = byKey.get(`${owner.table} ${owner.id}`);
    return ownRow === undefined ? owner : ownerOf(ownRow, byKey);
  }
  if (!tiedTables.has(row.table)) return row;
  for (const [field, table] of tied) {
    const id = fieldOf(here, field);
    const target = typeof id === 'string' ? byKey.get(`${table} ${id}`) : undefined;
    const comeBoth = row.before === null && target?.before === null;
    const goBoth = row.after === null && target?.after === null;
    if (target !== undefined && (comeBoth || goBoth)) return target;
  }
  return row;
}

/** Fields that say where something stands and nothing else. */
const places: Partial<Record<TableName, ReadonlySet<string>>> = {
  placements: new Set(['x', 'y', 'isPinned']),
  stages: new Set(['position']),
  levels: new Set(['position']),
  timePoints: new Set(['position']),
  configurationRoles: new Set(['position']),
  rivals: new Set(['position']),
  rivalSets: new Set(['position']),
};

function isOnlyMoved({ table, before, after, fields }: RowDifference): boolean {
  const ofPlace = places[table];
  if (table === 'placements') return true;
  return (
    ofPlace !== undefined && before !== null && after !== null && fields.every((field) => ofPlace.has(field))
  );
}

function kindOf(owner: Owner, rows: readonly RowDifference[]): ChangeKind {
  const ownRow = rows.find(({ table, id }) => table === owner.table && id === owner.id);
  if (ownRow?.before === null) return 'added';
  if (ownRow?.after === null) return 'removed';
  return rows.every(isOnlyMoved) ? 'moved' : 'changed';
}

/** What a difference says: the fields of both sides, or the whole row that only one has. */
function saidBy({ table, id, before, after, fields }: RowDifference): unknown {
  const only = before === null ? after : after === null ? before : null;
  if (only !== null) {
    const { lineage: _lineage, ...said } = only as AnyRow & { readonly lineage?: string };
    return [table, id, after === null, Object.entries(said).toSorted(([one], [two]) => (one < two ? -1 : 1))];
  }
  if (before === null || after === null) return [];
  return [table, id, fields.map((field) => [field, fieldOf(before, field), fieldOf(after, field)])];
}

/** Rows that come and go with the arrows in them, and are nobody's decision by themselves. */
function isFollowing({ table, before, after }: RowDifference): boolean {
  return table === 'arrowGroups' && (before === null || after === null);
}

/** Puts the rows that differ together by what they are about, in the order of the registry and then by id. */
export function changesOf(rows: readonly RowDifference[]): readonly Change[] {
  const byKey = new Map(rows.map((row) => [`${row.table} ${row.id}`, row]));
  const byOwner = new Map<string, { readonly owner: Owner; readonly rows: RowDifference[] }>();
  for (const row of rows) {
    if (isFollowing(row)) continue;
    const { table, id } = ownerOf(row, byKey);
    const key = `${table} ${id}`;
    const known = byOwner.get(key);
    if (known === undefined) byOwner.set(key, { owner: { table, id }, rows: [row] });
    else known.rows.push(row);
  }
  return [...byOwner].map(([key, { owner, rows: own }]) => ({
    key,
    kind: kindOf(owner, own),
    table: owner.table,
    id: owner.id,
    rows: own,
    fingerprint: contentName(JSON.stringify(own.map(saidBy))),
  }));
}
