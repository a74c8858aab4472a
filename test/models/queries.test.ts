import { describe, expect, it } from 'vitest';

import { evidenceOfArrow, extractsOfArrow } from '#models/queries/arrowEvidence.ts';
import { coverage } from '#models/queries/coverage.ts';
import { arrowsIn, arrowsOnArrow, arrowsOut, neighbourhood } from '#models/queries/neighbours.ts';
import { folded, searchLocal } from '#models/queries/searchLocal.ts';
import { figureTargets, theoryFigures } from '#models/queries/theoryFigures.ts';
import { walk, walkChoices } from '#models/queries/walk.ts';

import { Bench, plainMeasure } from './smallTheory.ts';

/**
 *  near ─┐
 *  cost ─┼─▶ attends ──▶ belongs      rain ──▶ (attends ──▶ belongs)      alone
 *  warm ─┘
 */
function map() {
  const bench = new Bench();
  const theory = bench.theory('Walking group');
  const [first, second] = [bench.stage(theory, 'Engagement'), bench.stage(theory, 'Later')];
  const box = (label: string, x: number, y: number, stageId = first) => {
    const id = bench.element(theory, label, { stageId });
    bench.run('layout.move', { moves: [{ elementId: id, x, y }] });
    return id;
  };
  const warm = box('Warm welcome', 0, 300);
  const near = box('Near', 0, 0);
  const cost = box('Cost', 0, 150);
  const attends = box('Attends', 300, 150);
  const belongs = box('Belongs', 0, 0, second);
  const rain = box('Rain', 0, 200, second);
  const alone = box('Alone', 0, 400, second);
  bench.run('elements.change', { ids: [attends, belongs], fields: { usualRole: 'outcome' } });
  const arrows = {
    warm: bench.arrow(warm, attends, { becauseText: 'people feel expected' }),
    near: bench.arrow(near, attends),
    cost: bench.arrow(cost, attends, { sign: 'decreases' }),
    belongs: bench.arrow(attends, belongs),
  };
  const acting = bench.arrow(rain, arrows.belongs, { kind: 'blocks' });
  return { bench, theory, warm, near, cost, attends, belongs, rain, alone, arrows, acting };
}

describe('evidence of an arrow', () => {
  it('counts sources, not extracts, by stance', () => {
    const { bench, arrows } = map();
    bench.evidence(arrows.near, 'Study A');
    bench.evidence(arrows.near, 'Study A');
    bench.evidence(arrows.near, 'Study B');
    bench.evidence(arrows.near, 'Study A', 'contradicts');
    bench.evidence(arrows.near, 'Study C', 'refines');
    bench.evidence(arrows.near, 'Study D', 'gives_context');
    expect(evidenceOfArrow(bench.document, arrows.near)).toEqual({
      supports: 2,
      contradicts: 1,
      refines: 1,
      givesContext: 1,
      sources: 4,
      extracts: 6,
    });
    expect(extractsOfArrow(bench.document, arrows.near).map(({ stance }) => stance)).toEqual([
      'supports',
      'supports',
      'supports',
      'contradicts',
      'refines',
      'gives_context',
    ]);
  });

  it('is all zero for a bare arrow and for one that is not there', () => {
    const { bench, arrows } = map();
    const nothing = { supports: 0, contradicts: 0, refines: 0, givesContext: 0, sources: 0, extracts: 0 };
    expect(evidenceOfArrow(bench.document, arrows.cost)).toEqual(nothing);
    expect(evidenceOfArrow(bench.document, 'arrow_none')).toEqual(nothing);
  });
});

describe('coverage', () => {
  it('answers for every arrow in reading order, with the keys of the command line', () => {
    const { bench, theory, arrows, acting } = map();
    bench.evidence(arrows.near, 'Study A');
    bench.evidence(arrows.near, 'Study B', 'contradicts');
    const target = { arrowId: arrows.near };
    bench.run('measurements.attach', { theoryId: theory, target, measure: plainMeasure, role: 'outcome' });
    const { arrows: covered, bare, summary } = coverage(bench.document, theory);
    expect(covered.map(({ id }) => id)).toEqual([
      arrows.near,
      arrows.cost,
      arrows.warm,
      arrows.belongs,
      acting,
    ]);
    expect(covered[0]).toMatchObject({
      id: arrows.near,
      sentence: 'IF Near THEN Attends BECAUSE …',
      stage: 'Engagement',
      supports: 1,
      contradicts: 1,
      refines: 0,
      sources: 2,
      kinds: ['article'],
      confidence: null,
      measures: ['A measure'],
    });
    expect(covered.map(({ stage }) => stage).slice(3)).toEqual(['Later', 'Later']);
    expect(bare).toEqual([arrows.cost, arrows.warm, arrows.belongs, acting]);
    expect(summary).toEqual({
      arrows: 5,
      withEvidence: 1,
      bare: 4,
      contested: 1,
      sources: 2,
      measured: 1,
      judged: 0,
    });
  });
});

describe('the figures of a theory', () => {
  it('count what the status bar says, and name what they count', () => {
    const { bench, theory, arrows, belongs, attends } = map();
    bench.evidence(arrows.near, 'Study A');
    const target = { elementId: belongs };
    bench.run('measurements.attach', { theoryId: theory, target, measure: plainMeasure, role: 'outcome' });
    expect(theoryFigures(bench.document, theory, 3)).toEqual({
      arrows: 5,
      withEvidence: 1,
      bare: 4,
      withoutBecause: 4,
      measures: 1,
      unmeasuredOutcomes: 1,
      checks: 3,
    });
    expect(figureTargets(bench.document, theory).unmeasuredOutcomes).toEqual([attends]);
    expect(figureTargets(bench.document, theory).withEvidence).toEqual([arrows.near]);
  });

  it('a group is one claim without a because; order and membership are none', () => {
    const { bench, theory, arrows, warm, near } = map();
    bench.arrow(warm, near, { kind: 'precedes' });
    bench.run('arrows.group', { ids: [arrows.near, arrows.cost], logic: 'and' });
    expect(theoryFigures(bench.document, theory).withoutBecause).toBe(3);
    bench.run('arrows.change', {
      ids: [arrows.cost],
      fields: { becauseText: 'money is short', ifText: 'it is dear' },
    });
    expect(theoryFigures(bench.document, theory).withoutBecause).toBe(2);
  });
});

describe('what is joined to what', () => {
  it('arrows in and out come from top to bottom, arrows onto arrows included', () => {
    const { bench, attends, rain, belongs, arrows, acting } = map();
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
    expect(ids(arrowsIn(bench.document, attends))).toEqual([arrows.near, arrows.cost, arrows.warm]);
    expect(ids(arrowsOut(bench.document, attends))).toEqual([arrows.belongs]);
    expect(ids(arrowsOut(bench.document, rain))).toEqual([acting]);
    expect(ids(arrowsIn(bench.document, belongs))).toEqual([arrows.belongs]);
    expect(ids(arrowsOnArrow(bench.document, arrows.belongs))).toEqual([acting]);
  });

  it('a neighbourhood grows arrow by arrow, in both directions', () => {
    const { bench, near, cost, warm, attends, belongs, rain, arrows, acting } = map();
    const around = (id: string, steps: number) => {
      const { elementIds, arrowIds } = neighbourhood(bench.document, id, steps);
      return { elements: [...elementIds].sort(), arrows: [...arrowIds].sort() };
    };
    expect(around(near, 0)).toEqual({ elements: [near], arrows: [] });
    expect(around(near, 1)).toEqual({ elements: [near, attends].sort(), arrows: [arrows.near] });
    expect(around(near, 2).elements).toEqual([near, cost, warm, attends, belongs, rain].sort());
    expect(around(arrows.belongs, 1)).toEqual({
      elements: [attends, belongs, rain].sort(),
      arrows: [arrows.belongs, acting].sort(),
    });
    expect(around('element_none', 3)).toEqual({ elements: [], arrows: [] });
  });

  it('walking follows the topmost arrow, and goes through the boxes of a stage', () => {
    const { bench, near, cost, warm, attends, belongs, rain, arrows } = map();
    expect(walk(bench.document, near, 'next')).toEqual({ elementId: attends, arrowId: arrows.near });
    expect(walk(bench.document, attends, 'previous')).toEqual({ elementId: near, arrowId: arrows.near });
    expect(walkChoices(bench.document, attends, 'previous').map(({ elementId }) => elementId)).toEqual([
      near,
      cost,
      warm,
    ]);
    expect(walk(bench.document, rain, 'next')?.elementId).toBe(belongs);
    expect(walk(bench.document, belongs, 'next')).toBeNull();
    expect(walk(bench.document, cost, 'down')?.elementId).toBe(attends);
    expect(walk(bench.document, near, 'up')).toBeNull();
    expect(walk(bench.document, 'element_none', 'down')).toBeNull();
  });
});

describe('search on the map', () => {
  it('finds labels, claims, notes and what arrows say through their ends, whatever the case and accents, best first', () => {
    const { bench, theory, near, attends, arrows } = map();
    bench.run('elements.change', {
      ids: [near],
      fields: { label: 'Café nearby', plainLabel: 'A café is near' },
    });
    bench.run('elements.change', { ids: [attends], fields: { note: 'Often in a CAFE first' } });
    bench.run('arrows.change', { ids: [arrows.cost], fields: { ifText: 'the cafe is expensive' } });
    const hits = searchLocal(bench.document, theory, 'cafe');
    expect(hits.map(({ kind, id, field }) => [kind, id, field])).toEqual([
      ['element', near, 'label'],
      ['arrow', arrows.cost, 'claim'],
      ['element', attends, 'note'],
      ['arrow', expect.any(String), 'claim'],
    ]);
    expect(searchLocal(bench.document, theory, 'IF a café is near THEN attends')[0]?.kind).toBe('arrow');
    expect(hits.slice(0, 3).map(({ title }) => title)).toEqual([
      'A café is near',
      'IF the cafe is expensive THEN “Attends” is less likely BECAUSE …',
      'Attends',
    ]);
    expect(searchLocal(bench.document, theory, 'expensive CAFÉ').map(({ id }) => id)).toEqual([arrows.cost]);
  });

  it('finds nothing for nothing, and takes signs as they are', () => {
    const { bench, theory } = map();
    expect(searchLocal(bench.document, theory, '  ')).toEqual([]);
    for (const text of ['(', '\\', '[a-z]', '.*', '%', '-', '^$']) {
      expect(searchLocal(bench.document, theory, text)).toEqual([]);
    }
    expect(folded('ÅNGSTRÖM ﬁ')).toBe('angstrom fi');
  });
});
