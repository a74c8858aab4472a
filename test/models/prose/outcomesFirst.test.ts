import { describe, expect, it } from 'vitest';

import { saidIn } from './saidIn.ts';

/** A sentence, and the statements that are found in it; (?) marks one that may be none. */
type Case = readonly [string, readonly string[]];

const outcomeFirst: readonly Case[] = [
  [
    'Patients will not engage with the service unless they perceive it as relevant to their needs.',
    [
      'IF they perceive it as relevant to their needs THEN Patients will not engage with the service [decreases]',
    ],
  ],
  [
    "Uptake was higher where the GP personally recommended the group, because patients trusted the GP's judgement.",
    [
      "IF the GP personally recommended the group THEN Uptake was higher BECAUSE patients trusted the GP's judgement",
    ],
  ],
  [
    'People living alone may be more likely to benefit when the group meets weekly.',
    ['IF the group meets weekly THEN (may be more likely) People living alone benefit'],
  ],
  [
    'Older adults who have recently been bereaved are less likely to join groups if they have to go on their own.',
    [
      'IF they have to go on their own THEN (less likely) Older adults who have recently been bereaved join groups [decreases]',
    ],
  ],
  [
    'Only when trust has been established will people talk about money worries.',
    ['IF trust has been established THEN people talk about money worries'],
  ],
  [
    'Financial incentives do not work for those who already feel coerced.',
    ['IF those who already feel coerced THEN Financial incentives do not work'],
  ],
  [
    'Staff will use the guideline if it is endorsed by a respected colleague.',
    ['IF it is endorsed by a respected colleague THEN Staff will use the guideline'],
  ],
  [
    'Staff use the guideline when it is endorsed by a respected colleague, as this gives them confidence.',
    [
      'IF it is endorsed by a respected colleague THEN Staff use the guideline BECAUSE this gives them confidence',
    ],
  ],
  [
    'The intervention works best for people who are already thinking about change.',
    ['IF people who are already thinking about change THEN The intervention works best'],
  ],
  [
    'For carers, having someone to talk to makes a difference only if respite is arranged.',
    ['IF respite is arranged THEN For carers, having someone to talk to makes a difference'],
  ],
  [
    'People are put off when the group is called a mental health group.',
    ['IF the group is called a mental health group THEN People are put off'],
  ],
  [
    'Clients with complex needs may not engage unless the worker is persistent.',
    ['IF the worker is persistent THEN (may) Clients with complex needs not engage [decreases]'],
  ],
  [
    'Feedback on performance, if it is given by a respected peer, motivates clinicians to change.',
    ['FOR clinicians, IF Feedback on performance AND it is given by a respected peer THEN change'],
  ],
  [
    'Young people said that they would only go if a friend went too.',
    ['IF a friend went too THEN would only go'],
  ],
  [
    'Social prescribing can reduce loneliness, provided that the groups last.',
    ['IF the groups last AND Social prescribing THEN loneliness [decreases]'],
  ],
  [
    'Tenants engage with energy advice only when they trust that the landlord will not raise the rent.',
    ['IF they trust that the landlord will not raise the rent THEN Tenants engage with energy advice'],
  ],
  [
    'It is more likely that fathers will take part if sessions are held at weekends.',
    ['IF sessions are held at weekends THEN (more likely) fathers will take part'],
  ],
  [
    'Men were less likely to attend unless the activity was framed as practical.',
    ['IF the activity was framed as practical THEN (less likely) Men attend'],
  ],
  [
    'The initiative works where there is a local champion; it fails where there is none.',
    ['IF there is a local champion THEN The initiative works', 'IF there is none THEN it fails'],
  ],
];

const labelled: readonly Case[] = [
  [
    'When link workers have protected time (C), patients feel listened to (M) so that they disclose what really matters to them (O).',
    [
      'IF link workers have protected time THEN disclose what really matters to them BECAUSE patients feel listened to [mechanism]',
    ],
  ],
  [
    'Where GPs are supportive (C), nurses feel empowered (M) and take on new responsibilities (O).',
    ['IF GPs are supportive THEN take on new responsibilities BECAUSE nurses feel empowered [mechanism]'],
  ],
  [
    'When staff are given protected learning time (context), they feel valued by the organisation (mechanism), which increases retention (outcome).',
    [
      'IF staff are given protected learning time THEN retention BECAUSE they feel valued by the organisation [mechanism]',
    ],
  ],
  [
    "C: Rural area with poor transport. M: Volunteers' offer of lifts reduces worry about getting there. O: More people attend the first session.",
    [
      "IF Rural area with poor transport THEN More people attend the first session BECAUSE Volunteers' offer of lifts reduces worry about getting there [mechanism]",
    ],
  ],
  [
    'C1: Carers isolated at home; M1: meeting others in the same boat normalises their feelings; O1: reduced loneliness',
    [
      'IF Carers isolated at home THEN reduced loneliness BECAUSE meeting others in the same boat normalises their feelings [mechanism]',
    ],
  ],
  [
    'CMOC 1: If practices have a culture of teamwork (C), then shared decision making tools are more likely to be used (O) because clinicians feel they have permission to deviate from guidelines (M).',
    [
      'IF practices have a culture of teamwork THEN (more likely) shared decision making tools used BECAUSE clinicians feel they have permission to deviate from guidelines [mechanism]',
    ],
  ],
  [
    'CMOC 2a – When patients are new to the area (C) they value introductions by someone they trust (M), therefore they go along to the group (O).',
    [
      'IF patients are new to the area THEN go along to the group BECAUSE they value introductions by someone they trust [mechanism]',
    ],
  ],
  [
    'IF a service is co-located in a GP surgery (C) THEN patients see it as legitimate (M) AND are more likely to attend (O).',
    [
      'IF a service is co-located in a GP surgery THEN (more likely) attend BECAUSE patients see it as legitimate [mechanism]',
    ],
  ],
  [
    'Warm welcome (C) → feeling valued (M) → continued attendance (O)',
    ['IF Warm welcome THEN continued attendance BECAUSE feeling valued [mechanism]'],
  ],
  [
    'The presence of a peer (resource) changes how new members see the group (reasoning), making them more likely to return.',
    [
      'IF The presence of a peer THEN (more likely) return BECAUSE changes how new members see the group [reasoning]',
    ],
  ],
  [
    'Resource: a named midwife. Reasoning: women feel known. Outcome: they tell her about low mood. Context: women who have had poor experiences of services.',
    [
      'IF women who have had poor experiences of services THEN tell her about low mood BECAUSE a named midwife [resource]; women feel known [reasoning]',
    ],
  ],
  [
    '(C) Isolated older men (M) feel useful again (O) come back every week',
    ['IF Isolated older men THEN come back every week BECAUSE feel useful again [mechanism]'],
  ],
  [
    'When women are told what will happen next (C), this reduces uncertainty (M), and they cope better with labour (O).',
    [
      'IF women are told what will happen next THEN cope better with labour BECAUSE reduces uncertainty [mechanism]',
    ],
  ],
  [
    'Context: High staff turnover and agency use (C1). Mechanism: Staff do not identify with the ward (M1). Outcome: Poor uptake of the new handover tool (O1).',
    [
      'IF High staff turnover and agency use THEN Poor uptake of the new handover tool BECAUSE Staff do not identify with the ward [mechanism]',
    ],
  ],
];

describe('statements that end with their circumstance, or name their parts', () => {
  it.each([
    ['what happens first: if, when, where, only, unless, provided that', outcomeFirst],
    ['labels before or after the parts, with numbers, in any order', labelled],
  ] as const)('T13: %s', (_what, cases) => {
    for (const [text, found] of cases) expect(saidIn(text), text).toEqual(found);
  });
});
