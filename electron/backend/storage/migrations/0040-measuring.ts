import { completeLog } from './completeLog.ts';
import type { Migration } from './migration.ts';

const columns = `
ALTER TABLE theories ADD COLUMN services TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN services TEXT NOT NULL DEFAULT '';
ALTER TABLE measures ADD COLUMN version TEXT NOT NULL DEFAULT '';
ALTER TABLE measures ADD COLUMN construct_kind TEXT CHECK (construct_kind IN ('subjective', 'objective', 'behaviour', 'count', 'text'));
ALTER TABLE measures ADD COLUMN domains TEXT NOT NULL DEFAULT '';
ALTER TABLE measures ADD COLUMN response TEXT NOT NULL DEFAULT '';
ALTER TABLE measures ADD COLUMN subscales TEXT NOT NULL DEFAULT '';
ALTER TABLE measures ADD COLUMN transform TEXT NOT NULL DEFAULT 'not_said' CHECK (transform IN ('none', 'rasch_table', 'value_set', 'norm_based', 'proprietary', 'not_said'));
ALTER TABLE measures ADD COLUMN bands TEXT NOT NULL DEFAULT '';
ALTER TABLE measures ADD COLUMN important_difference TEXT NOT NULL DEFAULT '';
ALTER TABLE measures ADD COLUMN cost TEXT NOT NULL DEFAULT 'not_said' CHECK (cost IN ('free', 'registration', 'fee', 'not_said'));
ALTER TABLE measures ADD COLUMN completed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE measures ADD COLUMN minutes INTEGER;
ALTER TABLE measures ADD COLUMN languages TEXT NOT NULL DEFAULT '';
ALTER TABLE measurements ADD COLUMN collector TEXT NOT NULL DEFAULT '';
ALTER TABLE measurements ADD COLUMN method TEXT NOT NULL DEFAULT '';
ALTER TABLE measurements ADD COLUMN sample TEXT NOT NULL DEFAULT '';
ALTER TABLE measurement_times ADD COLUMN result REAL;
ALTER TABLE measurement_times ADD COLUMN spread REAL;
ALTER TABLE measurement_times ADD COLUMN count INTEGER;
ALTER TABLE measurement_times ADD COLUMN result_note TEXT NOT NULL DEFAULT '';
`;

const frameworks = `
CREATE TABLE outcome_terms (
  id TEXT NOT NULL PRIMARY KEY,
  framework TEXT NOT NULL,
  category TEXT NOT NULL,
  label TEXT NOT NULL,
  position INTEGER NOT NULL,
  reporting_status TEXT NOT NULL CHECK (reporting_status IN ('unknown', 'often', 'qualitative_only', 'rarely_or_never')),
  reporting_source TEXT NOT NULL,
  reporting_date TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE element_terms (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  element_id TEXT NOT NULL REFERENCES elements (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  outcome_term_id TEXT NOT NULL REFERENCES outcome_terms (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (element_id, outcome_term_id)
) STRICT;
CREATE INDEX element_terms_theory_id ON element_terms (theory_id);
CREATE INDEX element_terms_outcome_term_id ON element_terms (outcome_term_id);
`;

/** What an evaluator plans and finds: measures in full, results, outcome frameworks, kinds of service. */
export const measuring: Migration = {
  version: 40,
  name: 'measuring',
  up: (database) => {
    database.exec(columns + frameworks);
    completeLog(database, addedByMeasuring);
  },
};

const addedByMeasuring = {
  theories: { services: '' },
  sources: { services: '' },
  measures: {
    version: '',
    constructKind: null,
    domains: '',
    response: '',
    subscales: '',
    transform: 'not_said',
    bands: '',
    importantDifference: '',
    cost: 'not_said',
    completedBy: '',
    minutes: null,
    languages: '',
  },
  measurements: { collector: '', method: '', sample: '' },
  measurementTimes: { result: null, spread: null, count: null, resultNote: '' },
} as const;
