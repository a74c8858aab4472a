import { type StarterDescription, inference, slides } from '../description.ts';
import { workedArrows } from './workedArrows.ts';
import { workedBoxes } from './workedBoxes.ts';

const blockedBy = 'A configuration that stands in the way of this one.';

/** Seven configurations that pass their outcomes on to each other, and one question with five rival answers. */
export const workedConfigurations: StarterDescription = {
  id: 'worked-configurations',
  key: 'worked',
  title: 'Seven configurations of social prescribing, worked out',
  group: 'social-prescribing',
  topics: ['taking-part', 'running-a-service', 'use-of-services', 'learning'],
  sentence:
    'How contexts, mechanisms and outcomes hang together from the referrer to the use of primary care, with open gaps and five rival explanations.',
  theory: {
    isMechanismSplit: true,
    summary:
      'Seven configurations follow a patient from the doctor who refers, over agreeing, going along and keeping going, to what changes afterwards. What one brings about is where the next begins. Each says whose words it is in, and who does the thinking. Two do not say why: those gaps are for you. At the end stands a question with five rival answers: why would the use of primary care fall?',
    questions:
      'CMOC-2 has no mechanism: what goes on in people who go along the first time, accompanied or not? In CMOC-1 the mechanism was taken from another statement: is it the right one? Which of the five rivals do you favour, and what would you need to see? How would you stop CMOC-7 from blocking CMOC-6?',
    scope:
      'Put together from several studies for learning; no study found the whole of it. The usual roles of the boxes are our reading; in a configuration a box may play another.',
  },
  stages: {
    enrolment: ['Enrolment', 'Agreeing to be referred'],
    engagement: ['Engagement', 'Going along'],
    adherence: ['Adherence', 'Keeping going'],
    after: ['After', 'What changes'],
  },
  levels: { system: 'System', people: 'People and service' },
  boxes: workedBoxes,
  arrows: workedArrows,
  groups: { referral: { logic: 'and', arrows: ['a09-presented', 'a10-matches'] } },
  configurations: {
    'cmoc-1': {
      code: 'CMOC-1',
      title: 'A referral that fits, put acceptably, finds people receptive',
      forWhom: 'patient offered social prescribing',
      stage: 'enrolment',
      whose: inference(
        'Two statements of the slides; that the first is the mechanism of the second is our reading.',
      ),
      roles: [
        ['matches', 'context'],
        ['refers', 'context'],
        ['presented', 'resource'],
        ['believes', 'reasoning', 'patient'],
        ['receptive', 'outcome'],
      ],
      evidence: [
        ['husk-referral', 'supports'],
        ['husk-belief', 'supports', 'As a condition of its own.'],
      ],
    },
    'cmoc-2': {
      code: 'CMOC-2',
      title: 'With access and help to get there, people go along the first time',
      forWhom: 'isolated, unwell people',
      stage: 'engagement',
      whose: slides('From three statements of the slides; nobody has said what people think.'),
      note: 'No mechanism: a gap.',
      roles: [
        ['receptive', 'context'],
        ['accessible', 'context'],
        ['cost', 'context'],
        ['transport', 'resource'],
        ['accompanied', 'resource'],
        ['attends', 'outcome'],
      ],
      evidence: [
        ['husk-accessible', 'supports'],
        ['husk-transport', 'supports'],
        ['kellezi-accompanied', 'supports'],
      ],
    },
    'cmoc-3': {
      code: 'CMOC-3',
      title: 'In a welcoming group with a skilled leader, people make it their own and keep going',
      forWhom: 'attender',
      stage: 'adherence',
      whose: inference('From two studies on the slides; combining them is our reading.'),
      note: 'A change in condition or symptoms acts on it; the slides do not say which way.',
      roles: [
        ['attends', 'context'],
        ['welcoming', 'context'],
        ['leader', 'resource'],
        ['identifies', 'reasoning', 'attender'],
        ['keeps', 'outcome'],
        ['memberships', 'outcome'],
      ],
      evidence: [
        ['husk-leader', 'supports'],
        ['kellezi-welcomed', 'supports'],
        ['husk-change', 'refines', 'Acts on it, whichever way.'],
      ],
    },
    'cmoc-4': {
      code: 'CMOC-4',
      title: 'In a group of their own, people feel they belong, are less lonely and use primary care less',
      forWhom: 'chronically ill, lonely people',
      stage: 'after',
      whose: slides('From the slides on the study, with its abstract.'),
      roles: [
        ['identifies', 'context'],
        ['memberships', 'resource'],
        ['belonging', 'reasoning', 'patient'],
        ['lonely', 'reasoning', 'patient'],
        ['use', 'outcome'],
      ],
      evidence: [
        ['kellezi-mediated', 'supports'],
        ['kellezi-active', 'supports'],
      ],
    },
    'cmoc-5': {
      code: 'CMOC-5',
      title: 'A referrer who believes in it refers, and the patient takes it seriously',
      forWhom: 'referrer',
      stage: 'enrolment',
      whose: slides('From the slides on two reviews; feedback is from the second.'),
      roles: [
        ['legitimacy', 'context'],
        ['information', 'context'],
        ['easy', 'context'],
        ['included', 'context'],
        ['feedback', 'resource'],
        ['worth', 'reasoning', 'referrer'],
        ['refers', 'outcome'],
        ['valid', 'outcome'],
      ],
      evidence: [
        ['tierney-legitimise', 'supports'],
        ['pescheny-gp-engaged', 'supports', 'Feedback to the referrer.'],
      ],
    },
    'cmoc-6': {
      code: 'CMOC-6',
      title: 'With time and a supported link worker, it is safe to speak, and connections follow',
      forWhom: 'patient',
      stage: 'engagement',
      whose: slides('From the slides on the review. The abstract goes on to social capital and activation.'),
      note: `Role drift is named as a context because CMOC-7 blocks this configuration; that it does is our reading.`,
      roles: [
        ['time', 'context'],
        ['supported', 'context'],
        ['drift', 'context'],
        ['listening', 'resource'],
        ['plan', 'resource'],
        ['safe', 'reasoning', 'patient'],
        ['hope', 'reasoning', 'patient'],
        ['connections', 'outcome'],
      ],
      evidence: [
        ['tierney-hope', 'supports'],
        ['tierney-activation', 'refines', 'The abstract goes on from connections.'],
      ],
    },
    'cmoc-7': {
      code: 'CMOC-7',
      title: 'Outside the team and without a clear role, workers take on what comes, and the role drifts',
      forWhom: 'link worker in a primary care network',
      whose: slides('From the slides on the study, with its abstract; the worker’s reasoning is our guess.'),
      note: 'At the level of the system.',
      roles: [
        ['outside', 'context'],
        ['implicit', 'context'],
        ['pandemic', 'context'],
        ['remit', 'resource'],
        ['takes', 'reasoning', 'link worker'],
        ['drift', 'outcome'],
      ],
      evidence: [
        ['westlake-incorporated', 'supports'],
        ['westlake-explicit', 'supports'],
      ],
    },
  },
  ripples: [{ from: 'cmoc-7', to: 'cmoc-6', box: 'drift', name: 'blocks', note: blockedBy }],
  rivals: {
    use: {
      observation: 'Primary-care use falls after social prescribing',
      box: 'use',
      note: 'Whether it falls at all is part of the question.',
      rivals: [
        { title: 'The social cure', configuration: 'cmoc-4' },
        { title: 'Regression to the mean in people who come often', arrow: 'a33-regression' },
        { title: 'The link worker takes the place of the doctor', arrow: 'a34-replaces' },
        { title: 'Needs come to light, so use rises', arrow: 'a35-surfaced' },
        { title: 'No change, or nobody can tell', arrow: 'a36-no-change' },
      ],
    },
  },
};
