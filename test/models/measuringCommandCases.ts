import type { CommandName } from '#models/commands/registry.ts';

import { BROKEN, type Case, INVALID, NOT_FOUND, change, removal } from './commandCase.ts';

type MeasuringCommand = Extract<
  CommandName,
  `outcomeTerms.${string}` | 'elements.tag' | 'measurements.setResult'
>;

/** One accepted and one refused input of each command about outcome frameworks and results. */
export const measuringCases: { readonly [Name in MeasuringCommand]: Case<Name> } = {
  'outcomeTerms.add': {
    works: () => ({
      framework: 'Ours',
      terms: [{ category: 'Social', label: 'Fewer lonely evenings', note: '' }],
    }),
    refused: () => [{ framework: 'Ours', terms: [] }, INVALID],
  },
  'outcomeTerms.change': change('outcomeTerms', {
    fields: { reportingStatus: 'often', reportingSource: 'A review' },
    absent: 'term_none',
  }),
  'outcomeTerms.remove': removal('outcomeTerms'),
  'elements.tag': {
    works: ({ theoryId, from, firstId }) => ({
      theoryId,
      elementIds: [from],
      outcomeTermId: firstId('outcomeTerms'),
      isOn: true,
    }),
    refused: ({ theoryId, from }) => [
      { theoryId, elementIds: [from], outcomeTermId: 'term_none', isOn: true },
      BROKEN,
    ],
  },
  'measurements.setResult': {
    works: ({ bench, firstId }) => ({
      ids: [firstId('measurementTimes')],
      fields: { result: bench.document.measurementTimes.size, spread: 1.5, count: 40 },
    }),
    refused: () => [{ ids: ['measured_none'], fields: { result: 1 } }, NOT_FOUND],
  },
};
