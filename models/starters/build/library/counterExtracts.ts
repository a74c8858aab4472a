import { type ExtractEntry, abstractOf } from './extractEntry.ts';

/** From the abstracts of published studies besides those of the slides. */
export const counterExtracts: Readonly<Record<string, ExtractEntry>> = {
  'uptake-trust': abstractOf('pescheny-uptake-2018', 'Trust in the GP bears on whether patients take it up.'),
  'uptake-call': abstractOf(
    'pescheny-uptake-2018',
    'The navigator’s first telephone call bears on whether patients take it up.',
  ),
  'uptake-benefit': abstractOf(
    'pescheny-uptake-2018',
    'Whether patients see a need and a benefit bears on uptake and adherence.',
  ),
  'uptake-free': abstractOf('pescheny-uptake-2018', 'That services are free bears on uptake and adherence.'),
  'uptake-supportive': abstractOf(
    'pescheny-uptake-2018',
    'Supportive navigators and service providers bear on uptake and adherence.',
  ),
  'uptake-stigma': abstractOf(
    'pescheny-uptake-2018',
    'Fear of the stigma of psychosocial problems gets in the way, and so do expectations.',
  ),
  'uptake-short': abstractOf(
    'pescheny-uptake-2018',
    'That the programme is short gets in the way of adherence.',
  ),
  'bickerdike-bias': abstractOf(
    'bickerdike-2017',
    '15 evaluations, all with a high risk of bias; most of them came to positive conclusions nevertheless.',
  ),
  'uncontrolled-positive': abstractOf(
    'pmc9389950',
    '68 reports of 53 projects, three of them controlled: uncontrolled studies of short time were often positive; controlled and longer ones mostly were not.',
  ),
  'mostly-uncontrolled': abstractOf('pmc9328101', 'Of 17 studies 15 had no controls.'),
  'skivington-relationships': abstractOf(
    'skivington-2018',
    'Benefits were seen to flow from new relationships between individuals, rather than with the practice as a whole; capacity and funding of community organisations were the challenge.',
  ),
  'allbutt-referrals': abstractOf(
    'allbutt-2025',
    'Targeted referrals by experienced link workers, with follow-up, build trust; over-referral and referral of everybody to anything do not.',
  ),
};
