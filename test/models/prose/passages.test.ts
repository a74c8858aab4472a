import { describe, expect, it } from 'vitest';

import { findStatements } from '#models/prose/findStatements.ts';

import { saidBy, saidIn } from './saidIn.ts';

const underHeadings = (text: string) => findStatements(text).map((one) => [one.heading, saidBy(one)]);

describe('statements over several lines and sentences', () => {
  it('T13: labelled parts are one statement over lines, bullets and empty lines; a part that comes again begins another', () => {
    const text = [
      'Context: newly diagnosed people',
      'Mechanism: hearing from peers makes change feel possible',
      'Outcome: they try the diet',
      '',
      '- Context: people living alone',
      '- Mechanism (resource): a weekly phone call',
      '- Mechanism (reasoning): feels remembered',
      '- Outcome: less loneliness',
      '',
      'Context: Small towns where',
      'everyone knows each other.',
      '',
      'Mechanism: Fear that neighbours will talk.',
      '',
      'Outcome: People do not sign up.',
      '',
      'C1: near bus stop',
      'C2: free of charge',
      'M1: feels easy',
      'O1: people come',
      'O2: people stay',
      'C: far away',
      'M: feels a burden',
      'O: people drop out',
    ].join('\n');
    expect(saidIn(text)).toEqual([
      'IF newly diagnosed people THEN try the diet BECAUSE hearing from peers makes change feel possible [mechanism]',
      'IF people living alone THEN less loneliness BECAUSE a weekly phone call [resource]; feels remembered [reasoning]',
      'IF Small towns where everyone knows each other THEN People do not sign up BECAUSE Fear that neighbours will talk [mechanism]',
      'IF near bus stop AND free of charge THEN people come BECAUSE feels easy [mechanism]',
      'IF near bus stop AND free of charge THEN people stay BECAUSE feels easy [mechanism]',
      'IF far away THEN people drop out BECAUSE feels a burden [mechanism]',
    ]);
  });

  it('T13: what stands behind a labelled statement is no part of it', () => {
    expect(
      saidIn('C: far away\nM: feels a burden\nO: people drop out.\nWe saw this in three of four places.'),
    ).toEqual(['IF far away THEN people drop out BECAUSE feels a burden [mechanism]']);
  });

  it('T13: IF, THEN and BECAUSE on lines of their own, with bullets and stops', () => {
    for (const mark of ['', '• ', '1. '])
      expect(
        saidIn(
          `${mark}IF the leader is kind.\n${mark}THEN people may stay.\n${mark}BECAUSE they feel at home.`,
        ),
      ).toEqual(['IF the leader is kind THEN (may) stay BECAUSE they feel at home']);
  });

  it('T13: a reason in the next sentence, and an exception behind a semicolon', () => {
    expect(
      saidIn('If the group is small, people talk more. This is because they feel less exposed. It rained.'),
    ).toEqual(['IF the group is small THEN people talk more BECAUSE they feel less exposed']);
    expect(
      saidIn(
        'IF parents are asked THEN they join in BECAUSE it is theirs; UNLESS it clashes with their values.',
      ),
    ).toEqual([
      'IF parents are asked THEN join in BECAUSE it is theirs',
      'IF it clashes with their values THEN join in [decreases]',
    ]);
  });

  it('T13: a chain is one statement after another; what lessens something that is lessened increases with it', () => {
    expect(
      saidIn(
        'Advice reduces strain, which in turn lowers anxiety and enables people to take up other offers.',
      ),
    ).toEqual([
      'IF Advice THEN strain [decreases]',
      'IF strain THEN anxiety',
      'FOR people, IF strain THEN take up other offers [decreases]',
    ]);
    const [one, two] = findStatements('Cuts lead to turnover, which undermines trust.');
    expect(two?.passage).toEqual(one?.passage);
  });

  it('T13: words parted at the end of a line are one again; references behind the words are no part of them', () => {
    expect(
      saidIn(
        'Patients who have been recom-\nmended by their GP are more likely to at-\ntend, because they trust the\nrecommendation (Jones et al., 2019) [3, 7–9].\nWhen the self-\nesteem of carers grows, they ask for help (CMOC4).',
      ),
    ).toEqual([
      'IF Patients who have been recommended by their GP THEN (more likely) attend BECAUSE they trust the recommendation',
      'IF the self-esteem of carers grows THEN ask for help',
    ]);
  });

  it('T13: codes are no stages, nor are the sections of a paper; numbers before a heading are no part of it', () => {
    const line = 'IF it is near THEN they come';
    expect(
      underHeadings(
        ['## Results', line, '', '1.2 Enrolment', line, '', 'CMOC 3: Being known', '', `- ${line}`].join(
          '\n',
        ),
      ).map(([heading]) => heading),
    ).toEqual(['', 'Enrolment', 'Enrolment']);
  });

  it('T13: what people say, in the midst of an account', () => {
    const text =
      'Interview 7 (nurse): “When I just listen, they start talking, because it feels normal.” She laughed. The interview took an hour.';
    expect(saidIn(text)).toEqual(['IF I just listen THEN start talking BECAUSE it feels normal']);
  });

  it('T13: each line with an arrow is by itself; a mark of a page parts nothing', () => {
    expect(saidIn('A lift home → attendance\nNo bus → isolation')).toEqual([
      'IF A lift home THEN attendance',
      'IF No bus THEN isolation',
    ]);
    expect(saidIn('When people feel that they\n— page 3 —\nbelong, they stay.')).toEqual([
      'IF people feel that they belong THEN stay',
    ]);
  });
});
