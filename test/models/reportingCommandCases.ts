import type { CommandName } from '#models/commands/registry.ts';

import { BROKEN, type Case, INVALID } from './commandCase.ts';

type ReportingCommand = Extract<CommandName, `reportingItems.${string}`>;

/** One accepted and one refused input of each command about reporting standards. */
export const reportingCases: { readonly [Name in ReportingCommand]: Case<Name> } = {
  'reportingItems.set': {
    works: ({ theoryId }) => ({
      theoryId,
      standard: 'rameses2',
      item: '6',
      fields: { status: 'not_applicable', pages: '3' },
    }),
    refused: ({ theoryId }) => [
      { theoryId, standard: 'rameses1', item: '21', fields: { status: 'yes' } },
      INVALID,
    ],
  },
  'reportingItems.takeOver': {
    works: ({ theoryId }) => ({ theoryId, standard: 'rameses1', item: '1', offered: 'It is called so.' }),
    refused: () => [
      { theoryId: 'theory_none', standard: 'rameses1', item: '1', offered: 'It is called so.' },
      BROKEN,
    ],
  },
};
