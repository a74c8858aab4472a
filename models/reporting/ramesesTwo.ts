import type { Standard, StandardItem } from './standardItem.ts';

type Written = readonly [part: string, title: string, asks: string, topic: StandardItem['topic']];

/** Names of the first eight were seen in an excerpt; of the others nothing but that there are twenty. */
const SEEN = 8;

const written: readonly Written[] = [
  ['Title', 'Title', 'The title says that this is a realist evaluation.', 'title'],
  [
    'Summary',
    'Summary or abstract',
    'The summary gives the programme, its setting, the purpose of the evaluation, its questions, methods and main findings, and shows that a programme theory was developed or refined.',
    'abstract',
  ],
  [
    'Introduction',
    'Rationale for the evaluation',
    'Why the evaluation was done, and what its purpose means for how it was planned.',
    'rationale',
  ],
  [
    'Introduction',
    'Programme theory',
    'The initial programme theory or theories of the programme.',
    'initialTheory',
  ],
  [
    'Introduction',
    'Questions, objectives and focus',
    'The questions and objectives, and how the programme theory set the scope.',
    'questions',
  ],
  [
    'Introduction',
    'Ethics approval',
    'Whether the evaluation had ethics approval, or why it was not needed.',
    'ethics',
  ],
  [
    'Methods',
    'Why a realist evaluation',
    'Why a realist evaluation was chosen, and how the approach was adapted.',
    'approach',
  ],
  [
    'Methods',
    'Environment of the evaluation',
    'Where, and in what surroundings, the evaluation took place.',
    'environment',
  ],
  [
    'Methods',
    'The programme',
    'The programme, policy or product that was evaluated: what it is, who is involved, and when.',
    'programme',
  ],
  ['Methods', 'Design', 'The design of the evaluation, and why it is so.', 'design'],
  [
    'Methods',
    'Collecting data',
    'How data were collected, and why each way suits building, testing and refining the theory.',
    'collection',
  ],
  [
    'Methods',
    'Recruitment and sampling',
    'How people or sites were found, chosen and asked to take part, and why that was enough.',
    'sampling',
  ],
  [
    'Methods',
    'Analysis',
    'How the data were analysed, and how configurations and programme theory were built, tested and refined.',
    'analysis',
  ],
  ['Results', 'Participants', 'Who took part, and what they did.', 'participants'],
  [
    'Results',
    'Main findings',
    'The main findings, with the focus on how the theory explains outcomes in their contexts.',
    'findings',
  ],
  [
    'Discussion',
    'Summary of findings',
    'The main findings, seen against the purpose and the questions.',
    'summary',
  ],
  [
    'Discussion',
    'Strengths, limitations and future directions',
    'What is strong and what is weak in the evaluation, and what should be done next.',
    'limits',
  ],
  [
    'Discussion',
    'Comparison with what is known',
    'How the findings compare with what others have found.',
    'comparison',
  ],
  [
    'Discussion',
    'Conclusions and recommendations',
    'What follows from the findings, and what is recommended.',
    'conclusions',
  ],
  [
    'Discussion',
    'Funding and conflicts of interest',
    'Who paid for the evaluation, what part the funder had in it, and conflicts of interest.',
    'funding',
  ],
];

/** The publication standard for realist evaluations: 20 items in 6 parts, in our own words. */
export const ramesesTwo: Standard = {
  id: 'rameses2',
  title: 'RAMESES II',
  use: 'for realist evaluations',
  source: 'Wong G et al. (2016), doi 10.1186/s12916-016-0643-1',
  checked:
    'That there are 20 items in 6 parts, and the names of the first eight, were seen in published excerpts. All wording here is ours; the names of items 9 to 20 were not checked against the publication’s table.',
  items: written.map(([part, title, asks, topic], index) => ({
    item: String(index + 1),
    part,
    title,
    asks,
    topic,
    isNameSeen: index < SEEN,
  })),
};
