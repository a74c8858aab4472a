import { type BoxDescription, type StarterDescription, inference, slides } from '../description.ts';

const listed = slides('In the slides’ list of the process, shortened.');
const need = slides('One of the four needs the slides name.');
const outcome = slides('In the slides’ list of outcomes.');
const feeds = inference(
  'The slides give the process and the needs as two lists. Which need each part feeds is our reading; it is consistent with the abstract.',
);
const leads = inference('The slides list the outcomes without arrows. What leads to which is our reading.');
const mustBeMet = slides('The slides: several needs must be met first, and these four are named.');
const roleIsOurs = 'The usual role is our reading.';

const process = (label: string, row: number, rest: Pick<BoxDescription, 'plain' | 'role' | 'note'>) => ({
  label,
  ...rest,
  stage: 'process',
  at: [0, row] as const,
  whose: listed,
});
const psychological = (label: string, plain: string, row: number): BoxDescription => ({
  label,
  plain,
  role: 'mechanism',
  stage: 'needs',
  at: [0, row],
  whose: need,
  note: `Level: individual. The plain words and the usual role are our reading.`,
});

/** Bhatti 2021: four needs, belief in one’s own choice, and what follows. */
export const selfDetermination: StarterDescription = {
  id: 'self-determination',
  key: 'sdt',
  title: 'Choice and control: self-determination in social prescribing',
  group: 'social-prescribing',
  topics: ['taking-part', 'what-changes'],
  sentence:
    'Four needs that must all be met before people believe they can choose and act, and a sense of community that feeds itself.',
  theory: {
    summary:
      'Some people who are sent to a community activity begin to do more for their own health. This theory says why: they first need to feel that they have a say, can do things, belong, and can give something to others. When all four are met they believe more in their own choices, and that moves them to act.',
    questions:
      'Must really all four needs be met, or is each of them enough for some people? Which part of the process feeds which need where you work? The final figure of the study is lost from the slides: do you agree with where the arrows go?',
    scope: 'From 8 interviews and 88 people in focus groups in Canada; most participants were female.',
  },
  stages: {
    process: ['Social prescribing process', 'What people are offered'],
    needs: ['Psychological needs', 'What people need to feel'],
    belief: ['Belief and motivation', 'What changes in them'],
    outcomes: ['Outcomes', 'What comes of it'],
  },
  boxes: {
    voice: process('Supported in having a voice', 1, {
      plain: 'People are helped to have a say',
      role: 'intervention',
      note: `Level: service. ${roleIsOurs}`,
    }),
    'co-made': process('Co-made prescription', 2, {
      plain: 'The plan is made together',
      role: 'intervention',
      note: `Level: service. ${roleIsOurs}`,
    }),
    developing: process('Needs met, skills developed', 3, {
      plain: 'A need is met or a skill grows',
      role: 'intervention',
      note: `Level: individual. What is offered, or already something in the person? ${roleIsOurs}`,
    }),
    staff: process('Trusted staff', 4, {
      plain: 'Staff can be trusted',
      role: 'context',
      note: `Level: service. ${roleIsOurs}`,
    }),
    others: process('Relationships with other participants', 5, {
      plain: 'People get to know others who take part',
      role: 'context',
      note: `Level: community. ${roleIsOurs}`,
    }),
    community: {
      label: 'Sense of community',
      plain: 'People feel part of a community',
      role: 'context',
      stage: 'process',
      at: [0, 6],
      whose: slides('In both lists of the slides: part of the process, and an outcome.'),
      note: `Level: community. A context and an outcome at once: that is the loop of this map. ${roleIsOurs}`,
    },
    giving: process('Uses experience to help others', 0, {
      plain: 'People use what they have been through to help others',
      role: 'intervention',
      note: `Level: individual. Part of the process, or an outcome? ${roleIsOurs}`,
    }),
    autonomy: psychological('Autonomy', 'I have a say in what happens', 1.5),
    competence: psychological('Competence', 'I can do this', 3),
    relatedness: psychological('Relatedness', 'I belong with others', 5),
    beneficence: psychological('Beneficence', 'I do good to others', 0),
    belief: {
      label: 'Belief in ability to choose and control',
      plain: 'People believe they can choose and take control',
      role: 'mechanism',
      stage: 'belief',
      at: [0.15, 3],
      whose: slides('The slides: “belief in one’s ability to make choices / have control”.'),
      note: `Level: individual. ${roleIsOurs}`,
    },
    motivation: {
      label: 'Motivation to take action',
      plain: 'People want to act',
      role: 'mechanism',
      stage: 'belief',
      at: [0.15, 1.5],
      whose: slides('The slides: “greater motivation to take action”.'),
      note: `Level: individual. ${roleIsOurs}`,
    },
    'self-management': {
      label: 'Health self-management improves',
      plain: 'People look after their health better',
      role: 'outcome',
      stage: 'outcomes',
      at: [0, 1.1],
      whose: outcome,
      note: 'Level: individual.',
    },
    'mental-health': {
      label: 'Mental health improves',
      plain: 'Mental health gets better',
      role: 'outcome',
      stage: 'outcomes',
      at: [0, 2.1],
      whose: outcome,
      note: 'Level: individual.',
    },
    connections: {
      label: 'Social connections',
      plain: 'Contact with others',
      role: 'outcome',
      stage: 'outcomes',
      at: [0, 5],
      desiredDirection: 'increase',
      whose: outcome,
      note: '',
    },
    impact: {
      label: 'Positive impact on others',
      plain: 'Other people gain from it',
      role: 'outcome',
      stage: 'outcomes',
      at: [0, 0],
      whose: outcome,
      note: '',
    },
  },
  arrows: {
    'a01-voice': { from: 'voice', to: 'autonomy', whose: feeds },
    'a02-co-made': { from: 'co-made', to: 'autonomy', whose: feeds },
    'a03-developing': { from: 'developing', to: 'competence', whose: feeds },
    'a04-staff': {
      from: 'staff',
      to: 'relatedness',
      whose: feeds,
      evidence: [['bhatti-empathetic', 'gives_context', 'Says how the process is, not what it feeds.']],
    },
    'a05-others': { from: 'others', to: 'relatedness', whose: feeds },
    'a06-community': {
      from: 'community',
      to: 'relatedness',
      whose: feeds,
      note: 'Half of a loop: a sense of community feeds relatedness, which feeds the sense of community.',
    },
    'a07-giving': {
      from: 'giving',
      to: 'beneficence',
      whose: feeds,
      evidence: [
        ['bhatti-champions', 'refines', 'The abstract speaks of purpose, the slides of beneficence.'],
      ],
    },
    'a08-autonomy': {
      from: 'autonomy',
      to: 'belief',
      whose: mustBeMet,
      evidence: [['bhatti-needs', 'supports']],
    },
    'a09-competence': {
      from: 'competence',
      to: 'belief',
      whose: mustBeMet,
      evidence: [['bhatti-needs', 'supports']],
    },
    'a10-relatedness': {
      from: 'relatedness',
      to: 'belief',
      whose: mustBeMet,
      evidence: [['bhatti-needs', 'supports']],
    },
    'a11-beneficence': {
      from: 'beneficence',
      to: 'belief',
      whose: mustBeMet,
      evidence: [['bhatti-needs', 'supports']],
    },
    'a12-motivation': {
      from: 'belief',
      to: 'motivation',
      whose: slides('The slides: greater belief is greater motivation.'),
      evidence: [['bhatti-belief', 'supports']],
    },
    'a13-self-management': { from: 'motivation', to: 'self-management', whose: leads },
    'a14-mental-health': { from: 'motivation', to: 'mental-health', whose: leads },
    'a15-connections': { from: 'relatedness', to: 'connections', whose: leads },
    'a16-community': {
      from: 'relatedness',
      to: 'community',
      whose: leads,
      note: 'The other half of the loop. Does it ever stop, and what would stop it?',
    },
    'a17-impact': { from: 'beneficence', to: 'impact', whose: leads },
  },
  groups: {
    needs: {
      logic: 'and',
      arrows: ['a08-autonomy', 'a09-competence', 'a10-relatedness', 'a11-beneficence'],
    },
  },
  boxEvidence: {
    ...Object.fromEntries(
      ['connections', 'self-management', 'mental-health', 'impact'].map((box) => [
        box,
        [['bhatti-outcomes', 'supports', 'That it is one of the five outcomes listed.'] as const],
      ]),
    ),
    ...Object.fromEntries(
      ['voice', 'co-made', 'developing', 'staff', 'others', 'community', 'giving'].map((box) => [
        box,
        box === 'community'
          ? [
              ['bhatti-process', 'supports', 'That it is part of the process.'] as const,
              ['bhatti-outcomes', 'supports', 'That it is an outcome as well.'] as const,
            ]
          : [['bhatti-process', 'supports', 'That it is part of the process.'] as const],
      ]),
    ),
  },
};
