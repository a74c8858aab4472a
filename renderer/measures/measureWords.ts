import type { Measure } from '#models/entities/measure.ts';

/** How far the facts of a measure were checked; shown wherever it is named. */
export const verifiedWords = {
  full: 'Verified',
  partial: 'Partly verified',
  none: 'Not verified',
} as const satisfies Record<Measure['verified'], string>;

/** What turns answers into a score. */
export const transformWords = {
  not_said: 'Not said',
  none: 'Added up',
  rasch_table: 'By a published table',
  value_set: 'By a value set',
  norm_based: 'Against norms',
  proprietary: 'By its owner, under licence',
} as const satisfies Record<Measure['transform'], string>;

/** What that means for whoever enters results; empty where nothing follows. */
export const scoringWords = {
  none: '',
  not_said: '',
  rasch_table: 'Raw scores need the published table: enter results as it gives them.',
  value_set: 'It needs a value set: say which one, and enter results as it gives them.',
  norm_based: 'Scored against norms by its owner’s method: enter results as it gives them.',
  proprietary: 'Scored under licence: enter results as the owner’s method gives them.',
} as const satisfies Record<Measure['transform'], string>;

export const costWords = {
  not_said: 'Not said',
  free: 'Free',
  registration: 'After registration',
  fee: 'For a fee',
} as const satisfies Record<Measure['cost'], string>;

/** What sort of thing is measured. */
export const constructKindWords = {
  subjective: 'What people feel or judge',
  objective: 'What can be observed',
  behaviour: 'What people do',
  count: 'A count',
  text: 'Words',
} as const satisfies Record<NonNullable<Measure['constructKind']>, string>;
