import { type ArrowDescription, inference, publication, slides } from '../description.ts';

/** Of a box or an arrow: whose it is. */
export const told = slides('From the slides on the study, shortened.');
/** Of a box or an arrow that the abstract names as a mediator. */
export const mediator = publication(
  'kellezi-2019',
  'The abstract names it as a mediator; only the abstract was read.',
);

/** The arrows of the social cure: the path from groups to primary care, what acts on it, then the rivals. */
export const socialCureArrows: Readonly<Record<string, ArrowDescription>> = {
  'a01-joins': {
    from: 'referral',
    to: 'memberships',
    whose: slides('The slides report increased group memberships among those referred.'),
    evidence: [['kellezi-use', 'supports']],
  },
  'a02-accompanied': {
    from: 'accompanied',
    to: 'memberships',
    forWhom: 'people with social isolation and health problems',
    whose: slides('The slides say it was important, and for whom.'),
    evidence: [['kellezi-accompanied', 'supports']],
  },
  'a03-for-whom': {
    from: 'ill',
    on: 'a02-accompanied',
    kind: 'enables',
    whose: slides('For people with social isolation and health problems, say the slides.'),
    evidence: [['kellezi-accompanied', 'supports']],
  },
  'a04-belonging': {
    from: 'memberships',
    to: 'belonging',
    whose: mediator,
    evidence: [
      ['kellezi-mediated', 'supports'],
      [
        'kellezi-active',
        'refines',
        'Slides and abstract differ. The slides say belonging was not expected to change and yet carries the effect; the abstract says it increased.',
      ],
    ],
  },
  'a05-identifies': {
    from: 'identifies',
    on: 'a04-belonging',
    kind: 'enables',
    whose: slides('“But only if we identify with them”, p. 3 of the article, quoted on the slides.'),
    evidence: [['kellezi-identify', 'supports']],
  },
  'a06-welcoming': {
    from: 'welcoming',
    on: 'a04-belonging',
    kind: 'enables',
    whose: told,
    evidence: [['kellezi-welcomed', 'supports']],
  },
  'a07-less-lonely': {
    from: 'belonging',
    if: 'people feel they belong',
    to: 'loneliness',
    sign: 'decreases',
    whose: inference(
      'That belonging comes before loneliness is our reading: the abstract names both as mediators, without an order.',
      'kellezi-2019',
    ),
    evidence: [['kellezi-mediated', 'gives_context', 'Names both, not which comes first.']],
  },
  'a08-use': {
    from: 'loneliness',
    to: 'use',
    if: 'people are lonely',
    whose: mediator,
    note: 'Lonelier people use more care, so less lonely people use less.',
    evidence: [
      ['kellezi-mediated', 'supports'],
      [
        'kellezi-active',
        'refines',
        'Slides and abstract differ. The slides say loneliness was not expected to change and yet carries the effect; the abstract says it was reduced.',
      ],
    ],
  },
  'a09-total': {
    from: 'memberships',
    to: 'use',
    sign: 'decreases',
    status: 'contested',
    whose: slides('The slides: an increase in group memberships predicts reductions in service use.'),
    note: 'The whole effect, whatever the way. The studies against it are about social prescribing as a whole, not about memberships.',
    evidence: [
      ['kellezi-use', 'supports', 'By 25%, say the slides; the abstract does not give the number.'],
      ['kellezi-mediated', 'supports'],
      ['woodall-gp-up', 'contradicts', 'Another service: use may go up.'],
      ['woodall-inconclusive', 'refines', 'Inconclusive is not the opposite. How do you judge it?'],
      [
        'carnes-regression',
        'refines',
        'Use fell there as well, but a fall in people who come often may not be an effect at all.',
      ],
    ],
  },
  'a10-wellbeing': {
    from: 'memberships',
    to: 'wellbeing',
    whose: slides('“Consequential for our social life, health and well-being”, quoted on the slides.'),
    evidence: [
      ['kellezi-identify', 'supports'],
      ['carnes-no-difference', 'contradicts', 'Of social prescribing as a whole, with matched controls.'],
    ],
  },
  'a11-regression': {
    from: 'regression',
    to: 'use',
    sign: 'decreases',
    whose: publication('carnes-2017', 'The abstract: the fall may be regression to the mean.'),
    evidence: [['carnes-regression', 'supports']],
  },
  'a12-replaces': {
    from: 'replaces',
    to: 'use',
    sign: 'decreases',
    whose: inference('An explanation nobody has tested here.'),
  },
  'a13-surfaced': {
    from: 'surfaced',
    to: 'use',
    hedge: 'may',
    whose: inference(
      'The slides note on another study that use may go up; that needs coming to light are the reason is our reading.',
    ),
    evidence: [['woodall-gp-up', 'gives_context', 'That it may go up, not why.']],
  },
  'a14-no-change': {
    from: 'referral',
    to: 'use',
    sign: 'none',
    status: 'contested',
    whose: publication('woodall-2018', 'The abstract: the data were inconclusive.'),
    evidence: [
      ['woodall-inconclusive', 'supports'],
      ['kellezi-use', 'contradicts', 'Use fell by 25%, say the slides.'],
    ],
  },
};
