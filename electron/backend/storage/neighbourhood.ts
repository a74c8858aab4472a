import type { Database } from 'better-sqlite3';

import type { RowKey } from '#models/changeSet.ts';
import {
  type AnyRow,
  type Document,
  type TableName,
  emptyDocument,
  fieldOf,
  isTableName,
  tableOf,
} from '#models/document.ts';

import { codecOf, toFields } from './codec.ts';
import { prepared } from './connection.ts';

type Rows = Map<string, AnyRow>;

/** Reads one row, not yet checked against its schema; undefined when there is none. */
export function storedRow(connection: Database, { table, id }: RowKey): AnyRow | undefined {
  const codec = codecOf(table);
  const values = prepared(connection, `${codec.select} WHERE id = ?`).get(id);
  return values === undefined ? undefined : (toFields(codec, values) as unknown as AnyRow);
}

/** The ids of the rows of a table in which a field has this value. */
export function idsWhere(
  connection: Database,
  { table, field }: { readonly table: TableName; readonly field: string },
  value: string,
): string[] {
  const { sqlName, columns } = codecOf(table);
  const column = columns.find((candidate) => candidate.field === field)?.column;
  if (column === undefined) throw new Error(`${table} has no field ${field}.`);
  const rows = prepared(connection, `SELECT id FROM ${sqlName} WHERE ${column} = ?`).all(value);
  return rows.map(([id]) => String(id));
}

/**
 * The part of the file that the rules about these rows look at: the rows, what they refer to, the arrows they hang
 * on, and rows that may be their twins. The rules of models/integrity then say the same here as in the window (P9).
 */
export function neighbourhoodOf(connection: Database, keys: readonly RowKey[]): Document {
  const document = emptyDocument();
  const queue: RowKey[] = [...keys];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const rows = document[next.table] as unknown as Rows;
    if (rows.has(next.id)) continue;
    const row = storedRow(connection, next);
    if (row !== undefined) rows.set(next.id, row);
  }
  const originals = keys.flatMap(({ table, id }) => {
    const row = (document[table] as unknown as Rows).get(id);
    return row === undefined ? [] : [{ table, row }];
  });
  for (const { table, row } of originals) {
    addReferences(connection, document, { table, row });
    addTwins(connection, document, { table, row });
  }
  return document;
}

type Placed = { readonly table: TableName; readonly row: AnyRow };

function addReferences(connection: Database, document: Document, { table, row }: Placed): void {
  for (const [field, reference] of Object.entries(tableOf(table).references)) {
    let id = fieldOf(row, field);
    if (!isTableName(reference.table)) continue;
    const rows = document[reference.table] as unknown as Rows;
    // Arrows on arrows: follow the chain to its end.
    while (typeof id === 'string' && !rows.has(id)) {
      const found = storedRow(connection, { table: reference.table, id });
      if (found === undefined) break;
      rows.set(id, found);
      id = reference.table === 'arrows' ? fieldOf(found, 'targetArrowId') : null;
    }
  }
}

function addTwins(connection: Database, document: Document, { table, row }: Placed): void {
  const rows = document[table] as unknown as Rows;
  const { sqlName, columns } = codecOf(table);
  for (const fields of tableOf(table).unique ?? []) {
    const values = fields.map((field) => fieldOf(row, field));
    if (!values.every((value) => typeof value === 'string')) continue;
    const names = fields.map((field) => columns.find((column) => column.field === field)?.column ?? '');
    const where = names.map((name) => `${name} = ?`).join(' AND ');
    for (const [found] of prepared(connection, `SELECT id FROM ${sqlName} WHERE ${where}`).all(...values)) {
      const id = String(found);
      if (rows.has(id)) continue;
      const twin = storedRow(connection, { table, id });
      if (twin !== undefined) rows.set(id, twin);
    }
  }
}
