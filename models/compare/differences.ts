import { type AnyRow, type TableName, fieldOf } from '../document.ts';
import { stateTables } from '../snapshots/snapshotRows.ts';
import type { TheirRows } from './inTermsOf.ts';
import { type Side, rowsOfSide } from './side.ts';

/** One row that differs: as it is in the first theory, and as it is in the second in terms of the first. */
export type RowDifference = {
  readonly table: TableName;
  readonly id: string;
  /** Null: only the second has it. */
  readonly before: AnyRow | null;
  /** Null: only the first has it. */
  readonly after: AnyRow | null;
  /** The fields that differ, when both have it. */
  readonly fields: readonly string[];
};

// What names a theory in its workspace says nothing of what it holds.
const ofWorkspace = new Set(['title', 'kind', 'starter', 'basedOn', 'switchedChecks']);

/** True when a field says something of what the theory holds. */
function isCompared(table: TableName, field: string, isSame: boolean): boolean {
  if (field === 'id' || field === 'theoryId' || field === 'lineage') return false;
  if (table !== 'theories') return true;
  return field !== 'position' && (isSame || !ofWorkspace.has(field));
}

/** The fields of two rows that differ in what they say. */
export function differingFields(
  table: TableName,
  { before, after }: { readonly before: AnyRow; readonly after: AnyRow },
  isSame: boolean,
): readonly string[] {
  return Object.keys(before).filter(
    (field) => isCompared(table, field, isSame) && !Object.is(fieldOf(before, field), fieldOf(after, field)),
  );
}

/** Every row that differs, tables in the registry's order, rows by id. `isSame`: two states of one theory. */
export function rowDifferences(own: Side, theirs: TheirRows, isSame: boolean): readonly RowDifference[] {
  return stateTables.flatMap((table) => {
    const after = theirs.get(table) ?? new Map<string, AnyRow>();
    const found: RowDifference[] = [];
    const here = new Set<string>();
    for (const before of rowsOfSide(own, table) as readonly AnyRow[]) {
      here.add(before.id);
      const other = after.get(before.id);
      if (other === undefined) {
        found.push({ table, id: before.id, before, after: null, fields: [] });
        continue;
      }
      const fields = differingFields(table, { before, after: other }, isSame);
      if (fields.length > 0) found.push({ table, id: before.id, before, after: other, fields });
    }
    for (const [id, other] of after)
      if (!here.has(id)) found.push({ table, id, before: null, after: other, fields: [] });
    return found.sort((one, two) => (one.id < two.id ? -1 : 1));
  });
}
