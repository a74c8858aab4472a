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

type Region = {
  readonly axis: 'x' | 'y';
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
};

/** Coordinates just beside the cards of a region, those that cost the least detour first. */
function edges(search: ShapeSearch, frame: Frame, region: Region): number[] {
  const x = region.x1 - EDGE;
  const y = region.y1 - EDGE;
  const width = region.x2 - region.x1 + 2 * EDGE;
  const height = region.y2 - region.y1 + 2 * EDGE;
  const found = new Set<number>();
  const world = frame.isSwapped ? { x: y, y: x, width: height, height: width } : { x, y, width, height };
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
    // Far apart, both ways turn near the same card: arrows to and fro then need not cross.
    return jog(frame, distance < 5 * TURN ? (start.x + end.x) / 2 : Math.max(start.x, end.x) - TURN * 1.5);
  }
  const rise = (start.y - end.y) * outward(endSide);
  if (distance >= tailLength && rise >= headLength) return [start, { x: end.x, y: start.y }, end];
  return null;
}

function jog({ start, end }: Frame, x: number): Point[] {
  return [start, { x, y: start.y }, { x, y: end.y }, end];
}

/** Jogs between two facing sides cost the same wherever they turn: the first clear one is as good as any. */
function cheapJogs(frame: Frame): Point[][] {
  const { start, end, startWay, endSide } = frame;
  const distance = (end.x - start.x) * startWay;
  if (!isHorizontal(endSide) || outward(endSide) === startWay || distance < tailLength + headLength)
    return [];
  const xs = [
    start.x + startWay * TURN,
    (start.x + end.x) / 2,
    start.x + startWay * tailLength,
    end.x - startWay * headLength,
  ];
  return xs.filter((x) => fits(frame, x)).map((x) => jog(frame, x));
}

function fits({ start, end, startWay, endSide }: Frame, x: number): boolean {
  return (x - start.x) * startWay >= tailLength && (x - end.x) * outward(endSide) >= headLength;
}

/** Routes that leave and arrive sideways, with the upright or the level stretch moved aside. */
function sidewaysDetours(search: ShapeSearch, frame: Frame): Point[][] {
  const { start, end, startWay, endSide } = frame;
  const endWay = outward(endSide);
  const found: Point[][] = [];
  const reachX = endWay === startWay ? REACH : 0;
  const x1 = Math.min(start.x, end.x) - reachX;
  const x2 = Math.max(start.x, end.x) + reachX;
  const y1 = Math.min(start.y, end.y);
  const y2 = Math.max(start.y, end.y);
  for (const x of edges(search, frame, { axis: 'x', x1, x2, y1, y2 }))
    if (fits(frame, x)) found.push(jog(frame, x));
  for (const [out, back] of [
    [TURN, TURN + 8],
    [tailLength + 4, headLength + 2],
  ] as const) {
    const first = start.x + startWay * out;
    const last = end.x + endWay * back;
    const band = { x1: Math.min(first, last), x2: Math.max(first, last), y1: y1 - REACH, y2: y2 + REACH };
    for (const y of [(start.y + end.y) / 2, ...edges(search, frame, { axis: 'y', ...band })]) {
      found.push([
        start,
        { x: first, y: start.y },
        { x: first, y },
        { x: last, y },
        { x: last, y: end.y },
        end,
      ]);
    }
  }
  return found;
}

/** Routes that leave sideways and arrive from above or below. */
function cornerDetours(search: ShapeSearch, frame: Frame): Point[][] {
  const { start, end, startWay, endSide } = frame;
  const found: Point[][] = [];
  const columns = edges(search, frame, {
    axis: 'x',
    x1: Math.min(start.x, end.x) - REACH / 2,
    x2: Math.max(start.x, end.x) + REACH / 2,
    y1: Math.min(start.y, end.y),
    y2: Math.max(start.y, end.y),
  });
  const turns = [start.x + startWay * TURN, start.x + startWay * (tailLength + 4), ...columns];
  for (const back of [TURN, headLength + 2]) {
    const y = end.y + outward(endSide) * back;
    for (const x of turns) {
      if ((x - start.x) * startWay < tailLength) continue;
      found.push([start, { x, y: start.y }, { x, y }, { x: end.x, y }, end]);
    }
  }
  return found;
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
  for (const points of cheapJogs(frame)) {
    if (priceOf(points) > limit) break;
    const route = settle(points);
    if (route !== null) return route;
  }
  const detours = isHorizontal(frame.endSide) ? sidewaysDetours(search, frame) : cornerDetours(search, frame);
  const priced = detours.map((points) => ({ points, price: priceOf(points) }));
  priced.sort((one, other) => one.price - other.price);
  for (const { points, price } of priced) {
    if (price > limit) return null;
    const route = settle(points);
    if (route !== null) return route;
  }
  return null;
}
