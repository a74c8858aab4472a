import type { Box, Rect } from './box.ts';
import type { BoxGrid } from './boxGrid.ts';
import { findShape } from './routeShapes.ts';
import { headLength, priceOf, tailLength } from './routeScene.ts';
import { bottom, left, pointOnSide, right, type Side, sideRange, top } from './side.ts';

/** The sides an arrow leaves and arrives by. */
export type SidePair = readonly [from: Side, to: Side];

const ROOM = tailLength + headLength;
// A less usual pair of sides must save this many pixels of detour and bends.
const UNUSUAL = 70;

/** Pairs of sides worth trying, the usual one first: rightwards, else downwards or upwards, else leftwards. */
export function sidePairs(from: Rect, to: Rect): readonly SidePair[] {
  const goesDown = to.y + to.height / 2 >= from.y + from.height / 2;
  if (to.x - (from.x + from.width) >= ROOM) {
    return goesDown
      ? [
          [right, left],
          [right, top],
          [bottom, left],
          [right, bottom],
          [top, left],
        ]
      : [
          [right, left],
          [right, bottom],
          [top, left],
          [right, top],
          [bottom, left],
        ];
  }
  const around: SidePair[] = [
    [right, right],
    [left, left],
  ];
  if (to.y - (from.y + from.height) >= ROOM) {
    return from.x - (to.x + to.width) >= ROOM
      ? [
          [left, right],
          [bottom, top],
          [bottom, right],
          [left, top],
        ]
      : [[bottom, top], ...around, [right, top], [bottom, right]];
  }
  if (from.y - (to.y + to.height) >= ROOM) {
    return from.x - (to.x + to.width) >= ROOM
      ? [
          [left, right],
          [top, bottom],
          [top, right],
          [left, bottom],
        ]
      : [[top, bottom], ...around, [right, bottom], [top, right]];
  }
  if (from.x - (to.x + to.width) >= ROOM)
    return [
      [left, right],
      [bottom, bottom],
      [top, top],
    ];
  return [[bottom, bottom], [top, top], ...around];
}

function middle(box: Rect, side: Side): number {
  const range = sideRange(box, side);
  return (range.low + range.high) / 2;
}

/** Chooses the sides for an arrow between two boxes of the grid: the usual ones unless they force a long way round. */
export function chooseSides(grid: BoxGrid, from: number, to: number): SidePair {
  const source = grid.boxes[from];
  const target = grid.boxes[to];
  if (source === undefined || target === undefined) return [right, left];
  const pairs = sidePairs(source, target);
  let best: SidePair = pairs[0] ?? [right, left];
  let bestPrice = Infinity;
  for (const [index, pair] of pairs.entries()) {
    const extra = index === 0 ? 0 : UNUSUAL;
    const route = findShape(
      {
        grid,
        from: { point: pointOnSide(source, pair[0], middle(source, pair[0])), box: from },
        fromSide: pair[0],
        to: { point: pointOnSide(target, pair[1], middle(target, pair[1])), box: to },
        toSide: pair[1],
      },
      bestPrice - extra,
    );
    if (route === null) continue;
    if (index === 0 && route.length <= 4) return pair;
    const price = priceOf(route) + extra;
    if (price < bestPrice) {
      best = pair;
      bestPrice = price;
    }
  }
  return best;
}

/** The usual sides between two boxes, whatever lies between them. */
export function usualSides(from: Box, to: Box): SidePair {
  return sidePairs(from, to)[0] ?? [right, left];
}
