import { lanes, library, map } from './initialTables.ts';
import type { Migration } from './migration.ts';

const evidence = `
CREATE TABLE evidence_links (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  extract_id TEXT NOT NULL REFERENCES extracts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  arrow_id TEXT REFERENCES arrows (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  element_id TEXT REFERENCES elements (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  configuration_id TEXT REFERENCES configurations (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  stance TEXT NOT NULL CHECK (stance IN ('supports', 'contradicts', 'refines', 'gives_context')),
  note TEXT NOT NULL,
  CHECK ((arrow_id IS NOT NULL) + (element_id IS NOT NULL) + (configuration_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX evidence_links_theory_id ON evidence_links (theory_id);
CREATE INDEX evidence_links_extract_id ON evidence_links (extract_id);
CREATE INDEX evidence_links_arrow_id ON evidence_links (arrow_id);
CREATE INDEX evidence_links_element_id ON evidence_links (element_id);
CREATE INDEX evidence_links_configuration_id ON evidence_links (configuration_id);

CREATE TABLE measurements (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  measure_id TEXT NOT NULL REFERENCES measures (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  element_id TEXT REFERENCES elements (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  arrow_id TEXT REFERENCES arrows (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('outcome', 'process', 'moderator', 'tests_arrow')),
  status TEXT NOT NULL CHECK (status IN ('planned', 'collecting', 'collected')),
  note TEXT NOT NULL,
  CHECK ((element_id IS NULL) <> (arrow_id IS NULL))
) STRICT;
CREATE INDEX measurements_theory_id ON measurements (theory_id);
CREATE INDEX measurements_measure_id ON measurements (measure_id);
CREATE INDEX measurements_element_id ON measurements (element_id);
CREATE INDEX measurements_arrow_id ON measurements (arrow_id);

CREATE TABLE measurement_times (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  measurement_id TEXT NOT NULL REFERENCES measurements (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  time_point_id TEXT NOT NULL REFERENCES time_points (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (measurement_id, time_point_id)
) STRICT;
CREATE INDEX measurement_times_theory_id ON measurement_times (theory_id);
CREATE INDEX measurement_times_time_point_id ON measurement_times (time_point_id);

CREATE TABLE memos (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  element_id TEXT REFERENCES elements (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  arrow_id TEXT REFERENCES arrows (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  configuration_id TEXT REFERENCES configurations (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('note', 'question', 'decision', 'why')),
  text TEXT NOT NULL,
  contributor TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  CHECK ((arrow_id IS NOT NULL) + (element_id IS NOT NULL) + (configuration_id IS NOT NULL) <= 1)
) STRICT;
CREATE INDEX memos_theory_id ON memos (theory_id);
CREATE INDEX memos_element_id ON memos (element_id);
CREATE INDEX memos_arrow_id ON memos (arrow_id);
CREATE INDEX memos_configuration_id ON memos (configuration_id);
`;

// The log keeps each touched row as it was and as it became, as JSON: forward and inverse are read from the same rows,
// one long change is many short cells, and the history of one row is one look-up.
const bookkeeping = `
CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE digests (
  table_name TEXT NOT NULL PRIMARY KEY,
  digest TEXT NOT NULL,
  row_count INTEGER NOT NULL
) STRICT;

CREATE TABLE change_log (
  revision INTEGER NOT NULL PRIMARY KEY,
  commit_id TEXT NOT NULL UNIQUE,
  entry_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  theory_id TEXT,
  label TEXT NOT NULL,
  at INTEGER NOT NULL,
  is_pruned INTEGER NOT NULL CHECK (is_pruned IN (0, 1))
) STRICT;

CREATE TABLE change_rows (
  revision INTEGER NOT NULL REFERENCES change_log (revision) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  row_before TEXT,
  row_after TEXT,
  PRIMARY KEY (revision, position)
) STRICT;
CREATE INDEX change_rows_row_id ON change_rows (row_id);
`;

/** The shape of the first release. */
export const initial: Migration = {
  version: 10,
  name: 'initial',
  up: (database) => {
    database.exec(library + lanes + map + evidence + bookkeeping);
  },
};
