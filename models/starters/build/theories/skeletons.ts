import { box, link, onArrow } from '../draw.ts';
import { type StarterDescription, team } from '../description.ts';

const own = { whose: team } as const;

/** A theory without anything in it. */
export const blank: StarterDescription = {
  id: 'blank',
  key: 'blank',
  title: 'A blank page',
  group: 'skeleton',
  topics: ['learning'],
  sentence: 'Nothing but the question: what works, for whom, in what circumstances, and why?',
  theory: {
    kind: 'initial',
    summary: '',
    questions:
      'What is done, and for whom? What do you hope changes? What would people have to think or feel for that to happen? Where would it not work, and why?',
  },
  boxes: {},
};

/** One statement to write over. */
export const ifThen: StarterDescription = {
  id: 'if-then',
  key: 'ifthen',
  title: 'IF … THEN … BECAUSE …',
  group: 'skeleton',
  topics: ['learning'],
  sentence: 'Three stages and one statement to write over, with an open BECAUSE.',
  theory: {
    kind: 'initial',
    summary:
      'Say what you believe in sentences: IF this happens THEN that may follow BECAUSE of what people think or feel. Write one for the beginning, one for the middle and one for the end.',
    questions:
      'What has to happen first? What follows from it? Why would it: what would go on in people? How sure are you: may, will, is more likely? Who would say it differently?',
  },
  stages: {
    beginning: ['At first'],
    middle: ['On the way'],
    end: ['In the end'],
  },
  boxes: {
    if: box(['What happens, or what somebody does', ''], null, { stage: 'beginning', at: [0, 0.1] }, own),
    then: box(['What follows from it', ''], 'outcome', { stage: 'middle', at: [0, 0.1] }, own),
  },
  arrows: { 'a1-then': link(['if', 'then'], team, [], { hedge: 'may' }) },
};

/** Context, mechanism, outcome. */
export const cmo: StarterDescription = {
  id: 'cmo',
  key: 'cmo',
  title: 'Context, mechanism, outcome',
  group: 'skeleton',
  topics: ['learning'],
  sentence: 'The three parts of a realist explanation, as boxes to write over and as one configuration.',
  theory: {
    kind: 'initial',
    scheme: 'CMO',
    summary:
      'A mechanism is what people think or feel in response to what they are offered. It leads to an outcome only in some circumstances: the context acts on the arrow.',
    questions:
      'In what circumstances would it work, and in which not? Whose thought or feeling is the mechanism? What would be different if it had worked?',
  },
  boxes: {
    context: box(['The circumstances in which it works', ''], 'context', { at: [0.6, 0] }, own),
    mechanism: box(['What people think or feel', ''], 'mechanism', { at: [0, 1.5] }, own),
    outcome: box(['What changes', ''], 'outcome', { at: [1.3, 1.5] }, own),
  },
  arrows: {
    'a1-outcome': link(['mechanism', 'outcome'], team),
    'a2-context': onArrow(['context', 'a1-outcome'], team),
  },
  configurations: {
    first: {
      code: 'CMOC 1',
      title: '',
      whose: team,
      roles: [
        ['context', 'context'],
        ['mechanism', 'mechanism'],
        ['outcome', 'outcome'],
      ],
    },
  },
};

/** Intervention, context, actor, mechanism, outcome. */
export const icamo: StarterDescription = {
  id: 'icamo',
  key: 'icamo',
  title: 'Intervention, context, actor, mechanism, outcome',
  group: 'skeleton',
  topics: ['learning'],
  sentence: 'Five parts, for theories that must say who responds to what is offered.',
  theory: {
    kind: 'initial',
    scheme: 'ICAMO',
    summary:
      'Something is offered to somebody. In some circumstances they respond to it: they think or feel something, and that leads to a change.',
    questions:
      'What exactly is offered? Who responds to it, and are there others who would respond differently? In what circumstances do they respond so? What changes, and for whom?',
  },
  boxes: {
    intervention: box(['What is offered or done', ''], 'intervention', { at: [0, 1.5] }, own),
    actor: box(['Who responds to it', ''], 'actor', { at: [1.2, 1.5] }, own),
    context: box(['The circumstances in which it works', ''], 'context', { at: [1.85, 0] }, own),
    mechanism: box(['What they think or feel', ''], 'mechanism', { at: [2.5, 1.5] }, own),
    outcome: box(['What changes', ''], 'outcome', { at: [3.7, 1.5] }, own),
  },
  arrows: {
    'a1-reaches': link(['intervention', 'actor'], team, [], { kind: 'precedes' }),
    'a2-responds': link(['actor', 'mechanism'], team),
    'a3-context': onArrow(['context', 'a2-responds'], team),
    'a4-outcome': link(['mechanism', 'outcome'], team),
  },
  configurations: {
    first: {
      code: 'CMOC 1',
      title: '',
      whose: team,
      roles: [
        ['intervention', 'intervention'],
        ['context', 'context'],
        ['actor', 'actor'],
        ['mechanism', 'mechanism'],
        ['outcome', 'outcome'],
      ],
    },
  },
};
