import Database from 'better-sqlite3';
import { expect, it } from 'vitest';

import { migrations } from '#backend/storage/migrations/list.ts';
import { panel } from '#backend/storage/migrations/0070-panel.ts';

it('0070-panel adds the tables of panel sessions and touches no row', () => {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = ON');
  for (const migration of migrations) if (migration.version < panel.version) migration.up(connection);
  connection.exec(`
    INSERT INTO theories (id, title, kind, scheme, is_mechanism_split, summary, questions, scope, phase, starter, position)
      VALUES ('theory_1', 'T', 'initial', 'CMO', 0, '', '', '', NULL, 's', 4);
  `);
  const before = connection.prepare('SELECT * FROM theories').all();
  panel.up(connection);
  expect(connection.prepare('SELECT * FROM theories').all()).toEqual(before);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  connection.exec(`
    INSERT INTO sessions VALUES ('session_1', 'theory_1', 'Evening', '', '', '', '', 1, NULL, '', '', 0);
    INSERT INTO asked_arrows VALUES ('asked_1', 'theory_1', 'session_1', NULL, 'IF a THEN b.', 0, 'open', '');
    INSERT INTO participants VALUES ('participant_1', 'theory_1', 'session_1', '', '', 0, 'screen', 7, 0);
    INSERT INTO responses VALUES ('response_1', 'theory_1', 'participant_1', 'asked_1', 1, 'agree', '', NULL, 1, NULL, 1);
    INSERT INTO responses VALUES ('response_2', 'theory_1', 'participant_1', 'asked_1', 1, 'unsure', '', NULL, 1, 'response_1', 2);
    DELETE FROM responses WHERE id = 'response_1';
  `);
  expect(connection.prepare('SELECT id, replaces_id FROM responses').all()).toEqual([
    { id: 'response_2', replaces_id: null },
  ]);
  connection.exec(`DELETE FROM theories`);
  for (const table of ['sessions', 'asked_arrows', 'participants', 'responses'])
    expect(connection.prepare(`SELECT count(*) AS rows FROM ${table}`).get()).toEqual({ rows: 0 });
  connection.close();
});
