import Database, { type Database as Connection } from 'better-sqlite3';

import type { Migration } from './migrations/migration.ts';

type SchemaEntry = readonly [type: unknown, name: unknown, table: unknown, sql: unknown];

const READ = 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name';

function entriesOf(connection: Connection): SchemaEntry[] {
  return connection.prepare<[], [unknown, unknown, unknown, unknown]>(READ).raw().all();
}

const expectedByVersion = new WeakMap<readonly Migration[], Map<number, readonly SchemaEntry[]>>();

/** What a file of that version has as its schema, made by the migrations themselves. */
function expectedEntries(migrations: readonly Migration[], version: number): readonly SchemaEntry[] {
  let byVersion = expectedByVersion.get(migrations);
  if (byVersion === undefined) {
    byVersion = new Map();
    expectedByVersion.set(migrations, byVersion);
  }
  let expected = byVersion.get(version);
  if (expected === undefined) {
    const connection = new Database(':memory:');
    for (const migration of migrations) if (migration.version <= version) migration.up(connection);
    expected = entriesOf(connection);
    connection.close();
    byVersion.set(version, expected);
  }
  return expected;
}

const nameOf = ([type, name]: SchemaEntry) => `${String(type)} ${String(name)}`;

/**
 * How the schema of a file differs from ours: `foreign` names what we have never made (triggers, views, virtual tables,
 * indexes of others); `differing` names what is ours but missing or altered. Both empty when it is exactly ours.
 */
export function schemaDifferences(
  connection: Connection,
  { migrations, version }: { readonly migrations: readonly Migration[]; readonly version: number },
): { readonly foreign: readonly string[]; readonly differing: readonly string[] } {
  const expected = new Map(expectedEntries(migrations, version).map((entry) => [nameOf(entry), entry]));
  const actual = new Map(entriesOf(connection).map((entry) => [nameOf(entry), entry]));
  const differing = [...expected.keys()].filter(
    (name) => JSON.stringify(expected.get(name)) !== JSON.stringify(actual.get(name)),
  );
  return { foreign: [...actual.keys()].filter((name) => !expected.has(name)), differing };
}
