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
  const right = region.x2 + EDGE;
  const bottom = region.y2 + EDGE;
  const wantsX = (region.axis === 'x') !== frame.isSwapped;
  const found: number[] = [];
  const visit = (index: number): boolean => {
    const box = search.grid.boxes[index];
    if (box === undefined) return false;
    const low = wantsX ? box.x : box.y;
    found.push(low - EDGE, low + (wantsX ? box.width : box.height) + EDGE);
    return false;
  };
  if (frame.isSwapped) search.grid.some(y, x, bottom, right, visit);
  else search.grid.some(x, y, right, bottom, visit);
  const one = region.axis === 'x' ? frame.start.x : frame.start.y;
  const other = region.axis === 'x' ? frame.end.x : frame.end.y;
  const low = Math.min(one, other);
  const high = Math.max(one, other);
  const detour = (at: number): number => (at < low ? low - at : at > high ? at - high : 0);
  found.sort((a, b) => detour(a) - detour(b) || a - b);
  return found.filter((at, index) => at !== found[index - 1]).slice(0, MAX_EDGES);
}

/** What any route between these sides costs at least: a bound that saves looking for one. */
function leastPrice({ start, end, startWay, endSide }: Frame): number {
  const distance = Math.abs(start.x - end.x) + Math.abs(start.y - end.y);
  const ahead = (end.x - start.x) * startWay;
  if (!isHorizontal(endSide)) {
    const isCorner = ahead >= tailLength && (start.y - end.y) * outward(endSide) >= headLength;
    return distance + bendPrice * (isCorner ? 1 : 3);
  }
  if (outward(endSide) === startWay) return distance + 2 * bendPrice + 2 * tailLength;
  if (ahead < tailLength + headLength) return distance + 4 * bendPrice;
  return distance + (Math.abs(start.y - end.y) < 0.01 ? 0 : 2 * bendPrice);
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

/** A route to try: its price, and its points when its turn comes. */
type Candidate = { readonly price: number; readonly points: () => Point[] };

/** Routes that leave and arrive sideways, with the upright or the level stretch moved aside. */
function sidewaysDetours(search: ShapeSearch, frame: Frame): Candidate[] {
  const { start, end, startWay, endSide } = frame;
  const endWay = outward(endSide);
  const found: Candidate[] = [];
  const reachX = endWay === startWay ? REACH : 0;
  const x1 = Math.min(start.x, end.x) - reachX;
  const x2 = Math.max(start.x, end.x) + reachX;
  const y1 = Math.min(start.y, end.y);
  const y2 = Math.max(start.y, end.y);
  for (const x of edges(search, frame, { axis: 'x', x1, x2, y1, y2 })) {
    if (!fits(frame, x)) continue;
    const price = Math.abs(x - start.x) + Math.abs(x - end.x) + y2 - y1 + 2 * bendPrice;
    found.push({ price, points: () => jog(frame, x) });
  }
  const steps = [
    [TURN, TURN + 8],
    [tailLength + 4, headLength + 2],
  ] as const;
  for (const [out, back] of steps) {
    const first = start.x + startWay * out;
    const last = end.x + endWay * back;
    const band = { x1: Math.min(first, last), x2: Math.max(first, last), y1: y1 - REACH, y2: y2 + REACH };
    const across = out + back + Math.abs(first - last) + 4 * bendPrice;
    for (const y of [(start.y + end.y) / 2, ...edges(search, frame, { axis: 'y', ...band })]) {
      const price = across + Math.abs(y - start.y) + Math.abs(y - end.y);
      const points = (): Point[] => {
        const near = [start, { x: first, y: start.y }, { x: first, y }];
        return [...near, { x: last, y }, { x: last, y: end.y }, end];
      };
      found.push({ price, points });
    }
  }
  return found;
}

/** Routes that leave sideways and arrive from above or below. */
function cornerDetours(search: ShapeSearch, frame: Frame): Candidate[] {
  const { start, end, startWay, endSide } = frame;
  const found: Candidate[] = [];
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
      const price =
        Math.abs(x - start.x) + Math.abs(y - start.y) + Math.abs(x - end.x) + back + 3 * bendPrice;
      found.push({ price, points: () => [start, { x, y: start.y }, { x, y }, { x: end.x, y }, end] });
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
  if (leastPrice(frame) > limit) return null;
  const ends = { from: search.from.box, to: search.to.box, margin: clearance };
  const settle = (points: readonly Point[]): Point[] | null => {
    const world = frame.isSwapped ? points.map(swap) : points;
    return isClear(search.grid, world, ends) ? withoutIdlePoints(world) : null;
  };
  const first = plain(frame);
  if (first !== null && priceOf(first) <= limit) {
    const route = settle(first);
    if (route !== null) return route;
  }
  for (const points of cheapJogs(frame)) {
    const route = settle(points);
    if (route !== null) return route;
  }
  const detours = isHorizontal(frame.endSide) ? sidewaysDetours(search, frame) : cornerDetours(search, frame);
  detours.sort((one, other) => one.price - other.price);
  for (const candidate of detours) {
    if (candidate.price > limit) return null;
    const route = settle(candidate.points());
    if (route !== null) return route;
  }
  return null;
}
