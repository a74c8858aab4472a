import { completeLog } from './completeLog.ts';
import type { Migration } from './migration.ts';

const columns = `
ALTER TABLE measures ADD COLUMN outcomes TEXT NOT NULL DEFAULT '';
ALTER TABLE measures ADD COLUMN value_set TEXT NOT NULL DEFAULT '';
ALTER TABLE outcome_terms ADD COLUMN source TEXT NOT NULL DEFAULT '';
`;

/** Which outcomes a measure is for and which value set scores it; where a list of outcomes comes from. */
export const measureRecords: Migration = {
  version: 45,
  name: 'measure-records',
  up: (database) => {
    database.exec(columns);
    completeLog(database, addedByMeasureRecords);
  },
};

const addedByMeasureRecords = {
  measures: { outcomes: '', valueSet: '' },
  outcomeTerms: { source: '' },
} as const;
