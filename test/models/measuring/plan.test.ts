import { describe, expect, it } from 'vitest';

import { newMeasureFields } from '#models/commands/newRows.ts';
import type { IdOf } from '#models/document.ts';
import { arrowTests } from '#models/measuring/arrowTests.ts';
import { measurementPlan, takenAt } from '#models/measuring/measurementPlan.ts';
import { testabilityOf } from '#models/measuring/testability.ts';

import { Bench } from '../smallTheory.ts';

function planned() {
  const bench = new Bench();
  const theoryId = bench.theory('Walking group');
  const belonging = bench.element(theoryId, 'Belonging', { usualRole: 'mechanism' });
  const lonely = bench.element(theoryId, 'Loneliness', { usualRole: 'outcome' });
  const visits = bench.element(theoryId, 'GP visits', { usualRole: 'outcome' });
  const arrowId = bench.arrow(belonging, lonely);
  const other = bench.arrow(lonely, visits);
  const times = [...bench.document.timePoints.keys()];
  const [baseline = '', sixMonths = ''] = times;
  const measure = (name: string, items: number | null, constructKind: 'subjective' | 'count') => {
    bench.run('measures.add', { ...newMeasureFields, name, items, constructKind });
    return [...bench.document.measures.keys()].at(-1) ?? '';
  };
  const ucla = measure('UCLA-3', 3, 'subjective');
  const scale = measure('Belonging scale', null, 'subjective');
  const records = measure('Records', null, 'count');
  const attach = (
    target: { elementId: string } | { arrowId: string },
    measureId: string,
    timePointIds: string[],
  ) => {
    bench.run('measurements.attach', {
      theoryId,
      target,
      measure: { id: measureId },
      role: 'outcome',
      timePointIds,
    });
    return [...bench.document.measurements.keys()].at(-1) as IdOf<'measurements'>;
  };
  return {
    bench,
    theoryId,
    belonging,
    lonely,
    visits,
    arrowId,
    other,
    baseline,
    sixMonths,
    ucla,
    scale,
    records,
    attach,
  };
}

describe('the measurement plan', () => {
  it('is a matrix of things, measures and time points, and names the outcomes nobody measures', () => {
    const { bench, theoryId, lonely, belonging, visits, arrowId, baseline, sixMonths, ucla, scale, attach } =
      planned();
    attach({ arrowId }, scale, [sixMonths]);
    attach({ elementId: belonging }, scale, [baseline, sixMonths]);
    attach({ elementId: lonely }, ucla, [baseline]);
    const plan = measurementPlan(bench.document, theoryId, 'realist');
    expect(plan.times.map(({ name }) => name)).toEqual(['Baseline', '6 months', '12 months']);
    expect(plan.groups.map(({ thing }) => [thing.kind, thing.id])).toEqual([
      ['element', lonely],
      ['element', belonging],
      ['arrow', arrowId],
    ]);
    expect(plan.groups.map(({ rows }) => rows.map(({ times }) => times.size))).toEqual([[1], [2], [1]]);
    expect(plan.unmeasuredOutcomes).toEqual([visits]);
    expect(plan.undated).toEqual([]);
  });

  it('adds up what is asked of one person: each measure once, records not at all, unknown lengths said', () => {
    const {
      bench,
      theoryId,
      lonely,
      belonging,
      visits,
      arrowId,
      baseline,
      sixMonths,
      ucla,
      scale,
      records,
      attach,
    } = planned();
    attach({ elementId: lonely }, ucla, [baseline, sixMonths]);
    attach({ arrowId }, ucla, [baseline]);
    attach({ elementId: belonging }, scale, [baseline]);
    attach({ elementId: visits }, records, [baseline, sixMonths]);
    const { burden } = measurementPlan(bench.document, theoryId, 'plain');
    expect(
      burden.map(({ measures, items, unknown, fromRecords }) => ({ measures, items, unknown, fromRecords })),
    ).toEqual([
      { measures: 2, items: 3, unknown: 1, fromRecords: 1 },
      { measures: 1, items: 3, unknown: 0, fromRecords: 1 },
      { measures: 0, items: 0, unknown: 0, fromRecords: 0 },
    ]);
  });
});

describe('an arrow', () => {
  it('can be tested when both ends are measured twice, now only when that is collected', () => {
    const { bench, arrowId, lonely, belonging, baseline, sixMonths, ucla, scale, attach } = planned();
    expect(testabilityOf(bench.document, arrowId)).toBe('nothing');
    const one = attach({ elementId: lonely }, ucla, [baseline, sixMonths]);
    expect(testabilityOf(bench.document, arrowId)).toBe('nothing');
    const two = attach({ elementId: belonging }, scale, [baseline, sixMonths]);
    expect(testabilityOf(bench.document, arrowId)).toBe('planned');
    bench.run('measurements.change', { ids: [one, two], fields: { status: 'collected' } });
    expect(testabilityOf(bench.document, arrowId)).toBe('now');
    bench.run('measurements.setTimes', { id: two, timePointIds: [baseline] });
    expect(testabilityOf(bench.document, arrowId)).toBe('nothing');
  });

  it('can be tested when something measures the arrow itself, and so can a context acting on an arrow', () => {
    const { bench, theoryId, arrowId, other, lonely, baseline, sixMonths, ucla, scale, attach } = planned();
    const own = attach({ arrowId }, ucla, []);
    expect(testabilityOf(bench.document, arrowId)).toBe('planned');
    bench.run('measurements.change', { ids: [own], fields: { status: 'collected' } });
    expect(testabilityOf(bench.document, arrowId)).toBe('now');
    const welcome = bench.element(theoryId, 'Welcome');
    const acting = bench.arrow(welcome, arrowId);
    attach({ elementId: lonely }, ucla, [baseline, sixMonths]);
    attach({ elementId: welcome }, scale, [baseline, sixMonths]);
    expect(testabilityOf(bench.document, acting)).toBe('planned');
    expect(testabilityOf(bench.document, other)).toBe('nothing');
  });

  it('Y4: stands in a table with what would test it and why, those that nothing would test first', () => {
    const { bench, theoryId, arrowId, other, lonely, baseline, sixMonths, ucla, attach } = planned();
    attach({ arrowId }, ucla, []);
    attach({ elementId: lonely }, ucla, [baseline]);
    expect(
      arrowTests(bench.document, theoryId, 'plain').map((test) => [
        test.arrowId,
        test.testability,
        test.reason,
      ]),
    ).toEqual([
      [other, 'nothing', '“Loneliness” is measured at one time only; “GP visits” is not measured.'],
      [arrowId, 'planned', 'One measure of the arrow itself.'],
    ]);
    attach({ elementId: lonely }, ucla, [baseline, sixMonths]);
    const plan = measurementPlan(bench.document, theoryId, 'plain');
    expect(takenAt(plan).map(({ name, taken }) => [name, taken])).toEqual([
      ['Baseline', 2],
      ['6 months', 1],
      ['12 months', 0],
    ]);
    expect(plan.undated.map(({ arrowId: of }) => of)).toEqual([arrowId]);
  });
});

describe('the timeline of a theory', () => {
  it('Y2: its time points are put in another order as one step, which undo takes back', () => {
    const { bench, theoryId } = planned();
    const names = () => measurementPlan(bench.document, theoryId, 'plain').times.map(({ name }) => name);
    const [baseline = ''] = bench.document.timePoints.keys();
    bench.run('timePoints.move', { id: baseline as IdOf<'timePoints'>, toIndex: 1 });
    expect(names()).toEqual(['6 months', 'Baseline', '12 months']);
    bench.run('timePoints.move', { id: baseline as IdOf<'timePoints'>, toIndex: 0 });
    expect(names()).toEqual(['Baseline', '6 months', '12 months']);
  });
});
