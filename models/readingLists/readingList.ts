import type { Stance } from '../entities/evidenceLink.ts';

/** Where the slides and the published abstract do not say the same. */
export type Difference = { readonly about: string; readonly slides: string; readonly published: string };

/** Something of a starter that an extract of a study is tied to. */
export type Bearing = {
  readonly starterId: string;
  readonly starter: string;
  readonly target: 'arrow' | 'box' | 'configuration';
  /** What the arrow says, or what the box or configuration is called, in both vocabularies. */
  readonly plain: string;
  readonly realist: string;
  readonly stances: readonly Stance[];
};

/** One study of a reading list: a source, what was taken from it, and what it bears on. */
export type ReadingEntry = {
  readonly sourceId: string;
  /** As the slides number it; empty where they do not. */
  readonly number: string;
  /** Who or what was studied, and how many. */
  readonly sample: string;
  /** Where else in the program it is; empty when nowhere. */
  readonly elsewhere: string;
  /** Of what the slides say of it. */
  readonly slidesExtractIds: readonly string[];
  /** Of what its abstract says. */
  readonly publishedExtractIds: readonly string[];
  readonly differences: readonly Difference[];
  readonly bearsOn: readonly Bearing[];
};

/** Studies to choose from. */
export type ReadingListSummary = {
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly description: string;
  readonly entries: readonly ReadingEntry[];
};
