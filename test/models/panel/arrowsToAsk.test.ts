import { describe, expect, it } from 'vitest';

import { arrowsToAsk, statementFor } from '#models/panel/arrowsToAsk.ts';
import { minutesOf, usualScript } from '#models/panel/script.ts';

import { Bench } from '../smallTheory.ts';

function theory() {
  const bench = new Bench();
  const theoryId = bench.theory('Walking group');
  const [one, two] = [bench.stage(theoryId, 'Enrolment'), bench.stage(theoryId, 'Engagement')];
  const offer = bench.element(theoryId, 'Offered a walk', { stageId: one });
  const company = bench.element(theoryId, 'Accompanied', { stageId: one });
  const lift = bench.element(theoryId, 'Transport', { stageId: one });
  const comes = bench.element(theoryId, 'Attends', { stageId: two, plainLabel: 'Comes along' });
  const accepts = bench.element(theoryId, 'Accepts', { stageId: one });
  const first = bench.arrow(offer, accepts, { becauseText: 'it sounds like them' });
  const second = bench.arrow(company, comes);
  const third = bench.arrow(lift, comes);
  bench.run('arrows.group', { ids: [second, third], logic: 'and' });
  const fourth = bench.arrow(accepts, comes);
  bench.evidence(first, 'A study');
  bench.evidence(first, 'Another', 'contradicts');
  bench.evidence(third, 'A study');
  return { bench, theoryId, two, first, second, third, fourth };
}

describe('which arrows are asked about (H2)', () => {
  it('all in reading order, those that hold only together once', () => {
    const { bench, theoryId, first, second, fourth } = theory();
    expect(arrowsToAsk(bench.document, theoryId, { kind: 'all' })).toEqual([first, second, fourth]);
  });

  it('those of a stage, bare ones, and contested ones', () => {
    const { bench, theoryId, two, first, second, fourth } = theory();
    expect(arrowsToAsk(bench.document, theoryId, { kind: 'stage', stageId: two })).toEqual([second, fourth]);
    // One of the two that hold together has no evidence.
    expect(arrowsToAsk(bench.document, theoryId, { kind: 'bare' })).toEqual([second, fourth]);
    expect(arrowsToAsk(bench.document, theoryId, { kind: 'contested' })).toEqual([first]);
  });

  it('in plain words, with a reason only where somebody gave one', () => {
    const { bench, first, second } = theory();
    expect(statementFor(bench.document, first)).toBe(
      'IF Offered a walk THEN Accepts BECAUSE it sounds like them.',
    );
    expect(statementFor(bench.document, second)).toBe('IF Accompanied AND Transport THEN Comes along.');
    expect(statementFor(bench.document, 'arrow_none')).toBe('');
  });

  it('the usual script takes 90 minutes, and every step says where it comes from', () => {
    expect(minutesOf(usualScript)).toBe(90);
    expect(usualScript.filter(({ source, prompt }) => source === '' || prompt === '')).toEqual([]);
  });
});
