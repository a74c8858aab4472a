import Database from 'better-sqlite3';

import { seededRandom } from '../random/testEnv.ts';
import { saveRandomCommands, filledStore, temporaryPlace } from './temporaryStore.ts';

/**
 * Prints a workspace of today's shape with some random content as SQL. A migration that is about to be released gets
 * such a dump beside it: `node test/storage/dumpFile.ts > test/fixtures/schemas/0020.sql`.
 */
const place = temporaryPlace();
const store = filledStore(place);
saveRandomCommands(store, { count: 400, random: seededRandom(7), env: place.options.env });
const { path } = store;
store.close();

function literal(value: unknown): string {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

const connection = new Database(path);
for (const name of ['application_id', 'user_version'])
  console.log(`PRAGMA ${name} = ${String(connection.pragma(name, { simple: true }))};`);
const entries = connection
  .prepare<[], [string, string, string | null]>('SELECT type, name, sql FROM sqlite_schema ORDER BY rowid')
  .raw()
  .all();
for (const [, , sql] of entries) if (sql !== null) console.log(`${sql};`);
// References are checked at the end: rows of a table may refer to later ones.
console.log('BEGIN;');
for (const [type, name] of entries) {
  if (type !== 'table') continue;
  for (const row of connection.prepare<[], unknown[]>(`SELECT * FROM ${name}`).raw().all())
    console.log(`INSERT INTO ${name} VALUES (${row.map(literal).join(', ')});`);
}
console.log('COMMIT;');
connection.close();
place.remove();
