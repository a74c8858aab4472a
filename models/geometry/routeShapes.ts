import type { Point } from './box.ts';
import type { BoxGrid } from './boxGrid.ts';
import {
  bendPrice,
  clearance,
  headLength,
  isClear,
  priceOf,
  type RouteEnd,
  tailLength,
  withoutIdlePoints,
} from './routeScene.ts';
import { isHorizontal, outward, type Side, swapped } from './side.ts';

/** A search for a route between two ports, each with the side it leaves or enters by. */
export type ShapeSearch = {
  readonly grid: BoxGrid;
  readonly from: RouteEnd;
  readonly fromSide: Side;
  readonly to: RouteEnd;
  readonly toSide: Side;
};

// How far from a card a route turns when it has room: half of the usual gap between two cards.
const TURN = 40;
const EDGE = clearance + 4;
const MAX_EDGES = 20;
const REACH = 700;

/** The search seen so that it always leaves sideways: axes swapped when the source's side is a top or a bottom. */
type Frame = {
  readonly isSwapped: boolean;
  readonly start: Point;
  readonly end: Point;
  readonly startWay: 1 | -1;
  readonly endSide: Side;
};

function swap(point: Point): Point {
  return { x: point.y, y: point.x };
}

function frameOf(search: ShapeSearch): Frame {
  const isSwapped = !isHorizontal(search.fromSide);
  return {
    isSwapped,
    start: isSwapped ? swap(search.from.point) : search.from.point,
    end: isSwapped ? swap(search.to.point) : search.to.point,
    startWay: outward(search.fromSide),
    endSide: isSwapped ? swapped(search.toSide) : search.toSide,
  };
}

/** Coordinates just beside the cards of a region, nearest to the two given ones first. */
function edges(
  search: ShapeSearch,
  frame: Frame,
  region: {
    readonly axis: 'x' | 'y';
    readonly x: readonly number[];
    readonly y: readonly number[];
  },
): number[] {
  const x1 = Math.min(...region.x);
  const x2 = Math.max(...region.x);
  const y1 = Math.min(...region.y);
  const y2 = Math.max(...region.y);
  const rect = { x: x1 - EDGE, y: y1 - EDGE, width: x2 - x1 + 2 * EDGE, height: y2 - y1 + 2 * EDGE };
  const found = new Set<number>();
  const world = frame.isSwapped ? { x: rect.y, y: rect.x, width: rect.height, height: rect.width } : rect;
  const wantsX = (region.axis === 'x') !== frame.isSwapped;
  for (const index of search.grid.within(world)) {
    const box = search.grid.boxes[index];
    if (box === undefined) continue;
    const low = wantsX ? box.x : box.y;
    const high = low + (wantsX ? box.width : box.height);
    found.add(low - EDGE).add(high + EDGE);
  }
  const one = region.axis === 'x' ? frame.start.x : frame.start.y;
  const other = region.axis === 'x' ? frame.end.x : frame.end.y;
  const detour = (at: number): number => Math.abs(at - one) + Math.abs(at - other);
  return [...found].sort((a, b) => detour(a) - detour(b) || a - b).slice(0, MAX_EDGES);
}

/** The plainest route of the frame, if the sides allow it: straight, one jog, or one corner. */
function plain(frame: Frame): Point[] | null {
  const { start, end, startWay, endSide } = frame;
  const distance = (end.x - start.x) * startWay;
  if (isHorizontal(endSide)) {
    const endWay = outward(endSide);
    if (endWay === startWay)
      return jog(frame, startWay > 0 ? Math.max(start.x, end.x) + TURN : Math.min(start.x, end.x) - TURN);
    if (distance < tailLength + headLength) return null;
    if (Math.abs(start.y - end.y) < 0.01) return [start, end];
    // Turning near the head keeps arrows from different sources on their own lines.
    return jog(frame, distance < 5 * TURN ? (start.x + end.x) / 2 : end.x - startWay * TURN * 1.5);
  }
  const rise = (start.y - end.y) * outward(endSide);
  if (distance >= tailLength && rise >= headLength) return [start, { x: end.x, y: start.y }, end];
  return null;
}

function jog({ start, end }: Frame, x: number): Point[] {
  return [start, { x, y: start.y }, { x, y: end.y }, end];
}

/** Every other route worth trying, cheapest first. */
function detours(search: ShapeSearch, frame: Frame): Point[][] {
  const { start, end, startWay, endSide } = frame;
  const found: Point[][] = [];
  const turns = [TURN, tailLength + 4].map((step) => start.x + startWay * step);
  if (isHorizontal(endSide)) {
    const endWay = outward(endSide);
    const arrivals = [TURN + 8, headLength + 2].map((step) => end.x + endWay * step);
    const fits = (x: number): boolean =>
      (x - start.x) * startWay >= tailLength && (x - end.x) * endWay >= headLength;
    const spanY = [start.y, end.y];
    const reachX = endWay === startWay ? REACH : 0;
    const tries = edges(search, frame, {
      axis: 'x',
      x: [start.x - reachX, end.x + reachX, start.x + reachX, end.x - reachX],
      y: spanY,
    });
    for (const x of [...turns, ...arrivals, (start.x + end.x) / 2, ...tries])
      if (fits(x)) found.push(jog(frame, x));
    for (const [index, x1] of turns.entries()) {
      const x2 = arrivals[index] ?? x1;
      const levels = edges(search, frame, {
        axis: 'y',
        x: [x1, x2],
        y: [Math.min(start.y, end.y) - REACH, Math.max(start.y, end.y) + REACH],
      });
      for (const y of [(start.y + end.y) / 2, ...levels]) {
        found.push([start, { x: x1, y: start.y }, { x: x1, y }, { x: x2, y }, { x: x2, y: end.y }, end]);
      }
    }
  } else {
    const endWay = outward(endSide);
    const columns = edges(search, frame, {
      axis: 'x',
      x: [Math.min(start.x, end.x) - REACH / 2, Math.max(start.x, end.x) + REACH / 2],
      y: [start.y, end.y],
    });
    for (const y of [TURN, headLength + 2].map((step) => end.y + endWay * step)) {
      for (const x of [...turns, ...columns]) {
        if ((x - start.x) * startWay < tailLength) continue;
        found.push([start, { x, y: start.y }, { x, y }, { x: end.x, y }, end]);
      }
    }
  }
  return found
    .map((points) => ({ points, price: priceOf(points) }))
    .sort((one, other) => one.price - other.price)
    .map((each) => each.points);
}

/**
 * The cheapest clear route among the usual shapes (straight, jog, corner, and those with one stretch moved aside), or
 * null when all of them are blocked. `limit` leaves out those that cost more.
 */
export function findShape(search: ShapeSearch, limit = Infinity): Point[] | null {
  const frame = frameOf(search);
  const ends = { from: search.from.box, to: search.to.box, margin: clearance };
  const settle = (points: readonly Point[]): Point[] | null => {
    const world = withoutIdlePoints(frame.isSwapped ? points.map(swap) : points);
    return isClear(search.grid, world, ends) ? world : null;
  };
  const first = plain(frame);
  if (first !== null) {
    if (priceOf(first) > limit + bendPrice) return null;
    const route = settle(first);
    if (route !== null) return route;
  }
  for (const points of detours(search, frame)) {
    if (priceOf(points) > limit) return null;
    const route = settle(points);
    if (route !== null) return route;
  }
  return null;
}
