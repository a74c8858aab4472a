import { type AddedFields, completeLog } from './completeLog.ts';
import type { Migration } from './migration.ts';

const source =
  'source_id TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED';

const sources = `
CREATE TABLE sources_20 (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'book', 'chapter', 'conference', 'report', 'thesis', 'slides', 'web', 'dataset', 'interview', 'panel_session', 'other')),
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
  editors TEXT NOT NULL,
  place TEXT NOT NULL,
  isbn TEXT NOT NULL,
  language TEXT NOT NULL,
  keywords TEXT NOT NULL,
  other_fields TEXT NOT NULL,
  imported_from TEXT NOT NULL,
  study_design TEXT NOT NULL,
  methods TEXT NOT NULL CHECK (methods IN ('unknown', 'qualitative', 'quantitative', 'mixed', 'review', 'grey', 'lived_experience', 'panel')),
  setting TEXT NOT NULL,
  country TEXT NOT NULL,
  population TEXT NOT NULL,
  sample_size INTEGER,
  tags TEXT NOT NULL,
  reading_status TEXT NOT NULL CHECK (reading_status IN ('to_read', 'reading', 'read', 'set_aside')),
  verified TEXT NOT NULL CHECK (verified IN ('full', 'partial', 'none')),
  verified_note TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
INSERT INTO sources_20
  SELECT id, kind, title, authors, year, container, volume, issue, pages, publisher, doi, pmid, url, abstract,
    '', '', '', '', '', '', '', study_design, 'unknown', '', '', '', NULL, '', 'to_read', verified, verified_note, note
  FROM sources;
DROP TABLE sources;
ALTER TABLE sources_20 RENAME TO sources;
CREATE INDEX sources_doi ON sources (doi);
CREATE INDEX sources_pmid ON sources (pmid);
CREATE INDEX sources_title ON sources (title COLLATE NOCASE, id);
CREATE INDEX sources_year ON sources (year, id);

CREATE TABLE source_texts (
  id TEXT NOT NULL PRIMARY KEY,
  ${source},
  title TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX source_texts_source_id ON source_texts (source_id);
`;

const extracts = `
CREATE TABLE extracts_20 (
  id TEXT NOT NULL PRIMARY KEY,
  ${source},
  text TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('quote_participant', 'quote_author', 'summary', 'number', 'table', 'own_observation', 'panel_statement')),
  locator TEXT NOT NULL,
  speaker_group TEXT NOT NULL,
  text_id TEXT REFERENCES source_texts (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  text_start INTEGER,
  text_end INTEGER,
  origin TEXT NOT NULL CHECK (origin IN ('team', 'slides', 'publication', 'panel', 'inference')),
  note TEXT NOT NULL
) STRICT;
INSERT INTO extracts_20
  SELECT id, source_id, text, kind, locator, speaker_group, NULL, NULL, NULL, origin, note FROM extracts;
DROP TABLE extracts;
ALTER TABLE extracts_20 RENAME TO extracts;
CREATE INDEX extracts_source_id ON extracts (source_id);
CREATE INDEX extracts_text_id ON extracts (text_id);

CREATE TABLE findings (
  id TEXT NOT NULL PRIMARY KEY,
  extract_id TEXT NOT NULL REFERENCES extracts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  measure_id TEXT REFERENCES measures (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
  measure_name TEXT NOT NULL,
  estimate_type TEXT NOT NULL CHECK (estimate_type IN ('mean_change', 'mean_difference', 'standardised_mean_difference', 'odds_ratio', 'risk_ratio', 'correlation', 'regression_coefficient', 'percent_change', 'percent', 'count', 'other')),
  estimate REAL,
  ci_low REAL,
  ci_high REAL,
  ci_level REAL,
  p_value TEXT NOT NULL,
  n INTEGER,
  n_complete INTEGER,
  comparator TEXT NOT NULL CHECK (comparator IN ('not_said', 'none', 'matched', 'randomised', 'other')),
  follow_up TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('better', 'worse', 'no_difference', 'unclear')),
  adjusted_for TEXT NOT NULL,
  UNIQUE (extract_id)
) STRICT;
CREATE INDEX findings_measure_id ON findings (measure_id);
`;

const judgements = `
CREATE TABLE appraisals (
  id TEXT NOT NULL PRIMARY KEY,
  ${source},
  extract_id TEXT REFERENCES extracts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  dimension TEXT NOT NULL CHECK (dimension IN ('relevance', 'richness', 'rigour')),
  level TEXT NOT NULL CHECK (level IN ('high', 'moderate', 'low', 'none', 'unclear', 'conceptually_rich', 'thicker_description', 'thinner_description')),
  reason TEXT NOT NULL,
  appraiser TEXT NOT NULL,
  appraised_at INTEGER NOT NULL
) STRICT;
CREATE INDEX appraisals_source_id ON appraisals (source_id);
CREATE INDEX appraisals_extract_id ON appraisals (extract_id);

CREATE TABLE checklist_answers (
  id TEXT NOT NULL PRIMARY KEY,
  ${source},
  tool TEXT NOT NULL,
  item TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'cannot_tell')),
  comment TEXT NOT NULL,
  appraiser TEXT NOT NULL,
  UNIQUE (source_id, tool, item, appraiser)
) STRICT;

CREATE TABLE confidences (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  arrow_id TEXT REFERENCES arrows (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  configuration_id TEXT REFERENCES configurations (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  overall TEXT NOT NULL CHECK (overall IN ('high', 'moderate', 'low', 'very_low')),
  reason TEXT NOT NULL,
  methodological TEXT CHECK (methodological IN ('none', 'minor', 'moderate', 'serious')),
  methodological_reason TEXT NOT NULL,
  coherence TEXT CHECK (coherence IN ('none', 'minor', 'moderate', 'serious')),
  coherence_reason TEXT NOT NULL,
  adequacy TEXT CHECK (adequacy IN ('none', 'minor', 'moderate', 'serious')),
  adequacy_reason TEXT NOT NULL,
  relevance TEXT CHECK (relevance IN ('none', 'minor', 'moderate', 'serious')),
  relevance_reason TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  UNIQUE (arrow_id),
  UNIQUE (configuration_id),
  CHECK ((arrow_id IS NULL) <> (configuration_id IS NULL))
) STRICT;
CREATE INDEX confidences_theory_id ON confidences (theory_id);
`;

const links = `
CREATE TABLE evidence_links_20 (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  extract_id TEXT NOT NULL REFERENCES extracts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  arrow_id TEXT REFERENCES arrows (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  element_id TEXT REFERENCES elements (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  configuration_id TEXT REFERENCES configurations (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  stance TEXT NOT NULL CHECK (stance IN ('supports', 'contradicts', 'refines', 'gives_context')),
  weight TEXT CHECK (weight IN ('high', 'moderate', 'low')),
  note TEXT NOT NULL,
  CHECK ((arrow_id IS NOT NULL) + (element_id IS NOT NULL) + (configuration_id IS NOT NULL) = 1)
) STRICT;
INSERT INTO evidence_links_20
  SELECT id, theory_id, extract_id, arrow_id, element_id, configuration_id, stance, NULL, note FROM evidence_links;
DROP TABLE evidence_links;
ALTER TABLE evidence_links_20 RENAME TO evidence_links;
CREATE INDEX evidence_links_theory_id ON evidence_links (theory_id);
CREATE INDEX evidence_links_extract_id ON evidence_links (extract_id);
CREATE INDEX evidence_links_arrow_id ON evidence_links (arrow_id);
CREATE INDEX evidence_links_element_id ON evidence_links (element_id);
CREATE INDEX evidence_links_configuration_id ON evidence_links (configuration_id);
`;

const added: AddedFields = {
  sources: {
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
  },
  extracts: { textId: null, textStart: null, textEnd: null },
  evidenceLinks: { weight: null },
};

/** Library and evidence in full: study fields, texts, numbers, appraisals, confidence, weight. */
export const evidence: Migration = {
  version: 20,
  name: 'evidence',
  up: (database) => {
    // Foreign keys name the tables by their final names while these are made anew.
    database.pragma('legacy_alter_table = ON');
    database.exec(sources + extracts + judgements + links);
    database.pragma('legacy_alter_table = OFF');
    completeLog(database, added);
  },
};
