import { describe, expect, it } from 'vitest';

import { saidIn } from './saidIn.ts';

/** A sentence, and the statements that are found in it; (?) marks one that may be none. */
type Case = readonly [string, readonly string[]];

const circumstanceFirst: readonly Case[] = [
  [
    'In the context of a trusted GP relationship, being offered a social prescription triggers a sense of being taken seriously, which leads to patients accepting the referral.',
    [
      'IF a trusted GP relationship THEN patients accepting the referral BECAUSE being offered a social prescription [resource]; a sense of being taken seriously [reasoning]',
    ],
  ],
  [
    'In the context of long-standing mistrust of services, peer workers trigger feelings of recognition and safety, leading to greater disclosure.',
    [
      'IF long-standing mistrust of services THEN greater disclosure BECAUSE peer workers [resource]; feelings of recognition and safety [reasoning]',
    ],
  ],
  [
    'By providing a warm handover, link workers reduce anxiety about the first visit, thereby increasing attendance.',
    [
      'IF providing a warm handover THEN attendance BECAUSE link workers reduce anxiety about the first visit [mechanism]',
    ],
  ],
  [
    'Because of short-term funding, staff leave and relationships with patients are broken, resulting in loss of trust.',
    [
      'IF short-term funding THEN staff leave and relationships with patients are broken',
      'IF staff leave and relationships with patients are broken THEN loss of trust',
    ],
  ],
  [
    'Due to high staff turnover, GPs lose confidence in the service and stop referring.',
    ['IF high staff turnover THEN GPs lose confidence in the service and stop referring'],
  ],
  [
    'As a result of having a named contact, carers feel less alone and are therefore better able to cope.',
    ['IF having a named contact THEN better able to cope BECAUSE carers feel less alone [mechanism]'],
  ],
  [
    'Given adequate supervision, link workers feel able to hold complex cases, so fewer are referred on.',
    [
      'IF adequate supervision THEN fewer are referred on BECAUSE link workers feel able to hold complex cases [mechanism]',
    ],
  ],
  [
    'In practices with high workload, the new tool is perceived as an extra burden and so it is not used.',
    [
      'IF practices with high workload THEN it is not used BECAUSE the new tool is perceived as an extra burden [mechanism]',
    ],
  ],
  [
    'In deprived areas, where people have experienced stigma from services, peer support generates hope which results in sustained engagement.',
    [
      'IF deprived areas, where people have experienced stigma from services THEN sustained engagement BECAUSE peer support [resource]; hope [reasoning]',
    ],
  ],
  [
    'Among people with long-term conditions, goal setting prompts a sense of achievement, so that they keep up exercise.',
    [
      'IF people with long-term conditions THEN keep up exercise BECAUSE goal setting [resource]; a sense of achievement [reasoning]',
    ],
  ],
  [
    'For those with low literacy, pictures help them understand, so they take their medicines as prescribed.',
    [
      'IF those with low literacy THEN take their medicines as prescribed BECAUSE pictures help them understand [mechanism]',
    ],
  ],
  [
    'With the support of a mentor, newly qualified nurses gain confidence, which leads them to stay in post.',
    [
      'IF the support of a mentor THEN stay in post BECAUSE newly qualified nurses gain confidence [mechanism]',
    ],
  ],
  [
    'Without leadership support, champions become demoralised and the initiative fades.',
    ['IF Without leadership support THEN champions become demoralised and the initiative fades'],
  ],
  [
    "In the absence of feedback, GPs assume nothing has happened and so they don't refer again.",
    [
      "IF In the absence of feedback THEN don't refer again BECAUSE GPs assume nothing has happened [mechanism]",
    ],
  ],
  [
    'In a context of austerity, community organisations compete with one another for funding, which erodes trust between them and prevents joint working.',
    [
      'IF austerity THEN community organisations compete with one another for funding',
      'IF community organisations compete with one another for funding THEN trust between them [decreases]',
      'IF community organisations compete with one another for funding THEN joint working [decreases]',
    ],
  ],
  [
    'Without a safe place to talk, survivors will not disclose.',
    ['IF Without a safe place to talk THEN survivors will not disclose'],
  ],
];

const causes: readonly Case[] = [
  [
    'Marking might deter burglars (outcome) because of difficulty in disposing of the goods (mechanism).',
    ['IF Marking THEN (might) burglars [decreases] BECAUSE difficulty in disposing of the goods [mechanism]'],
  ],
  [
    'Short-term funding leads to high staff turnover, which undermines trust in the service.',
    [
      'IF Short-term funding THEN high staff turnover',
      'IF high staff turnover THEN trust in the service [decreases]',
    ],
  ],
  [
    'Regular feedback to the referrer increases GP engagement because they can see that it is worthwhile.',
    ['IF Regular feedback to the referrer THEN GP engagement BECAUSE they can see that it is worthwhile'],
  ],
  [
    'Programme theory 3: Having a skilled facilitator enables group members to feel safe, which allows them to share experiences and in turn leads to reduced isolation.',
    [
      'FOR group members, IF Having a skilled facilitator THEN share experiences BECAUSE feel safe [mechanism]',
      'IF share experiences THEN reduced isolation',
    ],
  ],
  [
    'Lack of privacy means that patients do not disclose abuse.',
    ['IF Lack of privacy THEN patients do not disclose abuse'],
  ],
  [
    'The absence of a named worker made families feel abandoned and they disengaged.',
    ['IF The absence of a named worker THEN families feel abandoned and they disengaged'],
  ],
  ['Access to green space may improve mood.', ['IF Access to green space THEN (may) mood']],
  [
    'Having a dog makes people go out more, which means they meet neighbours.',
    ['IF Having a dog THEN people go out more', 'IF people go out more THEN meet neighbours'],
  ],
  ['Trust is essential for disclosure.', ['IF Trust THEN disclosure']],
  [
    'Stigma is a major barrier to seeking help because people fear being labelled.',
    ['IF Stigma THEN seeking help [decreases] BECAUSE people fear being labelled'],
  ],
  [
    'A welcoming atmosphere helps people to relax, so they talk more openly.',
    ['FOR people, IF A welcoming atmosphere THEN talk more openly BECAUSE relax [mechanism]'],
  ],
  ['Peer mentors inspire hope.', ['IF Peer mentors THEN hope']],
  [
    'Being listened to gives people confidence, and this means they try new things.',
    ['IF Being listened to THEN try new things BECAUSE people confidence [mechanism]'],
  ],
  ['Home visits enable older people to take part.', ['FOR older people, IF Home visits THEN take part']],
  [
    'The availability of free transport removes a barrier, and people attend more sessions as a result.',
    [
      'IF The availability of free transport THEN a barrier, and people attend more sessions as a result [decreases]',
    ],
  ],
  [
    'Fear of losing benefits stops people from returning to work.',
    ['FOR people, IF Fear of losing benefits THEN returning to work [decreases]'],
  ],
  [
    'Pharmacists who work alongside GPs feel part of the team, and as a result they challenge prescribing decisions more readily.',
    [
      'IF Pharmacists who work alongside GPs feel part of the team THEN challenge prescribing decisions more readily',
    ],
  ],
  [
    'Providing teachers with ready-made lesson plans saves time, so they are willing to give it a go.',
    ['IF Providing teachers with ready-made lesson plans saves time THEN are willing to give it a go'],
  ],
  [
    'Community health workers’ local knowledge enables them to spot problems early.',
    ['IF Community health workers’ local knowledge THEN spot problems early'],
  ],
  [
    'Fathers may feel unwelcome in parenting groups, which may lead to drop-out.',
    ['IF Fathers may feel unwelcome in parenting groups THEN (may) drop-out'],
  ],
  ['Early disclosure can prevent escalation.', ['IF Early disclosure THEN escalation [decreases]']],
  [
    'Lack of childcare is the main reason why mothers drop out.',
    ['IF Lack of childcare THEN mothers drop out'],
  ],
  [
    'Stigma reduces help-seeking; anonymity reduces stigma.',
    ['IF Stigma THEN help-seeking [decreases]', 'IF anonymity THEN stigma [decreases]'],
  ],
];

const open: readonly Case[] = [
  [
    'Attendance depends on whether transport is available.',
    ['IF transport is available THEN Attendance [unclear]'],
  ],
  [
    "Older people's engagement with falls prevention is influenced by whether they see themselves as at risk.",
    ["IF they see themselves as at risk THEN Older people's engagement with falls prevention [unclear]"],
  ],
  [
    'Whether people take part is shaped by their earlier experiences of services.',
    ['IF their earlier experiences of services THEN Whether people take part [unclear]'],
  ],
  [
    'The uptake of screening, however, depends on cultural beliefs about cancer.',
    ['IF cultural beliefs about cancer THEN The uptake of screening [unclear]'],
  ],
  [
    'The effect of mentoring on attendance depends on the quality of the relationship.',
    ['IF the quality of the relationship THEN The effect of mentoring on attendance [unclear]'],
  ],
];

const passive: readonly Case[] = [
  [
    'Disclosure is undermined by rushed appointments.',
    ['IF rushed appointments THEN Disclosure [decreases]'],
  ],
  ['Engagement may be increased by peer-led delivery.', ['IF peer-led delivery THEN (may) Engagement']],
  ['Burnout results from unmanageable caseloads.', ['IF unmanageable caseloads THEN Burnout']],
];

const theMore: readonly Case[] = [
  [
    'The more often the group meets, the stronger the sense of belonging.',
    ['IF The more often the group meets THEN the stronger the sense of belonging'],
  ],
];

const people: readonly Case[] = [
  [
    'Teachers who feel supported by the head are more likely to try the new lessons, since they are not afraid of failing.',
    [
      'IF Teachers who feel supported by the head THEN (more likely) try the new lessons BECAUSE they are not afraid of failing',
    ],
  ],
  [
    'Nurses were reluctant to screen for violence as they feared opening a can of worms.',
    ['IF they feared opening a can of worms THEN Nurses were reluctant to screen for violence (?)'],
  ],
  [
    'Participants kept coming because the group felt like family.',
    ['IF the group felt like family THEN Participants kept coming (?)'],
  ],
];

const notes: readonly Case[] = [
  [
    'Feeling welcomed → sense of belonging → continued attendance',
    ['IF Feeling welcomed THEN sense of belonging', 'IF sense of belonging THEN continued attendance'],
  ],
  ['Warm welcome + known leader -> people stay', ['IF Warm welcome AND known leader THEN people stay']],
  [
    'Continuity of carer → trust → disclosure of worries → earlier help',
    [
      'IF Continuity of carer THEN trust',
      'IF trust THEN disclosure of worries',
      'IF disclosure of worries THEN earlier help',
    ],
  ],
  [
    'High workload → less time per patient → patients feel rushed → complaints rise',
    [
      'IF High workload THEN less time per patient',
      'IF less time per patient THEN patients feel rushed',
      'IF patients feel rushed THEN complaints rise',
    ],
  ],
  [
    'High trust environment + feedback on performance = staff reflect on practice',
    ['IF High trust environment THEN staff reflect on practice BECAUSE feedback on performance [mechanism]'],
  ],
];

describe('statements that name a cause', () => {
  it.each([
    ['the circumstance first: in, among, with, without, given, by …ing, because of', circumstanceFirst],
    ['a cause and what comes of it, also on and on', causes],
    ['what has no direction, or is said to make no difference', open],
    ['what happens, by what', passive],
    ['the more, the more', theMore],
    ['people who …, and a reason alone', people],
    ['arrows and sums in notes', notes],
  ] as const)('T13: %s', (_what, cases) => {
    for (const [text, found] of cases) expect(saidIn(text), text).toEqual(found);
  });
});
