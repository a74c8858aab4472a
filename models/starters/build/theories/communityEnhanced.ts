import { box, link } from '../draw.ts';
import { type StarterDescription, inference, publication, slides } from '../description.ts';

const ours = inference(
  'Our reading of how the model is meant to work; neither slides nor abstract draw this arrow.',
  'cesp-model',
);
const element = inference('Our short name for a part of the model.', 'cesp-model');
const role = 'The usual role is our reading.';
const reciprocal = publication('cesp-model', 'The abstract says that the two act on each other.');

/** The community-enhanced model: a theory a project begins with, and its times. */
export const communityEnhanced: StarterDescription = {
  id: 'community-enhanced',
  key: 'cesp',
  title: 'Community-enhanced social prescribing',
  group: 'social-prescribing',
  topics: ['community', 'running-a-service'],
  sentence:
    'A model at the start of its test: a community panel, a map of what there is and what is missing, and wellbeing that goes both ways. Most arrows are only our reading.',
  theory: {
    kind: 'initial',
    summary:
      'In this model a community is not just where people are sent; it takes part. A panel of people who live there says what the place has and what is missing. The community grows stronger, link workers work differently, and people are better off. A person’s wellbeing and that of the community help each other along.',
    questions:
      'Do you agree with where the arrows go? All but two are our reading. Where is the project: is it practical, does it do what people need, do the methods work (a feasibility study)? Or can it be tested on a bigger scale, to say with confidence whether it makes a real difference (a controlled trial)? Like the panel, researchers each have part of a map: what is weak, or missing?',
    scope:
      'Times on the slides of July 2022: first community panel January 2022; research launch April 2022; survey launch June or July 2022; recruitment ends October or November 2022; follow-ups after 6 and 12 months; community questionnaire repeated April or May 2023; interviews 2022/2023. “We are here” stands on the line as well; where, their text does not say. Which rung of the ladder of studies the project stands on, the slides do not say.',
  },
  levels: {
    individual: 'Individual',
    service: 'Service',
    community: 'Community',
  },
  times: {
    baseline: ['Baseline', 0],
    '6-months': ['6 months', 6],
    '12-months': ['12 months', 12],
    survey: ['Community questionnaire (June or July 2022)', null],
    'survey-again': ['Community questionnaire repeated (April or May 2023)', null],
    interviews: ['Interviews (2022/2023)', null],
  },
  boxes: {
    panel: box(
      ['Community panel', 'People of the place sit together'],
      'intervention',
      { level: 'community', at: [0, 0] },
      { whose: slides('On the timeline of the slides.'), note: role },
    ),
    map: box(
      ['Local map of assets and gaps', 'There is a map of what the place has and lacks'],
      'intervention',
      { level: 'community', at: [1.1, 0] },
      { whose: element, note: `The slides say that panel and researchers each have part of a map. ${role}` },
    ),
    capacity: box(
      ['Community capacity', 'The community can do more'],
      'context',
      { level: 'community', at: [2.2, 0] },
      { whose: element, note: role },
    ),
    practice: box(
      ['Link-worker practice', 'Link workers work with the community'],
      'intervention',
      { level: 'service', at: [2.2, 0.1] },
      { whose: element, note: role },
    ),
    individual: box(
      ['Individual wellbeing', 'Wellbeing of people'],
      'outcome',
      { level: 'individual', at: [3.3, 0] },
      { whose: publication('cesp-model', 'From the abstract.'), desiredDirection: 'increase' },
    ),
    community: box(
      ['Community wellbeing', 'Wellbeing of the community'],
      'outcome',
      { level: 'community', at: [3.3, 0] },
      { whose: publication('cesp-model', 'From the abstract.'), desiredDirection: 'increase' },
    ),
  },
  arrows: {
    'a1-map': link(['panel', 'map'], ours),
    'a2-capacity': link(['map', 'capacity'], ours),
    'a3-practice': link(['capacity', 'practice'], ours),
    'a4-wellbeing': link(['practice', 'individual'], ours),
    'a5-outward': link(['individual', 'community'], reciprocal, [['cesp-reciprocal', 'supports']], {
      if: 'people are well',
    }),
    'a6-inward': link(['community', 'individual'], reciprocal, [['cesp-reciprocal', 'supports']], {
      if: 'the community is well',
    }),
  },
  boxEvidence: {
    panel: [
      ['cesp-panel', 'gives_context'],
      ['cesp-launch', 'gives_context', 'On the timeline.'],
      ['cesp-here', 'gives_context', 'On the timeline; where on it, the text of the slides does not say.'],
      ['cesp-recruitment', 'gives_context', 'On the timeline.'],
      ['cesp-manual', 'gives_context'],
      ['cesp-leap', 'gives_context'],
    ],
    individual: [
      ['cesp-follow-ups', 'gives_context', 'When it is to be measured.'],
      ['cesp-interviews', 'gives_context', 'On the timeline.'],
    ],
    community: [
      ['cesp-survey', 'gives_context', 'The questionnaire, for the first time.'],
      ['cesp-repeat', 'gives_context', 'The same questionnaire again.'],
    ],
    map: [['cesp-map', 'gives_context', 'A map in another sense: of what is known.']],
    practice: [['cesp-three', 'gives_context', 'Communities, organisations and individuals.']],
  },
};
