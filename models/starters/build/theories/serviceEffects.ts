import { link } from '../draw.ts';
import {
  type ArrowDescription,
  type EvidenceDescription,
  type StarterDescription,
  inference,
  slides,
} from '../description.ts';

const told = slides('From the slides on the study, shortened.');
const role = 'The usual role is our reading.';
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

/** Woodall 2018: what one service was seen to do, where slides and abstract disagree in several places. */
export const serviceEffects: StarterDescription = {
  id: 'service-effects',
  key: 'effects',
  title: 'What one social prescribing service was seen to do',
  group: 'social-prescribing',
  sentence:
    'Changes before and after six sessions, what people said lay behind them, and four places where slides and abstract do not agree.',
  theory: {
    summary:
      'One service in primary care asked people before and after up to six sessions, and talked with patients and staff. Wellbeing went up, anxiety went down, half of the people had larger networks. People spoke of hope from sharing what they had been through, and of purpose from doing something new. Whether people then see the doctor more or less is open. There was no comparison group.',
    questions:
      'Does gender matter or not? Slides and abstract differ: what would explain both? Wellbeing rose, but what would have happened without the service? Which of the things that people said lies behind which of the changes? Nobody has drawn that yet.',
    scope:
      'A primary-care service with six sessions. Slides: 436 people in the survey, 17 staff in a focus group, 26 interviews. Abstract: 342 with complete answers before and after.',
  },
  boxes: {
    service: {
      label: 'Social prescribing service, six sessions',
      plain: 'The service: up to six meetings',
      role: 'intervention',
      at: [1.3, 2.2],
      whose: told,
      note: '',
    },
    younger: {
      label: 'Being younger',
      plain: 'Being younger',
      role: 'context',
      at: [2, 0],
      whose: told,
      note: role,
    },
    gender: {
      label: 'Gender',
      plain: 'Being a man or a woman',
      role: 'context',
      at: [1.1, 0],
      whose: told,
      note: role,
    },
    compatible: {
      label: 'Community services compatible with needs',
      plain: 'What is on offer fits what people need',
      role: 'context',
      at: [2.9, 0],
      whose: told,
      note: role,
    },
    wellbeing: {
      label: 'Wellbeing',
      plain: 'People feel well',
      role: 'outcome',
      at: [4, 1.4],
      desiredDirection: 'increase',
      whose: told,
    },
    anxiety: {
      label: 'Anxiety',
      plain: 'People are anxious',
      role: 'outcome',
      at: [4, 2.4],
      desiredDirection: 'decrease',
      whose: told,
    },
    depression: {
      label: 'Depression',
      plain: 'People are low',
      role: 'outcome',
      at: [4, 3.4],
      desiredDirection: 'decrease',
      whose: told,
      note: 'The abstract names anxiety, not depression.',
    },
    networks: {
      label: 'Networks',
      plain: 'How many people somebody knows',
      role: 'outcome',
      at: [4, 4.4],
      desiredDirection: 'increase',
      whose: told,
    },
    'gp-use': {
      label: 'GP use',
      plain: 'How often people see the doctor',
      role: 'outcome',
      at: [4, 5.4],
      whose: told,
      note: 'Nobody has said which way would be the better one.',
    },
    men: {
      label: 'Men open up',
      plain: 'Men begin to talk',
      role: 'outcome',
      at: [4, 6.4],
      whose: told,
      note: `An outcome, or a mechanism on the way? ${role}`,
    },
    women: {
      label: 'Social prescribing practitioners are women',
      plain: 'The workers are women',
      role: 'context',
      at: [2.3, 7.6],
      whose: told,
      note: role,
    },
    flexible: {
      label: 'Flexible sessions',
      plain: 'Sessions are flexible',
      role: 'intervention',
      at: [0, 4],
      whose: told,
      note: role,
    },
    positive: {
      label: 'Service seen as positive',
      plain: 'People think well of it',
      role: 'mechanism',
      at: [1.15, 4],
      whose: told,
      note: role,
    },
    shared: {
      label: 'Shared experiences with others',
      plain: 'People share what they have been through',
      role: 'intervention',
      at: [0, 5],
      whose: told,
      note: role,
    },
    hope: {
      label: 'Hope',
      plain: 'People have hope',
      role: 'mechanism',
      at: [1.15, 5],
      whose: told,
      note: role,
    },
    activities: {
      label: 'New activities',
      plain: 'People do something new',
      role: 'intervention',
      at: [0, 6.5],
      whose: told,
      note: role,
    },
    purpose: {
      label: 'Purpose',
      plain: 'People feel they have a purpose',
      role: 'mechanism',
      at: [1.15, 6],
      whose: told,
      note: role,
    },
    independence: {
      label: 'Independence',
      plain: 'People manage on their own',
      role: 'mechanism',
      at: [1.15, 7],
      whose: told,
      note: role,
    },
    relationships: {
      label: 'Well-established community relationships, networks and partnerships',
      plain: 'The service knows the groups around it',
      role: 'context',
      at: [0, 2.2],
      whose: told,
      note: role,
    },
  },
  arrows: {
    'a01-wellbeing': reported('wellbeing', {}, [
      ['woodall-wellbeing', 'supports'],
      ['woodall-survey', 'gives_context'],
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
    'a05-anxiety': reported('anxiety', { sign: 'decreases' }, [['woodall-anxiety', 'supports']]),
    'a06-depression': reported(
      'depression',
      { sign: 'decreases', note: 'On the slides; the abstract names anxiety only.' },
      [['woodall-anxiety', 'supports']],
    ),
    'a07-networks': reported('networks', { forWhom: 'half of the people' }, [
      ['woodall-networks', 'supports', 'And for a quarter, it seems, they shrank or did not change.'],
    ]),
    'a08-gp-use': {
      from: 'service',
      to: 'gp-use',
      hedge: 'may',
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
    'a15-relationships': link(['relationships', 'service'], slides('The service “benefitted from” them.'), [
      ['woodall-relationships', 'supports'],
    ]),
  },
  boxEvidence: {
    men: [['woodall-men-benefit', 'gives_context']],
  },
};
