import { type ExtractEntry, abstractOf, quote } from './extractEntry.ts';

const theory = 'Why theory?';
const wellbeing = '1. Can Social Prescribing Foster Individual and Community Well-Being?';
const aims = '2. A review of the aim and measurement of social referral programmes';
const timeline = 'CESP Timeline';

/** From the slides on evidence and aims (Vidovic 2021, Rempel 2017), theory and the community-enhanced model, and from the abstracts. */
export const evidenceExtracts: Readonly<Record<string, ExtractEntry>> = {
  lipstick: quote(theory, 'Example: lipstick sales are up 20% since 2020.....'),
  'vidovic-individual': quote(wellbeing, 'Individual (51/51)'),
  'vidovic-system': quote(wellbeing, 'System (22/51)'),
  'vidovic-community': quote(wellbeing, 'Community (18/51)'),
  'vidovic-individual-outcomes': quote(
    `${wellbeing} – Individual level`,
    'Loneliness (quality & quantity), isolation (frequency), wellbeing, connectedness (relating to others / belonging) – not everyone realises this. Connectedness/ loneliness often confused.',
  ),
  'vidovic-causal': quote(`${wellbeing} – Individual level`, "Only 5 'causal' studies."),
  'vidovic-gp-use': quote(
    `${wellbeing} – System level`,
    'Often service use e.g. health care. High variance e.g. 7%-68% reduction in GP use.',
  ),
  'vidovic-social-care': quote(
    `${wellbeing} – System level`,
    'Only 3 studies investigate social care. Mixed results.',
  ),
  'vidovic-no-linkage': quote(
    `${wellbeing} – Community level`,
    'No clear linkage between community resources and SP.',
  ),
  'vidovic-connectedness': quote(
    `${wellbeing} – Community level`,
    'Only 3 studies address community connectedness at all.',
  ),
  'vidovic-key-aspect': quote(
    `${wellbeing} – So what?`,
    '"The key aspect of any social prescribing programme is this interaction between the link worker and the individual (or a carer)"',
  ),
  'vidovic-one-trial': abstractOf(
    'vidovic-2021',
    'Exactly one peer-reviewed randomised controlled trial was found; several studies give no measure or mix core concepts.',
  ),
  'rempel-mental': quote(aims, '25 (out of 41) focused on "mental wellbeing"'),
  'rempel-service-use': quote(aims, 'Optimised service use (23)'),
  'rempel-social': quote(aims, 'Social wellbeing (21)'),
  'rempel-physical': quote(aims, 'Physical wellbeing (16)'),
  'rempel-cost': quote(aims, 'Cost savings was least common (6)'),
  'rempel-communities': quote(
    aims,
    'None of the reasons for studies involved building stronger / more connected communities.',
  ),
  'rempel-cannot-know': quote(
    aims,
    '"definitive and systematic evaluations of social referral programmes are not possible while aims and measures are so inconsistent[...] we would argue that while aims and measures remain diffuse and the links between them undertheorised and underspecified that we actually cannot know that [effectiveness of SP] is the case"',
  ),
  'rempel-measures': abstractOf(
    'rempel-2017',
    'Five core aims. 154 kinds of measure were used; the one most used, WEMWBS, in 9 studies.',
  ),
  'cesp-panel': quote(timeline, 'Jan 22 – first community panel'),
  'cesp-manual': quote(timeline, 'Developing a manual for other community panels'),
  'cesp-map': quote(
    "Why is 'the literature' important in this?",
    "Like the community panel, researchers each have part of a 'map' - what's weak, or missing",
  ),
  'cesp-reciprocal': abstractOf(
    'cesp-model',
    'The wellbeing of individuals and that of their community act on each other.',
  ),
  'cesp-three': abstractOf(
    'cesp-model',
    'The model joins practice with communities, organisations and individuals.',
  ),
};
