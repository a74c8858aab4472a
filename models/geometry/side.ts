import type { Point, Rect } from './box.ts';

/** A side of a box: 0 right, 1 bottom, 2 left, 3 top. Flipping the lowest bit swaps the axes. */
export type Side = 0 | 1 | 2 | 3;

export const right: Side = 0;
export const bottom: Side = 1;
export const left: Side = 2;
export const top: Side = 3;

/** True when an arrow leaves this side sideways. */
export function isHorizontal(side: Side): boolean {
  return side === right || side === left;
}

/** The side that faces this one. */
export function opposite(side: Side): Side {
  return side === right ? left : side === left ? right : side === top ? bottom : top;
}

/** The side with the axes swapped (right ↔ bottom, left ↔ top). */
export function swapped(side: Side): Side {
  return side === right ? bottom : side === bottom ? right : side === left ? top : left;
}

/** +1 when the side faces right or down, −1 otherwise. */
export function outward(side: Side): 1 | -1 {
  return side === right || side === bottom ? 1 : -1;
}

/** A point on a side of a box: `along` is its world y for left and right, its world x for top and bottom. */
export function pointOnSide(box: Rect, side: Side, along: number): Point {
  if (side === right) return { x: box.x + box.width, y: along };
  if (side === left) return { x: box.x, y: along };
  return { x: along, y: side === bottom ? box.y + box.height : box.y };
}

/** The extent of a side along itself, in world coordinates. */
export function sideRange(box: Rect, side: Side): { readonly low: number; readonly high: number } {
  return isHorizontal(side)
    ? { low: box.y, high: box.y + box.height }
    : { low: box.x, high: box.x + box.width };
}
