import { describe, expect, it } from 'vitest';

import { nameQuestions, questionKey, sameNames } from '#models/prose/nameQuestions.ts';

describe('names that may mean the same', () => {
  it('T14: are asked for, among those of the text and those of the theory; a name of the theory stays', () => {
    const questions = nameQuestions(
      ['Adherence', 'maintain Adherence', 'Cost of travel', 'rain'],
      ['cost of travelling', 'stigma'],
    );
    expect(questions).toEqual([
      { name: 'Adherence', other: 'maintain Adherence', isKnown: false },
      { name: 'cost of travelling', other: 'Cost of travel', isKnown: true },
    ]);
    expect(sameNames(questions, new Map())).toEqual(new Map());
    const answers = new Map(questions.map((question) => [questionKey(question), 'name'] as const));
    expect(sameNames(questions, answers)).toEqual(
      new Map([
        ['maintain adherence', 'Adherence'],
        ['cost of travel', 'cost of travelling'],
      ]),
    );
  });

  it('T14: answers that lead on to another name end there, and those that go round do no harm', () => {
    const question = (name: string, other: string) => ({ name, other, isKnown: false });
    const chain = [question('b', 'a'), question('c', 'b')];
    const all = (list: typeof chain) => new Map(list.map((one) => [questionKey(one), 'name'] as const));
    expect(sameNames(chain, all(chain))).toEqual(
      new Map([
        ['a', 'c'],
        ['b', 'c'],
      ]),
    );
    const round = [question('b', 'a'), question('a', 'b')];
    expect([...sameNames(round, all(round)).keys()].length).toBeLessThanOrEqual(2);
  });

  it('T14: names with different numbers are two, however alike; a number that only one has is asked', () => {
    expect(nameQuestions(['Attends session 3', 'Attends session 4'], ['Circumstance 12'])).toEqual([]);
    expect(nameQuestions(['Circumstance 1'], ['Circumstance 12'])).toEqual([]);
    expect(nameQuestions(['Attends session 3', 'Attends session'], [])).toHaveLength(1);
  });
});
