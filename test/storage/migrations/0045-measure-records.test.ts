import Database from 'better-sqlite3';
import { expect, it } from 'vitest';

import { migrations } from '#backend/storage/migrations/list.ts';
import { measureRecords } from '#backend/storage/migrations/0045-measure-records.ts';

it('0045-measure-records keeps every row and gives it the new fields, in the tables and in the log', () => {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = OFF');
  for (const migration of migrations)
    if (migration.version < measureRecords.version) migration.up(connection);
  const oldTerm = { id: 'term_1', framework: 'Ours', label: 'Sleep' };
  connection.exec(`
    INSERT INTO measures (id, name, short_name, construct, items, minimum, maximum, unit, direction, recall, licence, reference, verified, note)
      VALUES ('measure_1', 'M', '', '', NULL, NULL, NULL, '', 'neutral', '', '', '', 'none', 'kept');
    INSERT INTO outcome_terms VALUES ('term_1', 'Ours', '', 'Sleep', 0, 'often', 'A review', '2026', 'kept');
    INSERT INTO change_log (revision, commit_id, entry_id, kind, label, at, theory_id, is_pruned) VALUES (1, 'c', 'e', 'do', 'Add', 1, NULL, 0);
    INSERT INTO change_rows VALUES (1, 0, 'outcomeTerms', 'term_1', NULL, '${JSON.stringify(oldTerm)}');
  `);
  measureRecords.up(connection);
  expect(connection.prepare('SELECT name, note, outcomes, value_set FROM measures').all()).toEqual([
    { name: 'M', note: 'kept', outcomes: '', value_set: '' },
  ]);
  expect(connection.prepare('SELECT reporting_status, note, source FROM outcome_terms').all()).toEqual([
    { reporting_status: 'often', note: 'kept', source: '' },
  ]);
  const logged = connection.prepare<[], string>('SELECT row_after FROM change_rows').pluck().get();
  expect(JSON.parse(logged ?? '')).toEqual({ ...oldTerm, source: '' });
  connection.close();
});
