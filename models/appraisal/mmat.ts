/** A question of the checklist, short and in our words; `item` is its number in the tool. */
export type MmatQuestion = { readonly item: string; readonly words: string };

/** The kinds of study the tool has questions for. */
export type MmatCategory = 'qualitative' | 'randomised' | 'non_randomised' | 'descriptive' | 'mixed';

const numbered = (category: number, words: readonly string[]): readonly MmatQuestion[] =>
  words.map((text, index) => ({ item: `${category}.${index + 1}`, words: text }));

/**
 * The Mixed Methods Appraisal Tool, version 2018: Hong and others 2018, numbered as in PMC7478049, table 4. Its wording belongs to
 * its authors, so the questions stand here in our own words after its numbering; they have not been checked with the
 * authors (`isVerified`). Answers are shown as a pattern and never added up, as the tool's guide asks.
 */
export const mmat = {
  tool: 'mmat-2018',
  title: 'Mixed Methods Appraisal Tool (MMAT), version 2018',
  source: 'Hong and others 2018, numbered as in PMC7478049, table 4',
  isVerified: false,
  screening: [
    { item: 'S1', words: 'Are the research questions clear?' },
    { item: 'S2', words: 'Do the data collected address them?' },
  ],
  categories: {
    qualitative: {
      title: 'Qualitative',
      questions: numbered(1, [
        'Does the approach fit the question?',
        'Are the ways of collecting data adequate?',
        'Do the findings come from the data?',
        'Do the data substantiate the interpretation?',
        'Do sources, collection, analysis and interpretation hang together?',
      ]),
    },
    randomised: {
      title: 'Randomised controlled trial',
      questions: numbered(2, [
        'Was randomisation done properly?',
        'Were the groups comparable at the start?',
        'Are the outcome data complete?',
        'Did assessors not know who was in which group?',
        'Did the participants keep to their group?',
      ]),
    },
    non_randomised: {
      title: 'Quantitative, not randomised',
      questions: numbered(3, [
        'Do the participants represent the people meant?',
        'Do the measurements fit outcome and intervention?',
        'Are the outcome data complete?',
        'Were confounders accounted for?',
        'Was the intervention given as intended?',
      ]),
    },
    descriptive: {
      title: 'Quantitative, descriptive',
      questions: numbered(4, [
        'Does the way of sampling fit the question?',
        'Does the sample represent the people meant?',
        'Do the measurements fit?',
        'Is the risk of bias by people not answering low?',
        'Does the analysis fit the question?',
      ]),
    },
    mixed: {
      title: 'Mixed methods',
      questions: numbered(5, [
        'Is there a reason for mixing methods?',
        'Are the parts integrated to answer the question?',
        'Is what the integration yields interpreted?',
        'Are differences between the parts addressed?',
        'Does each part meet the quality of its own tradition?',
      ]),
    },
  } satisfies Record<MmatCategory, { readonly title: string; readonly questions: readonly MmatQuestion[] }>,
} as const;

/** The categories in the order of the tool. */
export const mmatCategories = Object.keys(mmat.categories) as readonly MmatCategory[];

/** The categories to begin with for a source's methods; a mixed study has its own and those of its parts. */
export function mmatCategoriesFor(methods: string): readonly MmatCategory[] {
  if (methods === 'qualitative') return ['qualitative'];
  if (methods === 'quantitative') return ['randomised', 'non_randomised', 'descriptive'];
  return methods === 'mixed' ? ['qualitative', 'mixed'] : [];
}
