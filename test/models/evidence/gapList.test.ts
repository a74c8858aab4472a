import { describe, expect, it } from 'vitest';

import type { Document } from '#models/document.ts';
import { evidenceMatrix } from '#models/evidence/evidenceMatrix.ts';
import { type GapList, gapList } from '#models/evidence/gapList.ts';
import { pathShares } from '#models/evidence/pathShares.ts';
import { theoryGraph } from '#models/evidence/theoryGraph.ts';
import { tracePaths } from '#models/evidence/tracePaths.ts';

import { type Random, oneOf, seededRandom, wholeNumber } from '../../random/testEnv.ts';
import { EvidenceBench, shuffled } from './evidencedTheory.ts';

const reasons = ({ gaps }: GapList) => gaps.map(({ arrowId, reason }) => [arrowId, reason]);

/**
 *   a ─┐        ┌─▶ x ─┐
 *      ├─▶ m ───┤      ├─▶ o        c ──▶ (m ──▶ x)
 *   b ─┘        └─▶ y ─┘
 */
function diamond() {
  const bench = new EvidenceBench();
  const [am, bm] = [bench.join('a', 'm'), bench.join('b', 'm')];
  const [mx, my] = [bench.join('m', 'x'), bench.join('m', 'y')];
  const [xo, yo] = [bench.join('x', 'o'), bench.join('y', 'o')];
  const c = bench.join('c', mx, { kind: 'enables' });
  return { bench, am, bm, mx, my, xo, yo, c };
}

describe('the gap list', () => {
  it('E10: counts the paths through every arrow, also through an arrow that acts on an arrow', () => {
    const { bench, am, bm, mx, my, xo, yo, c } = diamond();
    const { byArrow, total, hasLoops } = pathShares(
      bench.document,
      theoryGraph(bench.document, bench.theoryId),
    );
    // a and b each reach o by x and by y: 4 paths; c joins at m → x: 1 more.
    expect({ total, hasLoops }).toEqual({ total: 5, hasLoops: false });
    const paths = [am, bm, mx, my, xo, yo, c].map((id) => byArrow.get(id)?.paths);
    expect(paths).toEqual([2, 2, 3, 2, 3, 2, 1]);
    expect(byArrow.get(mx)?.share).toBe(3 / 5);
  });

  it('E14: the matrix by importance has the arrows first on which most paths rest', () => {
    const { bench, mx, xo, c } = diamond();
    const { rows } = evidenceMatrix(bench.document, bench.theoryId, { columns: 'kind', order: 'importance' });
    expect(rows.map(({ share }) => share)).toEqual([0.6, 0.6, 0.4, 0.4, 0.4, 0.4, 0.2]);
    expect(rows.map(({ arrowId }) => arrowId).slice(0, 2)).toEqual([mx, xo]);
    expect(rows.at(-1)?.arrowId).toBe(c);
  });

  it('E11: orders by share times weakness, and says why of each', () => {
    const { bench, am, bm, mx, my, xo, yo, c } = diamond();
    bench.tie(mx, 'A', 'supports');
    bench.tie(xo, 'A', 'supports');
    bench.tie(xo, 'B', 'contradicts');
    bench.tie(my, 'A', 'gives_context');
    for (const title of ['A', 'B', 'C', 'D']) bench.tie(yo, title, 'supports');
    bench.tie(bm, 'A', 'refines');
    bench.tie(bm, 'B', 'supports');
    bench.tie(c, 'A', 'supports');
    bench.judge(c, { overall: 'high' });
    const list = gapList(bench.document, bench.theoryId);
    const end = 'of 5 paths from a circumstance to an outcome, and';
    expect(reasons(list)).toEqual([
      // 0.4 × 1, twice: in the order in which the theory is read.
      [am, `On 2 ${end} no source speaks to it.`],
      [my, `On 2 ${end} its sources give background only.`],
      // 0.6 × 0.6, twice.
      [mx, `On 3 ${end} only 1 source speaks to it.`],
      [xo, `On 3 ${end} 2 sources disagree: 1 for, 1 against.`],
      // 0.4 × 0.35, 0.4 × 0.15, 0.2 × 0.1.
      [bm, `On 2 ${end} only 2 sources speak to it.`],
      [yo, `On 2 ${end} 4 sources speak to it.`],
      [c, `On 1 ${end} 1 source speaks to it; the team’s confidence in it is high.`],
    ]);
    expect(list.gaps.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(list.gaps.map(({ score }) => Number(score.toFixed(3)))).toEqual([
      0.4, 0.4, 0.36, 0.36, 0.14, 0.06, 0.02,
    ]);
    expect(gapList(bench.document, bench.theoryId, 'realist').gaps[0]?.reason).toBe(
      'On 2 of 5 paths from a context or intervention to an outcome, and no source speaks to it.',
    );
  });

  it('E9: a context in the middle starts paths, an outcome in the middle ends some', () => {
    const bench = new EvidenceBench();
    bench.box('start');
    bench.box('middle', { usualRole: 'context' });
    bench.box('early', { usualRole: 'outcome' });
    const one = bench.join('start', 'middle');
    const two = bench.join('middle', 'early');
    const three = bench.join('early', 'end');
    const { byArrow, total } = pathShares(bench.document, theoryGraph(bench.document, bench.theoryId));
    // start or middle, to early or end.
    expect(total).toBe(4);
    expect([one, two, three].map((id) => byArrow.get(id)?.paths)).toEqual([2, 4, 2]);
  });

  it('E9: no path runs along an arrow that says "no known link", and a box alone is no path', () => {
    const bench = new EvidenceBench();
    const none = bench.join('a', 'b', { sign: 'none' });
    bench.box('alone');
    const list = gapList(bench.document, bench.theoryId);
    expect(list.totalPaths).toBe(0);
    expect(reasons(list)).toEqual([
      [none, 'On no path from a circumstance to an outcome, and no source speaks to it.'],
    ]);
    expect(list.note).toContain('No path leads');
  });

  it('E10: a loop counts as one step on which all its arrows lie, and the list says so', () => {
    const bench = new EvidenceBench();
    const arrows = [
      bench.join('a', 'p'),
      bench.join('p', 'q'),
      bench.join('q', 'p'),
      bench.join('q', 'o'),
      bench.join('p', 'other'),
    ];
    const { byArrow, total } = pathShares(bench.document, theoryGraph(bench.document, bench.theoryId));
    expect(total).toBe(2);
    expect(arrows.map((id) => byArrow.get(id)?.paths)).toEqual([2, 2, 2, 1, 1]);
    expect(gapList(bench.document, bench.theoryId).note).toContain('A loop counts as one step');
  });

  it('has words for the only path, for all paths, and for an empty theory', () => {
    const bench = new EvidenceBench();
    expect(gapList(bench.document, bench.theoryId).gaps).toEqual([]);
    bench.join('a', 'b');
    const first = () => gapList(bench.document, bench.theoryId).gaps[0]?.reason;
    expect(first()).toMatch(/^On the only path /);
    bench.join('b', 'c');
    bench.join('b', 'd');
    expect(first()).toMatch(/^On all 2 paths /);
  });

  it('E10: counts far beyond what a number holds still give shares', () => {
    // 1,100 times two ways to go: 2^1100 paths, each arrow on half of them.
    const rows = chainOfTwos(1100);
    const { byArrow, total } = pathShares(rows, theoryGraph(rows, 'theory_big'));
    expect(total).toBe(Infinity);
    expect(new Set([...byArrow.values()].map(({ share }) => share))).toEqual(new Set([0.5]));
    expect(gapList(rows, 'theory_big').gaps[0]?.reason).toBe(
      'On about 50% of more than a million paths from a circumstance to an outcome, and no source speaks to it.',
    );
  });
});

describe('large theories', () => {
  it('6,000 arrows in a row or in one ring are ranked, and traced to a limit, without walking every path', () => {
    const row = chainOfTwos(3000);
    const [first] = row.arrows.values();
    if (first === undefined) throw new Error('The row has no arrow.');
    const back = { ...first, id: 'arrow_back' as typeof first.id };
    const [start, end] = ['element_0', 'element_3000'] as (typeof first.sourceElementId)[];
    if (start === undefined || end === undefined) throw new Error('The row has no ends.');
    const ring = new Map(row.arrows).set(back.id, { ...back, sourceElementId: end, targetElementId: start });
    const began = performance.now();
    expect(gapList(row, 'theory_big').gaps).toHaveLength(6000);
    // Nothing begins or ends in a ring, so no path is counted in it.
    expect(gapList({ ...row, arrows: ring }, 'theory_big')).toMatchObject({ hasLoops: true, totalPaths: 0 });
    const traced = tracePaths(row, 'theory_big', { from: start, to: end });
    expect(traced).toMatchObject({ truncated: true });
    expect(traced.paths).toHaveLength(1000);
    // 2^3000 paths: whatever walked them would never come back. The limit leaves room for slow machines.
    expect(performance.now() - began).toBeLessThan(8000);
  });
});

/** Boxes in a row, each joined to the next by two arrows. */
function chainOfTwos(length: number): Document {
  const bench = new EvidenceBench();
  const arrow = bench.join('a', 'b');
  const [element] = bench.document.elements.values();
  const row = bench.document.arrows.get(arrow);
  if (element === undefined || row === undefined) throw new Error('Nothing to copy.');
  const theoryId = 'theory_big' as typeof row.theoryId;
  const box = (at: number) => `element_${at}` as typeof element.id;
  const elements = Array.from({ length: length + 1 }, (_, at) => ({ ...element, id: box(at), theoryId }));
  const arrows = Array.from({ length: length * 2 }, (_, at) => ({
    ...row,
    id: `arrow_${at}` as typeof row.id,
    theoryId,
    sourceElementId: box(at >> 1),
    targetElementId: box((at >> 1) + 1),
  }));
  return {
    ...bench.document,
    elements: new Map(elements.map((one) => [one.id, one])),
    arrows: new Map(arrows.map((one) => [one.id, one])),
  };
}

/** A theory without loops; some arrows act on arrows. */
function randomTheory(random: Random): EvidenceBench {
  const bench = new EvidenceBench();
  const boxes = wholeNumber(random, 2, 8);
  const roles = [null, null, null, 'context', 'outcome', 'mechanism'] as const;
  for (let at = 0; at < boxes; at += 1) bench.box(`b${at}`, { usualRole: oneOf(random, roles) });
  const made: { readonly id: string; readonly from: number }[] = [];
  for (let at = 0; at < 14; at += 1) {
    const from = wholeNumber(random, 0, boxes - 2);
    const later = made.filter((arrow) => arrow.from > from);
    const isActing = later.length > 0 && random() < 0.25;
    const target = isActing ? oneOf(random, later).id : `b${wholeNumber(random, from + 1, boxes - 1)}`;
    made.push({ id: bench.join(`b${from}`, target), from });
  }
  return bench;
}

/** Every path, walked one by one. */
function walked(document: Document) {
  const arrows = [...document.arrows.values()];
  const through = new Map<string, number>(arrows.map(({ id }) => [id, 0]));
  let total = 0;
  const elements = [...document.elements.values()];
  const isEnd = (id: string) =>
    document.elements.get(id as never)?.usualRole === 'outcome' ||
    !arrows.some((arrow) => arrow.sourceElementId === id);
  const walk = (elementId: string, used: readonly string[]): void => {
    if (used.length > 0 && isEnd(elementId)) {
      total += 1;
      for (const id of used) through.set(id, (through.get(id) ?? 0) + 1);
    }
    for (const arrow of arrows.filter(({ sourceElementId }) => sourceElementId === elementId)) {
      const along = [arrow.id as string];
      let last = arrow;
      while (last.targetArrowId !== null) {
        last = document.arrows.get(last.targetArrowId) ?? last;
        along.push(last.id);
      }
      walk(last.targetElementId ?? '', [...used, ...along]);
    }
  };
  for (const { id, usualRole } of elements)
    if (usualRole === 'context' || !arrows.some((arrow) => arrow.targetElementId === id)) walk(id, []);
  return { total, through };
}

describe('path counts (any theory)', () => {
  it('E10: without loops they are those of walking every path', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const { document, theoryId } = randomTheory(seededRandom(seed));
      const expected = walked(document);
      const counted = pathShares(document, theoryGraph(document, theoryId));
      expect(counted.total, `seed ${seed}`).toBe(expected.total);
      for (const [id, paths] of expected.through)
        expect(counted.byArrow.get(id)?.paths, `seed ${seed}`).toBe(paths);
    }
  });

  it('the list is the same whatever the order of rows; shares are never below 0 or above 1', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const random = seededRandom(seed);
      const bench = randomTheory(random);
      // And some loops.
      for (let at = 0; at < 3; at += 1) bench.join('b1', 'b0');
      const list = gapList(bench.document, bench.theoryId);
      expect(gapList(shuffled(bench.document, random), bench.theoryId)).toEqual(list);
      for (const { share, score } of list.gaps) {
        expect(share >= 0 && share <= 1 && score <= share).toBe(true);
      }
    }
  });
});
