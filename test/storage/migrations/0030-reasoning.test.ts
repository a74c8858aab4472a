import Database from 'better-sqlite3';
import { expect, it } from 'vitest';

import { initial } from '#backend/storage/migrations/0010-initial.ts';
import { evidence } from '#backend/storage/migrations/0020-evidence.ts';
import { reasoningTables } from '#backend/storage/migrations/0030-reasoning.ts';

it('0030-reasoning keeps every row and gives it the new fields, in the tables and in the log', () => {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = OFF');
  initial.up(connection);
  evidence.up(connection);
  const oldTheory = { id: 'theory_1', title: 'T', starter: 's', position: 4 };
  connection.exec(`
    INSERT INTO theories VALUES ('theory_1', 'T', 'initial', 'CMO', 0, '', '', '', NULL, 's', 4);
    INSERT INTO elements (id, theory_id, label, plain_label, usual_role, pole_low, pole_high, desired_direction, stage_id, level_id, origin, origin_source_id, origin_note, note)
      VALUES ('element_1', 'theory_1', 'E', '', NULL, '', '', NULL, NULL, NULL, 'team', NULL, '', 'n');
    INSERT INTO measures VALUES ('measure_1', 'M', '', '', NULL, NULL, NULL, '', 'neutral', '', '', '', 'none', '');
    INSERT INTO measurements VALUES ('measurement_1', 'theory_1', 'measure_1', 'element_1', NULL, 'outcome', 'planned', 'monthly');
    INSERT INTO change_log (revision, commit_id, entry_id, kind, label, at, theory_id, is_pruned) VALUES (1, 'c', 'e', 'do', 'Add theory', 1, 'theory_1', 0);
    INSERT INTO change_rows VALUES (1, 0, 'theories', 'theory_1', NULL, '${JSON.stringify(oldTheory)}');
  `);
  reasoningTables.up(connection);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  expect(
    connection.prepare('SELECT title, starter, position, based_on, switched_checks FROM theories').all(),
  ).toEqual([{ title: 'T', starter: 's', position: 4, based_on: '', switched_checks: '' }]);
  expect(connection.prepare('SELECT label, note, indicator, horizon, intent FROM elements').all()).toEqual([
    { label: 'E', note: 'n', indicator: '', horizon: null, intent: null },
  ]);
  expect(
    connection.prepare('SELECT element_id, configuration_id, role, note FROM measurements').all(),
  ).toEqual([{ element_id: 'element_1', configuration_id: null, role: 'outcome', note: 'monthly' }]);
  const logged = connection.prepare<[], string>('SELECT row_after FROM change_rows').pluck().get();
  expect(JSON.parse(logged ?? '')).toEqual({ ...oldTheory, basedOn: '', switchedChecks: '' });
  connection.close();
});
