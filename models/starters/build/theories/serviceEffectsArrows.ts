import { link } from '../draw.ts';
import { type ArrowDescription, type EvidenceDescription, inference, slides } from '../description.ts';

const told = slides('From the slides on the study, shortened.');
const equals = slides('The slides put an equals sign between the two.');

const reported = (
  to: string,
  rest: Partial<ArrowDescription>,
  evidence: readonly EvidenceDescription[],
): ArrowDescription => ({
  from: 'service',
  to,
  whose: slides('The slides report it as a change from before to after.'),
  evidence,
  ...rest,
});

/** The arrows of what one service was seen to do: the changes, what acts on them, and what people said of them. */
export const serviceEffectsArrows: Readonly<Record<string, ArrowDescription>> = {
  'a01-wellbeing': reported('wellbeing', {}, [
    ['woodall-wellbeing', 'supports'],
    ['woodall-survey', 'gives_context'],
    ['woodall-improved', 'supports', 'The abstract names it too.'],
    ['woodall-complete', 'refines', 'Slides and abstract differ: 436 in all, 342 with complete answers.'],
    ['carnes-no-difference', 'contradicts', 'Another service, with matched controls.'],
  ]),
  'a02-gender': {
    from: 'gender',
    on: 'a01-wellbeing',
    kind: 'causes',
    sign: 'none',
    status: 'contested',
    whose: slides('“Gender made no difference.”'),
    note: 'Drawn as a link that is said not to be there: that too is a finding.',
    evidence: [
      ['woodall-gender', 'supports'],
      [
        'woodall-men-benefit',
        'contradicts',
        'Slides and abstract differ: the abstract says that men may benefit more.',
      ],
    ],
  },
  'a03-younger': {
    from: 'younger',
    on: 'a01-wellbeing',
    kind: 'enables',
    whose: slides('“… but being younger did”: made a difference. That it helped is how we read it.'),
    evidence: [['woodall-gender', 'supports']],
  },
  'a04-compatible': {
    from: 'compatible',
    on: 'a01-wellbeing',
    kind: 'enables',
    whose: inference('The slides say that services need to be compatible, not on what it acts.'),
    evidence: [['woodall-compatible', 'gives_context']],
  },
  'a05-anxiety': reported('anxiety', { sign: 'decreases' }, [
    ['woodall-anxiety', 'supports'],
    ['woodall-improved', 'supports', 'The abstract names it too.'],
    ['carnes-no-difference', 'contradicts', 'Another service, with matched controls.'],
  ]),
  'a06-depression': reported(
    'depression',
    { sign: 'decreases', note: 'On the slides; the abstract names anxiety only.' },
    [
      ['woodall-anxiety', 'supports'],
      [
        'woodall-improved',
        'gives_context',
        'Slides and abstract differ: the abstract does not name depression.',
      ],
      ['carnes-no-difference', 'contradicts', 'Another service, with matched controls.'],
    ],
  ),
  'a07-networks': reported('networks', { forWhom: 'half of the people' }, [
    ['woodall-networks', 'supports', 'And for a quarter, it seems, they shrank or did not change.'],
    ['woodall-improved', 'supports', 'The abstract speaks of social connectedness.'],
  ]),
  'a08-gp-use': {
    from: 'service',
    to: 'gp-use',
    hedge: 'may',
    then: 'GP use may go up',
    status: 'contested',
    whose: slides('“GP use may go up as a result of SP!”'),
    note: 'The sign is disputed: other studies report a fall.',
    evidence: [
      ['woodall-gp-up', 'supports'],
      [
        'woodall-inconclusive',
        'refines',
        'Slides and abstract differ: the abstract calls the data inconclusive.',
      ],
      ['kellezi-use', 'contradicts', 'Another service: use fell.'],
    ],
  },
  'a09-men': {
    from: 'service',
    to: 'men',
    forWhom: 'men',
    whose: told,
    evidence: [['woodall-men', 'supports']],
  },
  'a10-women': {
    from: 'women',
    on: 'a09-men',
    kind: 'enables',
    hedge: 'maybe',
    whose: slides('“Maybe cos the social practitioners were women.”'),
    evidence: [['woodall-men', 'supports']],
  },
  'a11-flexible': link(['flexible', 'positive'], told, [
    ['woodall-flexible', 'supports', 'Although there were only six in all.'],
  ]),
  'a12-hope': link(['shared', 'hope'], equals, [['woodall-hope', 'supports']]),
  'a13-purpose': link(['activities', 'purpose'], equals, [['woodall-purpose', 'supports']]),
  'a14-independence': link(['activities', 'independence'], equals, [['woodall-purpose', 'supports']]),
  'a15-relationships': link(
    ['relationships', 'service'],
    slides('The service “benefitted from” them.'),
    [['woodall-relationships', 'supports']],
    { then: 'the social prescribing service benefits' },
  ),
};
