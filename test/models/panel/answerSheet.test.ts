import { describe, expect, it } from 'vitest';

import { sessionAgreement } from '#models/panel/agreement.ts';
import { answerSheet } from '#models/panel/answerSheet.ts';
import { answerOfCell, readAnswerSheet } from '#models/panel/readAnswerSheet.ts';
import { columnLetters } from '#models/workbook/columnLetters.ts';
import { askedIn } from '#models/panel/sessionRows.ts';

import { PanelBench } from './panelBench.ts';

const askedOf = (bench: PanelBench) => askedIn(bench.document, bench.sessionId);
const read = (bench: PanelBench, table: readonly (readonly string[])[]) =>
  readAnswerSheet(table, askedOf(bench));

function take(bench: PanelBench, table: readonly (readonly string[])[]) {
  const { people } = read(bench, table);
  return bench.run('sessions.takeSheets', {
    sessionId: bench.sessionId,
    round: 1,
    sheets: (people ?? []).map((person) => ({
      ...person,
      answers: person.answers.map((answer) => ({ ...answer })),
      missing: [...person.missing],
    })),
  });
}

const figures = (bench: PanelBench) =>
  sessionAgreement(bench.document, bench.sessionId, 1).map(({ tally, consensus, comments }) => ({
    tally: { ...tally, passed: 0 },
    consensus,
    comments: comments.map(({ text }) => text),
  }));

describe('answers on paper (H9)', () => {
  it('what is written to a table and read back gives the same figures, and the same table again changes nothing', () => {
    const bench = new PanelBench({ arrows: 3, people: 0 });
    for (const name of ['Ash', 'Birch', ''])
      bench.join({ name, groupName: name === 'Ash' ? 'Link worker' : '' });
    bench.answer(0, 0, 'agree', { comment: '=HYPERLINK("x")' });
    bench.answer(0, 1, 'disagree');
    bench.answer(1, 0, 'unsure');
    bench.answer(1, 2, 'skip');
    bench.answer(2, 0, 'disagree');
    const { columns, rows } = answerSheet(bench.document, bench.sessionId, 1);
    const table = [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(String))];
    const other = new PanelBench({ arrows: 3, people: 0 });
    take(other, table);
    expect(figures(other)).toEqual(figures(bench));
    expect(
      [...other.document.participants.values()].map(({ name, groupName, way }) => [name, groupName, way]),
    ).toEqual([
      ['Ash', 'Link worker', 'paper'],
      ['Birch', '', 'paper'],
      ['Person 3', '', 'paper'],
    ]);
    expect(take(other, table)).toBeNull();
    expect(take(bench, table)).toBeNull();
  });

  it('bad rows and cells are named with their place and left out, good ones are kept', () => {
    const bench = new PanelBench({ arrows: 2, people: 0 });
    const { people, problems } = read(bench, [
      ['Write A, D, U or S.'],
      [
        'Person',
        'Group',
        '1. IF Box 1 THEN Box 2.',
        '2.',
        '3. IF something else THEN more.',
        'What is missing',
      ],
      ['Ash', '', 'a', 'Not sure', 'A', 'A lift'],
      ['Birch', '', 'maybe', 'D', '', ''],
      ['ash', '', 'D', 'D', '', ''],
      ['', '', 'agree', '', '', ''],
      ['Cedar', '', '', '', '', ''],
    ]);
    expect(people).toEqual([
      {
        name: 'Ash',
        groupName: '',
        answers: [
          { askedArrowId: bench.asked(0), answer: 'agree', comment: '' },
          { askedArrowId: bench.asked(1), answer: 'unsure', comment: '' },
        ],
        missing: ['A lift'],
      },
      {
        name: 'Birch',
        groupName: '',
        answers: [{ askedArrowId: bench.asked(1), answer: 'disagree', comment: '' }],
        missing: [],
      },
      {
        name: 'Sheet 6',
        groupName: '',
        answers: [{ askedArrowId: bench.asked(0), answer: 'agree', comment: '' }],
        missing: [],
      },
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Row 2: column E is about arrow 3, which this session does not ask about. It was left out.',
      'Row 4: column C, “maybe” is no answer to arrow 1; it was left out. Write A, D, U or S.',
      'Row 5: “ash” has a row above already. This row was left out.',
    ]);
  });

  it('a column of another sheet, where the same number meant something else, is not taken for this one', () => {
    const bench = new PanelBench({ arrows: 2, people: 0 });
    const { people, problems } = read(bench, [
      ['Person', '1. IF it rains THEN nobody comes.', '2. IF Box 2 THEN Box 3.'],
      ['Ash', 'A', 'D'],
    ]);
    expect(people?.[0]?.answers).toEqual([{ askedArrowId: bench.asked(1), answer: 'disagree', comment: '' }]);
    expect(problems[0]?.message).toContain('column B says “IF it rains THEN nobody comes.”, but arrow 1 is');
  });

  it('one answer a row is read as well', () => {
    const bench = new PanelBench({ arrows: 2, people: 0 });
    const { people, problems } = read(bench, [
      ['Person', 'Arrow', 'Answer', 'Comment'],
      ['Ash', '1', 'A', 'So it was.'],
      ['Ash', '2.', 'S', ''],
      ['Birch', '7', 'A', ''],
      ['', '1', 'A', ''],
      ['Birch', '1', 'perhaps', ''],
      ['Birch', '2', 'no', ''],
    ]);
    expect(
      people?.map(({ name, answers }) => [name, answers.map(({ answer, comment }) => [answer, comment])]),
    ).toEqual([
      [
        'Ash',
        [
          ['agree', 'So it was.'],
          ['skip', ''],
        ],
      ],
      ['Birch', [['disagree', '']]],
    ]);
    expect(problems.map(({ row }) => row)).toEqual([4, 5, 6]);
  });

  it('a table that heads no answers is none', () => {
    const bench = new PanelBench({ arrows: 2, people: 0 });
    expect(
      read(bench, [
        ['Name', 'Age'],
        ['Ash', '4'],
      ]),
    ).toEqual({ people: null, problems: [] });
    expect(read(bench, [])).toEqual({ people: null, problems: [] });
  });

  it('answers are known by letter or by word, whatever the case', () => {
    expect(['A', 'agree.', ' YES ', '?', 'Not for me to say', '–', '', 'x'].map(answerOfCell)).toEqual([
      'agree',
      'agree',
      'agree',
      'unsure',
      'skip',
      'none',
      'none',
      null,
    ]);
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
