import type { Point, Rect } from './box.ts';
import type { BoxGrid } from './boxGrid.ts';
import { itemAt } from './itemAt.ts';
import { isClear, priceOf, type RouteEnd } from './routeScene.ts';
import { searchRoute } from './routeSearch.ts';
import { findShape } from './routeShapes.ts';
import {
  bottom,
  isHorizontal,
  left,
  outward,
  pointOnSide,
  right,
  type Side,
  sideRange,
  top,
} from './side.ts';

/** An arrow between two known ports. */
export type LinkSearch = {
  readonly grid: BoxGrid;
  readonly from: RouteEnd;
  readonly fromSide: Side;
  readonly to: RouteEnd;
  readonly toSide: Side;
};

const ATTEMPTS = [
  { margin: 10, reach: 240 },
  { margin: 5, reach: 480 },
  { margin: 1, reach: 900 },
] as const;
const sides = [right, bottom, left, top] as const;

function endOn(grid: BoxGrid, end: RouteEnd, side: Side): RouteEnd {
  const box = grid.boxes[end.box];
  if (box === undefined) return end;
  const range = sideRange(box, side);
  return { box: end.box, point: pointOnSide(box, side, (range.low + range.high) / 2) };
}

/** Tries the other sides when the chosen ones are walled in. */
function byAnySides(search: LinkSearch): Point[] | null {
  let best: Point[] | null = null;
  for (const fromSide of sides) {
    for (const toSide of sides) {
      const from = endOn(search.grid, search.from, fromSide);
      const to = endOn(search.grid, search.to, toSide);
      const found = searchRoute({ grid: search.grid, from, fromSide, to, toSide, margin: 1, reach: 480 });
      if (found === null || (best !== null && priceOf(found) >= priceOf(best))) continue;
      if (isClear(search.grid, found, { from: from.box, to: to.box, margin: 0 })) best = found;
    }
  }
  return best;
}

/** A route between two ports: a usual shape, else a search around the cards, and a straight line as the last resort. */
export function routeLink(search: LinkSearch): Point[] {
  const shape = findShape(search);
  if (shape !== null) return shape;
  for (const attempt of ATTEMPTS) {
    const found = searchRoute({ ...search, ...attempt });
    if (
      found !== null &&
      isClear(search.grid, found, { from: search.from.box, to: search.to.box, margin: 0 })
    )
      return found;
  }
  return byAnySides(search) ?? [search.from.point, search.to.point];
}

/** Loops at each corner of a box, the upper right one first. */
function* loopsAt(rect: Rect, out: number): Generator<Point[]> {
  for (const wayX of [1, -1] as const) {
    for (const wayY of [-1, 1] as const) {
      const edgeX = wayX > 0 ? rect.x + rect.width : rect.x;
      const edgeY = wayY > 0 ? rect.y + rect.height : rect.y;
      const y = edgeY - wayY * Math.min(rect.height / 2, 12 + out / 2);
      const x = edgeX - wayX * Math.min(rect.width / 2, 16 + out);
      const farX = edgeX + wayX * out;
      const farY = edgeY + wayY * out;
      yield [
        { x: edgeX, y },
        { x: farX, y },
        { x: farX, y: farY },
        { x, y: farY },
        { x, y: edgeY },
      ];
    }
  }
}

/** The route of an arrow from a box to itself: a small loop at a corner, the `nth` one of that box a little wider. */
export function selfLoop(grid: BoxGrid, box: number, nth: number): Point[] {
  const rect = grid.boxes[box];
  if (rect === undefined) return [];
  const wide = 24 + 9 * (nth % 4);
  for (const out of [wide, 20, 12, 6]) {
    for (const points of loopsAt(rect, out))
      if (isClear(grid, points, { from: box, to: box, margin: 2 })) return points;
  }
  return loopsAt(rect, wide).next().value ?? [];
}

/** A short line out of a box into the open, for an arrow that has nowhere to end. */
export function looseEnd(grid: BoxGrid, box: number): Point[] {
  const rect = grid.boxes[box];
  if (rect === undefined) return [];
  for (const length of [60, 30, 12]) {
    for (const side of sides) {
      const range = sideRange(rect, side);
      const start = pointOnSide(rect, side, (range.low + range.high) / 2);
      const end = isHorizontal(side)
        ? { x: start.x + outward(side) * length, y: start.y }
        : { x: start.x, y: start.y + outward(side) * length };
      if (isClear(grid, [start, end], { from: box, to: -1, margin: 4 })) return [start, end];
    }
  }
  const start = pointOnSide(rect, right, rect.y + rect.height / 2);
  return [start, { x: start.x + 12, y: start.y }];
}

/** A way from a box to another arrow's line when every plain one is blocked: to its longest stretches first. */
export function roundabout(grid: BoxGrid, from: number, line: readonly Point[]): Point[] {
  const stretches: { middle: Point; length: number; isLevel: boolean }[] = [];
  for (let index = 0; index + 1 < line.length; index += 1) {
    const start = itemAt(line, index);
    const end = itemAt(line, index + 1);
    const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
    const length = Math.abs(end.x - start.x) + Math.abs(end.y - start.y);
    stretches.push({ middle, length, isLevel: start.y === end.y });
  }
  stretches.sort((one, other) => other.length - one.length);
  for (const { middle, isLevel } of stretches) {
    for (const toSide of isLevel ? ([top, bottom] as const) : ([left, right] as const)) {
      for (const fromSide of sides) {
        const end = endOn(grid, { point: middle, box: from }, fromSide);
        const search = { grid, from: end, fromSide, to: { point: middle, box: -1 }, toSide };
        for (const attempt of ATTEMPTS) {
          const found = searchRoute({ ...search, ...attempt });
          if (found !== null && isClear(grid, found, { from, to: -1, margin: 0 })) return found;
        }
      }
    }
  }
  const middle = stretches[0]?.middle ?? itemAt(line, 0);
  return [endOn(grid, { point: middle, box: from }, right).point, middle];
}
