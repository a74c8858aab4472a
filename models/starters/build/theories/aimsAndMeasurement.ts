import { type BoxDescription, type StarterDescription, slides } from '../description.ts';

const note =
  'A study could have several aims: the five counts add up to 91, of 41 studies. The usual role is our reading.';

/** One of the five aims, with how many of the 41 studies had it. */
const aim = (label: string, count: number, row: number): BoxDescription => ({
  label: `${label} (${count} of 41)`,
  role: 'outcome',
  stage: 'aims',
  at: [0, row],
  whose: slides('The aim and its count as on the slide.'),
  note,
});

/** Five aims without an arrow: the exercise of Rempel 2017’s slide. */
export const aimsAndMeasurement: StarterDescription = {
  id: 'aims-and-measurement',
  key: 'aims',
  title: 'What is social prescribing meant to do?',
  group: 'begin',
  topics: ['what-changes', 'measuring'],
  sentence:
    'Five aims that 41 studies named, an empty column for measures, and no arrows: draw them yourself. Do you agree with where the arrows go?',
  theory: {
    summary:
      'A review of 41 articles and reports asked what social referral programmes are meant to do, and how that was measured. It found five aims. What links a programme to its aims, and aims to measures, is hardly worked out, the review says. So this map has no arrows: they are for you to draw.',
    questions:
      'Do you agree with where the arrows go? Draw from the programme to the aims you believe it reaches, and put in what must happen in between. Then draw from each aim to a measure that would show it. Compare with what others drew. Is an aim missing? None of the studies set out to build stronger or more connected communities.',
    scope:
      '41 articles and reports, 38 of them unique projects: 7 qualitative, 16 quantitative, 18 mixed-method. The arrows of the slide’s own figure are not in its text.',
  },
  stages: {
    programme: ['Programme', 'What is done'],
    aims: ['Aims', 'What it is for'],
    measures: ['Measures', 'What would show it'],
  },
  boxes: {
    programme: {
      label: 'Social referral programme',
      plain: 'Social prescribing',
      role: 'intervention',
      stage: 'programme',
      at: [0, 2],
      whose: slides('The title of the slide: “social referral programmes”.'),
      note: 'The slide adds that there is no agreed definition.',
    },
    mental: aim('Mental wellbeing', 25, 0),
    'service-use': aim('Optimised service use', 23, 1),
    social: aim('Social wellbeing', 21, 2),
    physical: aim('Physical wellbeing', 16, 3),
    cost: aim('Cost savings', 6, 4),
  },
  boxEvidence: {
    programme: [
      ['rempel-arrows', 'gives_context', 'The question is kept; the arrows it asks about are lost.'],
      ['rempel-designs', 'gives_context', 'Of 41 studies.'],
      ['rempel-communities', 'gives_context', 'An aim nobody had.'],
      ['rempel-cannot-know', 'gives_context'],
      ['rempel-measures', 'gives_context', 'Many measures, five aims, and few links between them.'],
    ],
    mental: [['rempel-mental', 'supports', 'That it is an aim, not that it is reached.']],
    'service-use': [['rempel-service-use', 'supports', 'That it is an aim, not that it is reached.']],
    social: [['rempel-social', 'supports', 'That it is an aim, not that it is reached.']],
    physical: [['rempel-physical', 'supports', 'That it is an aim, not that it is reached.']],
    cost: [['rempel-cost', 'supports', 'That it is an aim, not that it is reached.']],
  },
};
