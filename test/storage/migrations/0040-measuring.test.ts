import Database from 'better-sqlite3';
import { expect, it } from 'vitest';

import { initial } from '#backend/storage/migrations/0010-initial.ts';
import { evidence } from '#backend/storage/migrations/0020-evidence.ts';
import { reasoningTables } from '#backend/storage/migrations/0030-reasoning.ts';
import { measuring } from '#backend/storage/migrations/0040-measuring.ts';

it('0040-measuring keeps every row and gives it the new fields, in the tables and in the log', () => {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = OFF');
  for (const migration of [initial, evidence, reasoningTables]) migration.up(connection);
  const oldTime = { id: 'measured_1', measurementId: 'measurement_1', timePointId: 'time_1' };
  connection.exec(`
    INSERT INTO theories (id, title, kind, scheme, is_mechanism_split, summary, questions, scope, phase, starter, position)
      VALUES ('theory_1', 'T', 'initial', 'CMO', 0, '', '', '', NULL, 's', 4);
    INSERT INTO elements (id, theory_id, label, plain_label, usual_role, pole_low, pole_high, desired_direction, stage_id, level_id, origin, origin_source_id, origin_note, note)
      VALUES ('element_1', 'theory_1', 'E', '', NULL, '', '', NULL, NULL, NULL, 'team', NULL, '', 'n');
    INSERT INTO time_points VALUES ('time_1', 'theory_1', 'Baseline', 0, 0);
    INSERT INTO measures VALUES ('measure_1', 'M', '', '', NULL, NULL, NULL, '', 'neutral', '', '', '', 'none', 'kept');
    INSERT INTO measurements VALUES ('measurement_1', 'theory_1', 'measure_1', 'element_1', NULL, NULL, 'outcome', 'planned', 'monthly');
    INSERT INTO measurement_times VALUES ('measured_1', 'theory_1', 'measurement_1', 'time_1');
    INSERT INTO change_log (revision, commit_id, entry_id, kind, label, at, theory_id, is_pruned) VALUES (1, 'c', 'e', 'do', 'Add measure', 1, 'theory_1', 0);
    INSERT INTO change_rows VALUES (1, 0, 'measurementTimes', 'measured_1', NULL, '${JSON.stringify(oldTime)}');
  `);
  measuring.up(connection);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  expect(connection.prepare('SELECT name, note, transform, cost, minutes FROM measures').all()).toEqual([
    { name: 'M', note: 'kept', transform: 'not_said', cost: 'not_said', minutes: null },
  ]);
  expect(connection.prepare('SELECT note, collector, sample FROM measurements').all()).toEqual([
    { note: 'monthly', collector: '', sample: '' },
  ]);
  expect(connection.prepare('SELECT result, count, result_note FROM measurement_times').all()).toEqual([
    { result: null, count: null, result_note: '' },
  ]);
  const logged = connection.prepare<[], string>('SELECT row_after FROM change_rows').pluck().get();
  expect(JSON.parse(logged ?? '')).toEqual({
    ...oldTime,
    result: null,
    spread: null,
    count: null,
    resultNote: '',
  });
  connection.close();
});
