import process from 'node:process';

import { describe, expect, it } from 'vitest';

import { readCmoTable } from '#models/cmoTable/cmoRows.ts';
import { findStatements } from '#models/prose/findStatements.ts';
import { unreadPassages } from '#models/prose/unreadPassages.ts';
import { parseTheoryText } from '#models/theoryText/parseText.ts';

/** The least time of three runs, in milliseconds this process worked: what others do on the machine does not count. */
function timeOf(work: () => void): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const start = process.cpuUsage();
      work();
      return process.cpuUsage(start).user / 1_000;
    }),
  );
}

const MOST = 24;

/**
 * How many times longer eight times the text takes: 8 when linear, 64 when quadratic. A busy machine can make a run
 * look slow, never fast: the best of a few tries counts.
 */
function growth(work: (text: string) => void, unit: string): number {
  const [small, large] = [unit.repeat(1_500), unit.repeat(12_000)];
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 5 && best >= MOST; attempt += 1)
    best = Math.min(
      best,
      timeOf(() => work(large)) /
        Math.max(
          timeOf(() => work(small)),
          // Of a shorter time the machine decides more than the text does.
          2,
        ),
    );
  return best;
}

const hostile = [
  'IF people feel welcome {Welcome} AND it is near THEN they may come back BECAUSE they belong [evidence: 2 for]\n',
  '  IF a lift home BLOCKS this\n',
  'IF a AND b ',
  '((((((((for x ',
  '[[[[in "[on [evidence: ',
  '{{{{"{',
  '"\\"\\\\ AND "',
  '.,;. .,;. x',
  'if then because ',
  '#',
  '\t \t',
  'more likely to may be ',
  'BOX a\n## b\n',
];

describe('the time that reading takes', () => {
  it('T12: grows with the length of a theory’s text, whatever is in it', () => {
    for (const unit of hostile)
      expect(
        growth((text) => parseTheoryText(text), unit),
        unit,
      ).toBeLessThan(MOST);
  });

  it.each([
    ...hostile,
    'If it rains, people stay in because it is wet. ',
    'In a, b leads c to d, so e. ',
    'C: a M: b O: c ',
    'a → b. ',
    'so that only if unless ',
    'which leads to and therefore, thereby reducing ',
    'A reduces b, which increases c; ',
    'Context: a\nMechanism: b\n',
    '(C) (M) (O) ',
    'we think that it is likely that if ',
    'by making not by making ',
    'recom-\nmended ',
    'Context:\n- a\n',
    'Mechanism\nb\n',
    'If a; b; ',
    'a leading to b ',
  ])('T13: grows with the length of pasted prose, whatever is in it: %j', (unit) => {
    const read = (text: string) => unreadPassages(text, findStatements(text));
    expect(growth(read, unit)).toBeLessThan(MOST);
  });

  it.each(['a; ', '(a; b', 'a (resource) ', 'Resource: a. ', '1. a 2. b ', 'as above, plus ', 'Smith, '])(
    'M2: grows with the length of a cell, whatever is in it: %j',
    (unit) => {
      const header = ['Context', 'Mechanism', 'Outcome', 'Evidence'];
      const read = (text: string) => readCmoTable([header, [text, text, text, text]]);
      expect(growth(read, unit)).toBeLessThan(MOST);
    },
  );
});
