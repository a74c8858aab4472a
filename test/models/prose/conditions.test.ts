import { describe, expect, it } from 'vitest';

import { saidIn } from './saidIn.ts';

/** A sentence, and the statements that are found in it; (?) marks one that may be none. */
type Case = readonly [string, readonly string[]];

const ifThen: readonly Case[] = [
  [
    'If the facilitator is ‘one of us’ – someone with lived experience – then participants are more likely to open up because they don’t feel judged.',
    [
      'IF the facilitator is ‘one of us’ – someone with lived experience THEN (more likely) open up BECAUSE they don’t feel judged',
    ],
  ],
  [
    'IF patients are given a choice of activities, THEN they will feel a sense of control over their care, LEADING TO greater motivation to attend.',
    [
      'IF patients are given a choice of activities THEN greater motivation to attend BECAUSE they will feel a sense of control over their care [mechanism]',
    ],
  ],
  [
    'IF link workers are embedded in practices THEN GPs refer more BECAUSE they know and trust them; IF they are not THEN referral numbers fall.',
    [
      'IF link workers are embedded in practices THEN GPs refer more BECAUSE they know and trust them',
      'IF they are not THEN referral numbers fall',
    ],
  ],
  [
    'If volunteers are matched on interests, then befriending relationships last longer, as common ground makes conversation easier.',
    [
      'IF volunteers are matched on interests THEN befriending relationships last longer BECAUSE common ground makes conversation easier',
    ],
  ],
  [
    'If volunteers are matched on interests then relationships last longer since they have something to talk about.',
    [
      'IF volunteers are matched on interests THEN relationships last longer BECAUSE they have something to talk about',
    ],
  ],
  [
    'We hypothesised that if employers offered flexible hours, then carers would remain in work because they could manage both roles.',
    [
      'IF employers offered flexible hours THEN carers would remain in work BECAUSE they could manage both roles',
    ],
  ],
  [
    'THEN people stay longer IF they are greeted by name.',
    ['IF they are greeted by name THEN people stay longer'],
  ],
  [
    'If people are not asked what matters to them, then they will not feel heard and will disengage.',
    ['IF people are not asked what matters to them THEN not feel heard and will disengage'],
  ],
  [
    'IF people with dementia and their carers attend together THEN both may feel less isolated BECAUSE they share a positive experience and meet others in the same situation',
    [
      'IF people with dementia and their carers attend together THEN (may) both feel less isolated BECAUSE they share a positive experience and meet others in the same situation',
    ],
  ],
  ['If trust is low then disclosure is low.', ['IF trust is low THEN disclosure is low']],
  [
    'IF a link worker visits at home THEN people who are housebound can take part.',
    ['IF a link worker visits at home THEN people who are housebound can take part'],
  ],
  [
    'If the group feels safe, then people disclose [12, 13].',
    ['IF the group feels safe THEN people disclose'],
  ],
  [
    'IF older men are invited to “do something useful” rather than to “get help” THEN they are more likely to come BECAUSE it fits their idea of themselves.',
    [
      'IF older men are invited to “do something useful” rather than to “get help” THEN (more likely) come BECAUSE it fits their idea of themselves',
    ],
  ],
  [
    'If school nurses are visible and approachable then young people are more likely to confide in them.',
    ['IF school nurses are visible and approachable THEN (more likely) young people confide in them'],
  ],
  [
    'If farmers are shown results from neighbouring farms then they will try the new method because seeing is believing.',
    [
      'IF farmers are shown results from neighbouring farms THEN try the new method BECAUSE seeing is believing',
    ],
  ],
  [
    'IF (a) the app reminds users daily and (b) the reminders are friendly THEN users keep logging their mood.',
    ['IF the app reminds users daily AND the reminders are friendly THEN users keep logging their mood'],
  ],
  [
    'IF patients can see their own test results THEN they ask more questions, BECAUSE they feel entitled to.',
    ['IF patients can see their own test results THEN ask more questions BECAUSE they feel entitled to'],
  ],
  [
    "If there's no follow-up, then people will just go back to how they were.",
    ["IF there's no follow-up THEN people will just go back to how they were"],
  ],
  [
    'If the mentor is of the same gender then, the relationship tends to be closer.',
    ['IF the mentor is of the same gender THEN (tends) the relationship closer'],
  ],
];

const ifComma: readonly Case[] = [
  [
    'If people feel the activity is not for people like them, they are unlikely to attend, even if it is free.',
    ['IF people feel the activity is not for people like them THEN (unlikely) attend [decreases]'],
  ],
  [
    'Unless the referrer explains what the link worker does, patients do not turn up because they do not know what to expect.',
    [
      'IF the referrer explains what the link worker does THEN patients do not turn up [decreases] BECAUSE they do not know what to expect',
    ],
  ],
  [
    '“If I hadn’t known Sue I’d never have walked through that door,” said one participant, because it felt like someone was expecting me.',
    ['IF I hadn’t known Sue THEN I’d never have walked through that door'],
  ],
  [
    'When patients trust their referrer they are more willing to try new things, and as a result they attend.',
    [
      'IF patients trust their referrer THEN attend BECAUSE they are more willing to try new things [mechanism]',
    ],
  ],
  [
    'Provided that childcare is offered, mothers attend regularly.',
    ['IF childcare is offered THEN mothers attend regularly'],
  ],
  [
    'Even if transport is provided, some people will not attend because they fear being judged.',
    ['IF transport is provided THEN some people will not attend BECAUSE they fear being judged (?)'],
  ],
  [
    'If and when the panel is asked early, members feel ownership, and this makes them stay involved.',
    ['IF the panel is asked early THEN stay involved BECAUSE members feel ownership [mechanism]'],
  ],
  [
    'It was theorised that, in contexts where staff feel overloaded, new screening tools are perceived as a burden and are therefore not used.',
    [
      'IF staff feel overloaded THEN not used BECAUSE new screening tools are perceived as a burden [mechanism]',
    ],
  ],
  [
    'If the patient is referred by a GP they may see the referral as valid, but if they self-refer they might be more motivated.',
    [
      'IF the patient is referred by a GP THEN (may) see the referral as valid',
      'IF they self-refer THEN (might) more motivated',
    ],
  ],
  [
    'Where there is strong leadership, teams are able to adapt the programme to local needs.',
    ['IF there is strong leadership THEN teams are able to adapt the programme to local needs'],
  ],
  [
    'Wherever the community had been involved in the design, attendance was sustained.',
    ['IF the community had been involved in the design THEN attendance was sustained'],
  ],
  [
    "When GPs don't receive feedback, they stop referring (because out of sight is out of mind).",
    ["IF GPs don't receive feedback THEN stop referring BECAUSE out of sight is out of mind"],
  ],
  [
    "If the organisation recognises volunteers' contribution (e.g. by thank-you events), volunteers feel valued and continue.",
    [
      "IF the organisation recognises volunteers' contribution (e.g. by thank-you events) THEN volunteers feel valued and continue",
    ],
  ],
  [
    'Where the programme was imposed top-down, staff resisted it.',
    ['IF the programme was imposed top-down THEN staff resisted it'],
  ],
  [
    'When staff feel valued (Smith et al., 2019; Jones 2020a), they are more likely to stay (Brown, 2018).',
    ['IF staff feel valued THEN (more likely) stay'],
  ],
  [
    'In practices where the link worker attends team meetings, GPs make more referrals, because they keep the service in mind.',
    [
      'IF the link worker attends team meetings THEN GPs make more referrals BECAUSE they keep the service in mind',
    ],
  ],
  [
    'If peer support workers share their own story, this normalises mental distress, leading to less shame and more help-seeking.',
    [
      'IF peer support workers share their own story THEN less shame and more help-seeking BECAUSE this normalises mental distress [mechanism]',
    ],
  ],
  [
    'If the programme is mandatory it will not be valued.',
    ['IF the programme is mandatory THEN it will not be valued'],
  ],
  ['As trust builds, people disclose more.', ['IF trust builds THEN people disclose more']],
  [
    'As long as the worker stays the same, families remain engaged.',
    ['IF the worker stays the same THEN families remain engaged'],
  ],
  [
    'Once people have made a friend they keep coming back.',
    ['IF people have made a friend THEN keep coming back'],
  ],
  [
    'When there is a critical mass of trained staff on a ward, new practices become routine, as nobody needs to be persuaded.',
    [
      'IF there is a critical mass of trained staff on a ward THEN new practices become routine BECAUSE nobody needs to be persuaded',
    ],
  ],
  [
    'Where managers do not protect time for training, staff see it as optional; therefore attendance is poor.',
    [
      'IF managers do not protect time for training THEN attendance is poor BECAUSE staff see it as optional [mechanism]',
    ],
  ],
  [
    'If volunteers don’t get feedback they’ll drift away.',
    ['IF volunteers don’t get feedback THEN they’ll drift away'],
  ],
  [
    'Participants reported that if the venue was familiar, they were more likely to go.',
    ['IF the venue was familiar THEN (more likely) go'],
  ],
  [
    'A key mechanism was trust: when people trusted the coordinator they shared more.',
    ['IF people trusted the coordinator THEN shared more'],
  ],
  [
    'Where trust had been lost, no amount of information made a difference.',
    ['IF trust had been lost THEN no amount of information made a difference'],
  ],
  [
    "If care home managers do not see the value of the training, they won't release staff, meaning that only a few attend.",
    [
      "IF care home managers do not see the value of the training THEN won't release staff",
      "IF won't release staff THEN only a few attend",
    ],
  ],
  [
    'Where commissioners fund services year by year, providers are reluctant to invest in training because they fear contracts will end.',
    [
      'IF commissioners fund services year by year THEN providers are reluctant to invest in training BECAUSE they fear contracts will end',
    ],
  ],
  [
    'Conversely, if the demonstration plots are run by outsiders, farmers tend to dismiss the results as irrelevant.',
    ['IF the demonstration plots are run by outsiders THEN (tend) farmers dismiss the results as irrelevant'],
  ],
  [
    'If police officers explain their decisions, people see the encounter as fair and are therefore more likely to comply.',
    [
      'IF police officers explain their decisions THEN (more likely) comply BECAUSE people see the encounter as fair [mechanism]',
    ],
  ],
];

describe('statements that begin with a circumstance', () => {
  it.each([
    ['IF … THEN …, also with hedges, exceptions, several in a breath', ifThen],
    ['if, when, where, once, unless, as … without THEN', ifComma],
  ] as const)('T13: %s', (_what, cases) => {
    for (const [text, found] of cases) expect(saidIn(text), text).toEqual(found);
  });
});
