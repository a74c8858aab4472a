import type { ArrowStyle } from '../figure/arrowStyle.ts';
import type { Point } from '../geometry/box.ts';
import type { Route, RouteGroup, RouteSet } from '../geometry/route.ts';
import { type PlaceOnLine, lineLength, placeBeforeEnd } from '../geometry/roundedPath.ts';
import type { MapArrow } from './mapArrows.ts';

/** A line with what hangs on it; `label` keeps marks off the pill, `isHeaded` is false for a branch that ends in a join. */
export type MapLine = {
  readonly points: readonly Point[];
  readonly style: ArrowStyle;
  readonly isHeaded: boolean;
  readonly label: Point | null;
};

/** The line of an arrow along its route. */
export function lineOf(arrow: MapArrow, route: Route): MapLine {
  return {
    points: route.points,
    style: arrow.style,
    isHeaded: route.group === null,
    label: arrow.pill === null ? null : route.label,
  };
}

/** Arrows in the order they are drawn: those on arrows over their targets, well-supported ones over bare ones. */
export function inDrawingOrder(arrows: readonly MapArrow[]): MapArrow[] {
  return arrows.toSorted(
    (one, other) =>
      Number(one.style.endMark !== null) - Number(other.style.endMark !== null) ||
      one.style.width - other.style.width,
  );
}

/** A group's shared head shows its first branch's sign, and the most evidence any branch has. */
export function groupStyle(members: readonly MapArrow[]): ArrowStyle | null {
  const [first] = members;
  if (first === undefined) return null;
  const { style } = members.reduce(
    (most, each) => (each.style.width > most.style.width ? each : most),
    first,
  );
  return {
    ...first.style,
    stroke: style.stroke,
    width: style.width,
    dash: style.dash,
    mark: null,
    strands: 1,
  };
}

/** A shared head with the arrows that meet in it. */
export type LineGroup = {
  readonly key: string;
  readonly group: RouteGroup;
  readonly members: readonly MapArrow[];
};

/** The groups of some arrows, each once. */
export function groupsOf(
  arrows: readonly MapArrow[],
  routes: Pick<RouteSet, 'routes' | 'groups'>,
): readonly LineGroup[] {
  const byKey = new Map<string, MapArrow[]>();
  for (const arrow of arrows) {
    const key = routes.routes.get(arrow.id)?.group ?? null;
    if (key === null) continue;
    const members = byKey.get(key);
    if (members === undefined) byKey.set(key, [arrow]);
    else members.push(arrow);
  }
  return [...byKey].flatMap(([key, members]) => {
    const group = routes.groups.get(key);
    return group === undefined ? [] : [{ key, group, members }];
  });
}

/** A place near the middle of a line that its label does not cover, for the mark of "no known link" or "refuted". */
export function markPlace({ points, label }: Pick<MapLine, 'points' | 'label'>): PlaceOnLine {
  const length = lineLength(points);
  for (const share of [0.5, 0.3, 0.72, 0.2]) {
    const place = placeBeforeEnd(points, length * share);
    const isOnLabel =
      label !== null && Math.abs(place.point.x - label.x) < 52 && Math.abs(place.point.y - label.y) < 18;
    if (!isOnLabel) return place;
  }
  return placeBeforeEnd(points, length * 0.5);
}

/** Width of all strands of a line together, world pixels. */
export function lineWidth(style: ArrowStyle, leastWidth = 0): number {
  return Math.max(leastWidth, style.strands === 2 ? 2 * style.width + strandGap : style.width);
}

/** How the lines of the map are drawn, in pixels at zoom 1: the gap around a line where it crosses another, and between two strands. */
export const casing = 5;
export const strandGap = 2;

/** How far before its end the gap around a line stops: its own ends would bite into the lines beside it. */
export function casingTrim({ style, isHeaded }: Pick<MapLine, 'style' | 'isHeaded'>, join: number): number {
  return style.endMark === null ? (isHeaded ? 12 : join) : 7;
}
