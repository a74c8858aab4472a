import { box, link } from '../draw.ts';
import { type StarterDescription, inference, publication, slides } from '../description.ts';

const listed = slides('From the slides, shortened.');
const role = 'The usual role is our reading.';
const said = slides('As the slides say it.');
const abstractOnly = publication('westlake-2022', 'From the abstract, not the full text; not on the slides.');
const usual = { whose: listed, note: role } as const;

/** Westlake 2022: what the pandemic and the employer did to social prescribing. */
export const pandemic: StarterDescription = {
  id: 'pandemic',
  key: 'covid',
  title: 'Social prescribing in the pandemic',
  group: 'social-prescribing',
  topics: ['running-a-service'],
  sentence:
    'Referrals that fell in lockdown and rose after it, a role that drifted, and an employer that decides more than one would think.',
  theory: {
    services: 'open boundaried voluntary pcn',
    summary:
      'When the pandemic came, there were fewer activities, referrals fell and then rose, and link workers took on what came. Workers employed by a group of practices had a wider remit and felt less a part of the team than those employed by voluntary organisations. A clear agreement about the role seemed to hold it in place.',
    questions:
      'Which of this was the pandemic, and which would have happened anyway? Referrals fell and rose: what made the difference, the lockdown or what people thought of it? Is a wider remit good or bad, and for whom? How can a holistic service be kept from burning its workers out?',
    scope:
      'One Integrated Care System, 2020; a primary care network (PCN) of 131 practices and voluntary organisations as employers. The slides give the year of the study as 2021, the record 2022.',
  },
  stages: {
    role: ['About the role', 'What the job is'],
    access: ['Access and engagement', 'How people come'],
    around: ['Circumstances', 'What lies around it'],
    activities: ['Activities', 'What there is to do'],
    assets: ['Practitioner assets', 'What workers have'],
  },
  boxes: {
    model: box(
      ['Model of the role made explicit', 'It is said how far the role goes'],
      'context',
      { stage: 'role', at: [0, 1.3] },
      {
        poleLow: 'open',
        poleHigh: 'boundaried',
        whose: listed,
        note: `Either can be made explicit; what helps is that it is. ${role}`,
      },
    ),
    contracting: box(
      ['Explicit, shared contracting', 'There is an agreement that all have'],
      'intervention',
      { stage: 'role', at: [0, 2.35] },
      usual,
    ),
    objectives: box(
      ['Objectives and outcomes of the service', 'What the service wants and reaches'],
      'outcome',
      { stage: 'role', at: [0, 3.5] },
      { whose: listed },
    ),
    holistic: box(
      ['Holistic social prescribing', 'The whole person is helped'],
      'intervention',
      { stage: 'role', at: [0, 4.4] },
      usual,
    ),
    burnout: box(
      ['Burnout', 'Burnout'],
      'outcome',
      { stage: 'role', at: [0, 5.4] },
      { whose: listed, desiredDirection: 'decrease', intent: 'unintended' },
    ),
    referrals: box(
      ['Referrals', 'The number of referrals'],
      'outcome',
      { stage: 'access', at: [0, 0.42] },
      { whose: listed, desiredDirection: 'increase' },
    ),
    drift: box(
      ['Role drift', 'The drift of the role'],
      'outcome',
      { stage: 'access', at: [0, 1.72] },
      { whose: listed, desiredDirection: 'decrease', intent: 'unintended' },
    ),
    remit: box(
      ['Broader remit', 'Workers are there for more'],
      'outcome',
      { stage: 'access', at: [0, 2.9] },
      { whose: listed },
    ),
    'access-shift': box(
      ['Access shift', 'People come in other ways'],
      null,
      { stage: 'access', at: [0, 4.4] },
      {
        whose: listed,
        note: 'A step of the process; the slides only name it, so no arrow leads to it or from it.',
      },
    ),
    engagement: box(
      ['Engagement', 'How people are met'],
      null,
      { stage: 'access', at: [0, 5.4] },
      {
        whose: abstractOnly,
        note: 'A step of the process between access and activities; no arrow leads to it or from it yet.',
      },
    ),
    lockdown: box(
      ['Lockdown', 'There is a lockdown'],
      'context',
      { stage: 'around', at: [0, 0] },
      { whose: listed, note: `One phase; see “After lockdown”. ${role}` },
    ),
    after: box(
      ['After lockdown', 'The lockdown is over'],
      'context',
      { stage: 'around', at: [0, 0.85] },
      { whose: slides('“Down in lockdown, then up.”'), note: `The phase that followed. ${role}` },
    ),
    pandemic: box(
      ['Pandemic', 'There is a pandemic'],
      'context',
      { stage: 'around', at: [0, 1.72] },
      { whose: listed, note: `Level: system. ${role}` },
    ),
    employer: box(
      ['Employing organisation', 'Who employs the workers'],
      'context',
      { stage: 'around', at: [0, 3.4] },
      {
        poleLow: 'voluntary',
        poleHigh: 'PCN',
        whose: listed,
        note: `A voluntary organisation, or a primary care network (PCN; 131 GP practices). Arrows from it are meant for the PCN. ${role}`,
      },
    ),
    partnerships: box(
      ['Strategic partnerships', 'Organisations work together'],
      'context',
      { stage: 'around', at: [0, 5.4] },
      { whose: abstractOnly, note: `No arrow leads from it yet. ${role}` },
    ),
    available: box(
      ['Activities available', 'The choice of activities'],
      'outcome',
      { stage: 'activities', at: [0, 0.85] },
      { whose: listed, desiredDirection: 'increase' },
    ),
    needs: box(
      ['Patients’ needs managed', 'People’s needs are looked after'],
      'outcome',
      { stage: 'activities', at: [0, 2.7] },
      { whose: listed },
    ),
    adaptation: box(
      ['Adaptation of services', 'Adaptation to the new situation'],
      'outcome',
      { stage: 'activities', at: [0, 3.55] },
      { whose: listed, desiredDirection: 'increase' },
    ),
    remote: box(
      ['IT for remote work', 'Workers have IT to work from home'],
      'intervention',
      { stage: 'assets', at: [0, 0] },
      usual,
    ),
    supervision: box(
      ['Supervision', 'Somebody looks after the workers'],
      'intervention',
      { stage: 'assets', at: [0, 1.9] },
      usual,
    ),
    coping: box(
      ['Practitioners helped', 'Workers cope'],
      'outcome',
      { stage: 'assets', at: [0, 0.95] },
      { whose: slides('“IT & supervision were helpful.”') },
    ),
    skills: box(
      ['Practitioners’ skills and experience', 'Workers have skills and experience'],
      'intervention',
      { stage: 'assets', at: [0, 2.75] },
      { whose: listed, note: `The workforce as an asset. ${role}` },
    ),
    equipment: box(
      ['Equipment for remote work', 'Things to work from home with'],
      'context',
      { stage: 'assets', at: [0, 3.6] },
      usual,
    ),
    outside: box(
      ['Not incorporated into the team', 'Workers are not part of the team'],
      'context',
      { stage: 'assets', at: [0, 4.4] },
      { whose: listed, note: `Some teams did not know that they employed social prescribers. ${role}` },
    ),
  },
  arrows: {
    'a01-lockdown': link(['lockdown', 'referrals'], said, [['westlake-referrals', 'supports']], {
      sign: 'decreases',
    }),
    'a02-after': link(['after', 'referrals'], said, [['westlake-referrals', 'supports']]),
    'a03-fewer': link(['pandemic', 'available'], said, [['westlake-fewer', 'supports']], {
      sign: 'decreases',
    }),
    'a04-remit': link(['employer', 'remit'], said, [['westlake-remit', 'supports']], {
      if: 'a PCN employs the worker',
    }),
    'a05-adapt': link(['employer', 'adaptation'], said, [['westlake-adapt', 'supports']], {
      if: 'a PCN employs the worker',
      sign: 'decreases',
      hedge: 'appeared',
    }),
    'a06-outside': link(['employer', 'outside'], said, [['westlake-incorporated', 'supports']], {
      if: 'a PCN employs the worker',
    }),
    'a07-remote': link(['remote', 'coping'], said, [['westlake-assets', 'supports']]),
    'a08-supervision': link(['supervision', 'coping'], said, [['westlake-assets', 'supports']]),
    'a09-drift': link(
      ['pandemic', 'drift'],
      inference('The slides name role drift under “Access”; that the pandemic brought it is our reading.'),
      [['westlake-drift', 'gives_context']],
    ),
    'a10-explicit': link(
      ['model', 'drift'],
      abstractOnly,
      [
        ['westlake-explicit', 'supports'],
        ['westlake-clarity', 'gives_context', 'That clarity is needed.'],
      ],
      { sign: 'decreases' },
    ),
    'a11-contracting': link(
      ['contracting', 'drift'],
      abstractOnly,
      [
        ['westlake-explicit', 'supports'],
        ['westlake-contracting', 'gives_context', 'That it is needed.'],
      ],
      { sign: 'decreases' },
    ),
    'a12-objectives': link(
      ['employer', 'objectives'],
      slides('“Big influence”: which way, the slides do not say.'),
      [['westlake-employer', 'supports']],
      { if: 'a voluntary organisation or a PCN employs the worker', sign: 'unclear' },
    ),
    'a13-skills': link(
      ['skills', 'needs'],
      said,
      [
        ['westlake-own-skills', 'supports'],
        ['westlake-workforce', 'supports'],
      ],
      { note: 'When fewer activities are available.' },
    ),
    'a14-burnout': link(
      ['holistic', 'burnout'],
      slides('The slides: the one “needs to be balanced with” the other.'),
      [['westlake-burnout', 'supports']],
      { note: 'That more of the one brings more of the other is how we read the balance.' },
    ),
    'a15-equipment': link(
      ['employer', 'equipment'],
      slides('“A little slower in PCNs.”'),
      [['westlake-equipment', 'supports', 'Most got it; in PCNs a little later.']],
      {
        if: 'a PCN employs the worker',
        then: 'equipment for remote work comes a little slower',
        sign: 'decreases',
        hedge: 'a little',
      },
    ),
  },
  boxEvidence: {
    drift: [['drift-assessments', 'supports', 'Another study: drift by way of targets for assessments.']],
    employer: [['westlake-employers', 'gives_context']],
    skills: [
      ['westlake-methods', 'gives_context'],
      [
        'westlake-80',
        'refines',
        'Slides and abstract differ on what the study is based on: both name a survey of 52; besides it the slides name 57 interviews, the abstract observations with over 80 practitioners.',
      ],
    ],
    engagement: [['westlake-pathway', 'gives_context']],
    partnerships: [['westlake-pathway', 'gives_context']],
    'access-shift': [['westlake-drift', 'gives_context']],
  },
};
