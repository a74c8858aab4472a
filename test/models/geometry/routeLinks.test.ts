import { describe, expect, it } from 'vitest';

import type { Box } from '#models/geometry/box.ts';
import { quickRoutes } from '#models/geometry/quickRoutes.ts';
import type { RouteLink } from '#models/geometry/route.ts';
import { rerouteAround, routeLinks } from '#models/geometry/routeLinks.ts';

import { lanedMap, seeded } from './maps.ts';

function boxAt(id: string, x: number, y: number, height = 64): Box {
  return { id, x, y, width: 220, height };
}

function link(id: string, from: string, to: string, more: Partial<RouteLink> = {}): RouteLink {
  return { id, from, to: { box: to }, ...more };
}

function pointsOf(boxes: Box[], links: RouteLink[], id = links[0]?.id ?? ''): readonly (readonly number[])[] {
  const route = routeLinks({ boxes, links }).routes.get(id);
  return (route?.points ?? []).map(({ x, y }) => [x, y]);
}

describe('the line of an arrow', () => {
  it('is straight between cards side by side', () => {
    expect(pointsOf([boxAt('a', 0, 0), boxAt('b', 400, 0)], [link('1', 'a', 'b')])).toEqual([
      [220, 32],
      [400, 32],
    ]);
  });

  it('is straight too when the cards are level enough', () => {
    const points = pointsOf([boxAt('a', 0, 0), boxAt('b', 400, 12, 84)], [link('1', 'a', 'b')]);
    expect(points).toHaveLength(2);
  });

  it('leaves the bottom and arrives at the top when the target is below', () => {
    expect(pointsOf([boxAt('a', 0, 0), boxAt('b', 0, 200)], [link('1', 'a', 'b')])).toEqual([
      [110, 64],
      [110, 200],
    ]);
  });

  it('leaves the left when the target is to the left', () => {
    expect(pointsOf([boxAt('a', 400, 0), boxAt('b', 0, 0)], [link('1', 'a', 'b')])).toEqual([
      [400, 32],
      [220, 32],
    ]);
  });

  it('goes round a card that stands between', () => {
    const points = pointsOf(
      [boxAt('a', 0, 0), boxAt('b', 400, 0), boxAt('c', 800, 0)],
      [link('1', 'a', 'c')],
    );
    expect(points.length).toBeGreaterThan(2);
    expect(points.every(([, y = 0]) => y <= 0 || y >= 0)).toBe(true);
  });

  it('loops back to its own card', () => {
    const points = pointsOf([boxAt('a', 0, 0)], [link('1', 'a', 'a')]);
    expect(points).toHaveLength(5);
    expect(points[0]?.[0]).toBe(220);
    expect(points.at(-1)?.[1]).toBe(0);
  });

  it('points its head the way the line arrives', () => {
    const boxes = [boxAt('a', 0, 0), boxAt('b', 400, 0), boxAt('c', 0, 200)];
    const { routes } = routeLinks({ boxes, links: [link('1', 'a', 'b'), link('2', 'a', 'c')] });
    expect(routes.get('1')?.headAngle).toBe(0);
    expect(routes.get('2')?.headAngle).toBe(Math.PI / 2);
  });
});

describe('arrows together', () => {
  it('arrive in the order of their sources, without crossing', () => {
    const boxes = [boxAt('a', 0, 0), boxAt('b', 0, 120), boxAt('c', 0, 240), boxAt('t', 400, 120)];
    const { routes } = routeLinks({
      boxes,
      links: [link('1', 'c', 't'), link('2', 'a', 't'), link('3', 'b', 't')],
    });
    const arrivals = ['2', '3', '1'].map((id) => routes.get(id)?.points.at(-1)?.y ?? 0);
    expect(arrivals).toEqual([...arrivals].sort((one, other) => one - other));
    expect(new Set(arrivals).size).toBe(3);
  });

  it('of a group meet in a join before one head', () => {
    const boxes = [boxAt('a', 0, 0), boxAt('b', 0, 240), boxAt('t', 400, 120)];
    const links = [link('1', 'a', 't', { groupId: 'g' }), link('2', 'b', 't', { groupId: 'g' })];
    const { routes, groups } = routeLinks({ boxes, links });
    const group = groups.get('g');
    expect(group?.points).toEqual([
      { x: 356, y: 152 },
      { x: 400, y: 152 },
    ]);
    expect(group?.headAngle).toBe(0);
    for (const id of ['1', '2']) {
      const end = routes.get(id)?.points.at(-1);
      expect(routes.get(id)?.group).toBe('g');
      expect(Math.hypot((end?.x ?? 0) - 356, (end?.y ?? 0) - 152)).toBeLessThanOrEqual(10);
    }
  });

  it('of a group with one member have no join', () => {
    const boxes = [boxAt('a', 0, 0), boxAt('t', 400, 0)];
    expect(routeLinks({ boxes, links: [link('1', 'a', 't', { groupId: 'g' })] }).groups.size).toBe(0);
  });

  it('keep labels off cards and off each other when there is room', () => {
    const boxes = [boxAt('a', 0, 0), boxAt('b', 0, 200), boxAt('t', 500, 100)];
    const { routes } = routeLinks({ boxes, links: [link('1', 'a', 't'), link('2', 'b', 't')] });
    const [one, other] = [routes.get('1')?.label, routes.get('2')?.label];
    expect(
      Math.abs((one?.y ?? 0) - (other?.y ?? 0)) >= 20 || Math.abs((one?.x ?? 0) - (other?.x ?? 0)) >= 90,
    ).toBe(true);
    for (const label of [one, other])
      expect((label?.x ?? 0) - 45 >= 220 && (label?.x ?? 0) + 45 <= 500).toBe(true);
  });
});

describe('an arrow on an arrow', () => {
  const boxes = [boxAt('a', 0, 0), boxAt('b', 500, 0), boxAt('c', 200, 200)];

  it('ends perpendicular on its target, off its head', () => {
    const links = [link('1', 'a', 'b'), { id: '2', from: 'c', to: { link: '1' } }];
    const { routes } = routeLinks({ boxes, links });
    const end = routes.get('2')?.points.at(-1);
    expect(end?.y).toBe(32);
    expect(end?.x).toBeLessThan(500 - 30);
    expect(routes.get('2')?.headAngle).toBe(-Math.PI / 2);
  });

  it('may end on another arrow on an arrow', () => {
    const links = [
      link('1', 'a', 'b'),
      { id: '2', from: 'c', to: { link: '1' } },
      { id: '3', from: 'a', to: { link: '2' } },
    ];
    expect(routeLinks({ boxes, links }).routes.size).toBe(3);
  });

  it('in a ring of such arrows has a loose end instead of hanging', () => {
    const links = [
      { id: '1', from: 'a', to: { link: '2' } },
      { id: '2', from: 'b', to: { link: '1' } },
      { id: '3', from: 'c', to: { link: '2' } },
    ];
    for (const set of [routeLinks({ boxes, links }), quickRoutes({ boxes, links })])
      expect(set.routes.size).toBe(3);
  });

  it('is left out when its target leads nowhere', () => {
    const links = [
      { id: '1', from: 'a', to: { link: 'missing' } },
      link('2', 'a', 'missing'),
      link('3', 'missing', 'a'),
    ];
    expect(routeLinks({ boxes, links }).routes.size).toBe(0);
  });
});

describe('large maps', () => {
  it('quick routes cost a small part of full ones', () => {
    const map = lanedMap(200, 600, seeded(3));
    const time = (work: () => unknown): number => {
      const start = performance.now();
      work();
      return performance.now() - start;
    };
    const median = (times: number[]): number =>
      times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
    const full = median([1, 2, 3].map(() => time(() => routeLinks(map))));
    const quick = median([1, 2, 3, 4, 5].map(() => time(() => quickRoutes(map))));
    expect(quick).toBeLessThan(full / 8);
  });

  it('moving one card leaves most arrows as they were', () => {
    const map = lanedMap(200, 600, seeded(4));
    const before = routeLinks(map);
    const boxes = map.boxes.map((box) => (box.id === 'box_20' ? { ...box, y: box.y + 24 } : box));
    const after = rerouteAround(before, { boxes, links: map.links }, ['box_20']);
    const kept = [...after.routes].filter(([id, route]) => before.routes.get(id) === route);
    expect(kept.length).toBeGreaterThan(map.links.length * 0.7);
  });
});
