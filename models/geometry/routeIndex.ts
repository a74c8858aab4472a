import type { Point, Rect } from './box.ts';
import { itemAt } from './itemAt.ts';
import type { RouteSet } from './route.ts';
import { StretchHash } from './stretchHash.ts';

/** Routes by place, for pointing and for drawing only what is on screen. */
export type RoutesIndex = {
  readonly ids: readonly string[];
  readonly hash: StretchHash;
  readonly lines: readonly (readonly Point[])[];
};

/** Builds the index of a set of routes; a group's shared end counts as its first arrow's. */
export function indexRoutes(set: RouteSet): RoutesIndex {
  const ids: string[] = [];
  const lines: (readonly Point[])[] = [];
  const hash = new StretchHash();
  const addLine = (points: readonly Point[], owner: number): void => {
    for (let index = 0; index + 1 < points.length; index += 1) {
      hash.add(itemAt(points, index), itemAt(points, index + 1), owner);
    }
  };
  const groupsSeen = new Set<string>();
  for (const [id, route] of set.routes) {
    const owner = ids.push(id) - 1;
    lines.push(route.points);
    addLine(route.points, owner);
    const group = route.group === null ? undefined : set.groups.get(route.group);
    if (group === undefined || route.group === null || groupsSeen.has(route.group)) continue;
    groupsSeen.add(route.group);
    addLine(group.points, owner);
  }
  return { ids, hash, lines };
}

function distanceToStretch(point: Point, found: { x1: number; y1: number; x2: number; y2: number }): number {
  const dx = Math.max(found.x1 - point.x, 0, point.x - found.x2);
  const dy = Math.max(found.y1 - point.y, 0, point.y - found.y2);
  return Math.hypot(dx, dy);
}

function distanceToLine(point: Point, line: readonly Point[]): number {
  let least = Infinity;
  for (let index = 0; index + 1 < line.length; index += 1) {
    const start = itemAt(line, index);
    const end = itemAt(line, index + 1);
    const dx = end.x - start.x;
    const dy = end.y - start.y;
    const square = dx * dx + dy * dy;
    const share =
      square === 0
        ? 0
        : Math.min(1, Math.max(0, ((point.x - start.x) * dx + (point.y - start.y) * dy) / square));
    least = Math.min(least, Math.hypot(point.x - start.x - share * dx, point.y - start.y - share * dy));
  }
  return least;
}

/** The arrow nearest to a point within `tolerance` pixels, or null. */
export function hitTest(index: RoutesIndex, point: Point, tolerance: number): string | null {
  let best = -1;
  let least = Infinity;
  const rect = {
    x: point.x - tolerance,
    y: point.y - tolerance,
    width: 2 * tolerance,
    height: 2 * tolerance,
  };
  index.hash.some(rect, (owner, found) => {
    const isLevelOrUpright = found.x1 === found.x2 || found.y1 === found.y2;
    const distance = isLevelOrUpright
      ? distanceToStretch(point, found)
      : distanceToLine(point, itemAt(index.lines, owner));
    if (distance <= tolerance && (distance < least || (distance === least && owner < best))) {
      least = distance;
      best = owner;
    }
    return false;
  });
  return best < 0 ? null : itemAt(index.ids, best);
}

/** Ids of the arrows with a stretch that touches the rectangle, in the order of the set. */
export function routesInRect(index: RoutesIndex, rect: Rect): readonly string[] {
  const owners = new Set<number>();
  index.hash.some(rect, (owner) => {
    owners.add(owner);
    return false;
  });
  return [...owners].sort((one, other) => one - other).map((owner) => itemAt(index.ids, owner));
}
