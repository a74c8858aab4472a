import type { ReadingListDescription } from './readingListDescription.ts';

/** The six resources at the end of the slides, in their order. */
export const webResources: ReadingListDescription = {
  id: 'resources',
  title: 'Other resources about social prescribing',
  sentence: 'The six addresses at the end of the slides, as they stand there; none of them was looked up.',
  studies: [
    { source: 'nhs-england-2019', prefixes: ['resource-1'] },
    { source: 'economic-impact', prefixes: ['resource-2'] },
    { source: 'e-learning', prefixes: ['resource-3'] },
    { source: 'making-sense-2017', prefixes: ['resource-4'] },
    { source: 'kings-fund', prefixes: ['resource-5'] },
    { source: 'nasp-evidence', prefixes: ['resource-6'] },
  ],
};
