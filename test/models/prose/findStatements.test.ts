import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findStatements } from '#models/prose/findStatements.ts';

/** The only statement in a text, as plain words. */
function only(text: string) {
  const found = findStatements(text);
  expect(found).toHaveLength(1);
  const [one] = found;
  if (one === undefined) throw new Error('nothing found');
  expect(text.slice(one.passage.from, one.passage.to)).toBe(one.passage.text);
  for (const part of [...one.conditions, one.outcome, ...one.reasons, one.forWhom])
    if (part !== null) expect(text.slice(part.from, part.to).replace(/\s+/gu, ' ')).toBe(part.text);
  return {
    form: one.form,
    confidence: one.confidence,
    when: one.conditions.map(({ text: words }) => words),
    logic: one.logic,
    then: one.outcomeName,
    hedge: one.hedge,
    sign: one.sign,
    why: one.reasons
      .filter(({ role }) => role !== 'resource')
      .map(({ text: words }) => words)
      .join('; '),
    resource: one.reasons.find(({ role }) => role === 'resource')?.text ?? '',
    whom: one.forWhom?.text ?? '',
  };
}

describe('statements in prose', () => {
  it('T13: IF … THEN …, with the subject and the hedge told from the outcome', () => {
    expect(only('IF the walk starts at the surgery THEN people may be more likely to join.')).toMatchObject({
      form: 'if-then',
      confidence: 'high',
      when: ['the walk starts at the surgery'],
      then: 'join',
      hedge: 'may be more likely',
      sign: 'increases',
      why: '',
    });
  });

  it('T13: IF … AND … THEN … BECAUSE …', () => {
    expect(
      only('IF the room is warm AND tea is served THEN they stay BECAUSE they feel at home'),
    ).toMatchObject({
      when: ['the room is warm', 'tea is served'],
      logic: 'and',
      why: 'they feel at home',
      confidence: 'high',
    });
  });

  it('T13: a small “and” before a verb parts circumstances, as a guess; between nouns it does not', () => {
    expect(only('IF the walk is short and suits families THEN they come')).toMatchObject({
      when: ['the walk is short', 'suits families'],
      confidence: 'moderate',
    });
    expect(only('IF the walk suits children and parents THEN they come').when).toEqual([
      'the walk suits children and parents',
    ]);
  });

  it('T13: In [context], [resource] leads [actor] to [reasoning], so [outcome]', () => {
    expect(
      only(
        'In a rushed surgery, a link worker who listens leads the patient to feel safe, so worries are told.',
      ),
    ).toMatchObject({
      form: 'leads-to',
      when: ['a rushed surgery'],
      resource: 'a link worker who listens',
      whom: 'the patient',
      why: 'feel safe',
      then: 'worries are told',
    });
  });

  it('T13: When … then … because …', () => {
    expect(
      only('We saw that when the group is welcoming, then people stay because they belong.'),
    ).toMatchObject({
      form: 'if-then',
      when: ['the group is welcoming'],
      then: 'people stay',
      why: 'they belong',
    });
  });

  it('T13: the outcome first: more likely, less likely, only if, unless', () => {
    expect(only('Attendance is more likely if transport is arranged.')).toMatchObject({
      form: 'outcome-if',
      when: ['transport is arranged'],
      then: 'Attendance',
      hedge: 'more likely',
      sign: 'increases',
    });
    expect(
      only('People are less likely to return when nobody greets them because they feel out of place.'),
    ).toMatchObject({
      when: ['nobody greets them'],
      then: 'return',
      sign: 'decreases',
      why: 'they feel out of place',
    });
    expect(only('Groups do people good, but only if they feel part of them.')).toMatchObject({
      sign: 'increases',
      confidence: 'moderate',
    });
    expect(only('People stay away unless the walk is near.')).toMatchObject({ sign: 'decreases' });
  });

  it('T13: may affect and might affect have no direction', () => {
    expect(only('A change of leader might affect attendance.')).toMatchObject({
      form: 'may-affect',
      when: ['A change of leader'],
      then: 'attendance',
      hedge: 'might',
      sign: 'unclear',
    });
    expect(only('IF symptoms change THEN this may affect attendance')).toMatchObject({
      form: 'if-then',
      then: 'attendance',
      sign: 'unclear',
    });
    expect(only('This may affect attendance.').confidence).toBe('low');
  });

  it('T13: labels and arrows', () => {
    expect(
      only('Context: people live alone. Mechanism: they feel they belong. Outcome: they keep coming.'),
    ).toBeDefined();
    expect(only('C: lonely people; M: they belong; O: they keep coming')).toMatchObject({
      form: 'labelled',
      when: ['lonely people'],
      why: 'they belong',
      then: 'keep coming',
    });
    expect(only('A lift home → attendance')).toMatchObject({ form: 'arrow', confidence: 'moderate' });
  });

  it('T13: labels beside a part are no part of it', () => {
    const text = 'If there is time (C), then people tell more (O) because they feel heard [mechanism].';
    expect(only(text)).toMatchObject({
      when: ['there is time'],
      then: 'people tell more',
      why: 'they feel heard',
    });
    expect(findStatements('If…then statements were ranked by the panel.')).toEqual([]);
  });

  it('T13: people who …, may be affected by …, and no word at all between the halves, are guesses', () => {
    expect(only('People who feel heard are more likely to return.')).toMatchObject({
      form: 'people-who',
      when: ['People who feel heard'],
      then: 'return',
      confidence: 'moderate',
    });
    expect(only('Attendance might be affected by the weather.')).toMatchObject({
      when: ['the weather'],
      then: 'Attendance',
      sign: 'unclear',
    });
    expect(only('When it is near people are more likely to come, because it is easy.')).toMatchObject({
      when: ['it is near'],
      then: 'come',
      why: 'it is easy',
    });
    const two = findStatements(
      'We think that if it is near they will come, and if they come they will stay.',
    );
    expect(two.map(({ outcomeName, confidence }) => [outcomeName, confidence])).toEqual([
      ['come', 'moderate'],
      ['stay', 'moderate'],
    ]);
  });

  it('T13: FOR somebody, and a because that comes first', () => {
    expect(only('FOR carers, IF respite is offered THEN they join')).toMatchObject({
      whom: 'carers',
      when: ['respite is offered'],
    });
    expect(only('Because company helps, if a friend comes along then people go.')).toMatchObject({
      why: 'company helps',
      then: 'people go',
    });
  });

  it('T13: over line breaks, in lists, two in a breath, under headings', () => {
    const text = [
      'Joining (saying yes)',
      '',
      '- IF the leaflet is clear THEN people may',
      '  join.',
      '2. if it is near then they may come; if it is far then they may not come',
      '',
      'Staying',
      '',
      'IF it is fun THEN they stay IF it is dull THEN they leave',
    ].join('\r\n');
    const found = findStatements(text);
    expect(found.map(({ heading, outcomeName }) => [heading, outcomeName])).toEqual([
      ['Joining (saying yes)', 'join'],
      ['Joining (saying yes)', 'come'],
      ['Joining (saying yes)', 'not come'],
      ['Staying', 'stay'],
      ['Staying', 'leave'],
    ]);
    for (const { passage } of found) expect(text.slice(passage.from, passage.to)).toBe(passage.text);
  });

  it('T13: without THEN it is less sure, and says why; questions and other sentences are none', () => {
    expect(only('If it rains, people stay at home because it is cold.').confidence).toBe('moderate');
    const [doubtful] = findStatements('If you have questions, call us.');
    expect(doubtful?.confidence).toBe('low');
    expect(doubtful?.doubts[0]).toMatch(/^There is no THEN/u);
    for (const none of [
      'To find out if it works we asked people.',
      'Is it more likely if we ask?',
      'So then we went home.',
      'What if?',
      '',
    ])
      expect(findStatements(none)).toEqual([]);
  });

  it('T13: never throws, and every part is where it says', () => {
    const words = fc.constantFrom(
      'if',
      'IF',
      'THEN',
      'then',
      'because',
      'AND',
      'and is',
      'unless',
      'may affect',
      ',',
      '.',
      ';',
      '\n',
      '→',
      'C:',
      'O:',
      'people',
      'ثقة',
      '🤝🏽',
      'In',
      'leads',
      'to',
      'so',
      '- ',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (list) => {
        const text = list.join(' ');
        for (const { passage, outcome, conditions } of findStatements(text)) {
          expect(text.slice(passage.from, passage.to)).toBe(passage.text);
          for (const part of [outcome, ...conditions])
            expect(part.from >= passage.from && part.to <= passage.to).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
