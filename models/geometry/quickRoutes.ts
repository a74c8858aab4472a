import type { Box, Point } from './box.ts';
import { itemAt } from './itemAt.ts';
import { headAngleOf, type Route, type RouteGroup, type RouteInput, type RouteSet } from './route.ts';
import { middleOfLongest } from './routeAnchors.ts';
import { type PlannedLink, planRoutes } from './routePlan.ts';
import { headLength, tailLength } from './routeScene.ts';
import {
  bottom,
  isHorizontal,
  left,
  opposite,
  outward,
  pointOnSide,
  right,
  type Side,
  sideRange,
  top,
} from './side.ts';

const ROOM = tailLength + headLength;
const INSET = 10;
const STEP = 16;
const LOOP = 28;
const JOIN = 40;
// Neighbouring jogs are set this far apart by turns, instead of being solved for.
const JITTER = 6;
const END_BITS = 2 ** 20;
const PLACE_BITS = 2 ** 16;

function quickSide(from: Box, to: Box): Side {
  if (to.x - from.x - from.width >= ROOM) return right;
  if (from.x - to.x - to.width >= ROOM) return left;
  return to.y + to.height / 2 >= from.y + from.height / 2 ? bottom : top;
}

/** Where each end of each link leaves or meets its box, spread along the sides by one numeric sort. */
function quickPorts(boxes: readonly Box[], links: readonly PlannedLink[], sides: Uint8Array): Float64Array {
  const ends = links.length * 2;
  const keys = new Float64Array(ends);
  const along = new Float64Array(ends);
  let low = Infinity;
  let high = -Infinity;
  for (const box of boxes) {
    low = Math.min(low, box.x, box.y);
    high = Math.max(high, box.x + box.width, box.y + box.height);
  }
  const scale = high > low ? (PLACE_BITS - 1) / (high - low) : 0;
  let used = 0;
  links.forEach((link, index) => {
    if (link.to < 0) return;
    for (let end = 0; end < 2; end += 1) {
      const side = (sides[index * 2 + end] ?? 0) as Side;
      const other = itemAt(boxes, end === 0 ? link.to : link.from);
      const middle = isHorizontal(side) ? other.y + other.height / 2 : other.x + other.width / 2;
      const place = Math.floor((middle - low) * scale);
      const box = end === 0 ? link.from : link.to;
      keys[used] = ((box * 4 + side) * PLACE_BITS + place) * END_BITS + index * 2 + end;
      used += 1;
    }
  });
  const sorted = keys.subarray(0, used).sort();
  for (let start = 0; start < used;) {
    const key = Math.floor((sorted[start] ?? 0) / (PLACE_BITS * END_BITS));
    let stop = start + 1;
    while (stop < used && Math.floor((sorted[stop] ?? 0) / (PLACE_BITS * END_BITS)) === key) stop += 1;
    const range = sideRange(itemAt(boxes, key >> 2), (key & 3) as Side);
    const room = Math.max(0, range.high - range.low - 2 * INSET);
    const step = stop - start < 2 ? 0 : Math.min(STEP, room / (stop - start - 1));
    const first = (range.low + range.high) / 2 - (step * (stop - start - 1)) / 2;
    for (let at = start; at < stop; at += 1)
      along[(sorted[at] ?? 0) % END_BITS] = first + step * (at - start);
    start = stop;
  }
  return along;
}

function connect(start: Point, side: Side, end: Point, shift: number): Point[] {
  if (isHorizontal(side)) {
    if (start.y === end.y) return [start, end];
    const x = (start.x + end.x) / 2 + shift;
    return [start, { x, y: start.y }, { x, y: end.y }, end];
  }
  const way = outward(side);
  if (start.x === end.x && (end.y - start.y) * way > 0) return [start, end];
  // Too close to pass between: a loop below or above both.
  const y =
    (end.y - start.y) * way >= ROOM
      ? (start.y + end.y) / 2 + shift
      : (way > 0 ? Math.max(start.y, end.y) : Math.min(start.y, end.y)) + way * LOOP;
  return [start, { x: start.x, y }, { x: end.x, y }, end];
}

function routeOf(points: readonly Point[], group: string | null): Route {
  return { points, label: middleOfLongest(points), headAngle: headAngleOf(points), group };
}

/** Ends a link on the middle of another link's line, or in the open when that line is not known. */
function ontoLink(box: Box, target: Route | undefined): Point[] {
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (target === undefined) {
    const start = { x: box.x + box.width, y: centre.y };
    return [start, { x: start.x + 60, y: start.y }];
  }
  const at = target.label;
  if (at.y < box.y || at.y > box.y + box.height) {
    const start = pointOnSide(
      box,
      at.y < box.y ? top : bottom,
      Math.min(box.x + box.width - INSET, Math.max(box.x + INSET, at.x)),
    );
    return start.x === at.x
      ? [start, at]
      : [start, { x: start.x, y: (start.y + at.y) / 2 }, { x: at.x, y: (start.y + at.y) / 2 }, at];
  }
  return [pointOnSide(box, at.x < centre.x ? left : right, at.y), at];
}

/**
 * A route for every arrow with ports spread along the cards' sides, without looking what lies between: for the first
 * paint and for far zoom, where `routeLinks` would take too long.
 */
export function quickRoutes(input: RouteInput): RouteSet {
  const { boxes, links } = planRoutes(input);
  const sides = new Uint8Array(links.length * 2);
  links.forEach((link, index) => {
    if (link.to < 0) return;
    const from = itemAt(boxes, link.from);
    const to = itemAt(boxes, link.to);
    const side = quickSide(from, to);
    const isLoop =
      !isHorizontal(side) &&
      (side === bottom ? to.y - from.y - from.height : from.y - to.y - to.height) < ROOM;
    sides[index * 2] = side;
    sides[index * 2 + 1] = isLoop ? side : opposite(side);
  });
  const along = quickPorts(boxes, links, sides);
  const routes = new Map<string, Route>();
  const groups = new Map<string, RouteGroup>();
  const toLinks: PlannedLink[] = [];
  links.forEach((planned, index) => {
    if (planned.to < 0) {
      toLinks.push(planned);
      return;
    }
    const side = (sides[index * 2] ?? 0) as Side;
    const endSide = (sides[index * 2 + 1] ?? 0) as Side;
    const start = pointOnSide(itemAt(boxes, planned.from), side, along[index * 2] ?? 0);
    const head = pointOnSide(itemAt(boxes, planned.to), endSide, along[index * 2 + 1] ?? 0);
    const shift = ((index % 7) - 3) * JITTER;
    if (planned.group === null || planned.from === planned.to) {
      routes.set(planned.link.id, routeOf(connect(start, side, head, shift), null));
      return;
    }
    let group = groups.get(planned.group);
    if (group === undefined) {
      const reach = outward(endSide) * JOIN;
      const join = isHorizontal(endSide)
        ? { x: head.x + reach, y: head.y }
        : { x: head.x, y: head.y + reach };
      group = { join, points: [join, head], headAngle: headAngleOf([join, head]) };
      groups.set(planned.group, group);
    }
    routes.set(planned.link.id, routeOf(connect(start, side, group.join, shift), planned.group));
  });
  toLinks.sort((one, other) => one.depth - other.depth || one.order - other.order);
  for (const planned of toLinks) {
    const target =
      'link' in planned.link.to && !planned.isLoose ? routes.get(planned.link.to.link) : undefined;
    routes.set(planned.link.id, routeOf(ontoLink(itemAt(boxes, planned.from), target), null));
  }
  return { routes, groups, boxes: new Map(boxes.map((box) => [box.id, box])) };
}
