import type { Point } from './box.ts';
import type { BoxGrid, Span } from './boxGrid.ts';
import { itemAt } from './itemAt.ts';
import { clearance, headLength, tailLength } from './routeScene.ts';
import { type Stretch, separate } from './separate.ts';

/** A route being shaped. Its ends are the boxes it joins, −1 for an end that must not move (a join, another arrow). */
export type Track = {
  points: Point[];
  readonly from: number;
  readonly to: number;
  /** A fixed track is kept clear of but not moved. */
  readonly isFixed: boolean;
};

const REACH = 200;
// A stretch between two walls nearer than this to each other belongs in their middle.
const NARROW = 220;
// One that ends on a card keeps its port, but not if that makes it graze a card it passes.
const NARROW_END = 80;
const PORT_INSET = 8;

function stretchOf(grid: BoxGrid, track: Track, index: number, isUpright: boolean): Stretch {
  const { points, from, to } = track;
  const last = points.length - 2;
  const start = itemAt(points, index);
  const end = itemAt(points, index + 1);
  const at = isUpright ? start.x : start.y;
  const one = isUpright ? start.y : start.x;
  const other = isUpright ? end.y : end.x;
  const span: Span = { low: Math.min(one, other), high: Math.max(one, other) };
  const isFirst = index === 0;
  const isLast = index === last;
  const isFixed = track.isFixed || (isFirst && from < 0) || (isLast && to < 0);
  const turnTo = (neighbour: Point | undefined, corner: Point): number =>
    neighbour === undefined ? 0 : Math.sign(isUpright ? neighbour.x - corner.x : neighbour.y - corner.y);
  const startTurn = turnTo(points[index - 1], start);
  const endTurn = turnTo(points[index + 2], end);
  const isAscending = one <= other;
  const free = isFixed
    ? { low: at, high: at, middle: at }
    : corridorOf(grid, track, { index, isUpright, at, span });
  return {
    at,
    wish: free.middle,
    low: free.low,
    high: free.high,
    span,
    lowTurn: isAscending ? startTurn : endTurn,
    highTurn: isAscending ? endTurn : startTurn,
    isFixed,
  };
}

function corridorOf(
  grid: BoxGrid,
  track: Track,
  stretch: { readonly index: number; readonly isUpright: boolean; readonly at: number; readonly span: Span },
): Span & { readonly middle: number } {
  const { index, isUpright, at, span } = stretch;
  const { from, to, points } = track;
  const isFirst = index === 0;
  const isLast = index === points.length - 2;
  const free = grid.corridor({
    isUpright,
    at,
    span: { low: span.low - 6, high: span.high + 6 },
    reach: REACH,
    margin: (box) => {
      if (box === from) return isFirst ? -1 : tailLength;
      if (box === to) return isLast ? -1 : headLength;
      return clearance;
    },
  });
  const isWalledIn = free.high - at < REACH && at - free.low < REACH;
  const isNarrow = isWalledIn && free.high - free.low <= (isFirst || isLast ? NARROW_END : NARROW);
  const middle = isNarrow && !(isFirst && isLast) ? (free.low + free.high) / 2 : at;
  // A stretch that ends on a card moves along the card's side, away from its corners.
  for (const end of [isFirst ? from : -1, isLast ? to : -1]) {
    const box = grid.boxes[end];
    if (box === undefined) continue;
    const low = isUpright ? box.x : box.y;
    const high = low + (isUpright ? box.width : box.height);
    free.low = Math.max(free.low, Math.min(at, low + PORT_INSET));
    free.high = Math.min(free.high, Math.max(at, high - PORT_INSET));
  }
  return { ...free, middle: Math.min(free.high, Math.max(free.low, middle)) };
}

function move(track: Track, index: number, isUpright: boolean, at: number): void {
  const shift = (point: Point): Point => (isUpright ? { x: at, y: point.y } : { x: point.x, y: at });
  track.points[index] = shift(itemAt(track.points, index));
  track.points[index + 1] = shift(itemAt(track.points, index + 1));
}

function isStretchUpright(points: readonly Point[], index: number): boolean {
  return itemAt(points, index).x === itemAt(points, index + 1).x;
}

/** Moves the stretches of the tracks sideways so that no two share a line where there is room; yields between slices. */
export function* separateTracks(grid: BoxGrid, tracks: readonly Track[]): Generator<void, void> {
  for (const isUpright of [true, false, true]) {
    const stretches: Stretch[] = [];
    const places: { track: Track; index: number }[] = [];
    let made = 0;
    for (const track of tracks) {
      for (let index = 0; index + 1 < track.points.length; index += 1) {
        const start = itemAt(track.points, index);
        const end = itemAt(track.points, index + 1);
        const isLevel = start.y === end.y;
        if (isStretchUpright(track.points, index) !== isUpright || isLevel === isUpright) continue;
        stretches.push(stretchOf(grid, track, index, isUpright));
        places.push({ track, index });
      }
      made += 1;
      if (made % 64 === 0) yield;
    }
    yield* separate(stretches);
    stretches.forEach((stretch, index) => {
      const place = itemAt(places, index);
      if (
        !stretch.isFixed &&
        stretch.at !==
          (isUpright ? itemAt(place.track.points, place.index).x : itemAt(place.track.points, place.index).y)
      ) {
        move(place.track, place.index, isUpright, stretch.at);
      }
    });
    yield;
  }
}
