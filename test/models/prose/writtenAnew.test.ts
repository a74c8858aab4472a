import { describe, expect, it } from 'vitest';

import { saidIn } from './saidIn.ts';

type Case = readonly [text: string, found: readonly string[]];

const papers: readonly Case[] = [
  [
    'When nurses on the ward have worked together for a long time (C), the introduction of a shared handover sheet (M resource) prompts them to speak up about concerns (M reasoning), which results in fewer missed deteriorations (O).',
    [
      'IF nurses on the ward have worked together for a long time THEN fewer missed deteriorations BECAUSE the introduction of a shared handover sheet [resource]; speak up about concerns [reasoning]',
    ],
  ],
  [
    'CMOC 2\nIn contexts where agency staff make up most of the shift, being asked to challenge a senior colleague triggers anxiety about being excluded, leading to silence.',
    [
      'IF agency staff make up most of the shift THEN silence BECAUSE being asked to challenge a senior colleague [resource]; anxiety about being excluded [reasoning]',
    ],
  ],
  [
    'CMOC 3 – Senior presence\nWhere consultants join the huddle, junior doctors feel that their view counts; they therefore raise more queries.',
    [
      'IF consultants join the huddle THEN more queries BECAUSE junior doctors feel that their view counts [mechanism]',
    ],
  ],
  [
    'CMOC 4 – Being known: If the nurse remembers their name, then people come back.',
    ['IF the nurse remembers their name THEN people come back'],
  ],
  [
    'If-then statement 4: IF group leaders have lived experience THEN members trust them more.',
    ['IF group leaders have lived experience THEN members trust them more'],
  ],
  [
    'If information is only in English, women who do not read English feel excluded (M) and do not book (O).',
    [
      'IF information is only in English THEN do not book BECAUSE women who do not read English feel excluded [mechanism]',
    ],
  ],
  [
    'We found that peer support only worked where members shared a diagnosis: this created a feeling of being understood.',
    [
      'IF members shared a diagnosis THEN peer support only worked BECAUSE this created a feeling of being understood',
    ],
  ],
  [
    'In contexts where broadband is unreliable, remote consultations lead to frustration among older patients because calls drop, resulting in a return to face-to-face visits.',
    [
      'IF broadband is unreliable THEN a return to face-to-face visits BECAUSE remote consultations [resource]; frustration among older patients [reasoning]; calls drop',
    ],
  ],
  [
    'In settings in which clinicians have high workloads, decision aids lead to shorter conversations.',
    ['IF clinicians have high workloads AND decision aids THEN shorter conversations'],
  ],
  [
    'In the context of austerity, volunteers take on roles once paid, which breeds resentment.',
    [
      'IF austerity THEN volunteers take on roles once paid',
      'IF volunteers take on roles once paid THEN resentment',
    ],
  ],
  [
    'If managers explain why the rota has changed, staff will feel respected and be less likely to leave, because they can plan their lives.',
    [
      'IF managers explain why the rota has changed THEN (less likely) leave [decreases] BECAUSE staff will feel respected [mechanism]; they can plan their lives',
    ],
  ],
  [
    'The review found that incentives backfire when staff already feel controlled, because they read the money as mistrust.',
    ['IF staff already feel controlled THEN incentives backfire BECAUSE they read the money as mistrust'],
  ],
  [
    'In teams with high turnover, nobody remembers why the rule was made and so it is dropped.',
    [
      'IF teams with high turnover THEN nobody remembers why the rule was made',
      'IF nobody remembers why the rule was made THEN it is dropped',
    ],
  ],
  [
    'Due to stigma, men hide their symptoms until a crisis, resulting in emergency admissions.',
    [
      'IF stigma THEN men hide their symptoms until a crisis',
      'IF men hide their symptoms until a crisis THEN emergency admissions',
    ],
  ],
  [
    'If staff are supported, then they will be able to cope, otherwise they will leave.',
    ['IF staff are supported THEN able to cope', 'IF staff are supported THEN leave [decreases]'],
  ],
];

const notes: readonly Case[] = [
  [
    '• If teachers are given time → they share materials → lessons become more consistent\no if only one teacher uses it, the effect wears off\n4b) In contexts where husbands decide, leaflets lead to nothing.',
    [
      'IF teachers are given time THEN share materials',
      'IF share materials THEN lessons become more consistent',
      'IF only one teacher uses it THEN the effect wears off',
      'IF husbands decide AND leaflets THEN nothing',
    ],
  ],
  [
    'If A mentor calls weekly Then the student hands in work Because someone is waiting for it\nif a mentor never calls then the student drifts because nobody notices',
    [
      'IF A mentor calls weekly THEN the student hands in work BECAUSE someone is waiting for it',
      'IF a mentor never calls THEN the student drifts BECAUSE nobody notices',
    ],
  ],
  [
    '> If **farmers** see a neighbour try it, *then* they try it too, because it looks less risky.\n\n- When prices fall they drop it \\[12\\].',
    [
      'IF farmers see a neighbour try it THEN try it too BECAUSE it looks less risky',
      'IF prices fall THEN drop it',
    ],
  ],
  [
    'Because pupils know what to expect, they settle faster when routines are the same in each room.',
    ['IF routines are the same in each room THEN settle faster BECAUSE pupils know what to expect'],
  ],
  ['- Without notice, they miss it', ['IF Without notice THEN miss it']],
  [
    'Carers can only come if somebody sits with the person they care for.',
    ['IF somebody sits with the person they care for THEN Carers can come'],
  ],
  [
    'Context: In schools with many newcomers\nIntervention: a buddy scheme\nMechanism: pupils feel that someone looks out for them\nOutcome: fewer absences',
    [
      'IF In schools with many newcomers THEN fewer absences BECAUSE a buddy scheme [resource]; pupils feel that someone looks out for them [mechanism]',
    ],
  ],
];

const together: readonly Case[] = [
  [
    'Loneliness falls as the number of trusted contacts grows.',
    ['IF the number of trusted contacts grows THEN Loneliness falls'],
  ],
  [
    'Until people feel safe, they will not share what worries them.',
    ['IF people feel safe THEN not share what worries them [decreases]'],
  ],
  ['Until 2019, patients were referred by fax.', []],
  [
    'Despite good transport, people stay away when they do not know anybody there.',
    ['IF they do not know anybody there THEN people stay away'],
  ],
  [
    'Not until the second visit do people feel that they belong.',
    ['IF the second visit THEN people feel that they belong'],
  ],
  [
    'It is through being listened to that patients come to feel valued.',
    ['IF being listened to THEN patients come to feel valued'],
  ],
];

const talk: readonly Case[] = [
  [
    'P07: Well, if the coach has been through it himself they listen, because, you know, he’s not talking down to them.',
    ['IF the coach has been through it himself THEN listen BECAUSE he’s not talking down to them'],
  ],
  [
    'P07: I mean, if you turn up in a suit they think you’re the police, so they won’t say a word.',
    ['IF you turn up in a suit THEN won’t say a word BECAUSE they think you’re the police [mechanism] (?)'],
  ],
  [
    'P07: When there’s food on the table everybody stays. That’s why we always cook.',
    ['IF there’s food on the table THEN everybody stays'],
  ],
  [
    '“If we’re told why the data are collected, then we’ll fill in the forms,” one nurse said, “because it isn’t just box-ticking any more.”',
    [
      'IF we’re told why the data are collected THEN we’ll fill in the forms BECAUSE it isn’t just box-ticking any more',
    ],
  ],
  [
    'If the peer worker is employed by the trust, patients hold back; if, however, she is employed by a charity, they open up.',
    [
      'IF the peer worker is employed by the trust THEN patients hold back',
      'IF she is employed by a charity THEN open up',
    ],
  ],
];

describe('statements as papers, notes and people who talk have them', () => {
  it.each([
    ['papers', papers],
    ['notes and lists', notes],
    ['what moves together, and what holds off', together],
    ['interviews', talk],
  ] as const)('T13: %s', (_what, cases) => {
    for (const [text, found] of cases) expect(saidIn(text), text).toEqual(found);
  });
});
