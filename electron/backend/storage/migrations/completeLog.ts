import type { Database } from 'better-sqlite3';

/** Fields that a migration adds, by table, with what stands in rows of before. */
export type AddedFields = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** What the log keeps of a row gets the fields the row got, so that undo reaches back beyond the migration. */
export function completeLog(database: Database, added: AddedFields): void {
  for (const [table, fields] of Object.entries(added)) {
    const pairs = Object.entries(fields)
      .map(([field, value]) => `'$.${field}', json('${JSON.stringify(value)}')`)
      .join(', ');
    for (const side of ['row_before', 'row_after']) {
      database.exec(
        `UPDATE change_rows SET ${side} = json_insert(${side}, ${pairs}) WHERE table_name = '${table}' AND ${side} IS NOT NULL AND ${side} <> ''`,
      );
    }
  }
}
