import Database from 'better-sqlite3';
import { expect, it } from 'vitest';

import { initial } from '#backend/storage/migrations/0010-initial.ts';

it('0010-initial makes an empty database the shape of the first release', () => {
  const connection = new Database(':memory:');
  initial.up(connection);
  const names = connection
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all();
  expect(names).toEqual([
    'arrow_groups',
    'arrows',
    'change_log',
    'change_rows',
    'configuration_roles',
    'configurations',
    'digests',
    'elements',
    'evidence_links',
    'extracts',
    'levels',
    'measurement_times',
    'measurements',
    'measures',
    'memos',
    'meta',
    'placements',
    'sources',
    'stages',
    'theories',
    'time_points',
    'workspaces',
  ]);
  connection.close();
});
