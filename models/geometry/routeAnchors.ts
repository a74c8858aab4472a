import type { Point, Rect } from './box.ts';
import type { BoxGrid } from './boxGrid.ts';
import { itemAt } from './itemAt.ts';
import { findShape } from './routeShapes.ts';
import { bendPrice, priceOf } from './routeScene.ts';
import {
  bottom,
  isHorizontal,
  left,
  opposite,
  pointOnSide,
  right,
  type Side,
  sideRange,
  top,
} from './side.ts';

/** A place on an arrow for another arrow to end on, and how to get there. */
export type Anchor = {
  readonly at: Point;
  readonly fromSide: Side;
  readonly toSide: Side;
  readonly points: Point[];
};

const TAIL_ROOM = 16;
const HEAD_ROOM = 34;
const CORNER_ROOM = 14;
const APART = 26;
// The middle of a long stretch is where the label wants to be.
const LABEL_PRICE = 40;
const UPRIGHT_PRICE = 24;

type Place = { readonly at: Point; readonly sides: readonly Side[]; readonly price: number };

/** Places on the target's line that are off its corners, head and tail, for a source centred at `centre`. */
function placesOn(line: readonly Point[], centre: Point, used: readonly Point[]): Place[] {
  const places: Place[] = [];
  const last = line.length - 2;
  for (let index = 0; index <= last; index += 1) {
    const start = itemAt(line, index);
    const end = itemAt(line, index + 1);
    const isLevel = start.y === end.y;
    const from = isLevel ? start.x : start.y;
    const to = isLevel ? end.x : end.y;
    const way = Math.sign(to - from);
    const first = from + way * (index === 0 ? TAIL_ROOM : CORNER_ROOM);
    const final = to - way * (index === last ? HEAD_ROOM : CORNER_ROOM);
    if ((final - first) * way < 0) continue;
    const low = Math.min(first, final);
    const high = Math.max(first, final);
    const beside = isLevel ? centre.x : centre.y;
    const nearest = Math.min(high, Math.max(low, beside));
    for (const along of new Set([
      nearest,
      (low + high) / 2,
      low,
      high,
      low + (high - low) * 0.25,
      low + (high - low) * 0.75,
    ])) {
      const at = isLevel ? { x: along, y: start.y } : { x: start.x, y: along };
      if (used.some((point) => Math.abs(point.x - at.x) < APART && Math.abs(point.y - at.y) < APART))
        continue;
      const isMiddle = isLevel && high - low > 60 && Math.abs(along - (low + high) / 2) < 30;
      const sides: readonly Side[] = isLevel
        ? centre.y < at.y
          ? [top, bottom]
          : [bottom, top]
        : centre.x < at.x
          ? [left, right]
          : [right, left];
      places.push({ at, sides, price: (isMiddle ? LABEL_PRICE : 0) + (isLevel ? 0 : UPRIGHT_PRICE) });
    }
  }
  return places;
}

type Attempt = {
  readonly at: Point;
  readonly start: Point;
  readonly fromSide: Side;
  readonly toSide: Side;
  readonly placePrice: number;
  /** What it costs at least. */
  readonly least: number;
};

/** Ways from a box to the places on a line, those that could be cheapest first. */
function attemptsFor(box: Rect, places: readonly Place[]): Attempt[] {
  const attempts: Attempt[] = [];
  for (const { at, sides, price } of places) {
    for (const fromSide of [right, bottom, left, top] as const) {
      const range = sideRange(box, fromSide);
      const wished = isHorizontal(fromSide) ? at.y : at.x;
      const isLevelWith = wished >= range.low + 12 && wished <= range.high - 12;
      // Straight at the line when that is possible, else from the middle of the side.
      const start = pointOnSide(box, fromSide, isLevelWith ? wished : (range.low + range.high) / 2);
      const distance = Math.abs(start.x - at.x) + Math.abs(start.y - at.y);
      for (const toSide of sides) {
        const bends = toSide === opposite(fromSide) ? (isLevelWith ? 0 : 2) : toSide === fromSide ? 2 : 1;
        const least = distance + bends * bendPrice + price;
        attempts.push({ at, start, fromSide, toSide, placePrice: price, least });
      }
    }
  }
  return attempts.sort((one, other) => one.least - other.least);
}

/** Finds the best place on a line for an arrow from a box of the grid to end on, perpendicular to it, or null. */
export function findAnchor(input: {
  readonly grid: BoxGrid;
  readonly from: number;
  readonly line: readonly Point[];
  readonly used: readonly Point[];
}): Anchor | null {
  const { grid, from, line, used } = input;
  const box = itemAt(grid.boxes, from);
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  let best: Anchor | null = null;
  let bestPrice = Infinity;
  for (const { at, start, fromSide, toSide, placePrice, least } of attemptsFor(
    box,
    placesOn(line, centre, used),
  )) {
    if (least >= bestPrice) break;
    const search = { grid, from: { point: start, box: from }, fromSide, to: { point: at, box: -1 }, toSide };
    const points = findShape(search, bestPrice - placePrice);
    if (points === null) continue;
    const price = priceOf(points) + placePrice;
    if (price < bestPrice) {
      bestPrice = price;
      best = { at, fromSide, toSide, points };
    }
  }
  return best;
}

/** A point on the middle of the line's longest stretch. */
export function middleOfLongest(line: readonly Point[]): Point {
  let best = itemAt(line, 0);
  let longest = -1;
  for (let index = 0; index + 1 < line.length; index += 1) {
    const start = itemAt(line, index);
    const end = itemAt(line, index + 1);
    const length = Math.abs(end.x - start.x) + Math.abs(end.y - start.y);
    if (length > longest) {
      longest = length;
      best = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
    }
  }
  return best;
}
