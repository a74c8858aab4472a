import type { Point } from './box.ts';
import { itemAt } from './itemAt.ts';
import { cornerRadius } from './route.ts';

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return from;
  return {
    x: from.x + ((to.x - from.x) * distance) / length,
    y: from.y + ((to.y - from.y) * distance) / length,
  };
}

/** The line as SVG path data with rounded corners; `Path2D` reads the same. Coordinates have at most two decimals. */
export function roundedPath(points: readonly Point[], radius: number = cornerRadius): string {
  const first = points[0];
  if (first === undefined) return '';
  let path = `M${short(first.x)} ${short(first.y)}`;
  for (let index = 1; index + 1 < points.length; index += 1) {
    const before = itemAt(points, index - 1);
    const corner = itemAt(points, index);
    const after = itemAt(points, index + 1);
    const room = Math.min(
      Math.hypot(corner.x - before.x, corner.y - before.y),
      Math.hypot(after.x - corner.x, after.y - corner.y),
    );
    const bend = Math.min(radius, room / 2);
    const into = towards(corner, before, bend);
    const out = towards(corner, after, bend);
    path += `L${short(into.x)} ${short(into.y)}Q${short(corner.x)} ${short(corner.y)} ${short(out.x)} ${short(out.y)}`;
  }
  const last = itemAt(points, points.length - 1);
  return `${path}L${short(last.x)} ${short(last.y)}`;
}

/** A place on a line with the direction of travel there, in radians. */
export type PlaceOnLine = { readonly point: Point; readonly angle: number };

/** The place `distance` pixels before the end of a line; its start when the line is shorter. */
export function placeBeforeEnd(points: readonly Point[], distance: number): PlaceOnLine {
  let left = distance;
  for (let index = points.length - 1; index > 0; index -= 1) {
    const end = itemAt(points, index);
    const start = itemAt(points, index - 1);
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    if (length === 0) continue;
    const angle = Math.atan2(end.y - start.y, end.x - start.x);
    if (left <= length) return { point: towards(end, start, left), angle };
    left -= length;
    if (index === 1) return { point: start, angle };
  }
  return { point: points[0] ?? { x: 0, y: 0 }, angle: 0 };
}

/** Length of a line in pixels. */
export function lineLength(points: readonly Point[]): number {
  let length = 0;
  for (let index = 1; index < points.length; index += 1) {
    const start = itemAt(points, index - 1);
    const end = itemAt(points, index);
    length += Math.hypot(end.x - start.x, end.y - start.y);
  }
  return length;
}

/** The line without its last `distance` pixels, so that it stops behind a head; never less than its first point and another. */
export function withoutEnd(points: readonly Point[], distance: number): readonly Point[] {
  const kept = [...points];
  let left = distance;
  while (kept.length > 1) {
    const end = itemAt(kept, kept.length - 1);
    const start = itemAt(kept, kept.length - 2);
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    if (left < length || kept.length === 2) {
      kept[kept.length - 1] = towards(end, start, Math.min(left, Math.max(0, length - 0.5)));
      return kept;
    }
    left -= length;
    kept.pop();
  }
  return kept;
}
