/** A list of outcomes that others have drawn up, to tag the outcomes of theories with. */
export type OutcomeFramework = {
  /** Kebab-case, never changed. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Outcomes, which are reported more or less often, or other things to tag boxes with. */
  readonly kind: 'outcomes' | 'standards';
  /** Where it was published, and where it was read. */
  readonly source: string;
  readonly verified: 'full' | 'partial' | 'none';
  /** What was lost, repaired or not checked. */
  readonly sourceNote: string;
  readonly categories: readonly {
    readonly name: string;
    /** Outcomes in the order of the source; with a note where something has to be said of one. */
    readonly terms: readonly (string | { readonly label: string; readonly note: string })[];
  }[];
};

/** The framework as rows for `outcomeTerms.add`. */
export function termsOf({ categories }: OutcomeFramework) {
  return categories.flatMap(({ name: category, terms }) =>
    terms.map((term) =>
      typeof term === 'string' ? { category, label: term, note: '' } : { category, ...term },
    ),
  );
}
