import { type RowKey, type Upsert, isSameRow, upsertOf } from '../changeSet.ts';
import { type AnyRow, type Document, type TableName, rowsOf } from '../document.ts';
import type { BookChange } from './bookPlan.ts';

/** What the chosen changes of a workbook come to: whole rows, and rows that go. */
export type BookRows = {
  readonly rows: readonly Upsert[];
  readonly removes: readonly RowKey[];
  /** Changes that were not chosen but without which chosen ones make no sense; those were left out. */
  readonly leftOut: readonly BookChange[];
};

/** The chosen changes that can be taken: each with all it needs. */
function complete(chosen: readonly BookChange[]): readonly BookChange[] {
  const keys = new Set(chosen.map(({ key }) => key));
  for (let size = -1; size !== keys.size;) {
    size = keys.size;
    for (const { key, needs } of chosen) if (needs.some((need) => !keys.has(need))) keys.delete(key);
  }
  return chosen.filter(({ key }) => keys.has(key));
}

/** Puts chosen changes together, row by row. */
export function rowsOfChanges(document: Document, chosen: readonly BookChange[]): BookRows {
  const taken = complete(chosen);
  const working = new Map<string, { readonly table: TableName; readonly row: AnyRow }>();
  const removes: RowKey[] = [];
  for (const edit of taken.flatMap(({ edits }) => edits)) {
    const { table, id } = edit;
    if ('isGone' in edit) {
      removes.push({ table, id });
      continue;
    }
    const row = working.get(id)?.row ?? rowsOf(document, table).get(id);
    if ('row' in edit) working.set(id, { table, row: edit.row });
    else if (row !== undefined) working.set(id, { table, row: { ...row, ...edit.fields } as AnyRow });
  }
  const rows = [...working.values()].flatMap(({ table, row }): Upsert[] => {
    const now = rowsOf(document, table).get(row.id);
    return now !== undefined && isSameRow(now, row) ? [] : [upsertOf(table, row)];
  });
  const isTaken = new Set(taken);
  return { rows, removes, leftOut: chosen.filter((change) => !isTaken.has(change)) };
}
