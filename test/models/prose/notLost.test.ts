import { findStatements } from '#models/prose/findStatements.ts';
import { unreadPassages } from '#models/prose/unreadPassages.ts';
import { describe, expect, it } from 'vitest';

import { saidIn } from './saidIn.ts';

type Case = readonly [text: string, found: readonly string[]];

const lists: readonly Case[] = [
  [
    'Context:\n- People are isolated\n- No bus on Sundays\nMechanism:\n- They feel expected\nOutcome:\n- Less loneliness\n- Fewer GP visits',
    [
      'IF People are isolated AND No bus on Sundays THEN Less loneliness BECAUSE They feel expected [mechanism]',
      'IF People are isolated AND No bus on Sundays THEN Fewer GP visits BECAUSE They feel expected [mechanism]',
    ],
  ],
  [
    'Context\nShort consultations\n\nMechanism\nThe GP feels pressed for time\n\nOutcome\nSocial needs go unasked',
    ['IF Short consultations THEN Social needs go unasked BECAUSE The GP feels pressed for time [mechanism]'],
  ],
  [
    '**Context:** staff are new **Mechanism:** they lack confidence **Outcome:** they do not refer',
    ['IF staff are new THEN do not refer BECAUSE they lack confidence [mechanism]'],
  ],
  [
    'Context: Rural area, poor transport\nMechanism (resource): Volunteer drivers\nMechanism (reasoning): Relief\nOutcomes: Attendance; fewer missed appointments',
    [
      'IF Rural area, poor transport THEN Attendance BECAUSE Volunteer drivers [resource]; Relief [reasoning]',
      'IF Rural area, poor transport THEN fewer missed appointments BECAUSE Volunteer drivers [resource]; Relief [reasoning]',
    ],
  ],
  [
    'C: People are bereaved\nM: The befriender comes each week (resource); the person feels somebody cares (reasoning)\nO: Less loneliness',
    [
      'IF People are bereaved THEN Less loneliness BECAUSE The befriender comes each week [resource]; the person feels somebody cares [reasoning]',
    ],
  ],
  [
    'IF: Patients are phoned before their first session\nTHEN: They are more likely to come\nBECAUSE: They know somebody expects them',
    [
      'IF Patients are phoned before their first session THEN (more likely) come BECAUSE They know somebody expects them',
    ],
  ],
];

const between: readonly Case[] = [
  [
    'Context: Low trust. Mechanism: Fear. Outcome: Silence.\n\nC – busy GPs\nM – habit\nO – no referral\nContext: a Mechanism: b Outcome: c',
    [
      'IF Low trust THEN Silence BECAUSE Fear [mechanism]',
      'IF busy GPs THEN no referral BECAUSE habit [mechanism]',
      'IF a THEN c BECAUSE b [mechanism]',
    ],
  ],
  [
    'IF [context] staff are new THEN [outcome] they make mistakes BECAUSE [mechanism] they lack confidence',
    ['IF staff are new THEN make mistakes BECAUSE they lack confidence [mechanism]'],
  ],
  [
    'If (C) staff are new, then (M) they lack confidence, which leads to (O) mistakes.',
    ['IF staff are new THEN mistakes BECAUSE they lack confidence [mechanism]'],
  ],
  [
    'Context: Groups run by peers | Mechanism: Recognition (“they get it”) | Outcome: Disclosure',
    ['IF Groups run by peers THEN Disclosure BECAUSE Recognition (“they get it”) [mechanism]'],
  ],
  [
    'IF patients trust their GP THEN patients trust their GP',
    ['IF patients trust their GP THEN patients trust their GP (?)'],
  ],
];

const marked: readonly Case[] = [
  [
    'IF [trained volunteers] AND [regular slots] THEN [people plan ahead]',
    ['IF trained volunteers AND regular slots THEN people plan ahead'],
  ],
  [
    'The more control people have, the more likely they are to stay.',
    ['IF The more control people have THEN the more likely they are to stay'],
  ],
];

const contexts: readonly Case[] = [
  [
    'In the context of a rural county, volunteers offering lifts (resource) give patients confidence (reasoning), which leads to regular attendance (outcome).',
    [
      'IF a rural county THEN regular attendance BECAUSE volunteers offering lifts [resource]; give patients confidence [reasoning]',
    ],
  ],
];

const counted: readonly Case[] = [
  [
    'H6 If there is a significant change in condition, this may affect adherence.',
    ['IF there is a significant change in condition THEN (may) adherence [unclear]'],
  ],
  [
    'CMOC 4 When the group is small, newcomers feel able to speak.',
    ['IF the group is small THEN newcomers feel able to speak'],
  ],
  [
    'If (a) the leader is skilled and (b) the group is small, then people keep going because (i) they feel safe and (ii) they are missed when away.',
    [
      'IF the leader is skilled AND the group is small THEN people keep going BECAUSE they feel safe and they are missed when away',
    ],
  ],
  [
    'If a patient is (1) offered a choice and (2) given time to think, then they take part.',
    ['IF a patient is offered a choice AND given time to think THEN take part'],
  ],
  [
    'If activities are free; and transport is arranged; then people on low incomes will attend; because cost is no longer a worry.',
    [
      'IF activities are free AND transport is arranged THEN people on low incomes will attend BECAUSE cost is no longer a worry',
    ],
  ],
  [
    'Social prescribing works when GPs believe in it, when link workers have time, and when there are groups to go to.',
    [
      'IF GPs believe in it AND link workers have time AND there are groups to go to THEN Social prescribing works',
    ],
  ],
];

const said: readonly Case[] = [
  [
    'CMOC 2 – In areas with few community groups (C), being referred (M-resource) leads patients to feel let down (M-reasoning), so they do not come back (O).',
    [
      'FOR patients, IF In areas with few community groups THEN do not come back BECAUSE being referred [resource]; feel let down [reasoning]',
    ],
  ],
  [
    'If the link worker is supervised, they feel supported; if not, they burn out.',
    [
      'IF the link worker is supervised THEN feel supported',
      'IF the link worker is supervised THEN burn out [decreases]',
    ],
  ],
  [
    'In a context of austerity, link workers carry large caseloads, which leads them to feel overwhelmed, so that they leave.',
    [
      'IF austerity THEN link workers carry large caseloads',
      'IF link workers carry large caseloads THEN feel overwhelmed',
      'IF feel overwhelmed THEN leave',
    ],
  ],
  [
    'When referral is by letter, older people tend not to respond since it feels impersonal.',
    ['IF referral is by letter THEN older people tend not to respond BECAUSE it feels impersonal'],
  ],
  [
    'It is only if somebody rings the day before that people get there.',
    ['IF somebody rings the day before THEN people get there'],
  ],
  [
    'In contexts in which activities reflect people’s interests, referral triggers a sense of ownership leading to sustained attendance.',
    [
      'IF activities reflect people’s interests THEN sustained attendance BECAUSE referral [resource]; a sense of ownership [reasoning]',
    ],
  ],
];

const notes: readonly Case[] = [
  [
    'A. ACCESS\nA1. If there are evening hours, people with jobs attend.\nB. TRUST\nB1 – If staff remember names THEN visitors feel known BECAUSE it shows that they matter\nB2 – IF staff turnover is high THEN trust has to be built again',
    [
      'IF there are evening hours THEN people with jobs attend',
      'IF staff remember names THEN visitors feel known BECAUSE it shows that they matter',
      'IF staff turnover is high THEN trust has to be built again',
    ],
  ],
  [
    'More time per patient = more trust\nWhere caseloads are small (C), people feel valued (M) and accept help (O).',
    [
      'IF More time per patient THEN more trust',
      'IF caseloads are small THEN accept help BECAUSE people feel valued [mechanism]',
    ],
  ],
  [
    'If interpreters are booked: people can tell their story in their own words; this helps them to feel understood, so they return.',
    [
      'IF interpreters are booked THEN people can tell their story in their own words',
      'IF people can tell their story in their own words THEN feel understood',
      'IF feel understood THEN return',
    ],
  ],
  [
    'If people get advice in the same building, then stress goes down, then they sleep better.',
    [
      'IF people get advice in the same building THEN stress goes down',
      'IF stress goes down THEN sleep better',
    ],
  ],
  ['“If” a patient feels judged “then” they withdraw.', ['IF a patient feels judged THEN withdraw']],
  [
    'If she rings me first, I go. Because then I know that she will be there.',
    ['IF she rings me first THEN I go BECAUSE I know that she will be there'],
  ],
  [
    'When it is raining I don’t bother, you know, because the stop has no shelter.',
    ['IF it is raining THEN I don’t bother BECAUSE the stop has no shelter'],
  ],
  [
    'If they asked us what we want, we would come, ’cause it is for us.',
    ['IF they asked us what we want THEN would come BECAUSE it is for us'],
  ],
];

const talk: readonly Case[] = [
  [
    '"If people go with someone they know, it is less frightening." (Jean)\n"They only ring if there is a problem."\nHaving a laugh makes people forget their troubles\nPeople would go if it was free.',
    [
      'IF people go with someone they know THEN it is less frightening',
      'IF there is a problem THEN only ring',
      'IF Having a laugh THEN people forget their troubles',
      'IF it was free THEN People would go',
    ],
  ],
  [
    'IF groups are funded THEN they take referrals BECAUSE money follows the patient ELSE they close their lists',
    [
      'IF groups are funded THEN take referrals BECAUSE money follows the patient',
      'IF groups are funded THEN close their lists [decreases]',
    ],
  ],
  [
    'If (context) it is far; then (mechanism) online contact is a lifeline; and so (outcome) loneliness is eased.',
    ['IF it is far THEN loneliness is eased BECAUSE online contact is a lifeline [mechanism]'],
  ],
  [
    'if we get supervision we stay; cos otherwise it is too much',
    ['IF we get supervision THEN stay BECAUSE otherwise it is too much'],
  ],
];

describe('what reads like a statement and is none (T13)', () => {
  it.each([
    'Trust mediates the effect of link worker continuity on attendance.',
    'Continuity moderates the effect of referral on attendance.',
    'Rival explanation: people come because it is free.',
  ])('is named: %s', (text) => {
    expect(unreadPassages(text, findStatements(text))).toEqual([
      { from: 0, to: text.length, heading: '', name: '' },
    ]);
  });

  it('is named with its line and left out; a question, a study’s methods and other prose are not', () => {
    const text = [
      'IF people come THEN they stay',
      '',
      'IF nobody knows THEN BECAUSE',
      'Context: a rainy spring',
      'If in doubt, ask.',
      'Would it help if the walk was shorter, then?',
      'If two reviewers disagreed, then a third reviewer was consulted and data were extracted again.',
      'It rained. We stayed in.',
      'IF-THEN-BECAUSE statements',
    ].join('\n');
    const found = findStatements(text);
    const lineOf = (at: number) => text.slice(0, at).split('\n').length;
    expect(unreadPassages(text, found).map(({ from }) => lineOf(from))).toEqual([3, 4, 5]);
  });
});

describe('statements in the ways people set them out (T13)', () => {
  it.each(lists)('parts on lines, in lists, under bare headings: %s', (text, found) => {
    expect(saidIn(text)).toEqual(found);
  });
  it.each([...between, ...contexts, ...marked])(
    'labels before their words, and between strokes: %s',
    (text, found) => {
      expect(saidIn(text)).toEqual(found);
    },
  );
  it.each(counted)('parts that are numbered or between semicolons: %s', (text, found) => {
    expect(saidIn(text)).toEqual(found);
  });
  it.each(talk)('talk on lines of its own: %s', (text, found) => {
    expect(saidIn(text)).toEqual(found);
  });
  it.each(notes)('notes and talk: %s', (text, found) => {
    expect(saidIn(text)).toEqual(found);
  });
  it('T14: what only says what a list is, is no stage', () => {
    for (const heading of [
      'Table 2: CMO configurations of link worker practice',
      'Programme theories after round 2',
      'Refined if-then statements',
    ]) {
      const [found] = findStatements(`${heading}\n\nIF it is near THEN people come`);
      expect(found?.heading, heading).toBe('');
    }
    expect(findStatements('A. ACCESS\nIF it is near THEN people come')[0]?.heading).toBe('ACCESS');
  });
  it.each(said)('%s', (text, found) => {
    expect(saidIn(text)).toEqual(found);
  });
});
