import type { Point } from './box.ts';
import type { BoxGrid } from './boxGrid.ts';
import { isClear, priceOf, type RouteEnd } from './routeScene.ts';
import { searchRoute } from './routeSearch.ts';
import { findShape } from './routeShapes.ts';
import { bottom, left, pointOnSide, right, type Side, sideRange, top } from './side.ts';

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
    for (const toSide of search.to.box < 0 ? [search.toSide] : sides) {
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

/** The route of an arrow from a box to itself: a small loop at its upper right corner. */
export function selfLoop(grid: BoxGrid, box: number, nth: number): Point[] {
  const rect = grid.boxes[box];
  if (rect === undefined) return [{ x: 0, y: 0 }];
  const out = 24 + 10 * (nth % 4);
  const right1 = rect.x + rect.width;
  const y = rect.y + Math.min(rect.height / 2, 20 + 8 * (nth % 4));
  const x = right1 - Math.min(rect.width / 2, 40 + 12 * (nth % 4));
  return [
    { x: right1, y },
    { x: right1 + out, y },
    { x: right1 + out, y: rect.y - out },
    { x, y: rect.y - out },
    { x, y: rect.y },
  ];
}
