import type { Vocabulary } from '../sentences/words.ts';
import type { Block } from './blocks.ts';

/** The parts a report can have, in the order in which they stand. */
export const sectionIds = [
  'introduction',
  'figure',
  'stages',
  'configurations',
  'ripples',
  'rivals',
  'evidence',
  'confidence',
  'gaps',
  'plan',
  'dismissed',
  'history',
  'standard',
  'invitation',
  'references',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** One part of a report; `isWide` asks for a page on its side. */
export type Section = {
  readonly id: SectionId;
  readonly title: string;
  readonly isWide: boolean;
  readonly blocks: readonly Block[];
};

/** A report as its parts, before it becomes a file. */
export type Report = {
  readonly title: string;
  /** What kind of report it is. */
  readonly subtitle: string;
  /** The date that was chosen to stand on it, in words; empty: none. */
  readonly date: string;
  readonly vocabulary: Vocabulary;
  /** Large type for panels. */
  readonly isLarge: boolean;
  readonly sections: readonly Section[];
};
