import { link, onArrow } from '../draw.ts';
import { type ArrowDescription, inference, publication, slides } from '../description.ts';

const words = slides('In the words of the slides.');
const said = slides('From the slides, shortened.');
const joined = inference('How the configuration was put together; no arrow of the slides.');
const order = inference(
  'The slides list enrolment, engagement and adherence in this order; that one leads on to the next is our reading.',
);

/** The arrows of the worked configurations, from the referrer to the use of primary care; then CMOC-7. */
export const workedArrows: Readonly<Record<string, ArrowDescription>> = {
  'a01-legitimacy': link(['legitimacy', 'worth'], said, [['tierney-legitimise', 'supports']]),
  'a02-information': link(['information', 'worth'], said, [['tierney-legitimise', 'supports']]),
  'a03-easy': link(['easy', 'worth'], said, [['tierney-legitimise', 'supports']]),
  'a04-included': link(['included', 'worth'], said, [['tierney-legitimise', 'supports']]),
  'a05-feedback': link(['feedback', 'worth'], said, [
    ['pescheny-gp-engaged', 'supports', 'Feedback goes with engaged GP staff.'],
  ]),
  'a06-refers': link(['worth', 'refers'], joined),
  'a07-valid': link(['refers', 'valid'], slides('“GP referral ‘validates’ SP.”'), [
    ['tierney-legitimise', 'supports'],
  ]),
  'a08-asked': link(['refers', 'receptive'], joined, [], { kind: 'precedes' }),
  'a09-presented': link(['presented', 'receptive'], words, [['husk-referral', 'supports']], {
    hedge: 'may',
    if: 'the referral is presented in an acceptable way',
    then: 'they may be receptive',
  }),
  'a10-matches': link(['matches', 'receptive'], words, [['husk-referral', 'supports']], {
    hedge: 'may',
    if: 'matches patient needs and expectations',
    then: 'they may be receptive',
  }),
  'a11-believes': link(['believes', 'receptive'], words, [['husk-belief', 'supports']], {
    hedge: 'may',
    if: 'the patient believes the social prescribing will do them good',
    then: 'they may be receptive',
  }),
  'a12-then-attends': link(['receptive', 'attends'], order, [], { kind: 'precedes' }),
  'a13-accessible': link(
    ['accessible', 'attends'],
    words,
    [
      ['husk-accessible', 'supports'],
      [
        'husk-both',
        'refines',
        'Accessible alone, or only together with transport? Slides and abstract differ.',
      ],
    ],
    {
      hedge: 'more likely',
      if: 'the activity is accessible to the patient',
      then: 'they are more likely to attend',
    },
  ),
  'a14-cost': link(
    ['cost', 'attends'],
    inference('The slides say that cost is very important, not what it does.'),
    [['husk-cost', 'gives_context', 'That it matters, not how.']],
  ),
  'a15-transport': link(
    ['transport', 'attends'],
    words,
    [
      ['husk-transport', 'supports'],
      ['husk-both', 'refines', 'Transport alone, or only together with access? Slides and abstract differ.'],
    ],
    {
      hedge: 'may be more likely',
      if: 'transport to first session is supported',
      then: 'the patient may be more likely to attend',
    },
  ),
  'a16-accompanied': link(['accompanied', 'attends'], said, [['kellezi-accompanied', 'supports']], {
    forWhom: 'people with social isolation and health problems',
  }),
  'a17-safe': link(['listening', 'safe'], joined, [['tierney-skills', 'gives_context']]),
  'a18-time': onArrow(['time', 'a17-safe'], joined, [['tierney-belief', 'gives_context']]),
  'a19-supported': onArrow(['supported', 'a17-safe'], joined, [['tierney-supporter', 'gives_context']]),
  'a20-hope': link(['plan', 'hope'], joined, [['tierney-hope', 'gives_context']]),
  'a21-safe-connects': link(['safe', 'connections'], joined, [['tierney-hope', 'gives_context']]),
  'a22-hope-connects': link(['hope', 'connections'], joined, [['tierney-hope', 'gives_context']]),
  'a23-then-keeps': link(['attends', 'keeps'], order, [], { kind: 'precedes' }),
  'a24-leader': link(
    ['leader', 'keeps'],
    words,
    [
      ['husk-leader', 'supports'],
      ['husk-interpersonal', 'gives_context', 'Which skills.'],
      ['husk-knowledge', 'refines', 'The abstract adds that the leader is knowledgeable.'],
    ],
    {
      hedge: 'more likely',
      if: 'the activity leader(s) is/are skilled',
      then: 'the patient is more likely to maintain Adherence',
    },
  ),
  'a25-change': link(
    ['change', 'keeps'],
    slides('In the words of the slides, which do not say which way.'),
    [['husk-change', 'supports']],
    {
      sign: 'unclear',
      hedge: 'may',
      if: 'there is a significant change in patient condition or symptoms',
      then: 'this may affect Adherence',
    },
  ),
  'a26-welcoming': link(['welcoming', 'identifies'], joined, [['kellezi-welcomed', 'gives_context']]),
  'a27-identifies': link(['identifies', 'keeps'], joined),
  'a28-memberships': link(['keeps', 'memberships'], joined),
  'a29-belonging': link(
    ['memberships', 'belonging'],
    publication('kellezi-2019', 'The abstract names belonging as a mediator.'),
    [['kellezi-mediated', 'supports']],
  ),
  'a30-only-if': onArrow(['identifies', 'a29-belonging'], slides('“But only if we identify with them.”'), [
    ['kellezi-identify', 'supports'],
  ]),
  'a31-less-lonely': link(
    ['belonging', 'lonely'],
    inference('That belonging comes before loneliness is our reading.', 'kellezi-2019'),
    [['kellezi-mediated', 'gives_context', 'Names both, not which comes first.']],
    { if: 'people feel they belong', sign: 'decreases' },
  ),
  'a32-use': link(
    ['lonely', 'use'],
    publication('kellezi-2019', 'The abstract names loneliness as a mediator.'),
    [['kellezi-mediated', 'supports']],
    { if: 'people are lonely' },
  ),
  'a33-regression': link(
    ['regression', 'use'],
    publication('carnes-2017', 'The abstract: the fall may be regression to the mean.'),
    [['carnes-regression', 'supports']],
    { sign: 'decreases' },
  ),
  'a34-replaces': link(['replaces', 'use'], inference('An explanation nobody has tested here.'), [], {
    sign: 'decreases',
  }),
  'a35-surfaced': link(
    ['surfaced', 'use'],
    inference(
      'The slides note that use may go up; that needs coming to light are the reason is our reading.',
    ),
    [['woodall-gp-up', 'gives_context', 'That it may go up, not why.']],
    { hedge: 'may' },
  ),
  'a36-no-change': link(
    ['prescribing', 'use'],
    publication('woodall-2018', 'The abstract: the data were inconclusive.'),
    [
      ['woodall-inconclusive', 'supports'],
      ['kellezi-use', 'contradicts', 'Use fell by 25%, say the slides.'],
    ],
    { sign: 'none', status: 'contested' },
  ),
  'a37-outside': link(['outside', 'takes'], joined, [['westlake-incorporated', 'gives_context']]),
  'a38-implicit': link(['implicit', 'takes'], joined, [['westlake-clarity', 'gives_context']]),
  'a39-remit': link(['remit', 'takes'], joined, [['westlake-remit', 'gives_context']]),
  'a40-drift': link(['takes', 'drift'], joined, [
    ['westlake-explicit', 'gives_context', 'Less drift where the model is explicit.'],
  ]),
  'a41-pandemic': link(['pandemic', 'drift'], joined, [['westlake-drift', 'gives_context']]),
  'a42-blocks': onArrow(
    ['drift', 'a17-safe'],
    inference('That role drift takes the time to listen is our reading.'),
    [],
    { if: 'the role drifts', kind: 'blocks' },
  ),
};
