import { type Upsert, upsertOf } from './changeSet.ts';
import { type Document, fieldOf, isTableName, rowsOf, tableOf } from './document.ts';

/** The library rows that the given rows name, directly or through each other, each once. */
export function libraryRows(document: Document, rows: readonly Upsert[]): readonly Upsert[] {
  const found = new Map<string, Upsert>();
  const queue = [...rows];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const [field, { table }] of Object.entries(tableOf(next.table).references)) {
      const id = fieldOf(next.row, field);
      if (typeof id !== 'string' || found.has(id)) continue;
      if (!isTableName(table) || tableOf(table).scope !== 'library') continue;
      const row = rowsOf(document, table).get(id);
      if (row === undefined) continue;
      const upsert = upsertOf(table, row);
      found.set(id, upsert);
      queue.push(upsert);
    }
  }
  return [...found.values()];
}
