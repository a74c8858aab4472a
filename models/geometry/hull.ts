import { type Point, type Rect, boundsOf, rectsOverlap } from './box.ts';
import { rectUnion } from './rectUnion.ts';

/** Air between a box and the line around it; the line's corners are rounded by less than reaches the box. */
export const hullPadding = 18;
/** How far a corner of the line is rounded. */
export const hullRadius = 24;
/** Boxes further apart than this are marked one by one. */
const MOST_APART = 420;
/** A gap narrower than this between two pieces of a line is closed. */
const LEAST_SLOT = 32;
/** Width of the bridge between two boxes that are not side by side. */
const BRIDGE = 40;

/**
 * How boxes that belong together are marked: by one closed line around them all, or each by its own, joined by thin
 * lines from middle to middle.
 */
export type Outline =
  | { readonly kind: 'hull'; readonly loops: readonly (readonly Point[])[] }
  | {
      readonly kind: 'halos';
      readonly loops: readonly (readonly Point[])[];
      readonly links: readonly (readonly [Point, Point])[];
    };

/** A rectangle grown by so much on every side. */
function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function cornersOf({ x, y, width, height }: Rect): readonly [Point, Point, Point, Point] {
  const [right, bottom] = [x + width, y + height];
  return [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
  ];
}

const middleOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });

/** On which side of the line from `one` to `other` a point lies; positive: right of it on the screen. */
const side = (one: Point, other: Point, point: Point) =>
  (other.x - one.x) * (point.y - one.y) - (other.y - one.y) * (point.x - one.x);

/** The smallest convex line around some points, clockwise on the screen. */
function convexAround(points: readonly Point[]): readonly Point[] {
  const ordered = points.toSorted((one, other) => one.x - other.x || one.y - other.y);
  const half = (run: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const point of run) {
      for (;;) {
        const [before, last] = [kept.at(-2), kept.at(-1)];
        if (before === undefined || last === undefined || side(before, last, point) > 0) break;
        kept.pop();
      }
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...half(ordered), ...half(ordered.toReversed())];
}

/** True when a rectangle and a convex loop share more than their edges: no side of either keeps them apart. */
function reaches(loop: readonly Point[], rect: Rect): boolean {
  const corners = cornersOf(rect);
  const bounds = boundsOf(loop.map((point) => ({ ...point, width: 0, height: 0 })));
  if (bounds === null || !rectsOverlap(bounds, rect)) return false;
  return loop.every((from, index) => {
    const to = loop[(index + 1) % loop.length] ?? from;
    return corners.some((corner) => side(from, to, corner) > 0);
  });
}

/** How far two rectangles are apart. */
function gapBetween(one: Rect, other: Rect): number {
  const across = Math.max(0, other.x - one.x - one.width, one.x - other.x - other.width);
  const down = Math.max(0, other.y - one.y - one.height, one.y - other.y - other.height);
  return Math.hypot(across, down);
}

type Join = { readonly one: Rect; readonly other: Rect; readonly gap: number };

/** The shortest joins that hold all boxes together. */
function shortestJoins(boxes: readonly Rect[]): readonly Join[] {
  const [first, ...rest] = boxes;
  if (first === undefined) return [];
  const nearest = rest.map((box) => ({ one: first, other: box, gap: gapBetween(first, box) }));
  const joins: Join[] = [];
  while (nearest.length > 0) {
    let place = 0;
    nearest.forEach((join, index) => {
      if (join.gap < (nearest[place]?.gap ?? Infinity)) place = index;
    });
    const [join] = nearest.splice(place, 1);
    if (join === undefined) break;
    joins.push(join);
    nearest.forEach((waiting, index) => {
      const gap = gapBetween(join.other, waiting.other);
      if (gap < waiting.gap) nearest[index] = { one: join.other, other: waiting.other, gap };
    });
  }
  return joins;
}

/** The span that two intervals share; null when they share less than half a bridge's width. */
function shared(one: readonly [number, number], other: readonly [number, number]): [number, number] | null {
  const [low, high] = [Math.max(one[0], other[0]), Math.min(one[1], other[1])];
  return high - low >= BRIDGE / 2 ? [low, high] : null;
}

/** The whole width in which two boxes face each other; none where they do not. */
function facing(one: Rect, other: Rect): readonly (readonly Rect[])[] {
  const whole = boundsOf([one, other]);
  const rows = shared([one.y, one.y + one.height], [other.y, other.y + other.height]);
  const columns = shared([one.x, one.x + one.width], [other.x, other.x + other.width]);
  if (whole === null) return [];
  if (rows !== null) return [[{ ...whole, y: rows[0], height: rows[1] - rows[0] }]];
  return columns === null ? [] : [[{ ...whole, x: columns[0], width: columns[1] - columns[0] }]];
}

/** Level pieces from either middle to an upright one between them, `x` being that one's place. */
function byUpright(one: Rect, other: Rect, x: number): readonly Rect[] {
  const [from, to] = [middleOf(one), middleOf(other)];
  const level = (end: Point): Rect =>
    grown({ x: Math.min(end.x, x), y: end.y, width: Math.abs(end.x - x), height: 0 }, BRIDGE / 2);
  const upright = { x, y: Math.min(from.y, to.y), width: 0, height: Math.abs(from.y - to.y) };
  return [level(from), grown(upright, BRIDGE / 2), level(to)];
}

const turned = ({ x, y, width, height }: Rect): Rect => ({ x: y, y: x, width: height, height: width });

/** The same with level and upright changed over. */
function byLevel(one: Rect, other: Rect, y: number): readonly Rect[] {
  return byUpright(turned(one), turned(other), y).map(turned);
}

/** Places for the piece between two boxes: in the gap between them, in the middle of either, inside either of its sides. */
function places(one: readonly [number, number], other: readonly [number, number]): readonly number[] {
  const inside = BRIDGE / 2;
  const [first, second] = one[0] <= other[0] ? [one, other] : [other, one];
  const gap = (first[0] + first[1] + second[0]) / 2;
  return [
    gap,
    ...[one, other].flatMap(([low, length]) => [low + length / 2, low + inside, low + length - inside]),
  ];
}

/** The ways to bridge two boxes, from the one that is least seen: face to face, else round corners. */
function bridges(one: Rect, other: Rect): readonly (readonly Rect[])[] {
  const across = places([one.x, one.width], [other.x, other.width]);
  const down = places([one.y, one.height], [other.y, other.height]);
  const length = (pieces: readonly Rect[]) =>
    pieces.reduce((sum, { width, height }) => sum + width + height, 0);
  return [
    ...facing(one, other),
    ...[...across.map((x) => byUpright(one, other, x)), ...down.map((y) => byLevel(one, other, y))].sort(
      (first, second) => length(first) - length(second),
    ),
  ];
}

/** What fills the slots between pieces that all but touch: a line into them and out again would look like a crack. */
function fillings(pieces: readonly Rect[]): readonly Rect[] {
  const found: Rect[] = [];
  const upright = (all: readonly Rect[], add: (rect: Rect) => void): void => {
    for (const one of all)
      for (const other of all) {
        const slot = other.x - one.x - one.width;
        const top = Math.max(one.y, other.y);
        const height = Math.min(one.y + one.height, other.y + other.height) - top;
        if (slot > 0 && slot < LEAST_SLOT && height > 0)
          add({ x: one.x + one.width, y: top, width: slot, height });
      }
  };
  upright(pieces, (rect) => found.push(rect));
  upright(pieces.map(turned), (rect) => found.push(turned(rect)));
  return found;
}

/** One line of level and upright pieces around the boxes and their bridges; null where that reaches another box. */
function bridged(
  padded: readonly Rect[],
  joins: readonly Join[],
  isFree: (rect: Rect) => boolean,
): readonly (readonly Point[])[] | null {
  if (!padded.every(isFree)) return null;
  const pieces: Rect[] = [...padded];
  for (const { one, other } of joins) {
    const bridge = bridges(grown(one, hullPadding), grown(other, hullPadding)).find((way) =>
      way.every(isFree),
    );
    if (bridge === undefined) return null;
    pieces.push(...bridge);
  }
  return rectUnion([...pieces, ...fillings(pieces).filter(isFree)]);
}

/**
 * The line around boxes that belong together, with air between. One convex line where no other box is inside it; else
 * one that bends around other boxes; where neither can be, or the boxes are far apart, a line around each and thin
 * links between them. `others` gives the boxes that do not belong and touch a rectangle. Null without boxes.
 */
export function outlineAround(
  boxes: readonly Rect[],
  others: (within: Rect) => readonly Rect[],
): Outline | null {
  const whole = boundsOf(boxes.map((box) => grown(box, hullPadding)));
  if (whole === null) return null;
  const padded = boxes.map((box) => grown(box, hullPadding));
  const joins = shortestJoins(boxes);
  const strangers = others(grown(whole, BRIDGE));
  if (joins.every(({ gap }) => gap <= MOST_APART)) {
    const convex = convexAround(padded.flatMap(cornersOf));
    if (!strangers.some((rect) => reaches(convex, rect))) return { kind: 'hull', loops: [convex] };
    const loops = bridged(padded, joins, (piece) => !strangers.some((rect) => rectsOverlap(piece, rect)));
    if (loops !== null) return { kind: 'hull', loops };
  }
  return {
    kind: 'halos',
    loops: boxes.map((box) => cornersOf(grown(box, hullPadding / 2))),
    links: joins.map(({ one, other }) => [middleOf(one), middleOf(other)]),
  };
}

/** One stretch of a rounded line: straight to `to`, or bent there, with `bend` as the corner that was cut. */
export type RoundedStretch = { readonly to: Point; readonly bend: Point | null };

/**
 * A closed loop with its corners rounded: a start, then by turns a straight stretch and a bend that leaves the one
 * side and meets the next in their own directions. Corners nearer to each other than twice the radius are rounded less.
 */
export function roundedLoop(
  loop: readonly Point[],
  radius: number = hullRadius,
): { readonly start: Point; readonly stretches: readonly RoundedStretch[] } {
  const stretches: RoundedStretch[] = [];
  loop.forEach((corner, index) => {
    const before = loop.at(index - 1) ?? corner;
    const after = loop[(index + 1) % loop.length] ?? corner;
    const [into, out] = [
      Math.hypot(corner.x - before.x, corner.y - before.y),
      Math.hypot(after.x - corner.x, after.y - corner.y),
    ];
    const cut = Math.min(radius, into / 2, out / 2);
    const along = (end: Point, length: number): Point => ({
      x: corner.x + ((end.x - corner.x) * cut) / (length || 1),
      y: corner.y + ((end.y - corner.y) * cut) / (length || 1),
    });
    stretches.push({ to: along(before, into), bend: null }, { to: along(after, out), bend: corner });
  });
  return { start: stretches.at(-1)?.to ?? { x: 0, y: 0 }, stretches };
}
