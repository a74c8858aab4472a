import type { z } from 'zod';

import type { TableDefinition } from './tableDefinition.ts';
import { tables } from './tables.ts';

export type TableName = keyof typeof tables;
export type RowOf<Table extends TableName> = Readonly<z.infer<(typeof tables)[Table]['schema']>>;
export type AnyRow = { [Table in TableName]: RowOf<Table> }[TableName];
export type IdOf<Table extends TableName> = RowOf<Table>['id'];

/** A workspace, or the part of it that one theory needs: flat tables of whole rows. Never changed in place. */
export type Document = { readonly [Table in TableName]: ReadonlyMap<IdOf<Table>, RowOf<Table>> };

/** Every table's name, parents before children. */
export const tableNames = Object.keys(tables) as readonly TableName[];

/** The definition of a table, in the shape that generic code reads. */
export function tableOf(name: TableName): TableDefinition {
  return tables[name];
}

/** True when the text names a table of the registry. */
export function isTableName(name: string): name is TableName {
  return Object.hasOwn(tables, name);
}

/** A document without rows. */
export function emptyDocument(): Document {
  return Object.fromEntries(tableNames.map((name) => [name, new Map()])) as unknown as Document;
}

/** The rows of a table for code that treats all tables alike. */
export function rowsOf(document: Document, table: TableName): ReadonlyMap<string, AnyRow> {
  return document[table] as ReadonlyMap<string, AnyRow>;
}

/** The value of a field by name; undefined when the row has no such field. */
export function fieldOf(row: AnyRow, field: string): unknown {
  return (row as Readonly<Record<string, unknown>>)[field];
}

/** The theory a row belongs to, or null for rows of the library and the workspace. */
export function theoryIdOf(table: TableName, row: AnyRow): string | null {
  if (tableOf(table).scope !== 'theory') return null;
  return table === 'theories' ? row.id : (fieldOf(row, 'theoryId') as string);
}
