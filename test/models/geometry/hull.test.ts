import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Point, type Rect, rectsOverlap } from '#models/geometry/box.ts';
import { type Outline, hullPadding, outlineAround, roundedLoop } from '#models/geometry/hull.ts';
import { rectUnion } from '#models/geometry/rectUnion.ts';

const box: fc.Arbitrary<Rect> = fc.record({
  x: fc.integer({ min: 0, max: 60 }).map((value) => value * 40),
  y: fc.integer({ min: 0, max: 40 }).map((value) => value * 30),
  width: fc.constant(220),
  height: fc.integer({ min: 64, max: 120 }),
});

/** Boxes that do not lie on each other, as on a tidied map. */
const boxes = (count: { readonly minLength: number; readonly maxLength: number }) =>
  fc.array(box, count).map((all) => {
    const kept: Rect[] = [];
    for (const each of all) if (!kept.some((other) => rectsOverlap(each, other, 40))) kept.push(each);
    return kept;
  });

/** The rounded loop as many short lines. */
function walked(loop: readonly Point[]): readonly Point[] {
  const { start, stretches } = roundedLoop(loop);
  const points = [start];
  for (const { to, bend } of stretches) {
    const from = points.at(-1) ?? start;
    if (bend === null) points.push(to);
    else
      for (let step = 1; step <= 8; step += 1) {
        const t = step / 8;
        const at = (axis: 'x' | 'y') =>
          (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * bend[axis] + t ** 2 * to[axis];
        points.push({ x: at('x'), y: at('y') });
      }
  }
  return points;
}

/** Inside by the even-odd rule over all loops. */
function isInside(point: Point, loops: readonly (readonly Point[])[]): boolean {
  let crossings = 0;
  for (const loop of loops)
    loop.forEach((from, index) => {
      const to = loop[(index + 1) % loop.length] ?? from;
      if (from.y > point.y === to.y > point.y) return;
      if (point.x < ((to.x - from.x) * (point.y - from.y)) / (to.y - from.y) + from.x) crossings += 1;
    });
  return crossings % 2 === 1;
}

/** Places on the rim of a box, none of them level with a rounded grid. */
function rim({ x, y, width, height }: Rect): readonly Point[] {
  return [0.013, 0.37, 0.71, 0.987].flatMap((share) => [
    { x: x + width * share, y: y + 0.01 },
    { x: x + width * share, y: y + height - 0.01 },
    { x: x + 0.01, y: y + height * share },
    { x: x + width - 0.01, y: y + height * share },
  ]);
}

const insideOf = (outline: Outline) => outline.loops.map(walked);

describe('the outline of a configuration', () => {
  it('C9 contains every one of its boxes, whatever stands around them', () => {
    fc.assert(
      fc.property(
        boxes({ minLength: 1, maxLength: 6 }),
        boxes({ minLength: 0, maxLength: 8 }),
        (own, all) => {
          const strangers = all.filter((each) => !own.some((mine) => rectsOverlap(mine, each, 40)));
          const outline = outlineAround(own, () => strangers);
          if (outline === null) throw new Error('There are boxes, but no outline.');
          const loops = insideOf(outline);
          return own.every((mine) => rim(mine).every((point) => isInside(point, loops)));
        },
      ),
    );
  });

  it('C9 has no box inside that does not belong', () => {
    fc.assert(
      fc.property(
        boxes({ minLength: 2, maxLength: 6 }),
        boxes({ minLength: 1, maxLength: 8 }),
        (own, all) => {
          const strangers = all.filter((each) => !own.some((mine) => rectsOverlap(mine, each, 40)));
          const outline = outlineAround(own, () => strangers);
          const loops = outline === null ? [] : insideOf(outline);
          return strangers.every((other) =>
            [...rim(other), { x: other.x + other.width / 2, y: other.y + other.height / 2 }].every(
              (point) => !isInside(point, loops),
            ),
          );
        },
      ),
    );
  });

  it('C9 is smooth: every bend leaves one side and meets the next in their own directions', () => {
    fc.assert(
      fc.property(
        boxes({ minLength: 1, maxLength: 6 }),
        boxes({ minLength: 0, maxLength: 8 }),
        (own, all) => {
          const strangers = all.filter((each) => !own.some((mine) => rectsOverlap(mine, each, 40)));
          for (const loop of outlineAround(own, () => strangers)?.loops ?? []) {
            const { start, stretches } = roundedLoop(loop);
            expect(stretches.at(-1)?.to).toEqual(start);
            let from = start;
            stretches.forEach(({ to, bend }, index) => {
              expect(bend === null).toBe(index % 2 === 0);
              if (bend !== null) {
                const before = loop.at(Math.floor(index / 2) - 1) ?? bend;
                // The bend's first half lies on the side it leaves.
                const turn =
                  (from.x - before.x) * (bend.y - from.y) - (from.y - before.y) * (bend.x - from.x);
                expect(Math.abs(turn)).toBeLessThan(1e-3);
                expect(Math.hypot(bend.x - from.x, bend.y - from.y)).toBeCloseTo(
                  Math.hypot(bend.x - to.x, bend.y - to.y),
                );
              }
              from = to;
            });
          }
        },
      ),
    );
  });

  it('C9 is one line around boxes side by side, and bends around a box that stands between', () => {
    const left = { x: 0, y: 0, width: 220, height: 80 };
    const right = { x: 300, y: 0, width: 220, height: 80 };
    const below = { x: 300, y: 240, width: 220, height: 80 };
    expect(outlineAround([left, right], () => [])).toEqual({
      kind: 'hull',
      loops: [
        [
          { x: -hullPadding, y: -hullPadding },
          { x: 520 + hullPadding, y: -hullPadding },
          { x: 520 + hullPadding, y: 80 + hullPadding },
          { x: -hullPadding, y: 80 + hullPadding },
        ],
      ],
    });
    const stranger = { x: 0, y: 240, width: 180, height: 80 };
    const bent = outlineAround([left, right, below], () => [stranger]);
    expect(bent?.kind).toBe('hull');
    expect(bent?.loops[0]?.length).toBeGreaterThan(4);
  });

  it('C9 goes round a box that stands between two of one column', () => {
    const top = { x: 0, y: 0, width: 220, height: 80 };
    const between = { x: 0, y: 140, width: 220, height: 80 };
    const bottom = { x: 150, y: 280, width: 220, height: 80 };
    expect(outlineAround([top, bottom], () => [between])?.kind).toBe('hull');
  });

  it('C9 goes through the gap between columns where boxes stand in rows', () => {
    const at = (column: number, row: number) => ({ x: column * 320, y: row * 150, width: 220, height: 80 });
    const strangers = [at(1, 0), at(2, 0), at(0, 1), at(2, 1), at(0, 2), at(1, 2)];
    expect(outlineAround([at(0, 0), at(1, 1)], () => strangers)?.kind).toBe('hull');
  });

  it('C9 marks boxes far apart one by one, with links between', () => {
    const left = { x: 0, y: 0, width: 220, height: 80 };
    const far = { x: 1600, y: 900, width: 220, height: 80 };
    const outline = outlineAround([left, far], () => []);
    expect(outline?.kind).toBe('halos');
    expect(outline?.kind === 'halos' ? outline.links : []).toHaveLength(1);
    expect(outlineAround([], () => [])).toBeNull();
  });
});

describe('the union of rectangles', () => {
  it('C9 covers what the rectangles cover, and nothing else', () => {
    const rects = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 8 }),
        y: fc.integer({ min: 0, max: 8 }),
        width: fc.integer({ min: 1, max: 4 }),
        height: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(rects, (all) => {
        const loops = rectUnion(all);
        for (let x = 0.5; x < 13; x += 1)
          for (let y = 0.5; y < 13; y += 1) {
            const isCovered = all.some((r) => x > r.x && x < r.x + r.width && y > r.y && y < r.y + r.height);
            expect(isInside({ x, y }, loops)).toBe(isCovered);
          }
      }),
    );
  });
});
