import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';

import { tableNames, tableOf } from '#models/document.ts';
import { codecOf, toSqlName } from '#backend/storage/codec.ts';
import { digestedTablesOf } from '#backend/storage/digest.ts';
import { migrations } from '#backend/storage/migrations/list.ts';

type ColumnInfo = {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
};

const connection = new Database(':memory:');
for (const migration of migrations) migration.up(connection);
const rows = <Row>(sql: string) => connection.prepare<[], Row>(sql).all();

type Described = { readonly type: string; readonly isInt?: boolean; readonly unwrap?: () => Described };

function sqlType(schema: Described): { readonly type: string; readonly isNullable: boolean } {
  if (schema.type === 'nullable' && schema.unwrap !== undefined) {
    return { ...sqlType(schema.unwrap()), isNullable: true };
  }
  if (schema.type === 'boolean') return { type: 'INTEGER', isNullable: false };
  if (schema.type !== 'number') return { type: 'TEXT', isNullable: false };
  return { type: 'format' in schema && schema.format === 'safeint' ? 'INTEGER' : 'REAL', isNullable: false };
}

describe('the schema of the file', () => {
  for (const table of tableNames) {
    it(`has the columns, references and rules that the registry gives ${table}`, () => {
      const { sqlName, columns } = codecOf(table);
      const shape = tableOf(table).schema.shape;
      const info = rows<ColumnInfo>(`PRAGMA table_info(${sqlName})`);
      expect(info.map(({ name }) => name)).toEqual(columns.map(({ column }) => column));
      expect(
        Object.fromEntries(
          info.map(({ name, type, notnull }) => [name, { type, isNullable: notnull === 0 }]),
        ),
      ).toEqual(
        Object.fromEntries(
          Object.entries(shape).map(([field, schema]) => [
            toSqlName(field),
            sqlType(schema as unknown as Described),
          ]),
        ),
      );
      expect(info.filter(({ pk }) => pk > 0).map(({ name }) => name)).toEqual(['id']);
      const keys = rows<{ from: string; to: string; table: string; on_delete: string }>(
        `PRAGMA foreign_key_list(${sqlName})`,
      );
      expect(Object.fromEntries(keys.map((key) => [key.from, [key.table, key.to, key.on_delete]]))).toEqual(
        Object.fromEntries(
          Object.entries(tableOf(table).references).map(([field, reference]) => [
            toSqlName(field),
            [toSqlName(reference.table), 'id', reference.onDelete === 'cascade' ? 'CASCADE' : 'SET NULL'],
          ]),
        ),
      );
      const indexes = rows<{ name: string; unique: number; origin: string }>(`PRAGMA index_list(${sqlName})`);
      const columnsOf = (name: string) =>
        rows<{ name: string }>(`PRAGMA index_info(${name})`).map((column) => column.name);
      const unique = indexes.filter(({ origin }) => origin === 'u').map(({ name }) => columnsOf(name));
      expect(new Set(unique.map((fields) => fields.join(' ')))).toEqual(
        new Set((tableOf(table).unique ?? []).map((fields) => fields.map(toSqlName).join(' '))),
      );
      const first = new Set(indexes.map(({ name }) => columnsOf(name)[0]));
      for (const field of Object.keys(tableOf(table).references))
        expect(first, `index on ${field}`).toContain(toSqlName(field));
    });
  }

  it('consists of STRICT tables and their indexes only, all tables under a digest but the digests', () => {
    const tables = rows<{ name: string; strict: number; type: string }>('PRAGMA table_list').filter(
      ({ name }) => !name.startsWith('sqlite_'),
    );
    expect(tables.filter(({ strict, type }) => strict !== 1 || type !== 'table')).toEqual([]);
    expect(tables.map(({ name }) => name).sort()).toEqual(
      [...digestedTablesOf(connection).map(({ sqlName }) => sqlName), 'digests'].sort(),
    );
    expect(
      rows<{ type: string }>('SELECT DISTINCT type FROM sqlite_schema ORDER BY type').map(({ type }) => type),
    ).toEqual(['index', 'table']);
    const columnsOf = new Map(digestedTablesOf(connection).map(({ sqlName, columns }) => [sqlName, columns]));
    // A commit takes rows out of the digest by the codec's columns, and opening adds them up by the file's.
    for (const table of tableNames) {
      const { sqlName, columns } = codecOf(table);
      expect(columnsOf.get(sqlName), sqlName).toEqual(columns.map(({ column }) => column));
    }
  });

  it('refuses values that no row may have, even without our checks', () => {
    const enumerated = tableNames.flatMap((table) =>
      Object.entries(tableOf(table).schema.shape).flatMap(([field, schema]) => {
        const inner =
          schema.type === 'nullable' && 'unwrap' in schema
            ? (schema as { unwrap: () => unknown }).unwrap()
            : schema;
        const options = (inner as { options?: readonly string[] }).options;
        return options === undefined ? [] : [{ table, field, options }];
      }),
    );
    expect(enumerated.length).toBeGreaterThan(20);
    for (const { table, field, options } of enumerated) {
      const [{ sql } = { sql: '' }] = rows<{ sql: string }>(
        `SELECT sql FROM sqlite_schema WHERE name = '${codecOf(table).sqlName}'`,
      );
      const list = options.map((option) => `'${option}'`).join(', ');
      expect(sql, `${table}.${field}`).toContain(`CHECK (${toSqlName(field)} IN (${list}))`);
    }
  });
});
