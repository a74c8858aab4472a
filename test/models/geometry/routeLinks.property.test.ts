import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Point } from '#models/geometry/box.ts';
import type { RouteInput, RouteSet } from '#models/geometry/route.ts';
import { createRouter, rerouteAround, routeLinks } from '#models/geometry/routeLinks.ts';
import { quickRoutes } from '#models/geometry/quickRoutes.ts';

import { mapsOf, passesUnder, scatteredBoxes, seeded } from './maps.ts';

function isFiniteRoute(points: readonly Point[]): boolean {
  return points.length >= 2 && points.every((point) => Number.isFinite(point.x) && Number.isFinite(point.y));
}

/** Routable links: both ends exist, following arrows on arrows. */
function expectedIds(input: RouteInput): string[] {
  return input.links.map((link) => link.id).sort();
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((one, other) => one.key - other.key)
    .map((each) => each.item);
}

/** Length over which two polylines run on the same line (nearer than `distance`). */
function sharedLength(one: readonly Point[], other: readonly Point[], distance: number): number {
  let shared = 0;
  for (let i = 0; i + 1 < one.length; i += 1) {
    for (let j = 0; j + 1 < other.length; j += 1) {
      const [a, b, c, d] = [one[i], one[i + 1], other[j], other[j + 1]];
      if (a === undefined || b === undefined || c === undefined || d === undefined) continue;
      if (a.x === b.x && c.x === d.x && Math.abs(a.x - c.x) < distance) {
        shared += Math.max(
          0,
          Math.min(Math.max(a.y, b.y), Math.max(c.y, d.y)) - Math.max(Math.min(a.y, b.y), Math.min(c.y, d.y)),
        );
      }
      if (a.y === b.y && c.y === d.y && Math.abs(a.y - c.y) < distance) {
        shared += Math.max(
          0,
          Math.min(Math.max(a.x, b.x), Math.max(c.x, d.x)) - Math.max(Math.min(a.x, b.x), Math.min(c.x, d.x)),
        );
      }
    }
  }
  return shared;
}

function plain(set: RouteSet): unknown {
  return {
    routes: [...set.routes].sort(([one], [other]) => (one < other ? -1 : 1)),
    groups: [...set.groups].sort(([one], [other]) => (one < other ? -1 : 1)),
  };
}

describe('routing around cards', () => {
  it('never passes an arrow under a card it does not join, nor under its own', () => {
    fc.assert(
      fc.property(mapsOf(24, 24), (input) => {
        const set = routeLinks(input);
        expect([...set.routes.keys()].sort()).toEqual(expectedIds(input));
        expect(passesUnder(input, set)).toBeNull();
      }),
      { numRuns: 120 },
    );
  });

  it('finds a way through narrow gaps too', () => {
    fc.assert(
      fc.property(mapsOf(14, 6), (input) => {
        expect(passesUnder(input, routeLinks(input))).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same routes however boxes and links are listed', () => {
    fc.assert(
      fc.property(mapsOf(16, 24), fc.nat(), (input, seed) => {
        const random = seeded(seed);
        const mixed = { boxes: shuffled(input.boxes, random), links: shuffled(input.links, random) };
        expect(plain(routeLinks(mixed))).toEqual(plain(routeLinks(input)));
        expect(plain(quickRoutes(mixed))).toEqual(plain(quickRoutes(input)));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps parallel and opposite arrows at least 8 px apart where there is room', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 3 }), (seed, count) => {
        const random = seeded(seed);
        const boxes = scatteredBoxes(2, 90, random);
        const links = Array.from({ length: count }, (_, index) => ({
          id: `link_${index}`,
          from: index % 2 === 0 ? 'box_0' : 'box_1',
          to: { box: index % 2 === 0 ? 'box_1' : 'box_0' },
        }));
        const routes = [...routeLinks({ boxes, links }).routes.values()];
        routes.forEach((one, index) => {
          for (const other of routes.slice(index + 1))
            expect(sharedLength(one.points, other.points, 7.99)).toBeLessThan(1);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('never throws and never gives a coordinate that is no number, whatever the boxes', () => {
    const number = fc.oneof(
      fc.double({ min: -2000, max: 2000 }),
      fc.constant(Number.NaN),
      fc.constant(Infinity),
    );
    const box = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      x: number,
      y: number,
      width: number,
      height: number,
    });
    const target = fc.oneof(
      fc.record({ box: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'missing') }),
      fc.record({ link: fc.constantFrom('1', '2', '3', '4', 'missing') }),
    );
    const link = fc.record({
      id: fc.constantFrom('1', '2', '3', '4', '5'),
      from: fc.constantFrom('a', 'b', 'c', 'd'),
      to: target,
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(box, { selector: (each) => each.id }),
        fc.uniqueArray(link, { selector: (each) => each.id }),
        (boxes, links) => {
          for (const set of [routeLinks({ boxes, links }), quickRoutes({ boxes, links })]) {
            for (const route of set.routes.values()) {
              expect(isFiniteRoute(route.points)).toBe(true);
              expect(Number.isFinite(route.label.x + route.label.y + route.headAngle)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('ends an arrow on an arrow on its line', () => {
    fc.assert(
      fc.property(mapsOf(16, 24), (input) => {
        const set = routeLinks(input);
        for (const link of input.links) {
          if (!('link' in link.to)) continue;
          const end = set.routes.get(link.id)?.points.at(-1);
          const target = set.routes.get(link.to.link)?.points ?? [];
          if (end === undefined) throw new Error(`${link.id} has no end`);
          const touches = target.some((start, index) => {
            const next = target[index + 1];
            if (next === undefined) return false;
            const isOnX =
              end.x >= Math.min(start.x, next.x) - 0.5 && end.x <= Math.max(start.x, next.x) + 0.5;
            const isOnY =
              end.y >= Math.min(start.y, next.y) - 0.5 && end.y <= Math.max(start.y, next.y) + 0.5;
            return isOnX && isOnY;
          });
          expect(touches).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives in slices what it gives in one go', () => {
    fc.assert(
      fc.property(mapsOf(20, 24), (input) => {
        const router = createRouter(input, () => 0);
        while (!router.step(0)) expect(router.result()).toBeNull();
        expect(plain(router.result() ?? routeLinks({ boxes: [], links: [] }))).toEqual(
          plain(routeLinks(input)),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('reroutes only what a move touches, and still passes under no card', () => {
    fc.assert(
      fc.property(mapsOf(20, 24), fc.nat(), (input, nth) => {
        const before = routeLinks(input);
        const moved = input.boxes[nth % input.boxes.length];
        if (moved === undefined) return;
        const right = Math.max(...input.boxes.map((box) => box.x + box.width)) + 80;
        const after = {
          ...input,
          boxes: input.boxes.map((box) => (box === moved ? { ...box, x: right } : box)),
        };
        const set = rerouteAround(before, after, [moved.id]);
        expect([...set.routes.keys()].sort()).toEqual(expectedIds(input));
        expect(passesUnder(after, set)).toBeNull();
        const same = [...set.routes].filter(([id, route]) => before.routes.get(id) === route);
        const touching = input.links.filter(
          (link) => link.from === moved.id || ('box' in link.to && link.to.box === moved.id),
        );
        expect(same.length).toBeLessThanOrEqual(input.links.length - touching.length);
      }),
      { numRuns: 60 },
    );
  });
});
