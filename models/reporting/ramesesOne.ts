import type { Standard, StandardItem } from './standardItem.ts';

type Written = readonly [part: string, title: string, asks: string, topic: StandardItem['topic']];

// The number of items was seen in an abstract; their names and wording were not.
const written: readonly Written[] = [
  ['Title', 'Title', 'The title says that this is a realist synthesis or realist review.', 'title'],
  [
    'Abstract',
    'Abstract',
    'The abstract gives background, question, how documents were found, chosen, appraised and analysed, main results and what they mean for practice.',
    'abstract',
  ],
  [
    'Introduction',
    'Why the review is needed',
    'Why the review was done, and what it adds to what is known.',
    'rationale',
  ],
  [
    'Introduction',
    'Objectives and focus',
    'The objectives or questions of the review, and how its focus was decided and narrowed.',
    'questions',
  ],
  [
    'Methods',
    'Changes in the review process',
    'What was done otherwise than first planned, and why.',
    'changes',
  ],
  [
    'Methods',
    'Why a realist synthesis',
    'Why a realist synthesis is a fitting way to answer the question.',
    'approach',
  ],
  [
    'Methods',
    'Scoping the literature',
    'How the literature was scoped at first, and how the initial programme theory came about.',
    'initialTheory',
  ],
  [
    'Methods',
    'Searching',
    'What was searched, with which words and when, how the search was repeated as the theory grew, and which experts were asked.',
    'searching',
  ],
  [
    'Methods',
    'Selecting and appraising documents',
    'How documents were judged for relevance and rigour, and chosen.',
    'appraisal',
  ],
  ['Methods', 'Extracting data', 'Which data were taken from the documents, and how.', 'extraction'],
  [
    'Methods',
    'Analysis and synthesis',
    'How the programme theory was built, tested and refined from the data.',
    'analysis',
  ],
  [
    'Results',
    'Flow of documents',
    'How many documents were found, judged and used, with reasons for leaving out, best as a diagram.',
    'flow',
  ],
  ['Results', 'What the documents are', 'What kinds of documents were used.', 'characteristics'],
  [
    'Results',
    'Main findings',
    'The main findings, with the focus on building and testing the theory.',
    'findings',
  ],
  [
    'Discussion',
    'Summary of findings',
    'The main findings, seen against the objectives, the focus and who they are for.',
    'summary',
  ],
  [
    'Discussion',
    'Strengths, limitations and future research',
    'What is strong and what is weak in the review and its evidence, and what should be studied next.',
    'limits',
  ],
  [
    'Discussion',
    'Comparison with what is known',
    'How the findings compare with what others have found and with other theories.',
    'comparison',
  ],
  [
    'Discussion',
    'Conclusions and recommendations',
    'What is concluded, and what is recommended for policy and practice.',
    'conclusions',
  ],
  [
    'Discussion',
    'Funding',
    'Who paid for the review, what part the funder had in it, and the reviewers’ conflicts of interest.',
    'funding',
  ],
];

/** The publication standard for realist syntheses: 19 items, in our own words. */
export const ramesesOne: Standard = {
  id: 'rameses1',
  title: 'RAMESES I',
  use: 'for realist syntheses (realist reviews)',
  source: 'Wong G et al. (2013), BMC Medicine 11:21, doi 10.1186/1741-7015-11-21',
  checked:
    'That there are 19 items was seen in the publication’s abstract. Their names and wording here are ours, from memory, and were not checked against its table.',
  items: written.map(([part, title, asks, topic], index) => ({
    item: String(index + 1),
    part,
    title,
    asks,
    topic,
    isNameSeen: false,
  })),
};
