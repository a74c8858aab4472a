/** A study of a reading list, written down: source and extracts are named by their slugs in the library. */
export type StudyDescription = {
  readonly source: string;
  /** As the slides number it. */
  readonly number?: string;
  /** Who or what was studied, and how many. */
  readonly sample?: string;
  /** Where else in the program it is. */
  readonly elsewhere?: string;
  /** What the slugs of its extracts begin with; all extracts whose source it is come with it besides. */
  readonly prefixes?: readonly string[];
  readonly differences?: readonly DifferenceDescription[];
};

/** Two extracts that do not say the same, or the words where there is no extract. */
export type DifferenceDescription = {
  readonly about: string;
  readonly slides: Said;
  readonly published: Said;
};
export type Said = { readonly extract: string } | { readonly words: string };

export type ReadingListDescription = {
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly sentence: string;
  readonly studies: readonly StudyDescription[];
};
