import Database from 'better-sqlite3';
import { expect, it } from 'vitest';

import { initial } from '#backend/storage/migrations/0010-initial.ts';
import { evidence } from '#backend/storage/migrations/0020-evidence.ts';

const oldSource = {
  id: 'source_1',
  kind: 'article',
  title: 'A study',
  authors: 'Husk K',
  year: 2019,
  note: 'read',
};

it('0020-evidence keeps every row and gives it the new fields, in the tables and in the log', () => {
  const connection = new Database(':memory:');
  connection.pragma('foreign_keys = OFF');
  initial.up(connection);
  const blank = "'', '', '', '', '', '', '', '', '', '', 'none', ''";
  connection.exec(`
    INSERT INTO sources (id, kind, title, authors, year, container, volume, issue, pages, publisher, doi, pmid, url, abstract, study_design, verified, verified_note, note)
      VALUES ('source_1', 'article', 'A study', 'Husk K', 2019, ${blank}, 'read');
    INSERT INTO extracts VALUES ('extract_1', 'source_1', 'What it says', 'summary', 'p. 3', '', 'publication', '');
    INSERT INTO theories VALUES ('theory_1', 'T', 'initial', 'CMO', 0, '', '', '', NULL, '', 0);
    INSERT INTO elements (id, theory_id, label, plain_label, usual_role, pole_low, pole_high, desired_direction, stage_id, level_id, origin, origin_source_id, origin_note, note)
      VALUES ('element_1', 'theory_1', 'E', '', NULL, '', '', NULL, NULL, NULL, 'team', 'source_1', '', '');
    INSERT INTO evidence_links VALUES ('evidence_1', 'theory_1', 'extract_1', NULL, 'element_1', NULL, 'supports', 'says so');
    INSERT INTO change_log (revision, commit_id, entry_id, kind, label, at, theory_id, is_pruned) VALUES (1, 'c', 'e', 'do', 'Add source', 1, 'theory_1', 0);
    INSERT INTO change_rows VALUES (1, 0, 'sources', 'source_1', NULL, '${JSON.stringify(oldSource)}');
  `);
  evidence.up(connection);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  expect(
    connection.prepare('SELECT title, methods, sample_size, reading_status, note FROM sources').all(),
  ).toEqual([
    { title: 'A study', methods: 'unknown', sample_size: null, reading_status: 'to_read', note: 'read' },
  ]);
  expect(connection.prepare('SELECT text, locator, text_id, origin FROM extracts').all()).toEqual([
    { text: 'What it says', locator: 'p. 3', text_id: null, origin: 'publication' },
  ]);
  expect(connection.prepare('SELECT stance, weight, note FROM evidence_links').all()).toEqual([
    { stance: 'supports', weight: null, note: 'says so' },
  ]);
  const logged = connection.prepare<[], string>('SELECT row_after FROM change_rows').pluck().get();
  expect(JSON.parse(logged ?? '')).toEqual({
    ...oldSource,
    editors: '',
    place: '',
    isbn: '',
    language: '',
    keywords: '',
    otherFields: '',
    importedFrom: '',
    methods: 'unknown',
    setting: '',
    country: '',
    population: '',
    sampleSize: null,
    tags: '',
    readingStatus: 'to_read',
  });
  connection.close();
});
