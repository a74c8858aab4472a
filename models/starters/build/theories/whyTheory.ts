import { type StarterDescription, slides } from '../description.ts';

const asPrinted = slides('As printed on the slide “Why theory?”.');
const offered = slides('The slide offers it as a theory of why sales are up.');
const note = 'The slide names no role. Something around people, or something they think and feel?';

/** The slides' lesson on rivals: one observation, five explanations. */
export const whyTheory: StarterDescription = {
  id: 'why-theory',
  key: 'lipstick',
  title: 'Why are lipstick sales up?',
  group: 'begin',
  topics: ['learning'],
  sentence:
    'One observation and five theories of it, none with evidence: a way to learn what a theory is for, without knowing the field.',
  theory: {
    kind: 'initial',
    summary:
      'Lipstick sales are up 20% since 2020. That something happens is one thing, why it happens another: here are five theories of it, side by side. Each leads to the same box, and not one of them has evidence yet.',
    questions:
      'Which of the five do you believe, and what makes you? What would you expect to see if one were true and another were not? Could more than one hold at once? What is missing?',
    scope: 'An example for learning, from a workshop; the figure of 20% was not checked.',
  },
  boxes: {
    masks: {
      label: 'The mask mandates have been lifted',
      plain: 'Masks no longer have to be worn',
      role: null,
      at: [0, 0],
      whose: asPrinted,
      note,
    },
    luxuries: {
      label: 'People are spending on small luxuries instead of bigger items or holidays',
      plain: 'People buy small treats instead of big things or holidays',
      role: null,
      at: [0, 1],
      whose: asPrinted,
      note,
    },
    socialising: {
      label: 'People are out socialising more',
      plain: 'People go out more',
      role: null,
      at: [0, 2],
      whose: asPrinted,
      note,
    },
    trend: {
      label: 'TikTok’s latest lipstick trend',
      plain: 'A lipstick trend runs on TikTok',
      role: null,
      at: [0, 3],
      whose: asPrinted,
      note,
    },
    'self-care': {
      label: 'Increase in ‘self care’',
      plain: 'People look after themselves more',
      role: null,
      at: [0, 4],
      whose: asPrinted,
      note,
    },
    sales: {
      label: 'Lipstick sales are up 20% since 2020',
      plain: 'More lipstick is sold',
      role: 'outcome',
      at: [1.5, 2],
      whose: asPrinted,
      note: 'What is to be explained.',
    },
  },
  arrows: {
    'a1-masks': { from: 'masks', to: 'sales', whose: offered },
    'a2-luxuries': { from: 'luxuries', to: 'sales', whose: offered },
    'a3-socialising': { from: 'socialising', to: 'sales', whose: offered },
    'a4-trend': { from: 'trend', to: 'sales', whose: offered },
    'a5-self-care': { from: 'self-care', to: 'sales', whose: offered },
  },
  boxEvidence: { sales: [['lipstick', 'gives_context']] },
  rivals: {
    sales: {
      observation: 'Lipstick sales are up 20% since 2020',
      box: 'sales',
      note: 'Five theories from the slides, in their order. None has evidence yet: what would tell them apart?',
      rivals: [
        { title: 'Theory 1', arrow: 'a1-masks' },
        { title: 'Theory 2', arrow: 'a2-luxuries' },
        { title: 'Theory 3', arrow: 'a3-socialising' },
        { title: 'Theory 4', arrow: 'a4-trend' },
        { title: 'Theory 5', arrow: 'a5-self-care' },
      ],
    },
  },
};
