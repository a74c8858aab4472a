import { describe, expect, it } from 'vitest';
import { quickRoutes } from '#models/geometry/quickRoutes.ts';
import { routeLinks } from '#models/geometry/routeLinks.ts';
import { movesTo } from '#renderer/canvas/dragCards.ts';
import { legendItems } from '#models/map/legendItems.ts';
import { cardAt } from '#models/map/mapModel.ts';
import { isFarAway } from '#renderer/canvas/levelOfDetail.ts';
import { bentArrows, movingRoutes } from '#renderer/canvas/movingRoutes.ts';
import {
  beginning,
  beginningBeside,
  fitting,
  revealing,
  toScreen,
  toWorldPoint,
  zoomedAround,
} from '#renderer/canvas/viewport.ts';

import { chainOfThree } from './maps.ts';

describe('the map derived from a document', () => {
  it('is the same object while nothing shown has changed, and keeps the cards that stayed as they were', () => {
    const { bench, theory, model, first, second } = chainOfThree();
    const before = model();
    bench.run('theories.add', { title: 'Elsewhere' });
    const unrelated = model(before);
    expect(unrelated.cards.get(first)).toBe(before.cards.get(first));
    expect(unrelated.routeInput).toBe(before.routeInput);
    expect(model(unrelated)).toBe(unrelated);
    bench.run('elements.change', { ids: [first], fields: { label: 'Much trust' } });
    const renamed = model(before);
    expect(renamed.cards.get(first)?.name).toBe('Much trust');
    expect(renamed.cards.get(second)).toBe(before.cards.get(second));
    expect(renamed.theoryId).toBe(theory);
  });

  it('finds the card under a point, and a drop puts a card into the lane under its middle (P11)', () => {
    const { model, first, third, late } = chainOfThree();
    const map = model();
    const box = map.cards.get(third)?.box;
    if (box === undefined) throw new Error('no card');
    expect(cardAt(map, { x: box.x + 5, y: box.y + 5 })?.id).toBe(third);
    expect(cardAt(map, { x: box.x - 30, y: box.y - 30 })).toBeNull();
    const [move] = movesTo(map, new Map([[first, { x: box.x, y: box.y + 200 }]]));
    expect(move).toMatchObject({ elementId: first, stageId: late });
  });

  it('a drag bends the arrows of the card and those that act on them, and no others', () => {
    const { model, first, third, toSecond, toThird, onArrow } = chainOfThree();
    const map = model();
    expect(bentArrows(map, [first])).toEqual(new Set([toSecond, onArrow]));
    expect(bentArrows(map, [third])).toEqual(new Set([toThird]));
    const settled = routeLinks(map.routeInput);
    const arrowIds = bentArrows(map, [first]);
    const { routes } = movingRoutes(map, settled, {
      places: new Map([[first, { x: 900, y: 900 }]]),
      arrowIds,
    });
    expect(new Set(routes.keys())).toEqual(arrowIds);
    const start = routes.get(toSecond)?.points[0];
    expect(start?.x).toBeGreaterThanOrEqual(900);
  });

  it('an arrow that acts on one which stays keeps its place on it while its own card is dragged', () => {
    const { model, context, onArrow } = chainOfThree();
    const map = model();
    const settled = quickRoutes(map.routeInput);
    const end = settled.routes.get(onArrow)?.points.at(-1);
    const { routes } = movingRoutes(map, settled, {
      places: new Map([[context, { x: 700, y: 700 }]]),
      arrowIds: bentArrows(map, [context]),
    });
    expect(routes.get(onArrow)?.points.at(-1)).toEqual(end);
  });

  it('the legend names exactly the marks of what is shown', () => {
    const { model, onArrow, toSecond } = chainOfThree();
    const map = model();
    const roleWords = { context: 'C', intervention: 'I', actor: 'A', mechanism: 'M', outcome: 'O' };
    const keysOf = (ids: readonly string[]) =>
      legendItems(
        {
          overlay: null,
          arrows: ids.flatMap((id) => map.arrows.get(id) ?? []),
          cards: [],
          joins: new Set(),
          hasOutlines: false,
          hasRipples: false,
          hasLoops: false,
        },
        roleWords,
      ).map(({ key }) => key);
    expect(keysOf([toSecond])).toEqual(['head filled', 'stroke none']);
    expect(keysOf([onArrow])).toEqual(['end enables', 'stroke none']);
    expect(keysOf([])).toEqual([]);
  });
});

describe('the viewport', () => {
  const size = { width: 1000, height: 700 };
  const rect = { x: 40, y: 60, width: 2000, height: 900 };

  it('screen and world are each other’s inverse, and zooming keeps the point under the pointer', () => {
    const viewport = { x: 12, y: -30, zoom: 0.7 };
    const world = toWorldPoint(viewport, { x: 345, y: 210 });
    expect(toScreen(viewport, world).x).toBeCloseTo(345);
    const zoomed = zoomedAround(viewport, 1.3, { x: 345, y: 210 });
    expect(toScreen(zoomed, world).y).toBeCloseTo(210);
  });

  it('fits a rectangle whole, and begins readable when the whole would be too small to read', () => {
    const fitted = fitting(rect, size);
    expect(toScreen(fitted, rect).x).toBeGreaterThanOrEqual(0);
    expect(toScreen(fitted, { x: 2040, y: 960 }).x).toBeLessThanOrEqual(1000);
    expect(beginning({ ...rect, width: 2600 }, size).zoom).toBeGreaterThan(0.5);
    expect(beginning({ ...rect, width: 900 }, size)).toEqual(fitting({ ...rect, width: 900 }, size));
  });

  it('U4: one of two that are compared begins whole where the names of its boxes can be read, else near enough for them', () => {
    const half = { width: 325, height: 530 };
    expect(beginningBeside({ ...rect, width: 700 }, half)).toEqual(fitting({ ...rect, width: 700 }, half));
    const { zoom } = beginningBeside({ ...rect, width: 1400 }, half);
    // The smallest of these words are 18 world pixels, and there they are said alone.
    expect(zoom * 18).toBeGreaterThan(9);
    expect(isFarAway(false, zoom)).toBe(true);
  });

  it('moves no more than needed to show what has the focus', () => {
    const viewport = { x: 0, y: 0, zoom: 1 };
    expect(revealing(viewport, size, { x: 300, y: 300, width: 100, height: 60 })).toBe(viewport);
    const moved = revealing(viewport, size, { x: 1500, y: 300, width: 100, height: 60 });
    expect(moved.y).toBe(0);
    expect(toScreen(moved, { x: 1600, y: 0 }).x).toBeLessThanOrEqual(1000);
  });
});
