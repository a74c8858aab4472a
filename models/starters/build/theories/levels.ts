import { box, link } from '../draw.ts';
import { type StarterDescription, inference, slides } from '../description.ts';

const listed = slides('From the slides, shortened.');
const hoped = inference(
  'The slides name what studies looked at, not which way it went; the sign is what social prescribing hopes for.',
);
const looked = ['vidovic-individual-outcomes', 'gives_context', 'What was looked at.'] as const;

/** Vidovic 2021: at which level effects were looked for, and how often. */
export const levels: StarterDescription = {
  id: 'levels',
  key: 'levels',
  title: 'Effects on people, services and communities: who has looked?',
  group: 'social-prescribing',
  topics: ['what-changes', 'use-of-services', 'community', 'measuring'],
  sentence:
    'Three levels of effect with the number of studies at each, and an arrow that says that no link is known. Not one arrow says why.',
  theory: {
    summary:
      'A review of 51 studies asked at which level social prescribing makes a difference. All of them looked at people, 22 at the system around them, such as the use of GPs, and 18 at communities. For communities hardly anything is known; a link between community resources and social prescribing is not clear. What nobody says is how any of these effects would come about.',
    questions:
      'Not one of these arrows has a mechanism: pick the one that matters most to you and say why it would hold. Loneliness and connectedness are often confused: would your measure tell them apart? What would an effect on a community look like?',
    scope:
      '51 studies; 5 of them “causal”, say the slides, one peer-reviewed randomised trial, says the abstract.',
  },
  levels: {
    individual: 'Individual (51 of 51 studies)',
    service: 'The service',
    system: 'System (22 of 51 studies)',
    community: 'Community (18 of 51 studies)',
  },
  boxes: {
    loneliness: box(
      ['Loneliness (quality and quantity)', 'Loneliness'],
      'outcome',
      { level: 'individual', at: [0, 0] },
      { whose: listed, desiredDirection: 'decrease' },
    ),
    isolation: box(
      ['Isolation (frequency of contact)', 'Isolation'],
      'outcome',
      { level: 'individual', at: [1, 0] },
      { whose: slides('The slides: “isolation (frequency)”.'), desiredDirection: 'decrease' },
    ),
    wellbeing: box(
      ['Wellbeing', 'Wellbeing'],
      'outcome',
      { level: 'individual', at: [2, 0] },
      { whose: listed, desiredDirection: 'increase' },
    ),
    connectedness: box(
      ['Connectedness (relating to others, belonging)', 'Connection with others'],
      'outcome',
      { level: 'individual', at: [3, 0] },
      {
        whose: listed,
        desiredDirection: 'increase',
        note: 'Often confused with loneliness, say the slides.',
      },
    ),
    programme: box(
      ['Social prescribing', 'People take part in social prescribing'],
      'intervention',
      { level: 'service', at: [1.5, 0.1] },
      { whose: listed, note: 'Its key, says the review: the interaction of link worker and person.' },
    ),
    'gp-use': box(
      ['GP use', 'Use of the doctor'],
      'outcome',
      { level: 'system', at: [0, 0] },
      { whose: listed, desiredDirection: 'decrease', note: 'The studies hope for less.' },
    ),
    'social-care': box(
      ['Use of social care', 'Use of social care'],
      'outcome',
      { level: 'system', at: [1, 0] },
      { whose: listed, note: 'Three studies.' },
    ),
    'community-connectedness': box(
      ['Community connectedness', 'The connections within a community'],
      'outcome',
      { level: 'community', at: [2, 0] },
      { whose: listed, desiredDirection: 'increase', note: 'Three studies.' },
    ),
    resources: box(
      ['Community resources', 'The community has resources'],
      'context',
      { level: 'community', at: [3, 0] },
      { whose: listed, note: 'The usual role is our reading.' },
    ),
  },
  arrows: {
    'a1-loneliness': link(
      ['programme', 'loneliness'],
      hoped,
      [
        looked,
        ['vidovic-causal', 'gives_context', 'How many studies could tell cause.'],
        [
          'vidovic-one-trial',
          'refines',
          'Slides and abstract differ: five “causal” studies, or one randomised trial.',
        ],
      ],
      { sign: 'decreases' },
    ),
    'a2-isolation': link(['programme', 'isolation'], hoped, [looked], { sign: 'decreases' }),
    'a3-wellbeing': link(['programme', 'wellbeing'], hoped, [looked]),
    'a4-connectedness': link(['programme', 'connectedness'], hoped, [looked]),
    'a5-gp-use': link(
      ['programme', 'gp-use'],
      slides('“7%-68% reduction in GP use.”'),
      [['vidovic-gp-use', 'supports', 'A reduction, but by anything between 7% and 68%.']],
      { sign: 'decreases', note: 'High variance: for whom, and where?' },
    ),
    'a6-social-care': link(
      ['programme', 'social-care'],
      slides('“Mixed results.”'),
      [['vidovic-social-care', 'supports', 'That it is mixed.']],
      { sign: 'unclear' },
    ),
    'a7-community': link(
      ['programme', 'community-connectedness'],
      inference('Three studies address it, say the slides; what they found they do not say.'),
      [['vidovic-connectedness', 'gives_context']],
      { sign: 'unclear' },
    ),
    'a8-no-linkage': link(
      ['resources', 'programme'],
      slides('“No clear linkage between community resources and SP.”'),
      [['vidovic-no-linkage', 'supports', 'That no link is clear.']],
      { sign: 'none', note: 'Drawn because it is a finding: no link is known, either way.' },
    ),
  },
  boxEvidence: {
    programme: [['vidovic-key-aspect', 'gives_context']],
    loneliness: [['vidovic-individual', 'gives_context', 'Studies at this level.']],
    'gp-use': [['vidovic-system', 'gives_context', 'Studies at this level.']],
    'community-connectedness': [['vidovic-community', 'gives_context', 'Studies at this level.']],
  },
};
