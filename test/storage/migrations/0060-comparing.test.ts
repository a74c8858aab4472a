import Database from 'better-sqlite3';
import { expect, it } from 'vitest';

import { comparing } from '#backend/storage/migrations/0060-comparing.ts';
import { migrations } from '#backend/storage/migrations/list.ts';

it('0060-comparing keeps every row, says of none that it is a copy, and makes room for snapshots and reasons', () => {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = OFF');
  for (const migration of migrations) if (migration.version < 60) migration.up(connection);
  const oldStage = { id: 'stage_1', theoryId: 'theory_1', name: 'Enrolment', plainName: '', position: 0 };
  connection.exec(`
    INSERT INTO theories (id, title, kind, scheme, is_mechanism_split, summary, questions, scope, phase, starter, position)
      VALUES ('theory_1', 'T', 'initial', 'CMO', 0, '', '', '', NULL, 's', 4);
    INSERT INTO stages (id, theory_id, name, plain_name, position) VALUES ('stage_1', 'theory_1', 'Enrolment', '', 0);
    INSERT INTO elements (id, theory_id, label, plain_label, usual_role, pole_low, pole_high, desired_direction, stage_id, level_id, origin, origin_source_id, origin_note, note)
      VALUES ('element_1', 'theory_1', 'E', '', NULL, '', '', NULL, 'stage_1', NULL, 'team', NULL, '', 'n');
    INSERT INTO change_log (revision, commit_id, entry_id, kind, label, at, theory_id, is_pruned) VALUES (1, 'c', 'e', 'do', 'Add stage', 1, 'theory_1', 0);
    INSERT INTO change_rows VALUES (1, 0, 'stages', 'stage_1', NULL, '${JSON.stringify(oldStage)}');
  `);
  comparing.up(connection);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  expect(connection.prepare('SELECT label, note, lineage FROM elements').all()).toEqual([
    { label: 'E', note: 'n', lineage: '' },
  ]);
  expect(connection.prepare('SELECT name, lineage FROM stages').all()).toEqual([
    { name: 'Enrolment', lineage: '' },
  ]);
  const logged = connection.prepare<[], string>('SELECT row_after FROM change_rows').pluck().get();
  expect(JSON.parse(logged ?? '')).toEqual({ ...oldStage, lineage: '' });

  connection.pragma('foreign_keys = ON');
  connection.exec(`
    INSERT INTO snapshots VALUES ('snapshot_1', 'theory_1', 'IPT', '', 'initial', 1, '', 1, 0, 0, 'f');
    INSERT INTO snapshot_contents VALUES ('content_1', 'theory_1', 'snapshot_1', 'AA==');
    DELETE FROM theories;
  `);
  expect(connection.prepare('SELECT count(*) FROM snapshot_contents').pluck().get()).toBe(0);
  connection.close();
});
