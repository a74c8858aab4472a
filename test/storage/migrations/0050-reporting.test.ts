import Database from 'better-sqlite3';
import { expect, it } from 'vitest';

import { initial } from '#backend/storage/migrations/0010-initial.ts';
import { evidence } from '#backend/storage/migrations/0020-evidence.ts';
import { reasoningTables } from '#backend/storage/migrations/0030-reasoning.ts';
import { measuring } from '#backend/storage/migrations/0040-measuring.ts';
import { reporting } from '#backend/storage/migrations/0050-reporting.ts';

it('0050-reporting adds the table of reporting items, one row an item and standard, and leaves every row as it is', () => {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = ON');
  for (const migration of [initial, evidence, reasoningTables, measuring]) migration.up(connection);
  connection.exec(`
    INSERT INTO theories (id, title, kind, scheme, is_mechanism_split, summary, questions, scope, phase, starter, position)
      VALUES ('theory_1', 'T', 'initial', 'CMO', 0, 'kept', '', '', NULL, 's', 4);
  `);
  reporting.up(connection);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  expect(connection.prepare('SELECT title, summary FROM theories').all()).toEqual([
    { title: 'T', summary: 'kept' },
  ]);
  const add = (id: string, item: string) =>
    connection
      .prepare(`INSERT INTO reporting_items VALUES (?, 'theory_1', 'rameses1', ?, NULL, '', '', '', 1)`)
      .run(id, item);
  add('item_1', '1');
  add('item_2', '2');
  expect(() => add('item_3', '2')).toThrow(/UNIQUE/);
  connection.exec("DELETE FROM theories WHERE id = 'theory_1'");
  expect(connection.prepare('SELECT count(*) AS rows FROM reporting_items').get()).toEqual({ rows: 0 });
  connection.close();
});
