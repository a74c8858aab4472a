import type { ReadingListDescription } from './readingListDescription.ts';

/** What the slides say and cite besides the ten studies and the resources at their end. */
export const background: ReadingListDescription = {
  id: 'background',
  title: 'What else the slides say and cite',
  sentence:
    'Policy, rights, definitions, kinds of service, standards, why theory and why literature, how social prescribing is talked about, what to take home, and what to talk over.',
  studies: [
    {
      source: 'heap-webber-2022',
      sample: 'Slides of a workshop with link workers.',
      elsewhere:
        'What is quoted here is what the slides say themselves; what they report of a study stands with that study.',
      prefixes: [
        'lipstick',
        'research',
        'purpose',
        'ladder',
        'literature-same',
        'literature-others',
        'literature-worked',
        'literature-populations',
        'literature-reviews',
        'literature-social',
        'literature-variety',
        'home',
        'agenda',
        'prompt',
      ],
    },
    { source: 'nhs-plan-2019', prefixes: ['plan'] },
    { source: 'un-human-rights', prefixes: ['un'] },
    { source: 'elliott-2022', sample: '83 documents.', prefixes: ['definition'] },
    {
      source: 'kimberlee-2015',
      elsewhere: 'The spectrum from light to holistic can be said of every theory and every source: Service.',
      prefixes: ['spectrum'],
    },
    {
      source: 'pescheny-2018',
      number: '7b',
      elsewhere:
        'The slides name it for the six kinds of service, which can be said of every theory and every source: Service.',
      prefixes: ['type'],
    },
    {
      source: 'nalw-standards',
      elsewhere: 'The five standards are a list to tag boxes with: Measures, Lists of outcomes.',
      prefixes: ['nalw'],
    },
    { source: 'cesp-model', prefixes: ['cesp'] },
    {
      source: 'calderon-2022',
      sample: '89 documents.',
      elsewhere: 'The three ways of talking about it can be said of every theory and every source: Service.',
      prefixes: ['discourse'],
    },
    {
      source: 'chatterjee-2018',
      sample: '86 schemes of 2000 to 2015, of which 40 were evaluated.',
      prefixes: ['chatterjee'],
      differences: [
        {
          about: 'What the 17 are',
          slides: { extract: 'chatterjee-17' },
          published: { extract: 'chatterjee-17-studies' },
        },
      ],
    },
    { source: 'husk-2019', prefixes: ['literature-difficulties', 'literature-suggestions'] },
  ],
};
