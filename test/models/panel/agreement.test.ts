import { describe, expect, it } from 'vitest';

import { groupsPresent, mostSplitFirst, sessionAgreement } from '#models/panel/agreement.ts';
import { sessionAnswers } from '#models/panel/answers.ts';
import { shareWords, tallyWords } from '#models/panel/tallyWords.ts';
import { agreementClass } from '#models/panel/tally.ts';

import { PanelBench } from './panelBench.ts';

const none = { agree: 0, disagree: 0, unsure: 0, skip: 0, passed: 0 };

describe('what a session says of an arrow (H5)', () => {
  it('counts each person once, by the answer that holds, and keeps what it took the place of', () => {
    const bench = new PanelBench({ arrows: 2, people: 3 });
    bench.answer(0, 0, 'agree');
    bench.answer(0, 0, 'disagree');
    bench.answer(0, 0, 'agree');
    bench.answer(1, 0, 'none');
    bench.answer(1, 0, 'unsure', { comment: 'It depends on the bus.' });
    bench.answer(2, 0, 'none');
    const [first, second] = sessionAgreement(bench.document, bench.sessionId, 1);
    expect(first?.tally).toEqual({ ...none, agree: 1, unsure: 1, passed: 1, people: 3 });
    expect([first?.seen, first?.revised]).toEqual([3, 1]);
    expect(second?.tally).toEqual({ ...none, people: 3 });
    expect(second?.meanPlace).toBeNull();
    expect(bench.count('responses')).toBe(6);
    const cell = sessionAnswers(bench.document, bench.sessionId).cellOf({
      participantId: bench.person(0),
      askedArrowId: bench.asked(0),
      round: 1,
    });
    expect(cell?.earlier.map(({ answer }) => answer)).toEqual(['agree', 'disagree']);
    expect(first?.comments).toEqual([
      {
        text: 'It depends on the bus.',
        kind: null,
        answer: 'unsure',
        round: 1,
        groupName: '',
        participantId: bench.person(1),
        who: 'Person 2',
      },
    ]);
  });

  it('a comment that is changed is the same answer; looking again takes no answer back', () => {
    const bench = new PanelBench({ arrows: 1, people: 1 });
    bench.answer(0, 0, 'agree', { comment: 'Yes.' });
    bench.answer(0, 0, 'agree', { comment: 'Yes, often.' });
    expect(bench.answer(0, 0, 'none')).toBeNull();
    const [row, ...others] = bench.document.responses.values();
    expect([row?.comment, row?.answer, others.length]).toEqual(['Yes, often.', 'agree', 0]);
  });

  it('keeps rounds apart and says how those who answered in both have moved', () => {
    const bench = new PanelBench({ arrows: 1, people: 4 });
    bench.answer(0, 0, 'agree');
    bench.answer(1, 0, 'agree');
    bench.answer(2, 0, 'disagree');
    bench.answer(3, 0, 'skip');
    bench.run('sessions.change', { ids: [bench.sessionId], fields: { round: 2 } });
    bench.answer(0, 0, 'disagree');
    bench.answer(1, 0, 'agree');
    bench.answer(2, 0, 'unsure');
    const at = (round: number) => sessionAgreement(bench.document, bench.sessionId, round)[0];
    expect(at(1)?.tally).toEqual({ ...none, agree: 2, disagree: 1, skip: 1, people: 4 });
    expect(at(2)?.tally).toEqual({ ...none, agree: 1, disagree: 1, unsure: 1, people: 4 });
    expect(at(1)?.change).toBeNull();
    expect(at(2)?.change).toEqual({
      from: 1,
      to: 2,
      both: 3,
      same: 1,
      moves: [
        { from: 'agree', to: 'disagree', count: 1 },
        { from: 'disagree', to: 'unsure', count: 1 },
      ],
    });
    expect(sessionAnswers(bench.document, bench.sessionId).lastRound).toBe(2);
  });

  it('counts by group, and marks those so small that people may be recognised', () => {
    const bench = new PanelBench({ arrows: 1, people: 0 });
    for (let person = 0; person < 5; person += 1) bench.join({ groupName: 'Community member' });
    bench.join({ groupName: 'Link worker' });
    bench.join({ groupName: 'Carer' });
    bench.join({});
    for (const person of [0, 1, 2, 3]) bench.answer(person, 0, 'agree');
    bench.answer(5, 0, 'disagree');
    expect(groupsPresent(bench.document, bench.sessionId)).toEqual([
      'Community member',
      'Link worker',
      'Carer',
      '',
    ]);
    const [arrow] = sessionAgreement(bench.document, bench.sessionId, 1);
    expect(
      arrow?.groups.map(({ name, tally, isSmall }) => [
        name,
        tally.agree,
        tally.disagree,
        tally.people,
        isSmall,
      ]),
    ).toEqual([
      ['Community member', 4, 0, 5, false],
      ['Link worker', 0, 1, 1, true],
      ['Carer', 0, 0, 1, true],
      ['', 0, 0, 1, true],
    ]);
  });

  it('the most divided stand first, and what too few have spoken about last', () => {
    const bench = new PanelBench({ arrows: 4, people: 4 });
    bench.answer(0, 0, 'agree');
    for (const person of [0, 1, 2, 3]) bench.answer(person, 1, 'agree');
    for (const person of [0, 1, 2, 3]) bench.answer(person, 2, person < 2 ? 'agree' : 'disagree');
    for (const person of [0, 1]) bench.answer(person, 3, person === 0 ? 'agree' : 'disagree');
    const order = mostSplitFirst(sessionAgreement(bench.document, bench.sessionId, 1));
    expect(order.map(({ asked }) => asked.position + 1)).toEqual([3, 4, 2, 1]);
  });

  it('classes follow counts alone, as evidence for and against does', () => {
    const of = (agree: number, disagree: number, unsure: number) =>
      agreementClass({ ...none, agree, disagree, unsure, people: 20 });
    expect(of(0, 0, 0)).toBe('unasked');
    expect(of(3, 0, 2)).toBe('all_agree');
    expect(of(4, 2, 0)).toBe('mostly_agree');
    expect(of(3, 2, 0)).toBe('split');
    expect(of(2, 4, 1)).toBe('mostly_disagree');
    expect(of(0, 2, 2)).toBe('all_disagree');
    expect(of(1, 1, 3)).toBe('unsure');
  });

  it('says no percentage of fewer than ten people, and names every answer however rare', () => {
    expect(shareWords(3, 9)).toBe('3 of 9');
    expect(shareWords(3, 10)).toBe('3 of 10 (30%)');
    expect(tallyWords({ ...none, agree: 6, disagree: 1, skip: 1, people: 9 })).toBe(
      '8 of 9 answered: 6 agree, 1 disagrees, 1 says it is not for them to say.',
    );
    expect(tallyWords({ ...none, people: 3 })).toBe('Nobody of 3 has answered.');
  });
});

describe('what was asked stays (H2)', () => {
  it('an arrow that is removed leaves its words and answers with the session', () => {
    const bench = new PanelBench({ arrows: 2, people: 1 });
    bench.answer(0, 0, 'disagree');
    const statement = bench.document.askedArrows.get(bench.asked(0) as never)?.statement;
    bench.run('arrows.remove', { ids: [bench.arrowIds[0] ?? ''] });
    expect(bench.document.askedArrows.get(bench.asked(0) as never)).toMatchObject({
      arrowId: null,
      statement,
    });
    expect(sessionAgreement(bench.document, bench.sessionId, 1)[0]?.tally.disagree).toBe(1);
  });

  it('a copy of a theory has had no panel', () => {
    const bench = new PanelBench({ arrows: 2, people: 1 });
    bench.answer(0, 0, 'agree');
    bench.run('theories.copy', { id: bench.theoryId, title: 'Ours' });
    expect([bench.count('theories'), bench.count('sessions'), bench.count('responses')]).toEqual([2, 1, 1]);
  });
});
