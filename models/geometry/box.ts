/** A place in world coordinates, pixels at zoom 1. */
export type Point = { readonly x: number; readonly y: number };

/** A rectangle in world coordinates; `x`, `y` is its top left corner. */
export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A card on the map, as the router sees it. */
export type Box = Rect & { readonly id: string };

/** True when the insides of two rectangles overlap, `margin` pixels of clearance counted in. */
export function rectsOverlap(one: Rect, other: Rect, margin = 0): boolean {
  return (
    one.x < other.x + other.width + margin &&
    other.x < one.x + one.width + margin &&
    one.y < other.y + other.height + margin &&
    other.y < one.y + one.height + margin
  );
}

/** The smallest rectangle around all of them, or null when there is none. */
export function boundsOf(rects: Iterable<Rect>): Rect | null {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return left <= right && top <= bottom
    ? { x: left, y: top, width: right - left, height: bottom - top }
    : null;
}
