import type { Database } from 'better-sqlite3';

import { completeLog } from './completeLog.ts';
import type { Migration } from './migration.ts';

const theory =
  'theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED';

function cascading(column: string, table: string, required = false): string {
  const kind = required ? 'TEXT NOT NULL' : 'TEXT';
  return `${column} ${kind} REFERENCES ${table} (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED`;
}

const columns = `
ALTER TABLE theories ADD COLUMN based_on TEXT NOT NULL DEFAULT '';
ALTER TABLE theories ADD COLUMN switched_checks TEXT NOT NULL DEFAULT '';
ALTER TABLE elements ADD COLUMN indicator TEXT NOT NULL DEFAULT '';
ALTER TABLE elements ADD COLUMN horizon TEXT CHECK (horizon IN ('proximal', 'intermediate', 'final'));
ALTER TABLE elements ADD COLUMN intent TEXT CHECK (intent IN ('intended', 'unintended'));
`;

const measurements = `
CREATE TABLE measurements_30 (
  id TEXT NOT NULL PRIMARY KEY,
  ${theory},
  ${cascading('measure_id', 'measures', true)},
  ${cascading('element_id', 'elements')},
  ${cascading('arrow_id', 'arrows')},
  ${cascading('configuration_id', 'configurations')},
  role TEXT NOT NULL CHECK (role IN ('outcome', 'process', 'moderator', 'tests_arrow', 'tests_configuration')),
  status TEXT NOT NULL CHECK (status IN ('planned', 'collecting', 'collected')),
  note TEXT NOT NULL,
  CHECK ((element_id IS NOT NULL) + (arrow_id IS NOT NULL) + (configuration_id IS NOT NULL) = 1)
) STRICT;
INSERT INTO measurements_30
  SELECT id, theory_id, measure_id, element_id, arrow_id, NULL, role, status, note FROM measurements;
DROP TABLE measurements;
ALTER TABLE measurements_30 RENAME TO measurements;
CREATE INDEX measurements_theory_id ON measurements (theory_id);
CREATE INDEX measurements_measure_id ON measurements (measure_id);
CREATE INDEX measurements_element_id ON measurements (element_id);
CREATE INDEX measurements_arrow_id ON measurements (arrow_id);
CREATE INDEX measurements_configuration_id ON measurements (configuration_id);
`;

const reasoning = `
CREATE TABLE ripples (
  id TEXT NOT NULL PRIMARY KEY,
  ${theory},
  ${cascading('from_configuration_id', 'configurations', true)},
  ${cascading('to_configuration_id', 'configurations', true)},
  ${cascading('element_id', 'elements', true)},
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  UNIQUE (from_configuration_id, to_configuration_id, element_id)
) STRICT;
CREATE INDEX ripples_theory_id ON ripples (theory_id);
CREATE INDEX ripples_to_configuration_id ON ripples (to_configuration_id);
CREATE INDEX ripples_element_id ON ripples (element_id);

CREATE TABLE rival_sets (
  id TEXT NOT NULL PRIMARY KEY,
  ${theory},
  observation TEXT NOT NULL,
  element_id TEXT REFERENCES elements (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  note TEXT NOT NULL,
  verdict TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at INTEGER,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX rival_sets_theory_id ON rival_sets (theory_id);
CREATE INDEX rival_sets_element_id ON rival_sets (element_id);

CREATE TABLE rivals (
  id TEXT NOT NULL PRIMARY KEY,
  ${theory},
  ${cascading('rival_set_id', 'rival_sets', true)},
  ${cascading('arrow_id', 'arrows')},
  ${cascading('configuration_id', 'configurations')},
  title TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('open', 'favoured', 'kept', 'set_aside')),
  reason TEXT NOT NULL,
  position INTEGER NOT NULL,
  UNIQUE (rival_set_id, arrow_id),
  UNIQUE (rival_set_id, configuration_id),
  CHECK ((arrow_id IS NULL) <> (configuration_id IS NULL))
) STRICT;
CREATE INDEX rivals_theory_id ON rivals (theory_id);
CREATE INDEX rivals_arrow_id ON rivals (arrow_id);
CREATE INDEX rivals_configuration_id ON rivals (configuration_id);

CREATE TABLE dismissals (
  id TEXT NOT NULL PRIMARY KEY,
  ${theory},
  rule TEXT NOT NULL,
  ${cascading('element_id', 'elements')},
  ${cascading('other_element_id', 'elements')},
  ${cascading('arrow_id', 'arrows')},
  ${cascading('other_arrow_id', 'arrows')},
  ${cascading('configuration_id', 'configurations')},
  ${cascading('measurement_id', 'measurements')},
  reason TEXT NOT NULL,
  contributor TEXT NOT NULL,
  dismissed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX dismissals_theory_id ON dismissals (theory_id);
CREATE INDEX dismissals_element_id ON dismissals (element_id);
CREATE INDEX dismissals_other_element_id ON dismissals (other_element_id);
CREATE INDEX dismissals_arrow_id ON dismissals (arrow_id);
CREATE INDEX dismissals_other_arrow_id ON dismissals (other_arrow_id);
CREATE INDEX dismissals_configuration_id ON dismissals (configuration_id);
CREATE INDEX dismissals_measurement_id ON dismissals (measurement_id);
`;

/** What makes the product realist: measures of configurations, names of ripples, rivals, findings set aside. */
export const reasoningTables: Migration = {
  version: 30,
  name: 'reasoning',
  up: (database: Database) => {
    // Foreign keys name the tables by their final names while one is made anew.
    database.pragma('legacy_alter_table = ON');
    database.exec(columns + measurements + reasoning);
    database.pragma('legacy_alter_table = OFF');
    completeLog(database, {
      theories: { basedOn: '', switchedChecks: '' },
      elements: { indicator: '', horizon: null, intent: null },
      measurements: { configurationId: null },
    });
  },
};
