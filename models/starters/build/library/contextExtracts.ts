import { type ExtractEntry, quote } from './extractEntry.ts';

const plan = 'NHS Long Term Plan (2019)';
const rights = 'United Nations Human Rights Council';
const definition = "'Social prescribing'";
const types = 'Pescheny, Pappas & Randhwa (2018)';
const nalw = 'National Association of Linkworkers - Educational Standards';
const resources = 'Other resources about social prescribing';

/** From the slides on policy, rights, what social prescribing is, kinds of service, standards, and resources. */
export const contextExtracts: Readonly<Record<string, ExtractEntry>> = {
  'plan-people': quote(
    plan,
    'Universal Personalised Care which is aimed at 2.5 million patients – includes SPs, personal budgets & personal support plans',
  ),
  'plan-workers': quote(
    plan,
    'Over 1,000 trained social prescribing link workers will be in place by the end of 2020/21 rising further by 2023/24',
  ),
  'plan-contract': quote(plan, 'Part of GP contract reform (i.e. part of the service model in the future)'),
  'un-right': quote(rights, 'Mental health is a human right!'),
  'un-power': quote(rights, 'Current mental health practices often based on power imbalance'),
  'un-funding': quote(
    rights,
    'Need funding for psychosocial services and research –co-created with people themselves',
  ),
  'un-recalibrate': quote(
    `${rights} – quoting p. 20`,
    '"States and other relevant stakeholders, including academic institutions, [must] recalibrate mental health research priorities to promote independent, qualitative and participatory social science research and research platforms, exploring alternative service models that are non-coercive" (p. 20)',
  ),
  definition: quote(
    `${definition} – Elliot et al. (2022)`,
    '"There is no agreed definition of social prescribing, but it is generally understood to involve referral to non-medical resources in the community, with the goal of improved health and well-being. This typically involves a link worker, also known as a community connector or navigator, who works with the individual to identify their needs, coproduce goals and connect them to resources in their community."',
    'The slides spell the author “Elliot”.',
  ),
  spectrum: quote(definition, 'Spectrum from "light / medium" SP to "holistic" SP (Kimberlee, 2015)'),
  'type-information': quote(types, 'Info only service (advertise SP in primary care);'),
  'type-telephone': quote(
    types,
    'Info service & telephone line (SP advertised in primary care, leaflets / notice board);',
  ),
  'type-referral': quote(types, 'Primary care referral (professional refers if needed)'),
  'type-generic': quote(
    types,
    'Practice-based generic (clinics in GP surgery, health worker referral or self referral);',
  ),
  'type-specialist': quote(
    types,
    'Practice-based specialist (works from primary care, direct advice / services e.g. Citizens advice, & signposting or self referral)',
  ),
  'type-outside': quote(
    types,
    'Non-primary care based (external referral centre with one-to-one facilitation)',
  ),
  'nalw-1': quote(
    nalw,
    'Promotion and understanding of population and community health and wellbeing, contributing to addressing wider and social determinants of health to reduce inequalities',
  ),
  'nalw-2': quote(nalw, 'Linking and connecting with others'),
  'nalw-3': quote(nalw, 'Community development and integration'),
  'nalw-4': quote(nalw, 'Conduct safe and effective practice'),
  'nalw-5': quote(nalw, 'Upholding professional standards and maintaining professional integrity'),
  'resource-1': quote(resources, 'Social prescribing. NHS England (2019)'),
  'resource-2': quote(resources, 'The economic impact of social prescribing (report)'),
  'resource-3': quote(
    resources,
    'Official government training on social prescribing for other professionals',
  ),
  'resource-4': quote(resources, 'Making sense of social prescribing (2017)'),
  'resource-5': quote(resources, "The King's Fund: social prescribing explainer"),
  'resource-6': quote(resources, 'National Academy for Social Prescribing summary of the evidence'),
};
