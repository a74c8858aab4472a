import { type ExtractEntry, abstractOf, quote } from './extractEntry.ts';

const review = '6. What approaches to social prescribing work, for whom, in what circumstances?';

/** From the slides on Husk 2020, and from its abstract. */
export const pathwayExtracts: Readonly<Record<string, ExtractEntry>> = {
  'husk-belief': quote(
    `${review} – Enrolment (agreeing to referral)`,
    'IF the patient believes the social prescribing will do them good THEN they may be receptive.',
  ),
  'husk-referral': quote(
    `${review} – Enrolment (agreeing to referral)`,
    'IF the referral is presented in an acceptable way and matches patient needs and expectations THEN they may be receptive.',
  ),
  'husk-accessible': quote(
    `${review} – Engagement`,
    'IF the activity is accessible to the patient THEN they are more likely to attend.',
  ),
  'husk-transport': quote(
    `${review} – Engagement`,
    'IF transport to first session is supported THEN the patient may be more likely to attend',
  ),
  'husk-leader': quote(
    `${review} – Adherence`,
    'IF the activity leader(s) is/are skilled THEN the patient is more likely to maintain Adherence.',
  ),
  'husk-change': quote(
    `${review} – Adherence`,
    'IF there is a significant change in patient condition or symptoms THEN this may affect Adherence.',
  ),
  'husk-interpersonal': quote(
    `${review} – Adherence`,
    'Activity leaders need interpersonal skills: "non-judgemental concern, compassion, personal attention and advice"',
  ),
  'husk-cost': quote(`${review} – Adherence`, 'Cost and transport are very important issues!'),
  'husk-both': abstractOf(
    'husk-2020',
    'The activity is both accessible and transit supported: one statement with AND, where the slides have two separate IFs.',
  ),
  'husk-concerns': abstractOf(
    'husk-2020',
    'At enrolment, the referrer elicits and addresses the patient’s concerns.',
  ),
  'husk-knowledge': abstractOf('husk-2020', 'The activity leader is also knowledgeable.'),
};
