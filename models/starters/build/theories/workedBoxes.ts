import { box } from '../draw.ts';
import { type BoxDescription, inference, slides } from '../description.ts';

const listed = slides('From the slides, shortened.');
const usual = { whose: listed } as const;

type Words = readonly [label: string, plain: string];
const placer =
  (stage: string, level: string) =>
  (
    at: BoxDescription['at'],
    usualRole: BoxDescription['role'],
    words: Words,
    rest: Omit<BoxDescription, 'label' | 'plain' | 'role' | 'stage' | 'level' | 'at'> = usual,
  ) =>
    box(words, usualRole, { stage, level, at }, rest);
const enrolment = placer('enrolment', 'people');
const engagement = placer('engagement', 'people');
const adherence = placer('adherence', 'people');
const after = placer('after', 'people');
const system = placer('engagement', 'system');

/** The boxes of the worked configurations, in the order of CMOC-5, 1, 2, 6, 3, 4, the rivals and CMOC-7. */
export const workedBoxes: Readonly<Record<string, BoxDescription>> = {
  legitimacy: enrolment([0, 0], 'context', ['Legitimacy', 'It is not just another gimmick']),
  information: enrolment([0, 0.83], 'context', ['Clear information', 'People are told clearly what it is']),
  easy: enrolment([0, 1.66], 'context', ['Easy to refer', 'Referring somebody is easy']),
  included: enrolment([0, 2.49], 'context', [
    'Voluntary sector included',
    'Voluntary groups are part of the talks',
  ]),
  feedback: enrolment([0, 3.32], 'intervention', [
    'Regular feedback to the referrer',
    'The doctor hears how it went',
  ]),
  worth: enrolment([0.97, 1.66], 'mechanism', [
    'Belief that social prescribing and this link worker are worth it',
    'This is worth it',
  ]),
  refers: enrolment([0.97, 3.4], 'outcome', ['Refers', 'The doctor refers'], {
    whose: inference(
      'That the referrer then refers is how the row was put together; the slides speak of buy-in.',
    ),
  }),
  valid: enrolment([0, 4.15], 'outcome', [
    'Patient sees social prescribing as valid',
    'The patient takes it seriously',
  ]),
  presented: enrolment([0, 4.98], 'intervention', [
    'Referral presented acceptably',
    'Referral is put to people in an acceptable way',
  ]),
  matches: enrolment([0, 5.84], 'context', [
    'Referral matches needs and expectations',
    'Referral fits what people need and expect',
  ]),
  believes: enrolment([0, 6.68], 'mechanism', [
    'Patient believes it will do them good',
    'It will do me good',
  ]),
  receptive: enrolment([0.97, 5.84], 'outcome', [
    'Receptive: agrees to referral',
    'Person agrees to be referred',
  ]),
  accessible: engagement([0, 4.05], 'context', [
    'Activity accessible',
    'Activity is easy to get to and join',
  ]),
  cost: engagement([0, 4.88], 'context', ['Cost low', 'It costs little'], {
    whose: slides('The slides: “Cost and transport are very important issues!”'),
  }),
  transport: engagement([0, 6.25], 'intervention', [
    'Transport to first session supported',
    'Help with getting to the first session',
  ]),
  accompanied: engagement([0, 7.08], 'intervention', [
    'Being accompanied',
    'Somebody comes along the first time',
  ]),
  attends: engagement([1.17, 5.84], 'outcome', ['Attends first session', 'Person goes along']),
  time: engagement([0, 0], 'context', [
    'Time and longer-term input',
    'There is time, and it goes on for longer',
  ]),
  supported: engagement([1.17, 0], 'context', ['Supported link worker', 'The link worker has support']),
  listening: engagement([0, 1], 'intervention', ['Listening', 'The link worker listens']),
  plan: engagement([0, 2.8], 'intervention', ['Action plan', 'A plan is made']),
  safe: engagement([1.17, 1], 'mechanism', ['Safe to disclose', 'It is safe to say how things are']),
  hope: engagement([1.17, 2.8], 'mechanism', ['Hope', 'There is hope']),
  connections: engagement([1.17, 1.9], 'outcome', [
    'New community connections',
    'People make new connections close to home',
  ]),
  welcoming: adherence([0, 2.5], 'context', [
    'Group positive, meaningful, welcoming',
    'The group is good and makes people welcome',
  ]),
  identifies: adherence([0, 3.4], 'mechanism', ['Identifies with the group', 'It is my group'], {
    whose: listed,
    note: 'A mechanism in CMOC-3, a context in CMOC-4.',
  }),
  leader: adherence([0, 6.02], 'intervention', [
    'Skilled leader: concern without judging, compassion, attention, advice',
    'Activity leader is skilled and kind',
  ]),
  change: adherence(
    [0, 7.0],
    'context',
    ['Significant change in condition or symptoms', 'Health changes a lot'],
    { whose: listed, note: 'For better or for worse: the slides do not say.' },
  ),
  keeps: adherence([0, 5.2], 'outcome', ['Keeps going', 'Person keeps going']),
  memberships: adherence([0.3, 4.3], 'outcome', ['Group memberships', 'People belong to more groups'], {
    whose: listed,
    note: 'An outcome of CMOC-3, the resource of CMOC-4.',
  }),
  belonging: after([0, 4.3], 'mechanism', ['Feels belonging', 'I belong here']),
  lonely: after([0, 3.3], 'mechanism', ['Loneliness', 'Loneliness'], {
    whose: listed,
    desiredDirection: 'decrease',
  }),
  use: after([0.97, 3.3], 'outcome', ['Primary-care use', 'Use of doctor or nurse'], {
    whose: listed,
    desiredDirection: 'decrease',
  }),
  regression: after(
    [0.97, 2.3],
    'context',
    ['Referred when they came most often', 'People were sent when they were at their worst'],
    {
      whose: inference('Our words for regression to the mean in people who come often.', 'carnes-2017'),
    },
  ),
  replaces: after(
    [0, 2.3],
    'intervention',
    ['Link worker takes the place of GP contact', 'People see the link worker instead of the doctor'],
    { whose: inference('An explanation nobody has tested here.') },
  ),
  surfaced: after([0, 5.3], 'context', ['Needs come to light', 'Needs that were hidden are seen'], {
    whose: inference('Our reading of why use may go up, as the slides note.'),
  }),
  prescribing: after(
    [0.97, 4.3],
    'intervention',
    ['Social prescribing', 'People take part in social prescribing'],
    usual,
  ),
  outside: system([0, 0], 'context', ['Not incorporated into the team', 'Workers are not part of the team']),
  implicit: system([0, 0.83], 'context', [
    'Model of the role implicit',
    'Nobody has said how far the role goes',
  ]),
  remit: system([0, 1.66], 'intervention', ['Remit open', 'Workers are there for everything']),
  takes: system([1.17, 0.05], 'mechanism', ['Takes on what comes', 'Somebody has to do it'], {
    whose: inference('The worker’s reasoning is our guess; nobody was asked here.'),
  }),
  pandemic: system([1.17, 0.92], 'context', ['Pandemic', 'There is a pandemic']),
  drift: system([1.17, 1.8], 'outcome', ['Role drift', 'The drift of the role'], {
    whose: listed,
    desiredDirection: 'decrease',
    intent: 'unintended',
  }),
};
