import type { ConfidenceLevel } from '../entities/confidence.ts';
import type { Methods, Source } from '../entities/source.ts';
import { tidy } from '../sentences/words.ts';

/** The kinds of evidence in words, in the order in which tables list them. */
export const methodsWords = {
  qualitative: 'qualitative',
  quantitative: 'quantitative',
  mixed: 'mixed methods',
  review: 'review',
  grey: 'grey literature',
  lived_experience: 'lived experience',
  panel: 'panel',
  unknown: 'methods not said',
} as const satisfies Record<Methods, string>;

/** The levels of confidence in words. */
export const confidenceWords = {
  high: 'high',
  moderate: 'moderate',
  low: 'low',
  very_low: 'very low',
} as const satisfies Record<ConfidenceLevel, string>;

/** What sort of thing a source is, in words. */
export const sourceKinds = {
  article: 'article',
  book: 'book',
  chapter: 'chapter',
  conference: 'conference paper',
  report: 'report',
  thesis: 'thesis',
  slides: 'slides',
  web: 'web page',
  dataset: 'dataset',
  interview: 'interview',
  panel_session: 'panel session',
  other: 'other source',
} as const satisfies Record<Source['kind'], string>;

/** The study design as it is shown; empty when nobody has said. */
export function designOfSource(source: Source): string {
  return tidy(source.studyDesign);
}

/** The kind of evidence a source is (E2): its methods; where nobody has said, its design; else what sort of thing it is. */
export function kindOfSource(source: Source): string {
  if (source.methods !== 'unknown') return methodsWords[source.methods];
  return designOfSource(source) || sourceKinds[source.kind];
}

/** "1 source", "3 sources". */
export function sourcesSaid(count: number): string {
  return count === 1 ? '1 source' : `${count} sources`;
}
