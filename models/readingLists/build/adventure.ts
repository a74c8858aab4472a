import type { DifferenceDescription, ReadingListDescription } from './readingListDescription.ts';

const differ = (about: string, slides: string, published: string): DifferenceDescription => ({
  about,
  slides: { extract: slides },
  published: { extract: published },
});

/** The ten studies of “choose your own adventure”; the seventh are two. */
export const adventure: ReadingListDescription = {
  id: 'adventure',
  title: 'Ten studies of social prescribing',
  sentence:
    'The studies of “choose your own adventure” on the slides: what was done, what was found, where slides and abstracts differ, and which arrows they bear on.',
  studies: [
    {
      source: 'vidovic-2021',
      number: '1',
      sample: '51 studies: all of them looked at people, 22 at systems, 18 at communities.',
      prefixes: ['vidovic'],
    },
    {
      source: 'rempel-2017',
      number: '2',
      sample:
        '41 articles and reports on 38 projects: 7 qualitative, 16 quantitative, 18 with mixed methods.',
      prefixes: ['rempel'],
    },
    {
      source: 'polley-2020',
      number: '3',
      sample: 'Literature, and focus groups with 31 people.',
      elsewhere:
        'Its 67 outcomes and its 37 priority outcomes are two lists to tag {outcomes|effects} with: Measures, Lists of outcomes.',
      prefixes: ['polley'],
      differences: [
        differ('How many outcomes are measured', 'polley-67', 'polley-60-not'),
        differ('Who was asked', 'polley-99', 'polley-sample'),
      ],
    },
    {
      source: 'polley-fixsen-2021',
      number: '3',
      sample: '16 interviews and 2 focus groups, says the abstract.',
      elsewhere: 'The article of the team whose report the slides show.',
    },
    {
      source: 'bhatti-2021',
      number: '4',
      sample: '88 people in focus groups and 8 interviews, in Canada; most participants were female.',
      prefixes: ['bhatti'],
    },
    {
      source: 'kellezi-2019',
      number: '5',
      sample:
        '630 people in a survey; interviews with 19 patients, 7 GPs, 3 health coaches and 6 link workers.',
      prefixes: ['kellezi'],
      differences: [differ('Whether belonging and loneliness changed', 'kellezi-active', 'kellezi-mediated')],
    },
    {
      source: 'husk-2020',
      number: '6',
      sample:
        '109 documents for a first theory, then 34 studies of high quality, and people with lived experience.',
      prefixes: ['husk'],
      differences: [
        differ('Access and transport: each on its own, or both together', 'husk-accessible', 'husk-both'),
      ],
    },
    {
      source: 'southby-gamsu-2018',
      number: '7a',
      sample: '4 cases with 18 interviews and 1 focus group.',
      prefixes: ['southby'],
    },
    {
      source: 'pescheny-2018',
      number: '7b',
      sample: '8 studies of services in general practice with a navigator; the quality of most was poor.',
      prefixes: ['pescheny'],
    },
    {
      source: 'tierney-2020',
      number: '8',
      sample: '118 documents on social prescribing based in primary care.',
      prefixes: ['tierney'],
    },
    {
      source: 'woodall-2018',
      number: '9',
      sample: '436 people in a survey, a focus group with 17 staff, and 26 interviews, say the slides.',
      prefixes: ['woodall'],
      differences: [
        differ('How many people', 'woodall-survey', 'woodall-complete'),
        differ('Whether gender makes a difference', 'woodall-gender', 'woodall-men-benefit'),
        differ('What became of the use of the doctor', 'woodall-gp-up', 'woodall-inconclusive'),
        differ('Whether people were less depressed', 'woodall-anxiety', 'woodall-improved'),
      ],
    },
    {
      source: 'westlake-2022',
      number: '10',
      sample:
        'A survey of 52 practitioners and managers; 57 link workers and others interviewed, say the slides.',
      prefixes: ['westlake'],
      differences: [
        differ('What was done', 'westlake-methods', 'westlake-80'),
        {
          about: 'The year',
          slides: { words: 'The slides give 2021.' },
          published: { words: 'The record gives 2022.' },
        },
      ],
    },
  ],
};
