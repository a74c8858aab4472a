import type { Point } from '../geometry/box.ts';
import { card } from '../geometry/card.ts';

/** A card and where its middle was drawn, in the file's measure. */
export type DrawnCard = { readonly id: string; readonly middle: Point; readonly height: number };

/** Least room between cards, pixels: arrows run through it. */
const GAP = { x: 56, y: 40 } as const;
const GRID = 4;
/** A map may become so wide or high, pixels; beyond it nobody finds anything. */
const LARGEST = 40_000;
/** So many neighbours on each side decide how far a drawing is spread. */
const NEIGHBOURS = 12;
/** Cards that ask for more room than this share of all others are moved instead. */
const SHARE = 0.85;

/** How much larger a drawing must be for two cards to stand apart; 0 when they lie on each other. */
function neededScale(one: DrawnCard, other: DrawnCard): number {
  const across = Math.abs(one.middle.x - other.middle.x);
  const down = Math.abs(one.middle.y - other.middle.y);
  const byWidth = across > 0 ? (card.width + GAP.x) / across : Infinity;
  const byHeight = down > 0 ? ((one.height + other.height) / 2 + GAP.y) / down : Infinity;
  const least = Math.min(byWidth, byHeight);
  return Number.isFinite(least) ? least : 0;
}

function scaleOf(cards: readonly DrawnCard[]): number {
  const needed = new Map<DrawnCard, number>(cards.map((each) => [each, 0]));
  for (const axis of ['x', 'y'] as const) {
    const inOrder = cards.toSorted((one, other) => one.middle[axis] - other.middle[axis]);
    inOrder.forEach((each, index) => {
      for (const other of inOrder.slice(index + 1, index + 1 + NEIGHBOURS)) {
        const scale = neededScale(each, other);
        if (scale > (needed.get(each) ?? 0)) needed.set(each, scale);
        if (scale > (needed.get(other) ?? 0)) needed.set(other, scale);
      }
    });
  }
  const scales = [...needed.values()].sort((one, other) => one - other);
  return scales[Math.floor((scales.length - 1) * SHARE)] ?? 1;
}

/** Moves cards down until none lies on another; those above stay, so a drawing keeps its shape. */
function apart(
  cards: readonly (Point & { readonly id: string; readonly height: number })[],
): Map<string, Point> {
  const step = card.width + GAP.x;
  const columns = new Map<number, { left: number; top: number; bottom: number }[]>();
  const places = new Map<string, Point>();
  for (const { id, x, y, height } of cards.toSorted((one, other) => one.y - other.y || one.x - other.x)) {
    const column = Math.floor(x / step);
    const near = [column - 1, column, column + 1]
      .flatMap((each) => columns.get(each) ?? [])
      .filter(({ left }) => Math.abs(left - x) < card.width + GAP.x / 2)
      .sort((one, other) => one.top - other.top);
    let top = y;
    for (const other of near)
      if (top < other.bottom + GAP.y && top + height + GAP.y > other.top) top = other.bottom + GAP.y;
    places.set(id, { x, y: top });
    const own = { left: x, top, bottom: top + height };
    const list = columns.get(column);
    if (list === undefined) columns.set(column, [own]);
    else list.push(own);
  }
  return places;
}

const onGrid = (value: number) => Math.round(value / GRID) * GRID;

/**
 * Upper left corners of cards drawn elsewhere, from 0/0: the drawing is made so large that they stand apart, and those
 * few that still lie on others move down. Null when most lie on one spot: then nobody had drawn anything.
 */
export function spread(cards: readonly DrawnCard[]): ReadonlyMap<string, Point> | null {
  const spots = new Set(cards.map(({ middle }) => `${middle.x} ${middle.y}`));
  if (spots.size * 2 <= cards.length && cards.length > 1) return null;
  const xs = cards.map(({ middle }) => middle.x);
  const ys = cards.map(({ middle }) => middle.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const extent = Math.max(Math.max(...xs) - left, Math.max(...ys) - top);
  if (!Number.isFinite(extent)) return null;
  const wanted = scaleOf(cards) || 1;
  const scale = Math.min(wanted, extent > 0 ? LARGEST / extent : 1);
  const scaled = cards.map(({ id, middle, height }) => ({
    id,
    height,
    x: onGrid((middle.x - left) * scale),
    y: onGrid((middle.y - top) * scale - height / 2),
  }));
  const lowest = Math.min(...scaled.map(({ y }) => y));
  return apart(scaled.map((each) => ({ ...each, y: each.y - lowest })));
}
