import { type Term, partly, seen } from './term.ts';

const jagosh2015 = seen('Jagosh et al. 2015', '10.1186/s12889-015-1949-1');
const dalkin = seen('Dalkin et al. 2015', '10.1186/s13012-015-0237-x');
const deWeger = seen('De Weger et al. 2020', '10.1177/1609406920938577');
const codebook = seen('Codebook in Health Research Policy and Systems 2024', '10.1186/s12961-024-01115-9');
const mukumbang = partly('Mukumbang et al. 2018, as told by BetterEvaluation');

/** Words for the parts of an explanation and for how explanations hang together. */
export const configurationTerms = [
  {
    id: 'context',
    realist: 'Context',
    plain: 'Circumstances',
    meaning:
      'What affects whether {a mechanism works|people respond as hoped}: not the place itself but how it works there. People’s attributes, relations, rules and wider systems belong to it.',
    sources: [seen('RAMESES II, context brief'), jagosh2015],
  },
  {
    id: 'contextNarratives',
    realist: 'Two narratives of context',
    plain: 'Two ways to see circumstances',
    meaning:
      'One way: things one can observe that trigger or block at one moment. The other: relations at several levels that change over time.',
    sources: [seen('Greenhalgh & Manzano 2022', '10.1080/13645579.2021.1918484')],
  },
  {
    id: 'mechanism',
    realist: 'Mechanism',
    plain: 'How people respond',
    meaning:
      'What is hidden, depends on {context|circumstances} and brings about {outcomes|what happens}: often how people think or feel about what they are offered. It is not the activity that one can see.',
    sources: [
      seen('Haynes et al. 2017', '10.1186/s12961-017-0234-4'),
      seen('RAMESES II, mechanism brief'),
      seen('Lacouture et al. 2015'),
    ],
  },
  {
    id: 'resource',
    realist: 'Resource',
    plain: 'What it gives people',
    meaning:
      'The half of {a mechanism|how people respond} that the programme brings: what it offers, gives or takes away.',
    sources: [dalkin],
  },
  {
    id: 'reasoning',
    realist: 'Reasoning',
    plain: 'What people think or feel',
    meaning:
      'The half of {a mechanism|how people respond} that is in people: how a resource changes what they think, feel or want. Some hold that the split cannot always be made, and that this is no harm.',
    sources: [dalkin, seen('Jagosh, RAMESES list 2015')],
  },
  {
    id: 'activation',
    realist: 'Continuum of activation',
    plain: 'More or less, not on or off',
    meaning:
      '{Mechanisms work|People respond} by degree, as a dimmer does; {they do not simply fire or fail|it is not simply yes or no}.',
    sources: [dalkin],
  },
  {
    id: 'intervention',
    realist: 'Intervention',
    plain: 'What is offered',
    meaning: 'What is done or offered. It is not yet a reason why anything changes. In SCMO: the strategy.',
    sources: [mukumbang, deWeger],
  },
  {
    id: 'actor',
    realist: 'Actor',
    plain: 'Who',
    meaning:
      'Those whose attributes, acts and reasoning an explanation is about. Different people may respond differently to the same thing.',
    sources: [mukumbang, codebook],
  },
  {
    id: 'outcome',
    realist: 'Outcome',
    plain: 'What happens',
    meaning:
      'What comes about, hoped for or not, soon or in the end. Realists look at patterns {of outcomes|of what happens} rather than at one.',
    sources: [seen('BMC Health Services Research 2021', '10.1186/s12913-021-07214-5'), codebook],
  },
  {
    id: 'configuration',
    realist: 'CMO configuration (CMOC)',
    plain: 'Explanation',
    meaning:
      'A causal sentence that joins {context, mechanism and outcome|circumstances, how people respond and what happens}, of a whole programme or of a part. It is an aid to thinking. The same box can be {the outcome of one and the context of the next|what happens in one and a circumstance of the next}.',
    sources: [jagosh2015],
  },
  {
    id: 'scheme',
    realist: 'Scheme: CMO, ICAMO, SCMO, CIMO',
    plain: 'Parts of an explanation',
    meaning:
      'Which parts a configuration asks for: {intervention, actor or strategy can be added to context, mechanism and outcome|what is offered and who can be added to circumstances, how people respond and what happens}. All are in use and no guidance settles which is best; each theory has its own.',
    sources: [deWeger, seen('Punton & Vogel 2020'), mukumbang],
  },
  {
    id: 'dyad',
    realist: 'Dyad, triad',
    plain: 'Two or three parts of an explanation',
    meaning:
      '{Context and mechanism, or mechanism and outcome|Circumstances and how people respond, or how people respond and what happens}, joined as a story tells them, before there are whole configurations. Fine for early work.',
    sources: [seen('Jackson & Kolla 2012', '10.1177/1098214012440030')],
  },
  {
    id: 'ripple',
    realist: 'Ripple effect',
    plain: 'Knock-on',
    meaning:
      '{The outcome of one configuration is the context|What happens in one explanation is a circumstance} of the next, or part of it.',
    sources: [jagosh2015],
  },
  {
    id: 'ifThen',
    realist: 'IF–THEN statement',
    plain: 'IF … THEN …',
    meaning: 'A hypothesis in plain language, also used to code documents with.',
    sources: [seen('Husk et al. 2020'), seen('D-PACT 2025', '10.1177/16094069251370659')],
  },
  {
    id: 'because',
    realist: 'IF–THEN–BECAUSE',
    plain: 'IF … THEN … BECAUSE …',
    meaning:
      'IF {context (and resource) THEN outcome BECAUSE mechanism|circumstances (and what is offered) THEN what happens BECAUSE how people respond}. With a because a statement is easier to test. An empty because is shown as a gap and never filled in for you.',
    sources: [seen('Realist Workforce SIG 2026')],
  },
  {
    id: 'stages',
    realist: 'Enrolment, engagement, adherence',
    plain: 'Starting, taking part, keeping going',
    meaning: 'Agreeing to a referral; taking it up, that is attending; keeping to the activity.',
    sources: [seen('Husk et al. 2020')],
  },
] as const satisfies readonly Term[];
