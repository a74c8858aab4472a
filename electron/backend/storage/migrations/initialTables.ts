// Foreign keys are deferred: a change set is checked as a whole, before COMMIT (P9). Their ON DELETE actions repeat
// the registry's rules, but change sets always name every row that goes.
/** Workspace and library, as of version 10. */
export const library = `
CREATE TABLE workspaces (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE sources (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'book', 'chapter', 'report', 'thesis', 'slides', 'web', 'dataset', 'interview', 'panel_session', 'other')),
  title TEXT NOT NULL,
  authors TEXT NOT NULL,
  year INTEGER,
  container TEXT NOT NULL,
  volume TEXT NOT NULL,
  issue TEXT NOT NULL,
  pages TEXT NOT NULL,
  publisher TEXT NOT NULL,
  doi TEXT NOT NULL,
  pmid TEXT NOT NULL,
  url TEXT NOT NULL,
  abstract TEXT NOT NULL,
  study_design TEXT NOT NULL,
  verified TEXT NOT NULL CHECK (verified IN ('full', 'partial', 'none')),
  verified_note TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX sources_doi ON sources (doi);

CREATE TABLE extracts (
  id TEXT NOT NULL PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('quote_participant', 'quote_author', 'summary', 'number', 'table', 'own_observation', 'panel_statement')),
  locator TEXT NOT NULL,
  speaker_group TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('team', 'slides', 'publication', 'panel', 'inference')),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX extracts_source_id ON extracts (source_id);

CREATE TABLE measures (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT NOT NULL,
  construct TEXT NOT NULL,
  items INTEGER,
  minimum REAL,
  maximum REAL,
  unit TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('higher_better', 'lower_better', 'neutral', 'per_item')),
  recall TEXT NOT NULL,
  licence TEXT NOT NULL,
  reference TEXT NOT NULL,
  verified TEXT NOT NULL CHECK (verified IN ('full', 'partial', 'none')),
  note TEXT NOT NULL
) STRICT;
`;

/** Theories and their lanes, as of version 10. */
export const lanes = `
CREATE TABLE theories (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('initial', 'refined', 'local', 'reference')),
  scheme TEXT NOT NULL CHECK (scheme IN ('CMO', 'ICAMO', 'SCMO', 'CIMO')),
  is_mechanism_split INTEGER NOT NULL CHECK (is_mechanism_split IN (0, 1)),
  summary TEXT NOT NULL,
  questions TEXT NOT NULL,
  scope TEXT NOT NULL,
  phase TEXT CHECK (phase IN ('idea', 'feasibility', 'controlled_trial', 'rollout')),
  starter TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE stages (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  plain_name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX stages_theory_id ON stages (theory_id);

CREATE TABLE levels (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX levels_theory_id ON levels (theory_id);

CREATE TABLE time_points (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  months REAL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX time_points_theory_id ON time_points (theory_id);
`;

/** What is drawn, as of version 10. */
export const map = `
CREATE TABLE elements (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  label TEXT NOT NULL,
  plain_label TEXT NOT NULL,
  usual_role TEXT CHECK (usual_role IN ('context', 'intervention', 'actor', 'mechanism', 'outcome')),
  pole_low TEXT NOT NULL,
  pole_high TEXT NOT NULL,
  desired_direction TEXT CHECK (desired_direction IN ('increase', 'decrease')),
  stage_id TEXT REFERENCES stages (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  level_id TEXT REFERENCES levels (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  origin TEXT NOT NULL CHECK (origin IN ('team', 'slides', 'publication', 'panel', 'inference')),
  origin_source_id TEXT REFERENCES sources (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  origin_note TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX elements_theory_id ON elements (theory_id);
CREATE INDEX elements_stage_id ON elements (stage_id);
CREATE INDEX elements_level_id ON elements (level_id);
CREATE INDEX elements_origin_source_id ON elements (origin_source_id);

CREATE TABLE placements (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  element_id TEXT NOT NULL UNIQUE REFERENCES elements (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  x REAL NOT NULL,
  y REAL NOT NULL,
  is_pinned INTEGER NOT NULL CHECK (is_pinned IN (0, 1))
) STRICT;
CREATE INDEX placements_theory_id ON placements (theory_id);

CREATE TABLE arrow_groups (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  logic TEXT NOT NULL CHECK (logic IN ('and', 'or')),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX arrow_groups_theory_id ON arrow_groups (theory_id);

CREATE TABLE arrows (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  source_element_id TEXT NOT NULL REFERENCES elements (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  target_element_id TEXT REFERENCES elements (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  target_arrow_id TEXT REFERENCES arrows (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('causes', 'enables', 'blocks', 'precedes', 'part_of')),
  sign TEXT NOT NULL CHECK (sign IN ('increases', 'decreases', 'unclear', 'none')),
  arrow_group_id TEXT REFERENCES arrow_groups (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  hedge TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('hypothesised', 'supported', 'contested', 'refuted')),
  if_text TEXT NOT NULL,
  then_text TEXT NOT NULL,
  because_text TEXT NOT NULL,
  for_whom TEXT NOT NULL,
  importance TEXT NOT NULL CHECK (importance IN ('unrated', 'low', 'medium', 'high')),
  origin TEXT NOT NULL CHECK (origin IN ('team', 'slides', 'publication', 'panel', 'inference')),
  origin_source_id TEXT REFERENCES sources (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  origin_note TEXT NOT NULL,
  note TEXT NOT NULL,
  CHECK ((target_element_id IS NULL) <> (target_arrow_id IS NULL))
) STRICT;
CREATE INDEX arrows_theory_id ON arrows (theory_id);
CREATE INDEX arrows_source_element_id ON arrows (source_element_id);
CREATE INDEX arrows_target_element_id ON arrows (target_element_id);
CREATE INDEX arrows_target_arrow_id ON arrows (target_arrow_id);
CREATE INDEX arrows_arrow_group_id ON arrows (arrow_group_id);
CREATE INDEX arrows_origin_source_id ON arrows (origin_source_id);

CREATE TABLE configurations (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  stage_id TEXT REFERENCES stages (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL CHECK (status IN ('hypothesised', 'supported', 'contested', 'refuted')),
  for_whom TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('team', 'slides', 'publication', 'panel', 'inference')),
  origin_source_id TEXT REFERENCES sources (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  origin_note TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX configurations_theory_id ON configurations (theory_id);
CREATE INDEX configurations_stage_id ON configurations (stage_id);
CREATE INDEX configurations_origin_source_id ON configurations (origin_source_id);

CREATE TABLE configuration_roles (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  configuration_id TEXT NOT NULL REFERENCES configurations (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  element_id TEXT NOT NULL REFERENCES elements (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('context', 'intervention', 'actor', 'mechanism', 'resource', 'reasoning', 'outcome')),
  whose TEXT NOT NULL,
  position INTEGER NOT NULL,
  UNIQUE (configuration_id, element_id, role)
) STRICT;
CREATE INDEX configuration_roles_theory_id ON configuration_roles (theory_id);
CREATE INDEX configuration_roles_element_id ON configuration_roles (element_id);
`;
