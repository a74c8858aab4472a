import type { Point } from './box.ts';
import { type BoxGrid, type Skip, skipNone } from './boxGrid.ts';
import { itemAt } from './itemAt.ts';

/** Wished distance in pixels between an arrow and a card it does not join. */
export const clearance = 10;
/** Shortest stretch that leaves a card. */
export const tailLength = 14;
/** Shortest stretch that arrives, with room for the head. */
export const headLength = 22;
/** Price of a bend, in pixels of detour. */
export const bendPrice = 36;

/** One end of a route while it is being searched; a point in the open has `box` −1. */
export type RouteEnd = { readonly point: Point; readonly box: number };

/** Length of a polyline in pixels. */
export function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (let index = 1; index < points.length; index += 1) {
    const before = itemAt(points, index - 1);
    const after = itemAt(points, index);
    length += Math.abs(after.x - before.x) + Math.abs(after.y - before.y);
  }
  return length;
}

/** What a route costs: its length and its bends. */
export function priceOf(points: readonly Point[]): number {
  return lengthOf(points) + bendPrice * Math.max(0, points.length - 2);
}

/** True when a stretch that starts or ends on a card's edge goes through its inside. */
function enters(grid: BoxGrid, index: number, one: Point, other: Point): boolean {
  const box = grid.boxes[index];
  if (box === undefined) return false;
  return (
    Math.max(one.x, other.x) > box.x + 0.01 &&
    Math.min(one.x, other.x) < box.x + box.width - 0.01 &&
    Math.max(one.y, other.y) > box.y + 0.01 &&
    Math.min(one.y, other.y) < box.y + box.height - 0.01
  );
}

/**
 * True when no stretch of the route comes nearer than `margin` to a card. The first and last stretch may touch the
 * card they join, no other may.
 */
export function isClear(
  grid: BoxGrid,
  points: readonly Point[],
  ends: { readonly from: number; readonly to: number; readonly margin: number },
): boolean {
  const last = points.length - 2;
  for (let index = 0; index <= last; index += 1) {
    const before = itemAt(points, index);
    const after = itemAt(points, index + 1);
    const skip: Skip =
      index === 0 || index === last
        ? { from: index === 0 ? ends.from : -1, to: index === last ? ends.to : -1 }
        : skipNone;
    if (index === 0 && enters(grid, ends.from, before, after)) return false;
    if (index === last && enters(grid, ends.to, before, after)) return false;
    if (grid.blocks({ x1: before.x, y1: before.y, x2: after.x, y2: after.y }, ends.margin, skip))
      return false;
  }
  return true;
}

/** The same line without points that add nothing: repeated ones and those in the middle of a straight stretch. */
export function withoutIdlePoints(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (last !== undefined && Math.abs(last.x - point.x) < 0.01 && Math.abs(last.y - point.y) < 0.01)
      continue;
    if (
      last !== undefined &&
      before !== undefined &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))
    ) {
      kept.pop();
    }
    kept.push(point);
  }
  return kept;
}
