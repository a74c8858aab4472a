import { type ExtractEntry, abstractOf, quote } from './extractEntry.ts';

const gp = '7. Creating relationships between GP and voluntary services';
const delivery =
  '7. Facilitators and barriers of implementing and delivering social prescribing services: a systematic review';
const barriers = `${delivery} – Barriers`;
const facilitators = `${delivery} – Facilitators`;
const effects = '9. Understanding the effectiveness and mechanisms of a social prescribing service';
const covid = '10. Impact of COVID-19 on social prescribing across an Integrated Care System';

/** From the slides on services (Southby and Gamsu 2018, Pescheny 2018, Woodall 2018, Westlake 2022), and from the abstracts. */
export const serviceExtracts: Readonly<Record<string, ExtractEntry>> = {
  'southby-personal': quote(gp, "Personal r'ships key"),
  'southby-burden': quote(gp, 'Burden on showing value can sometimes fall with voluntary sector'),
  'southby-policy': quote(gp, "'Policy' support inc. regional and national"),
  'southby-trust': quote(gp, 'Trust takes time'),
  'southby-status': quote(gp, "GPs need to attend to the 'status gap'"),
  'southby-understanding': quote(gp, 'Understanding wider voluntary sector'),
  'southby-feedback': quote(gp, 'Clear & regular mutual feedback'),
  'southby-more': abstractOf(
    'southby-gamsu-2018',
    'Collaboration also depends on shared understanding, resources, leadership, systems and governance, boundary negotiation and proximity; a clash of cultures hinders it.',
    'That this is the study on the slides is our inference.',
  ),
  'pescheny-leadership': quote(
    barriers,
    'Leadership / organisation (lack of partnership agreement between SP service and hosting GP surgery, turnover, lack of project management).',
  ),
  'pescheny-rushed': quote(
    barriers,
    'Implementation approach (rushing before building r\'ships, "go live" dates).',
  ),
  'pescheny-funding': quote(barriers, 'Economic climate / funding (of SP).'),
  'pescheny-understanding': quote(
    barriers,
    'Shared understanding (of SP service and pathway, among all stakeholders).',
  ),
  'pescheny-gp-lack': quote(barriers, 'GP staff engagement (lack of, e.g. trust / time).'),
  'pescheny-turnover': quote(barriers, 'Staff turnover (high).'),
  'pescheny-patients': quote(
    barriers,
    'Patient engagement (new way of working, confidence, money, scepticism).',
  ),
  'pescheny-services': quote(barriers, 'Infrastructure (services and activities).'),
  'pescheny-phased': quote(
    facilitators,
    'Implementation (phased roll out inc meetings with GP practices); organisation (workshops / briefings before SP rolled out; steering groups, training for referrers)',
  ),
  'pescheny-attitudes': quote(
    facilitators,
    'Shared understanding / attitudes between clinical / non-clinical staff & partners.',
  ),
  'pescheny-communication': quote(
    facilitators,
    'Relationships and communication reciprocity & trust between SPs and partners. Structured regular communication, feeding back SP patient progress.',
  ),
  'pescheny-readiness': quote(facilitators, 'Organisational readiness.'),
  'pescheny-gp-engaged': quote(
    facilitators,
    'General practice staff engagement e.g. attending staff meetings, letters back to referrer.',
  ),
  'pescheny-supervision': quote(facilitators, 'Support / supervision (via manager).'),
  'pescheny-community': quote(facilitators, 'Infrastructure (of community).'),
  'pescheny-legal': abstractOf('pescheny-2018', 'Legal agreements are among the factors as well.'),
  'pescheny-quality': abstractOf(
    'pescheny-2018',
    'The quality of most of the studies was poor; the review is limited to services in general practice with a navigator.',
  ),
  'woodall-survey': quote(effects, 'Plus a survey of patient outcomes pre/post 6 sessions (total n= 436)'),
  'woodall-wellbeing': quote(effects, 'Wellbeing significantly improved'),
  'woodall-gender': quote(effects, 'Gender made no difference but being younger did'),
  'woodall-anxiety': quote(effects, 'Reduced anxiety and depression'),
  'woodall-networks': quote(effects, 'Half increased networks, 25a% reduced/no effect', '“25a%” as printed.'),
  'woodall-flexible': quote(
    effects,
    'Flexibility of sessions perceived as positive ve (although only 6 total)',
    'As printed.',
  ),
  'woodall-hope': quote(effects, 'Shared experiences with others = hope.'),
  'woodall-purpose': quote(effects, 'New activities = purpose and independence.'),
  'woodall-relationships': quote(
    effects,
    'The SP service benefitted from well-established community relationships, joining networks and partnerships.',
  ),
  'woodall-compatible': quote(
    effects,
    'Available community services need good compatibility with service user needs',
  ),
  'woodall-men': quote(
    effects,
    'Particularly helpful for men to open up with SP (maybe cos the social practitioners were women)',
  ),
  'woodall-gp-up': quote(effects, 'Study notes GP use may go up as a result of SP!'),
  'woodall-complete': abstractOf(
    'woodall-2018',
    '342 people gave complete answers before and after.',
    'The slides give a total of 436.',
  ),
  'woodall-men-benefit': abstractOf('woodall-2018', 'Men may have greater benefit.'),
  'woodall-inconclusive': abstractOf('woodall-2018', 'The primary-care data were inconclusive.'),
  'carnes-no-difference': abstractOf(
    'carnes-2017',
    'At 8 months there was no difference from matched controls in general health, depression, anxiety and engagement in life.',
  ),
  'carnes-regression': abstractOf(
    'carnes-2017',
    'GP consultations fell in the year after referral; that may be regression to the mean.',
  ),
  'westlake-methods': quote(
    covid,
    'Online survey (52 SPs), Interviews (57 link workers, plus community builders, managers etc), researcher notes.',
  ),
  'westlake-employers': quote(
    covid,
    '2020, voluntary and PCN employed link workers (131 GP practices in PCN)',
  ),
  'westlake-assets': quote(`${covid} – Practitioner assets`, 'IT & supervision were helpful.'),
  'westlake-incorporated': quote(
    `${covid} – Practitioner assets`,
    "PCN - contracted felt they weren't incorporated into team & some teams didn't know they employed SPs.",
  ),
  'westlake-equipment': quote(
    `${covid} – Practitioner assets`,
    'Generally most SPs got equipment to work remotely, this was a little slower in PCNs.',
  ),
  'westlake-workforce': quote(
    covid,
    '"The workforce, or practitioner, is an essential asset, enabling this pathway through their skills and experience"',
  ),
  'westlake-drift': quote(`${covid} – Access`, '"Access shift" and "role drift".'),
  'westlake-referrals': quote(`${covid} – Access`, 'Referrals down in lockdown, then up'),
  'westlake-remit': quote(`${covid} – Access`, 'PCN had broader remit'),
  'westlake-fewer': quote(`${covid} – Activities`, 'Fewer due to pandemic.'),
  'westlake-adapt': quote(`${covid} – Activities`, 'Appeared more difficult for PCN services to adapt.'),
  'westlake-own-skills': quote(
    `${covid} – Activities`,
    'SPs used their own skills and experience to manage the needs of their patients / clients / people',
  ),
  'westlake-clarity': quote(
    `${covid} – About the SP role`,
    'More clarity needed over SP role, especially "open" or "boundaried"',
  ),
  'westlake-contracting': quote(
    `${covid} – About the SP role`,
    'Explicit contracting needed shared and agreed',
  ),
  'westlake-employer': quote(
    `${covid} – About the SP role`,
    'Employing organisation has big influence on objectives / outcomes of SP service',
  ),
  'westlake-burnout': quote(
    `${covid} – About the SP role`,
    "'Good' / holistic SP needs to be balanced with burnout",
  ),
  'westlake-80': abstractOf(
    'westlake-2022',
    'Observations and field notes with over 80 practitioners, and an online survey of 52 practitioners and managers, from March 2020 to April 2021.',
  ),
  'westlake-pathway': abstractOf(
    'westlake-2022',
    'The pathway is access, engagement and activities, with workforce and community assets and strategic partnerships.',
  ),
  'westlake-explicit': abstractOf(
    'westlake-2022',
    'Where it is explicit whether the model is open or boundaried, there is less role drift.',
  ),
  'drift-assessments': abstractOf(
    'pmc10355812',
    'Assessment targets made link workers drift to lighter-touch work.',
  ),
};
