import { type Upsert, upsertOf } from './changeSet.ts';
import { type AnyRow, type TableName, fieldOf, tableOf } from './document.ts';
import type { Env } from './env.ts';

/** What a row is known by wherever it has been copied: the row it was first made of, else itself. */
export function identityOf(row: AnyRow): string {
  const lineage = fieldOf(row, 'lineage');
  return typeof lineage === 'string' && lineage !== '' ? lineage : row.id;
}

/**
 * The same rows under new ids, references among them renewed; rows of tables for which `isRenewed` is false keep
 * their ids. References to rows that are not given stay as they are. What a copy was first made of stays known.
 */
export function withFreshIds(
  rows: readonly Upsert[],
  { env, isRenewed }: { readonly env: Env; readonly isRenewed: (table: TableName) => boolean },
): readonly Upsert[] {
  const renewed = new Map<string, string>();
  for (const { table, row } of rows) {
    if (isRenewed(table)) renewed.set(row.id, env.newId(tableOf(table).prefix));
  }
  return rows.map(({ table, row }) => {
    const copy: Record<string, unknown> = { ...row, id: renewed.get(row.id) ?? row.id };
    if (renewed.has(row.id) && 'lineage' in row) copy['lineage'] = identityOf(row);
    for (const field of Object.keys(tableOf(table).references)) {
      const target = fieldOf(row, field);
      if (typeof target === 'string') copy[field] = renewed.get(target) ?? target;
    }
    return upsertOf(table, copy as AnyRow);
  });
}
