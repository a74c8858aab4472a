import type { Upsert } from '../changeSet.ts';
import { bundledRows } from '../starters/bundledRows.ts';
import { files } from './files.ts';
import lists from './lists.json' with { type: 'json' };
import type { ReadingListSummary } from './readingList.ts';

/** A list of studies that comes with the program, with their sources and extracts. */
export type ReadingList = ReadingListSummary & {
  /** Sources, extracts and numbers, under the ids they have in the starters. */
  readonly rows: readonly Upsert[];
};

const rowsOf = bundledRows(files, 'Reading list');

// The file is written by `npm run starters`, from descriptions of this type.
const summaries = lists as readonly ReadingListSummary[];

/** All reading lists, in the order in which they are shown. */
export const readingLists: readonly ReadingList[] = summaries.map((summary) => ({
  ...summary,
  get rows() {
    return rowsOf(summary.id);
  },
}));
