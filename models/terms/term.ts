/** Where a meaning is from, and how far that was checked. */
export type TermSource = {
  /** As one would name it in a text: "Jagosh et al. 2015". */
  readonly citation: string;
  /** Without its address; empty when there is none or it is not known. */
  readonly doi: string;
  /** `full`: seen in public words of the source; `partial`: seen through another work, or its details not all checked; `none`: not checked. */
  readonly verified: 'full' | 'partial' | 'none';
};

/** A word of the field or of the product, in both vocabularies, with what it means in our own words. */
export type Term = {
  readonly id: string;
  /** What researchers call it. */
  readonly realist: string;
  /** What everybody can call it; the same word where there is no need for another. */
  readonly plain: string;
  /** In our own words, to be said in a vocabulary (`termMeaning`). */
  readonly meaning: string;
  /** Empty: the word is our own, made for this product. */
  readonly sources: readonly TermSource[];
};

/** A source that was seen in public words of its own. */
export const seen = (citation: string, doi = ''): TermSource => ({ citation, doi, verified: 'full' });

/** A source that was seen through another work, or not in all its details. */
export const partly = (citation: string, doi = ''): TermSource => ({ citation, doi, verified: 'partial' });

/** A source from memory. */
export const unchecked = (citation: string, doi = ''): TermSource => ({ citation, doi, verified: 'none' });
