import { box, link, onArrow } from '../draw.ts';
import { type StarterDescription, inference, publication, slides } from '../description.ts';

const listed = slides('From the slides, shortened.');
const role = 'The usual role is our reading.';
const underBuyIn = slides('The slides list it under “Creating and sustaining ‘buy-in’”.');
const order = inference(
  'The slides list it under “Establishing and maintaining connections”; what leads to what is our reading.',
);
const belief = inference(
  'The slides name it in one line with belief in the individual link worker; that it leads to this belief is our reading.',
);
const abstractOnly = publication('tierney-2020', 'From the abstract, not the full text; not on the slides.');

const usual = { whose: listed, note: role } as const;

/** Tierney 2020: buy-in first, then connections. */
export const buyInAndConnections: StarterDescription = {
  id: 'buy-in-and-connections',
  key: 'buy',
  title: 'Buy-in and connections: how link workers help',
  group: 'social-prescribing',
  topics: ['taking-part', 'running-a-service'],
  sentence:
    'What makes people believe in a link worker, and how trust and talk lead to new connections; the abstract carries it on to reliance on GPs.',
  theory: {
    summary:
      'For social prescribing to work, people must first take it seriously: doctors who refer and patients who are referred. A review of 118 documents calls this buy-in. Then a link worker has to build trust, so that it is safe to speak, make plans, find hope and new connections. The slides give both as lists; the abstract adds what follows from connections.',
    questions:
      'Do you agree with where the arrows go, inside the two lists? Why would a doctor’s referral make social prescribing count for a patient? Which of these fails first when a link worker has too many people to see?',
    scope: 'Social prescribing based in primary care; 118 documents.',
  },
  stages: {
    'buy-in': ['Creating and sustaining buy-in', 'People take it seriously'],
    connections: ['Establishing and maintaining connections', 'People find connections'],
    beyond: ['Beyond (from the abstract)', 'What follows'],
  },
  boxes: {
    legitimacy: box(
      ['Legitimacy', 'It is not just another gimmick'],
      'context',
      { stage: 'buy-in', at: [0, 0] },
      usual,
    ),
    information: box(
      ['Clear information', 'People are told clearly what it is'],
      'intervention',
      { stage: 'buy-in', at: [0, 0.95] },
      usual,
    ),
    easy: box(
      ['Easy to refer', 'Referring somebody is easy'],
      'intervention',
      { stage: 'buy-in', at: [0, 1.9] },
      usual,
    ),
    included: box(
      ['Voluntary sector included in discussions', 'Voluntary groups are part of the talks'],
      'context',
      { stage: 'buy-in', at: [0, 2.75] },
      usual,
    ),
    validates: box(
      ['GP referral validates social prescribing', 'The doctor’s word makes it count'],
      'mechanism',
      { stage: 'buy-in', at: [0, 3.6] },
      { whose: listed, note: `Whose thought: the patient’s, by our reading. ${role}` },
    ),
    skills: box(
      ['Link worker’s skills and attitude', 'The link worker listens, does not judge, encourages'],
      'intervention',
      { stage: 'buy-in', at: [0, 5.3] },
      { whose: listed, note: `Listening, being non-judgemental, motivational techniques. ${role}` },
    ),
    'small-wins': box(
      ['Small wins', 'Small things go well'],
      'intervention',
      { stage: 'buy-in', at: [0, 4.5] },
      { whose: listed, note: `An input, or already an outcome? ${role}` },
    ),
    time: box(
      ['Time and longer-term input', 'There is time, and it goes on for longer'],
      'context',
      { stage: 'buy-in', at: [0.95, 5.8] },
      usual,
    ),
    belief: box(
      ['Belief in the individual link worker', 'People believe in this link worker'],
      'mechanism',
      { stage: 'buy-in', at: [0.95, 4.5] },
      {
        whose: slides('The slides: “from referrer & patient”.'),
        note: `Whose: the referrer’s and the patient’s. ${role}`,
      },
    ),
    'buy-in': box(
      ['Buy-in', 'People take it seriously'],
      'outcome',
      { stage: 'buy-in', at: [0.95, 1.9] },
      { whose: listed },
    ),
    trust: box(
      ['Trust and conversation', 'People trust and talk'],
      'mechanism',
      { stage: 'connections', at: [0, 1.9] },
      usual,
    ),
    safe: box(
      ['Safe to disclose', 'It is safe to say how things are'],
      'mechanism',
      { stage: 'connections', at: [0, 0.95] },
      usual,
    ),
    plans: box(
      ['Action plans', 'Plans are made'],
      'intervention',
      { stage: 'connections', at: [1.08, 0.95] },
      usual,
    ),
    hope: box(
      ['Meaning and hope', 'Life has meaning, there is hope'],
      'mechanism',
      { stage: 'connections', at: [1.08, 0] },
      usual,
    ),
    connections: box(
      ['New connections in the community', 'People make new connections close to home'],
      'outcome',
      { stage: 'connections', at: [1.08, 1.9] },
      { whose: listed },
    ),
    needs: box(
      ['Non-medical needs met', 'Needs that no medicine meets are met'],
      'outcome',
      { stage: 'connections', at: [1.08, 2.9] },
      { whose: listed },
    ),
    supporter: box(
      ['Support the supporter', 'The link worker has support'],
      'context',
      { stage: 'connections', at: [0.14, 2.9] },
      { whose: listed, note: `Training and a manageable workload. ${role}` },
    ),
    workload: box(
      ['Workload reflects the role', 'The workload fits what the role needs'],
      'context',
      { stage: 'connections', at: [0.14, 3.9] },
      {
        whose: slides('The slides list it under buy-in.'),
        note: `It stands in this column because of what it leads to. ${role}`,
      },
    ),
    capital: box(
      ['Social capital', 'People trust each other, belong and are helped'],
      'mechanism',
      { stage: 'beyond', at: [0, 1.9] },
      { whose: abstractOnly, note: `Trust, belonging, practical support. ${role}` },
    ),
    activation: box(
      ['Confidence, motivation, knowledge and skills', 'People know how, want to and dare to'],
      'mechanism',
      { stage: 'beyond', at: [0, 2.9] },
      { whose: abstractOnly, note: `Patient activation. ${role}` },
    ),
    reliance: box(
      ['Reliance on GP', 'Reliance on the doctor'],
      'outcome',
      { stage: 'beyond', at: [0, 3.9] },
      { whose: abstractOnly, desiredDirection: 'decrease' },
    ),
  },
  arrows: {
    'a01-legitimacy': link(['legitimacy', 'buy-in'], underBuyIn, [['tierney-legitimise', 'supports']]),
    'a02-information': link(['information', 'buy-in'], underBuyIn, [['tierney-legitimise', 'supports']]),
    'a03-easy': link(['easy', 'buy-in'], underBuyIn, [['tierney-legitimise', 'supports']]),
    'a04-included': link(['included', 'buy-in'], underBuyIn, [['tierney-legitimise', 'supports']]),
    'a05-validates': link(['validates', 'buy-in'], underBuyIn, [['tierney-legitimise', 'supports']], {
      forWhom: 'the patient',
    }),
    'a06-skills': link(['skills', 'belief'], belief, [
      ['tierney-belief', 'gives_context'],
      ['tierney-skills', 'gives_context', 'Which skills.'],
    ]),
    'a07-small-wins': link(['small-wins', 'belief'], belief, [['tierney-belief', 'gives_context']]),
    'a08-belief': link(['belief', 'buy-in'], underBuyIn, [['tierney-belief', 'supports']]),
    'a09-time': onArrow(['time', 'a06-skills'], belief, [['tierney-belief', 'gives_context']]),
    'a10-trust': link(
      ['buy-in', 'trust'],
      inference('The slides give two concepts; that one leads on to the other is our reading.'),
      [],
    ),
    'a11-safe': link(['trust', 'safe'], order, [['tierney-hope', 'gives_context']]),
    'a12-plans': link(['safe', 'plans'], order, [['tierney-hope', 'gives_context']]),
    'a13-hope': link(['plans', 'hope'], order, [['tierney-hope', 'gives_context']]),
    'a14-connections': link(['plans', 'connections'], order, [['tierney-hope', 'gives_context']]),
    'a15-trust-connects': link(['trust', 'connections'], order, [], {
      note: 'Drawn so that what supports the link worker can act on it; it may be the way over safety and plans, said short.',
    }),
    'a16-needs': link(['connections', 'needs'], slides('The slides: “by linking them to local assets”.'), [
      ['tierney-assets', 'supports'],
    ]),
    'a17-supporter': onArrow(['supporter', 'a15-trust-connects'], order, [
      ['tierney-supporter', 'gives_context'],
    ]),
    'a18-workload': link(['workload', 'supporter'], order, [
      ['tierney-belief', 'gives_context'],
      ['tierney-supporter', 'gives_context', '“Manageable workload” is part of the support.'],
    ]),
    'a19-capital': link(['connections', 'capital'], abstractOnly, [['tierney-activation', 'supports']]),
    'a20-activation': link(['capital', 'activation'], abstractOnly, [['tierney-activation', 'supports']]),
    'a21-reliance': link(['activation', 'reliance'], abstractOnly, [['tierney-activation', 'supports']], {
      sign: 'decreases',
    }),
  },
  configurations: {
    'cmoc-6': {
      code: 'CMOC-6',
      title: 'With time and support, a link worker makes it safe to speak, and connections follow',
      forWhom: 'patient',
      stage: 'connections',
      whose: slides('From the slides on Tierney 2020; put together by us.'),
      roles: [
        ['time', 'context'],
        ['supporter', 'context'],
        ['skills', 'resource'],
        ['plans', 'resource'],
        ['safe', 'reasoning', 'patient'],
        ['hope', 'reasoning', 'patient'],
        ['connections', 'outcome'],
      ],
    },
  },
};
