import { completeLog } from './completeLog.ts';
import type { Migration } from './migration.ts';

const columns = `
ALTER TABLE stages ADD COLUMN lineage TEXT NOT NULL DEFAULT '';
ALTER TABLE levels ADD COLUMN lineage TEXT NOT NULL DEFAULT '';
ALTER TABLE elements ADD COLUMN lineage TEXT NOT NULL DEFAULT '';
ALTER TABLE arrows ADD COLUMN lineage TEXT NOT NULL DEFAULT '';
ALTER TABLE configurations ADD COLUMN lineage TEXT NOT NULL DEFAULT '';
`;

const tables = `
CREATE TABLE snapshots (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('version', 'initial', 'automatic')),
  taken_at INTEGER NOT NULL,
  contributor TEXT NOT NULL,
  elements INTEGER NOT NULL,
  arrows INTEGER NOT NULL,
  configurations INTEGER NOT NULL,
  fingerprint TEXT NOT NULL
) STRICT;
CREATE INDEX snapshots_theory_id ON snapshots (theory_id);

CREATE TABLE snapshot_contents (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  snapshot_id TEXT NOT NULL REFERENCES snapshots (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  content TEXT NOT NULL,
  UNIQUE (snapshot_id)
) STRICT;
CREATE INDEX snapshot_contents_theory_id ON snapshot_contents (theory_id);

CREATE TABLE pairings (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('stages', 'levels', 'elements', 'arrows', 'configurations')),
  own_key TEXT NOT NULL,
  other_key TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
  contributor TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  UNIQUE (theory_id, own_key, other_key)
) STRICT;

CREATE TABLE refinements (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  round_id TEXT NOT NULL,
  choice TEXT NOT NULL CHECK (choice IN ('theirs', 'mine', 'both', 'own')),
  change TEXT NOT NULL CHECK (change IN ('added', 'removed', 'changed', 'moved')),
  subject_id TEXT NOT NULL,
  sentence TEXT NOT NULL,
  plain_sentence TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  from_id TEXT NOT NULL,
  from_title TEXT NOT NULL,
  reason TEXT NOT NULL,
  extract_id TEXT REFERENCES extracts (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  source_id TEXT REFERENCES sources (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  session TEXT NOT NULL,
  contributor TEXT NOT NULL,
  decided_at INTEGER NOT NULL
) STRICT;
CREATE INDEX refinements_theory_id ON refinements (theory_id);
CREATE INDEX refinements_extract_id ON refinements (extract_id);
CREATE INDEX refinements_source_id ON refinements (source_id);

CREATE TABLE provenances (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('workspace', 'wherefore-json')),
  workspace_id TEXT NOT NULL,
  workspace_title TEXT NOT NULL,
  site TEXT NOT NULL,
  their_theory_id TEXT NOT NULL,
  their_title TEXT NOT NULL,
  brought_at INTEGER NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX provenances_theory_id ON provenances (theory_id);
`;

/** How theories came to be: what rows were copied from, snapshots, pairs of comparisons, reasons, other sites. */
export const comparing: Migration = {
  version: 60,
  name: 'comparing',
  up: (database) => {
    database.exec(columns + tables);
    completeLog(database, addedByComparing);
  },
};

const addedByComparing = {
  stages: { lineage: '' },
  levels: { lineage: '' },
  elements: { lineage: '' },
  arrows: { lineage: '' },
  configurations: { lineage: '' },
} as const;
