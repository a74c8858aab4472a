import type { ReadingListDescription } from './readingListDescription.ts';

/** Published studies that are not on the slides; several speak against what is hoped. */
export const counterEvidence: ReadingListDescription = {
  id: 'counter-evidence',
  title: 'Studies that make it harder',
  sentence:
    'Published studies that are not on the slides: with comparisons, with doubts, and with what got in the way. For a theory that has only heard from its friends.',
  studies: [
    { source: 'carnes-2017', sample: 'Patients of one inner London borough, with matched controls.' },
    { source: 'bickerdike-2017', sample: '15 evaluations.' },
    { source: 'pmc9389950', sample: '68 reports of 53 projects.' },
    { source: 'pmc9328101', sample: '17 studies.' },
    { source: 'skivington-2018', sample: '30 community organisations and 6 practitioners in Glasgow.' },
    { source: 'pmc10355812', sample: '20 link workers and 19 clients over 19 months.' },
    { source: 'allbutt-2025', sample: '22 third-sector organisations in Scotland.' },
    { source: 'pescheny-uptake-2018', sample: 'Service users, navigators and GPs of one service.' },
  ],
};
