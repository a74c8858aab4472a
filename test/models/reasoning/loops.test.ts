import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { effectAlong } from '#models/reasoning/effect.ts';
import { feedbackLoops } from '#models/reasoning/feedbackLoops.ts';

import { Bench } from '../smallTheory.ts';

type Edge = readonly [from: number, to: number, sign: 'increases' | 'decreases' | 'unclear' | 'none'];

const edges = fc.uniqueArray(
  fc.tuple(fc.nat(5), fc.nat(5), fc.constantFrom('increases', 'decreases', 'unclear', 'none')),
  { maxLength: 14, selector: ([from, to]) => from * 10 + to },
);

function theoryOf(all: readonly Edge[]) {
  const bench = new Bench();
  const theoryId = bench.theory('Loops');
  const boxes = Array.from({ length: 6 }, (_, index) => bench.element(theoryId, `Box ${index}`));
  for (const [from, to, sign] of all) {
    const [source, target] = [boxes[from], boxes[to]];
    if (source === undefined || target === undefined || from === to) continue;
    const arrow = bench.arrow(source, target);
    bench.run('arrows.change', { ids: [arrow], fields: { sign } });
  }
  return { bench, theoryId, boxes };
}

/** Every cycle by trying every way, from its smallest box: what the search must find, by the plainest means. */
function everyCycle(all: readonly Edge[]): readonly string[] {
  const usable = all.filter(([from, to, sign]) => from !== to && sign !== 'none');
  const found: string[] = [];
  const go = (path: readonly number[], signs: readonly string[]) => {
    for (const [from, to, sign] of usable) {
      if (from !== path.at(-1)) continue;
      if (to === path[0]) {
        const with_ = [...signs, sign];
        const kind = with_.includes('unclear')
          ? 'unclear'
          : with_.filter((one) => one === 'decreases').length % 2 === 0
            ? 'reinforcing'
            : 'balancing';
        found.push(`${path.join('-')} ${kind}`);
      } else if (to > (path[0] ?? 0) && !path.includes(to)) go([...path, to], [...signs, sign]);
    }
  };
  for (let start = 0; start < 6; start += 1) go([start], []);
  return found.toSorted();
}

describe('feedback loops', () => {
  it('W3: are exactly the ways round that trying every way finds, with the kind their signs give (500 random theories)', () => {
    fc.assert(
      fc.property(edges, (all) => {
        const { bench, theoryId, boxes } = theoryOf(all);
        const { loops, truncated } = feedbackLoops(bench.document, theoryId);
        const place = new Map(boxes.map((id, index) => [id as string, index]));
        const said = loops.map(({ elements, kind }) => {
          const at = elements.map((id) => place.get(id) ?? -1);
          const least = at.indexOf(Math.min(...at));
          return `${[...at.slice(least), ...at.slice(0, least)].join('-')} ${kind}`;
        });
        expect(truncated).toBe(false);
        expect(said.toSorted()).toEqual(everyCycle(all));
      }),
      { numRuns: 500 },
    );
  });

  it('W3: in a tangle of a thousand arrows stop in time, and say that there may be more', () => {
    const bench = new Bench();
    const theoryId = bench.theory('Tangle');
    const boxes = Array.from({ length: 40 }, (_, index) => bench.element(theoryId, `Box ${index}`));
    boxes.forEach((from, one) =>
      boxes.forEach((to, other) => {
        if (one !== other && (one + other) % 2 === 1) bench.arrow(from, to);
      }),
    );
    const { loops, truncated } = feedbackLoops(bench.document, theoryId);
    expect(loops).toHaveLength(200);
    expect(truncated).toBe(true);
  });

  it('W2: an arrow on an arrow passes its effect on; what blocks turns it round, order leaves it unclear', () => {
    const bench = new Bench();
    const theoryId = bench.theory('Loop through an arrow');
    const [stigma, asking, help] = ['Stigma', 'Asking for help', 'Being helped'].map((label) =>
      bench.element(theoryId, label),
    );
    if (stigma === undefined || asking === undefined || help === undefined) throw new Error('No boxes.');
    const gets = bench.arrow(asking, help);
    const blocks = bench.arrow(stigma, gets);
    bench.run('arrows.change', { ids: [blocks], fields: { kind: 'blocks' } });
    const fades = bench.arrow(help, stigma);
    bench.run('arrows.change', { ids: [fades], fields: { sign: 'decreases' } });
    const { loops } = feedbackLoops(bench.document, theoryId);
    expect(loops).toHaveLength(1);
    expect(loops[0]).toMatchObject({ label: 'R1', kind: 'reinforcing', unclearArrows: [] });
    expect(loops[0]?.elements.toSorted()).toEqual([stigma, help].toSorted());
    expect(loops[0]?.arrows.toSorted()).toEqual([blocks, gets, fades].toSorted());
    bench.run('arrows.change', { ids: [gets], fields: { kind: 'precedes' } });
    const [loop] = feedbackLoops(bench.document, theoryId).loops;
    expect(loop).toMatchObject({ label: 'U1', kind: 'unclear', unclearArrows: [gets] });
  });

  it('W2: group memberships raise belonging, belonging lowers loneliness, loneliness raises service use: in all less', () => {
    const bench = new Bench();
    const theoryId = bench.theory('Social cure');
    const boxes = ['Memberships', 'Belonging', 'Loneliness', 'Primary-care use'].map((label) =>
      bench.element(theoryId, label),
    );
    const arrows = boxes.slice(1).map((to, index) => bench.arrow(boxes[index] ?? to, to));
    bench.run('arrows.change', { ids: arrows.slice(1, 2), fields: { sign: 'decreases' } });
    expect(effectAlong(bench.document, arrows)).toBe('decreases');
    expect(effectAlong(bench.document, arrows.slice(0, 1))).toBe('increases');
  });
});
