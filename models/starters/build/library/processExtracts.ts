import { type ExtractEntry, abstractOf, quote } from './extractEntry.ts';

const process = '4. Understanding the social prescribing process';
const cure = '5. The benefits of social connectedness on quality and effectiveness of care provision';
const assets = '8. Supporting social prescribing in primary care by linking people to local assets';
const buyIn = `${assets} – Concept 1: Creating and sustaining 'buy-in'`;
const connections = `${assets} – Concept 2: Establishing and maintaining connections`;

/** From the slides on how social prescribing is thought to work (Bhatti 2021, Kellezi 2019, Tierney 2020), and from the abstracts. */
export const processExtracts: Readonly<Record<string, ExtractEntry>> = {
  'bhatti-belief': quote(
    process,
    "Self-determination theory (greater belief in one's ability to make choices / have control = greater motivation to take action).",
  ),
  'bhatti-needs': quote(
    process,
    'But several psychological needs must be met first (autonomy, competence, relatedness, beneficence).',
  ),
  'bhatti-process': quote(
    `${process} – Final theory / model from the data`,
    "Supported in having a voice, co-made prescriptions, trusted staff. Satisfying need / developing skill, r'ships with other participants & sense of community, used their experience to help others.",
  ),
  'bhatti-champions': abstractOf('bhatti-2021', '“Health champions” gain a sense of purpose by giving back.'),
  'bhatti-empathetic': abstractOf('bhatti-2021', 'The process is an empathetic one.'),
  'kellezi-use': quote(
    cure,
    'Significant reduction in primary care service use (by 25%) & increased group memberships',
  ),
  'kellezi-active': quote(
    cure,
    "community belonging, loneliness etc. not expected to change, but are the 'active ingredients' (process) through which increase in group memberships predicts reductions in service use",
  ),
  'kellezi-welcomed': quote(cure, 'Group attendance needs to be positive and meaningful, welcomed'),
  'kellezi-accompanied': quote(
    cure,
    'Being accompanied to the first meeting was important for people with social isolation and health problems.',
  ),
  'kellezi-identify': quote(
    `${cure} – quoting p. 3 of the article`,
    '"our social group memberships (e.g. family, community, volunteering group) are consequential for our social life, health and well-being, but only if we identify with them (ie, feel a subjective sense of group belonging"',
  ),
  'kellezi-mediated': abstractOf(
    'kellezi-2019',
    'Among 630 people at the four-month follow-up, group memberships predicted primary-care usage; this was mediated by increased community belonging and reduced loneliness.',
    'The 25% of the slides is not in the abstract.',
  ),
  'tierney-legitimise': quote(
    buyIn,
    "Legitimise SP, not another gimmick; clear information; easy to refer, include voluntary sector in discussions; GP referral 'validates' SP.",
  ),
  'tierney-belief': quote(
    buyIn,
    'Belief in individual link worker (from referrer & patient). Skills / attitude, small wins, need for time & longer term input. SP workload should reflect the significant requirements of the role.',
  ),
  'tierney-hope': quote(
    connections,
    'Meaning and hope – action plans, safe to disclose, trust & conversations, making new connections in community',
  ),
  'tierney-supporter': quote(connections, 'Support the supporter (training & manageable workload for SPs).'),
  'tierney-skills': quote(
    connections,
    'Key identified linkworker skills: "active listening, being non-judgmental, motivational techniques"',
  ),
  'tierney-assets': quote(
    connections,
    'SPs "help patients to access support to meet their \'nonmedical\' needs by linking them to local assets"',
  ),
  'tierney-activation': abstractOf(
    'tierney-2020',
    'The theory was refined with social capital and patient activation: connections lead to confidence, motivation, knowledge and skills, and so to less reliance on GPs.',
  ),
};
