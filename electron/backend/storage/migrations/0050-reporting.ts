import type { Migration } from './migration.ts';

const reportingItems = `
CREATE TABLE reporting_items (
  id TEXT NOT NULL PRIMARY KEY,
  theory_id TEXT NOT NULL REFERENCES theories (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  standard TEXT NOT NULL CHECK (standard IN ('rameses1', 'rameses2')),
  item TEXT NOT NULL,
  status TEXT CHECK (status IN ('yes', 'no', 'unclear', 'not_applicable')),
  pages TEXT NOT NULL,
  text TEXT NOT NULL,
  taken_text TEXT NOT NULL,
  edited_at INTEGER NOT NULL,
  UNIQUE (theory_id, standard, item)
) STRICT;
`;

/** What a team says of the items of a reporting standard. */
export const reporting: Migration = {
  version: 50,
  name: 'reporting',
  up: (database) => {
    database.exec(reportingItems);
  },
};
