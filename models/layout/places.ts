import { type ArrangedPlace, arrangeGap } from './arrangeInput.ts';
import type { Cells, Stack } from './cells.ts';
import { stackUp } from './stackUp.ts';

const SWEEPS = 12;
// Cards of another level pull up or down, however far; within a row they pull to their own height.
const FAR = 100_000;
const GRID = 4;

function compare(one: number, other: number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Tops that make each card stand level with the cards it is linked to, as far as the others allow. */
function settle(
  cells: Cells,
  tops: Float64Array,
  stack: Stack,
  sides: { readonly left: boolean; readonly right: boolean },
): void {
  const { cards, neighbours, columnOf, rowOf } = cells;
  const wishes = stack.cards.map((index) => {
    const height = cards[index]?.height ?? 0;
    const own = (tops[index] ?? 0) + height / 2;
    let sum = 0;
    let count = 0;
    let order = 0;
    let orders = 0;
    for (const other of neighbours[index] ?? []) {
      const isLeft = (columnOf[other] ?? 0) < stack.column;
      const isRight = (columnOf[other] ?? 0) > stack.column;
      const row = rowOf[other] ?? 0;
      if ((isLeft && !sides.left) || (isRight && !sides.right)) continue;
      const middle = (tops[other] ?? 0) + (cards[other]?.height ?? 0) / 2;
      order += row === stack.row ? middle : (row - stack.row) * FAR;
      orders += 1;
      if (row !== stack.row || (!isLeft && !isRight)) continue;
      sum += middle;
      count += 1;
    }
    return {
      index,
      height,
      // A card that nothing is linked to goes below those that something is.
      order: orders > 0 ? order / orders : (neighbours[index] ?? []).length > 0 ? own : Infinity,
      wish: (count === 0 ? own : sum / count) - height / 2,
      weight: count === 0 ? 0.2 : count,
    };
  });
  wishes.sort(
    (one, other) =>
      compare(one.order, other.order) ||
      (tops[one.index] ?? 0) - (tops[other.index] ?? 0) ||
      one.index - other.index,
  );
  stack.cards.splice(0, stack.cards.length, ...wishes.map((each) => each.index));
  stackUp(wishes, arrangeGap.vertical).forEach((top, place) => {
    tops[wishes[place]?.index ?? 0] = top;
  });
}

/** Moves the cards of a stack down past pinned cards in their way; the order stays. */
function avoidPinned(cells: Cells, tops: Float64Array, stack: Stack): void {
  const walls = cells.cards.flatMap((card, index) => {
    if (card.pinned === undefined || cells.rowOf[index] !== stack.row) return [];
    const isSameStage = stack.cards.some((each) => cells.cards[each]?.stageId === card.stageId);
    if (!isSameStage) return [];
    const widest = stack.cards.reduce((width, each) => Math.max(width, cells.cards[each]?.width ?? 0), 0);
    const gap = GRID * 6;
    const isBeside = card.pinned.x < stack.x + widest + gap && stack.x < card.pinned.x + card.width + gap;
    return isBeside ? [{ top: card.pinned.y, bottom: card.pinned.y + card.height }] : [];
  });
  if (walls.length === 0) return;
  walls.sort((one, other) => one.top - other.top);
  let floor = -Infinity;
  for (const index of stack.cards) {
    const height = cells.cards[index]?.height ?? 0;
    let top = Math.max(floor, tops[index] ?? 0);
    for (const wall of walls) {
      if (top < wall.bottom + arrangeGap.vertical / 2 && top + height + arrangeGap.vertical / 2 > wall.top) {
        top = wall.bottom + arrangeGap.vertical / 2;
      }
    }
    tops[index] = top;
    floor = top + height + arrangeGap.vertical;
  }
}

/** Orders the stacks by sweeps to and fro, then gives every card its place in its lane. */
export function orderAndPlace(cells: Cells): Map<string, ArrangedPlace> {
  const { cards, stacks } = cells;
  const tops = new Float64Array(cards.length);
  cards.forEach((card, index) => {
    if (card.pinned !== undefined) tops[index] = card.pinned.y;
  });
  for (const stack of stacks) {
    // Stacks start around one middle line, so that short ones stand beside the middle of long ones.
    let top =
      -stack.cards.reduce((sum, index) => sum + (cards[index]?.height ?? 0) + arrangeGap.vertical, 0) / 2;
    for (const index of stack.cards) {
      tops[index] = top;
      top += (cards[index]?.height ?? 0) + arrangeGap.vertical;
    }
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const isLast = sweep >= SWEEPS - 2;
    const order = sweep % 2 === 0 ? stacks : [...stacks].reverse();
    for (const stack of order)
      settle(
        cells,
        tops,
        stack,
        isLast ? { left: true, right: true } : { left: sweep % 2 === 0, right: sweep % 2 === 1 },
      );
  }
  const highest = new Map<number, number>();
  for (const stack of stacks) {
    for (const index of stack.cards)
      highest.set(stack.row, Math.min(highest.get(stack.row) ?? Infinity, tops[index] ?? 0));
  }
  const places = new Map<string, ArrangedPlace>();
  const widest = cards.reduce((width, card) => Math.max(width, card.width), 0);
  for (const stack of stacks) {
    stack.x *= widest + arrangeGap.horizontal;
    for (const index of stack.cards) tops[index] = (tops[index] ?? 0) - (highest.get(stack.row) ?? 0);
    avoidPinned(cells, tops, stack);
    let floor = -Infinity;
    for (const index of stack.cards) {
      const card = cards[index];
      if (card === undefined) continue;
      const y = Math.max(floor, Math.round((tops[index] ?? 0) / GRID) * GRID);
      places.set(card.id, { x: stack.x, y });
      floor = y + card.height + GRID;
    }
  }
  for (const card of cards)
    if (card.pinned !== undefined) places.set(card.id, { x: card.pinned.x, y: card.pinned.y });
  return places;
}
