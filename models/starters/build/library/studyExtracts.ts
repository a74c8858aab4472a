import { type ExtractEntry, abstractOf, quote } from './extractEntry.ts';

const wellbeing = '1. Can Social Prescribing Foster Individual and Community Well-Being?';
const aims = '2. A review of the aim and measurement of social referral programmes';
const outcomes = '3. What does successful social prescribing look like? Mapping meaningful outcomes';
const process = '4. Understanding the social prescribing process';
const cure = '5. The benefits of social connectedness on quality and effectiveness of care provision';
const review = '6. What approaches to social prescribing work, for whom, in what circumstances?';
const delivery =
  '7. Facilitators and barriers of implementing and delivering social prescribing services: a systematic review';
const assets = '8. Supporting social prescribing in primary care by linking people to local assets';
const effects = '9. Understanding the effectiveness and mechanisms of a social prescribing service';

/** What the slides say of the ten studies besides what the theories are drawn from: design, sample, and the rest. */
export const studyExtracts: Readonly<Record<string, ExtractEntry>> = {
  'vidovic-so-what': quote(
    `${wellbeing} – So what?`,
    "We aren't sure of the answers - We need a better theoretical framework/ outcome measures especially for community",
  ),
  'rempel-review': quote(aims, 'Literature review 41 studies (38 were unique projects)'),
  'rempel-definition': quote(aims, 'No agreed definition of SP.'),
  'rempel-reflection': quote(aims, 'Limited reflection on what SP is meant "to do".'),
  'rempel-not-enough': quote(aims, 'Not enough research to establish effectiveness of SP'),
  'rempel-designs': quote(aims, '7 qual, 16 quant, 18 mixed-method.'),
  'rempel-arrows': quote(
    aims,
    'Do you agree with where the arrows go?',
    'The figure to which it belongs is not in the text of the slides: which arrows it had is lost.',
  ),
  'polley-variety': quote(outcomes, 'There is a variety in research topics (literature review)'),
  'polley-67': quote(outcomes, '67 different outcomes only 60% of these were measured'),
  'polley-99': quote(outcomes, 'Plus focus groups (n=31) led to 99 possible outcomes for social prescribing'),
  'polley-60-not': abstractOf(
    'polley-fixsen-2021',
    'There were 99 outcomes in all; 60% of them are not routinely measured.',
    'The slides say that only 60% of 67 were measured.',
  ),
  'polley-sample': abstractOf('polley-fixsen-2021', '16 interviews and 2 focus groups.'),
  'polley-capitals': abstractOf(
    'polley-fixsen-2021',
    'Outcomes are parted into determinants of health and health-related ones, the spiritual is a category of its own, and a framework of community capitals is used.',
  ),
  'polley-37': quote(
    outcomes,
    '37 priority outcomes were linked to social factors in health (i.e. meaningful).',
  ),
  'polley-colours': quote(
    outcomes,
    'Green = rarely/never reported, orange = qualitative only, yellow = often reported.',
    'Which outcome has which colour is not in the text of the slides: it is lost.',
  ),
  'polley-themes': quote(
    outcomes,
    'Themes from focus group: measurement / monitoring, using holistic approach, relationship between SP & community [capacity to connect, creating connections, work capacity and sustainability]',
  ),
  'polley-community': quote(
    outcomes,
    'People felt that the impact of social prescribing on a community is not valued in same way as medical outcomes',
  ),
  'polley-assets': quote(
    outcomes,
    'SP schemes start with assets (available resources) impact of austerity & need for sustainable funding model in voluntary sector',
  ),
  'polley-travel': quote(outcomes, 'Travel and transport are crucial'),
  'polley-deprivation': quote(
    outcomes,
    "'Deprivation status' of participants is a missing an outcome measure??",
  ),
  'polley-employable': quote(
    outcomes,
    'Are we measuring the right things e.g. consider "becoming employable" (inc. psychological, skills-based, physical and social barriers) vs "employed" (jobs might not be available in the area)',
  ),
  'bhatti-sample': quote(
    process,
    '8 interviews, 88 people in focus groups (Canada). Most participants female.',
  ),
  'bhatti-outcomes': quote(
    process,
    'Social connections Sense of community Improvement in health self-management Improvement in mental health Positive impact on others',
  ),
  'kellezi-project': quote(
    cure,
    'East Midlands social prescribing project chronically ill patients experiencing loneliness',
  ),
  'kellezi-sample': quote(
    cure,
    'Quantitative survey (n=630; baseline, 4 months, 6-9 months). Plus interviews: 19 patients, 7 GPs, 3 health coaches, 6 link workers.',
  ),
  'husk-wide': quote(
    review,
    'Wide definition of SP - "transfer between primary care and community-based activities"',
  ),
  'husk-phase-1': quote(review, 'Phase 1. Reviewed 109 papers to make a theory.'),
  'husk-phase-2': quote(
    review,
    "Phase 2. 34 high quality studies to clarify 'how' success is achieved, & consulted people with lived experience.",
    'The slide has a figure besides, which is not in the text of the slides: it is lost.',
  ),
  'husk-forty': abstractOf(
    'husk-2020',
    '40 statements were made; 6 of them were put first by an expert group.',
  ),
  'pescheny-8': quote(delivery, '8 papers total'),
  'tierney-118': quote(assets, 'Review of 118 documents – primary care based'),
  'woodall-service': quote(
    effects,
    "Primary care based SP. Focus group with staff (n=17) and interviews with 'patients' (n=26).",
  ),
  'woodall-improved': abstractOf(
    'woodall-2018',
    'Wellbeing, perceived health and social connectedness improved, and anxiety was less.',
    'Depression is not named in the abstract.',
  ),
  'southby-sample': abstractOf('southby-gamsu-2018', '4 cases, with 18 interviews and 1 focus group.'),
};
