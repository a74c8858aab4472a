import type { Migration } from './migration.ts';

const theory =
  'theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED';

function cascading(column: string, table: string): string {
  return `${column} TEXT NOT NULL REFERENCES ${table} (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED`;
}

function clearing(column: string, table: string): string {
  return `${column} TEXT REFERENCES ${table} (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED`;
}

const sessions = `
CREATE TABLE sessions (
  id TEXT NOT NULL PRIMARY KEY,
  ${theory},
  title TEXT NOT NULL,
  date TEXT NOT NULL,
  place TEXT NOT NULL,
  purpose TEXT NOT NULL,
  groups TEXT NOT NULL,
  round INTEGER NOT NULL,
  ${clearing('source_id', 'sources')},
  snapshot TEXT NOT NULL,
  note TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_theory_id ON sessions (theory_id);
CREATE INDEX sessions_source_id ON sessions (source_id);

CREATE TABLE script_steps (
  id TEXT NOT NULL PRIMARY KEY,
  ${theory},
  ${cascading('session_id', 'sessions')},
  title TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  activity TEXT NOT NULL CHECK (activity IN ('talk', 'read', 'answer', 'reveal', 'missing', 'dots', 'close')),
  prompt TEXT NOT NULL,
  doing TEXT NOT NULL,
  source TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX script_steps_theory_id ON script_steps (theory_id);
CREATE INDEX script_steps_session_id ON script_steps (session_id);

CREATE TABLE asked_arrows (
  id TEXT NOT NULL PRIMARY KEY,
  ${theory},
  ${cascading('session_id', 'sessions')},
  ${clearing('arrow_id', 'arrows')},
  statement TEXT NOT NULL,
  position INTEGER NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('open', 'kept', 'changed', 'removed')),
  decision_reason TEXT NOT NULL
) STRICT;
CREATE INDEX asked_arrows_theory_id ON asked_arrows (theory_id);
CREATE INDEX asked_arrows_session_id ON asked_arrows (session_id);
CREATE INDEX asked_arrows_arrow_id ON asked_arrows (arrow_id);

CREATE TABLE participants (
  id TEXT NOT NULL PRIMARY KEY,
  ${theory},
  ${cascading('session_id', 'sessions')},
  name TEXT NOT NULL,
  group_name TEXT NOT NULL,
  is_table INTEGER NOT NULL CHECK (is_table IN (0, 1)),
  way TEXT NOT NULL CHECK (way IN ('screen', 'paper', 'device')),
  seed INTEGER NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX participants_theory_id ON participants (theory_id);
CREATE INDEX participants_session_id ON participants (session_id);
`;

const answers = `
CREATE TABLE responses (
  id TEXT NOT NULL PRIMARY KEY,
  ${theory},
  ${cascading('participant_id', 'participants')},
  ${cascading('asked_arrow_id', 'asked_arrows')},
  round INTEGER NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('agree', 'disagree', 'unsure', 'skip', 'none')),
  comment TEXT NOT NULL,
  comment_kind TEXT CHECK (comment_kind IN ('feeling', 'idea', 'benefit', 'critique')),
  place INTEGER NOT NULL,
  ${clearing('replaces_id', 'responses')},
  answered_at INTEGER NOT NULL
) STRICT;
CREATE INDEX responses_theory_id ON responses (theory_id);
CREATE INDEX responses_participant_id ON responses (participant_id);
CREATE INDEX responses_asked_arrow_id ON responses (asked_arrow_id);
CREATE INDEX responses_replaces_id ON responses (replaces_id);

CREATE TABLE importance_dots (
  id TEXT NOT NULL PRIMARY KEY,
  ${theory},
  ${cascading('participant_id', 'participants')},
  ${cascading('asked_arrow_id', 'asked_arrows')},
  dots INTEGER NOT NULL,
  UNIQUE (participant_id, asked_arrow_id)
) STRICT;
CREATE INDEX importance_dots_theory_id ON importance_dots (theory_id);
CREATE INDEX importance_dots_asked_arrow_id ON importance_dots (asked_arrow_id);

CREATE TABLE suggestions (
  id TEXT NOT NULL PRIMARY KEY,
  ${theory},
  ${cascading('session_id', 'sessions')},
  ${clearing('participant_id', 'participants')},
  kind TEXT NOT NULL CHECK (kind IN ('box', 'arrow', 'context', 'note')),
  words TEXT NOT NULL,
  from_words TEXT NOT NULL,
  to_words TEXT NOT NULL,
  ${clearing('about_arrow_id', 'arrows')},
  effect TEXT NOT NULL CHECK (effect IN ('helps', 'hinders', 'unclear')),
  status TEXT NOT NULL CHECK (status IN ('open', 'accepted', 'merged', 'declined')),
  reason TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at INTEGER,
  ${clearing('became_element_id', 'elements')},
  ${clearing('became_arrow_id', 'arrows')},
  ${clearing('became_memo_id', 'memos')},
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX suggestions_theory_id ON suggestions (theory_id);
CREATE INDEX suggestions_session_id ON suggestions (session_id);
CREATE INDEX suggestions_participant_id ON suggestions (participant_id);
CREATE INDEX suggestions_about_arrow_id ON suggestions (about_arrow_id);
CREATE INDEX suggestions_became_element_id ON suggestions (became_element_id);
CREATE INDEX suggestions_became_arrow_id ON suggestions (became_arrow_id);
CREATE INDEX suggestions_became_memo_id ON suggestions (became_memo_id);
`;

/** Panel sessions: what was asked, who answered, what was said to be missing, and what became of it. */
export const panel: Migration = {
  version: 70,
  name: 'panel',
  up: (database) => {
    database.exec(sessions + answers);
  },
};
