import type { Point } from './box.ts';
import type { BoxGrid } from './boxGrid.ts';
import { bendPrice, clearance, headLength, type RouteEnd, withoutIdlePoints } from './routeScene.ts';
import { isHorizontal, outward, type Side } from './side.ts';

/** A search over the lines beside the cards' edges. */
export type GridSearch = {
  readonly grid: BoxGrid;
  readonly from: RouteEnd;
  readonly fromSide: Side;
  readonly to: RouteEnd;
  readonly toSide: Side;
  /** Distance kept from every card, pixels. */
  readonly margin: number;
  /** How far around the two ends to look, pixels. */
  readonly reach: number;
};

const MAX_LINES = 260;

/** The window's lines and which stretches between neighbouring crossings run through a card. */
type Lattice = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly levelBlocked: Uint8Array;
  readonly uprightBlocked: Uint8Array;
};

function leave(end: RouteEnd, side: Side, distance: number): Point {
  return isHorizontal(side)
    ? { x: end.point.x + outward(side) * distance, y: end.point.y }
    : { x: end.point.x, y: end.point.y + outward(side) * distance };
}

function sortedLines(values: readonly number[]): number[] {
  return [...new Set(values)].sort((one, other) => one - other);
}

function latticeAround(search: GridSearch, start: Point, goal: Point): Lattice | null {
  const { reach, margin } = search;
  const window = {
    x: Math.min(start.x, goal.x) - reach,
    y: Math.min(start.y, goal.y) - reach,
    width: Math.abs(start.x - goal.x) + 2 * reach,
    height: Math.abs(start.y - goal.y) + 2 * reach,
  };
  const boxes = search.grid.within(window).flatMap((index) => search.grid.boxes[index] ?? []);
  const xs = sortedLines([
    start.x,
    goal.x,
    ...boxes.flatMap((box) => [box.x - margin, box.x + box.width + margin]),
  ]);
  const ys = sortedLines([
    start.y,
    goal.y,
    ...boxes.flatMap((box) => [box.y - margin, box.y + box.height + margin]),
  ]);
  if (xs.length > MAX_LINES || ys.length > MAX_LINES) return null;
  const levelBlocked = new Uint8Array(xs.length * ys.length);
  const uprightBlocked = new Uint8Array(xs.length * ys.length);
  const columnOf = new Map(xs.map((x, index) => [x, index]));
  const rowOf = new Map(ys.map((y, index) => [y, index]));
  for (const box of boxes) {
    const column1 = columnOf.get(box.x - margin) ?? 0;
    const column2 = columnOf.get(box.x + box.width + margin) ?? 0;
    const row1 = rowOf.get(box.y - margin) ?? 0;
    const row2 = rowOf.get(box.y + box.height + margin) ?? 0;
    for (let row = row1; row <= row2; row += 1) {
      for (let column = column1; column <= column2; column += 1) {
        const node = row * xs.length + column;
        if (row > row1 && row < row2 && column < column2) levelBlocked[node] = 1;
        if (column > column1 && column < column2 && row < row2) uprightBlocked[node] = 1;
      }
    }
  }
  return { xs, ys, levelBlocked, uprightBlocked };
}

/** A binary heap of states by price; ties go to the smaller state, so that the result is always the same. */
class PriceHeap {
  readonly #states: number[] = [];
  readonly #prices: number[] = [];

  get size(): number {
    return this.#states.length;
  }

  #before(one: number, other: number): boolean {
    const difference = (this.#prices[one] ?? 0) - (this.#prices[other] ?? 0);
    return difference < 0 || (difference === 0 && (this.#states[one] ?? 0) < (this.#states[other] ?? 0));
  }

  #swap(one: number, other: number): void {
    const state = this.#states[one] ?? 0;
    const price = this.#prices[one] ?? 0;
    this.#states[one] = this.#states[other] ?? 0;
    this.#prices[one] = this.#prices[other] ?? 0;
    this.#states[other] = state;
    this.#prices[other] = price;
  }

  push(state: number, price: number): void {
    let at = this.#states.push(state) - 1;
    this.#prices.push(price);
    while (at > 0 && this.#before(at, (at - 1) >> 1)) {
      this.#swap(at, (at - 1) >> 1);
      at = (at - 1) >> 1;
    }
  }

  pop(): number {
    const first = this.#states[0] ?? -1;
    this.#swap(0, this.size - 1);
    this.#states.pop();
    this.#prices.pop();
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.size && this.#before(child, least)) least = child;
      if (least === at) return first;
      this.#swap(at, least);
      at = least;
    }
  }
}

/** States are crossings, twice: reached along a level line (even) or an upright one (odd). */
function cheapestWay(
  lattice: Lattice,
  start: Point,
  goal: Point,
  ways: { first: 0 | 1; last: 0 | 1 },
): number[] | null {
  const { xs, ys, levelBlocked, uprightBlocked } = lattice;
  const width = xs.length;
  const startNode = ys.indexOf(start.y) * width + xs.indexOf(start.x);
  const goalNode = ys.indexOf(goal.y) * width + xs.indexOf(goal.x);
  const prices = new Float64Array(2 * width * ys.length).fill(Infinity);
  const before = new Int32Array(prices.length).fill(-1);
  const heap = new PriceHeap();
  const guess = (node: number): number =>
    Math.abs((xs[node % width] ?? 0) - goal.x) + Math.abs((ys[Math.floor(node / width)] ?? 0) - goal.y);
  const reach = (state: number, price: number, from: number): void => {
    if (price >= (prices[state] ?? 0)) return;
    prices[state] = price;
    before[state] = from;
    heap.push(state, price + guess(state >> 1));
  };
  reach(2 * startNode + ways.first, 0, -1);
  while (heap.size > 0) {
    const state = heap.pop();
    const node = state >> 1;
    if (node === goalNode && (state & 1) === ways.last) {
      const nodes: number[] = [];
      for (let at = state; at >= 0; at = before[at] ?? -1) nodes.push(at >> 1);
      return nodes.reverse();
    }
    const price = prices[state] ?? 0;
    const column = node % width;
    const row = Math.floor(node / width);
    reach(state ^ 1, price + bendPrice, state);
    if ((state & 1) === 0) {
      if (column + 1 < width && levelBlocked[node] === 0)
        reach(state + 2, price + (xs[column + 1] ?? 0) - (xs[column] ?? 0), state);
      if (column > 0 && levelBlocked[node - 1] === 0)
        reach(state - 2, price + (xs[column] ?? 0) - (xs[column - 1] ?? 0), state);
    } else {
      if (row + 1 < ys.length && uprightBlocked[node] === 0)
        reach(state + 2 * width, price + (ys[row + 1] ?? 0) - (ys[row] ?? 0), state);
      if (row > 0 && uprightBlocked[node - width] === 0)
        reach(state - 2 * width, price + (ys[row] ?? 0) - (ys[row - 1] ?? 0), state);
    }
  }
  return null;
}

/** The cheapest orthogonal route around the cards near the two ends, or null when there is none within reach. */
export function searchRoute(search: GridSearch): Point[] | null {
  const start = leave(search.from, search.fromSide, search.margin);
  const arrival = search.margin < clearance ? search.margin : headLength;
  const goal = leave(search.to, search.toSide, arrival);
  const lattice = latticeAround(search, start, goal);
  if (lattice === null) return null;
  const way = cheapestWay(lattice, start, goal, {
    first: isHorizontal(search.fromSide) ? 0 : 1,
    last: isHorizontal(search.toSide) ? 0 : 1,
  });
  if (way === null) return null;
  const width = lattice.xs.length;
  const middle = way.map((node) => ({
    x: lattice.xs[node % width] ?? 0,
    y: lattice.ys[Math.floor(node / width)] ?? 0,
  }));
  return withoutIdlePoints([search.from.point, ...middle, search.to.point]);
}
