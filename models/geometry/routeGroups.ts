import type { Point } from './box.ts';
import type { BoxGrid } from './boxGrid.ts';
import { itemAt } from './itemAt.ts';
import { joinRadius, type RouteGroup, headAngleOf } from './route.ts';
import { bottom, isHorizontal, left, outward, pointOnSide, right, type Side, top } from './side.ts';

const JOIN_DISTANCE = 44;
const MIN_DISTANCE = 12;

/** The join and the shared head of a group that arrives at a port of a box. */
export function groupAt(
  grid: BoxGrid,
  port: { readonly box: number; readonly side: Side; readonly along: number },
): RouteGroup {
  const box = itemAt(grid.boxes, port.box);
  const head = pointOnSide(box, port.side, port.along);
  const way = outward(port.side);
  let distance = JOIN_DISTANCE;
  // A neighbour close by leaves less room: halfway to it, but never inside the target.
  for (; distance > MIN_DISTANCE; distance -= 4) {
    const reach = distance + joinRadius + 1;
    const far = isHorizontal(port.side)
      ? { x: head.x + way * reach, y: head.y }
      : { x: head.x, y: head.y + way * reach };
    const near = { from: port.box, to: -1 };
    if (!grid.blocks({ x1: head.x, y1: head.y, x2: far.x, y2: far.y }, joinRadius, near)) break;
  }
  const join = isHorizontal(port.side)
    ? { x: head.x + way * distance, y: head.y }
    : { x: head.x, y: head.y + way * distance };
  const points = [join, head];
  return { join, points, headAngle: headAngleOf(points) };
}

/** Where a branch ends on its join, and the side of the join it arrives by. */
export type BranchEnd = { readonly point: Point; readonly side: Side };

/** Where the branches of a group meet its join: the outermost from the flanks, the others from behind, in order. */
export function branchEnds(input: {
  readonly join: Point;
  /** The target's side that the group arrives at; the branches come from its far side. */
  readonly side: Side;
  readonly sources: readonly Point[];
}): BranchEnd[] {
  const { join, side, sources } = input;
  const isLevel = isHorizontal(side);
  const across = (point: Point): number => (isLevel ? point.y : point.x);
  const order = sources.map((_, index) => index);
  order.sort((one, other) => across(itemAt(sources, one)) - across(itemAt(sources, other)) || one - other);
  const flankLow: Side = isLevel ? top : left;
  const flankHigh: Side = isLevel ? bottom : right;
  const inset = joinRadius - 2;
  const ends = new Map<number, BranchEnd>();
  const onFlank = (flank: Side): BranchEnd => ({
    side: flank,
    point: isLevel
      ? { x: join.x, y: join.y + outward(flank) * inset }
      : { x: join.x + outward(flank) * inset, y: join.y },
  });
  const first = order[0];
  const last = order.at(-1);
  if (first !== undefined && across(itemAt(sources, first)) < across(join) - 24)
    ends.set(first, onFlank(flankLow));
  if (last !== undefined && !ends.has(last) && across(itemAt(sources, last)) > across(join) + 24) {
    ends.set(last, onFlank(flankHigh));
  }
  const behind = order.filter((index) => !ends.has(index));
  const step = behind.length < 2 ? 0 : Math.min(8, (2 * inset) / (behind.length - 1));
  behind.forEach((index, place) => {
    const shift = step * (place - (behind.length - 1) / 2);
    const way = outward(side);
    const point = isLevel
      ? { x: join.x + way * inset, y: join.y + shift }
      : { x: join.x + shift, y: join.y + way * inset };
    ends.set(index, { side, point });
  });
  return sources.map((_, index) => ends.get(index) ?? { side, point: join });
}
