import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Point } from '#models/geometry/box.ts';
import { hitTest, indexRoutes, routesInRect } from '#models/geometry/routeIndex.ts';
import { routeLinks } from '#models/geometry/routeLinks.ts';

import { mapsOf } from './maps.ts';

const boxes = [
  { id: 'a', x: 0, y: 0, width: 220, height: 64 },
  { id: 'b', x: 400, y: 0, width: 220, height: 64 },
  { id: 'c', x: 400, y: 300, width: 220, height: 64 },
];
const links = [
  { id: 'one', from: 'a', to: { box: 'b' } },
  { id: 'two', from: 'b', to: { box: 'c' } },
];
const index = indexRoutes(routeLinks({ boxes, links }));

function distance(point: Point, line: readonly Point[]): number {
  let least = Infinity;
  line.forEach((start, place) => {
    const end = line[place + 1];
    if (end === undefined) return;
    const x = Math.max(Math.min(start.x, end.x), Math.min(Math.max(start.x, end.x), point.x));
    const y = Math.max(Math.min(start.y, end.y), Math.min(Math.max(start.y, end.y), point.y));
    least = Math.min(least, Math.hypot(x - point.x, y - point.y));
  });
  return least;
}

describe('pointing at arrows', () => {
  it('finds the arrow under the pointer within the tolerance, and nothing in the open', () => {
    expect(hitTest(index, { x: 300, y: 36 }, 6)).toBe('one');
    expect(hitTest(index, { x: 300, y: 60 }, 6)).toBeNull();
    expect(hitTest(index, { x: 510, y: 200 }, 3)).toBe('two');
  });

  it('lists the arrows that touch a rectangle', () => {
    expect(routesInRect(index, { x: 250, y: 0, width: 100, height: 100 })).toEqual(['one']);
    expect(routesInRect(index, { x: -1e9, y: -1e9, width: 2e9, height: 2e9 })).toEqual(['one', 'two']);
    expect(routesInRect(index, { x: 0, y: 500, width: 100, height: 100 })).toEqual([]);
  });

  it('agrees with looking at every line', () => {
    fc.assert(
      fc.property(
        mapsOf(12, 24),
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 0, max: 900 }),
        (input, x, y) => {
          const plain = { ...input, links: input.links.map(({ id, from, to }) => ({ id, from, to })) };
          const set = routeLinks(plain);
          const found = hitTest(indexRoutes(set), { x, y }, 12);
          const distances = [...set.routes.values()].map((route) => distance({ x, y }, route.points));
          const least = Math.min(Infinity, ...distances);
          if (found === null) expect(least).toBeGreaterThan(12);
          else expect(distance({ x, y }, set.routes.get(found)?.points ?? [])).toBeCloseTo(least, 6);
        },
      ),
      { numRuns: 60 },
    );
  });
});
