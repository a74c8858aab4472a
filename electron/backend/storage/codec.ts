import { type AnyRow, type TableName, tableNames, tableOf } from '#models/document.ts';

import { refuse } from './failures.ts';

/** A value as SQLite gives and takes it. */
export type SqlValue = string | number | null;

/** A field of a row and its column. */
export type Column = { readonly field: string; readonly column: string; readonly isBoolean: boolean };

/** How the rows of one table are written in SQL; derived from the registry. */
export type TableCodec = {
  readonly table: TableName;
  readonly sqlName: string;
  readonly columns: readonly Column[];
  /** `SELECT` of all columns in their order, to be followed by `WHERE …`. */
  readonly select: string;
  readonly upsert: string;
};

/** `sourceElementId` → `source_element_id`. */
export function toSqlName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

type Described = { readonly type: string; readonly unwrap?: () => Described };

function isBooleanField(schema: Described): boolean {
  return schema.unwrap === undefined ? schema.type === 'boolean' : isBooleanField(schema.unwrap());
}

function codecFor(table: TableName): TableCodec {
  const columns = Object.entries(tableOf(table).schema.shape).map(([field, schema]) => ({
    field,
    column: toSqlName(field),
    isBoolean: isBooleanField(schema as unknown as Described),
  }));
  const sqlName = toSqlName(table);
  const names = columns.map(({ column }) => column);
  const updates = names.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`);
  return {
    table,
    sqlName,
    columns,
    select: `SELECT ${names.join(', ')} FROM ${sqlName}`,
    upsert: `INSERT INTO ${sqlName} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')}) ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`,
  };
}

const codecs: ReadonlyMap<TableName, TableCodec> = new Map(
  tableNames.map((table) => [table, codecFor(table)]),
);

/** The codec of a table. */
export function codecOf(table: TableName): TableCodec {
  const codec = codecs.get(table);
  if (codec === undefined) throw new Error(`There is no codec for ${table}.`);
  return codec;
}

/** A row's values in the order of its columns; booleans become 0 and 1, −0 becomes 0 as SQLite stores it. */
export function toSqlValues(codec: TableCodec, row: AnyRow): SqlValue[] {
  return codec.columns.map(({ field }) => {
    const value: unknown = Reflect.get(row, field);
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (typeof value === 'number') return value + 0;
    if (typeof value === 'string' || value === null) return value;
    throw new Error(`${codec.table}.${field} cannot be stored.`);
  });
}

/** The fields of a stored row, not yet checked against the schema. */
export function toFields(codec: TableCodec, values: readonly unknown[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  codec.columns.forEach(({ field, isBoolean }, index) => {
    const value = values[index];
    fields[field] = isBoolean ? value === 1 : value;
  });
  return fields;
}

/** A stored row, parsed; a row that is not of our form means that the file is damaged. */
export function toRow(codec: TableCodec, values: readonly unknown[]): AnyRow {
  const fields = toFields(codec, values);
  const parsed = tableOf(codec.table).schema.safeParse(fields);
  if (parsed.success) return parsed.data as AnyRow;
  const issue = parsed.error.issues[0];
  const where = `${codec.table} ${String(fields['id'])}, field ${issue?.path.join('.') ?? '?'}`;
  return refuse(
    'storage/damaged',
    `Part of this file cannot be read (${where}). Nothing was changed: restore a backup, or save what can be read.`,
    {
      what: `${where}: ${issue?.message ?? 'not of the expected form'}`,
      table: codec.table,
      id: fields['id'],
    },
  );
}
