import type { Box, Point } from './box.ts';

/** What an arrow ends on: a card, or another arrow. */
export type RouteTarget = { readonly box: string } | { readonly link: string };

/** One arrow to route. Links with the same `groupId` to the same card meet in a join before one shared head. */
export type RouteLink = {
  readonly id: string;
  readonly from: string;
  readonly to: RouteTarget;
  readonly groupId?: string;
  /** Width of its label's pill in pixels; 90 when not given, 0 when it has none. */
  readonly labelWidth?: number;
};

/** Cards and arrows in world coordinates; their order does not matter. */
export type RouteInput = { readonly boxes: readonly Box[]; readonly links: readonly RouteLink[] };

/** Where one arrow is drawn. */
export type Route = {
  /** Orthogonal polyline from the source's side to the head; corners are rounded with `cornerRadius` when drawn. */
  readonly points: readonly Point[];
  /** Centre of the label's pill, on the line. */
  readonly label: Point;
  /** Direction of the head in radians, 0 = pointing right, clockwise. */
  readonly headAngle: number;
  /** Key of its group in `RouteSet.groups` when it ends in a join instead of a head. */
  readonly group: string | null;
};

/** The shared end of the arrows of a group. */
export type RouteGroup = {
  /** Centre of the join. */
  readonly join: Point;
  /** From the join to the head. */
  readonly points: readonly Point[];
  readonly headAngle: number;
};

/** All routes of a map, with the boxes they were made for. */
export type RouteSet = {
  readonly routes: ReadonlyMap<string, Route>;
  readonly groups: ReadonlyMap<string, RouteGroup>;
  readonly boxes: ReadonlyMap<string, Box>;
};

/** Radius of a route's corners when drawn, in pixels. */
export const cornerRadius = 8;
/** Radius of a join node, in pixels. */
export const joinRadius = 10;
/** Size of a label's pill in pixels when the link does not say. */
export const labelPill = { width: 90, height: 20 } as const;

/** Angle of the last stretch of a line, radians; 0 for a line without length. */
export function headAngleOf(points: readonly Point[]): number {
  const end = points.at(-1);
  if (end === undefined) return 0;
  for (let index = points.length - 2; index >= 0; index -= 1) {
    const before = points[index];
    if (before !== undefined && (before.x !== end.x || before.y !== end.y)) {
      return Math.atan2(end.y - before.y, end.x - before.x);
    }
  }
  return 0;
}
