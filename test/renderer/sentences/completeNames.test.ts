import { describe, expect, it } from 'vitest';

import { nameChoices, namePlace } from '#renderer/sentences/completeNames.ts';

import { Desk } from '../../models/theoryText/desk.ts';

const choices = (before: string) => {
  const desk = new Desk();
  const given = { document: desk.bench.document, theoryId: desk.theoryId, vocabulary: 'realist' } as const;
  const found = nameChoices(before, given);
  return found === null ? null : [before.slice(found.from), found.choices.map(({ written }) => written)];
};

describe('names that may be written at the cursor', () => {
  it('are boxes after a keyword, by any of their words, without the hedge', () => {
    expect(choices('IF trust')).toEqual(['trust', ['Trust in the GP']]);
    expect(choices('IF Cost THEN (may) att')).toEqual(['att', ['Attends']]);
    expect(choices('IF Cost AND in the g')).toEqual(['in the g', ['Trust in the GP']]);
    expect(choices('IF they pay {co')).toEqual(['co', ['Accompanied to first session}', 'Cost}']]);
  });

  it('are stages after ## and [in', () => {
    expect(choices('## en')).toEqual(['en', ['Enrolment', 'Engagement']]);
    expect(choices('IF Cost [in enr')).toEqual(['enr', ['Enrolment]']]);
  });

  it('are none after BECAUSE, in words without a keyword, and where the name stands already', () => {
    expect(choices('IF Cost THEN Attends BECAUSE tr')).toBeNull();
    expect(namePlace('the cost')).toBeNull();
    expect(choices('IF Trust in the GP')).toBeNull();
  });
});
