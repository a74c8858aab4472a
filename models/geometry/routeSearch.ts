import type { Point } from './box.ts';
import { type BoxGrid, skipNone } from './boxGrid.ts';
import { PriceHeap } from './priceHeap.ts';
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

// More lines than this each way are thinned out: the search stays fast, its way a little less short.
const MAX_LINES = 160;
const UNKNOWN = 0;
const FREE = 1;

function leave(end: RouteEnd, side: Side, distance: number): Point {
  return isHorizontal(side)
    ? { x: end.point.x + outward(side) * distance, y: end.point.y }
    : { x: end.point.x, y: end.point.y + outward(side) * distance };
}

function sortedLines(values: readonly number[], needed: readonly number[]): number[] {
  const all = [...new Set(values)].sort((one, other) => one - other);
  let kept = all;
  for (let step = 6; kept.length > MAX_LINES; step *= 2) {
    let last = -Infinity;
    kept = all.filter((line) => {
      if (line - last < step && !needed.includes(line)) return false;
      last = line;
      return true;
    });
  }
  return kept;
}

/** The window's lines; whether a stretch between two neighbouring crossings is free is looked up once, when asked. */
class Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly #grid: BoxGrid;
  readonly #margin: number;
  readonly #level: Uint8Array;
  readonly #upright: Uint8Array;

  constructor(search: GridSearch, start: Point, goal: Point) {
    const { reach, margin } = search;
    const window = {
      x: Math.min(start.x, goal.x) - reach,
      y: Math.min(start.y, goal.y) - reach,
      width: Math.abs(start.x - goal.x) + 2 * reach,
      height: Math.abs(start.y - goal.y) + 2 * reach,
    };
    const xs = [start.x, goal.x];
    const ys = [start.y, goal.y];
    for (const index of search.grid.within(window)) {
      const box = search.grid.boxes[index];
      if (box === undefined) continue;
      xs.push(box.x - margin, box.x + box.width + margin);
      ys.push(box.y - margin, box.y + box.height + margin);
    }
    this.xs = sortedLines(xs, [start.x, goal.x]);
    this.ys = sortedLines(ys, [start.y, goal.y]);
    this.#grid = search.grid;
    // Lines lie exactly `margin` off the cards: rounding must not make them blocked.
    this.#margin = margin - 0.01;
    this.#level = new Uint8Array(this.xs.length * this.ys.length);
    this.#upright = new Uint8Array(this.xs.length * this.ys.length);
  }

  #look(cache: Uint8Array, node: number, next: number): boolean {
    const known = cache[node] ?? UNKNOWN;
    if (known !== UNKNOWN) return known === FREE;
    const width = this.xs.length;
    const stretch = {
      x1: this.xs[node % width] ?? 0,
      y1: this.ys[Math.floor(node / width)] ?? 0,
      x2: this.xs[next % width] ?? 0,
      y2: this.ys[Math.floor(next / width)] ?? 0,
    };
    const isFree = !this.#grid.blocks(stretch, this.#margin, skipNone);
    cache[node] = isFree ? FREE : FREE + 1;
    return isFree;
  }

  /** True when the stretch from a crossing to its right neighbour is free. */
  isLevelFree(node: number): boolean {
    return this.#look(this.#level, node, node + 1);
  }

  /** True when the stretch from a crossing to its lower neighbour is free. */
  isUprightFree(node: number): boolean {
    return this.#look(this.#upright, node, node + this.xs.length);
  }
}

/** States are crossings, twice: reached along a level line (even) or an upright one (odd). */
function cheapestWay(
  lattice: Lattice,
  start: Point,
  goal: Point,
  ways: { first: 0 | 1; last: 0 | 1 },
): number[] | null {
  const { xs, ys } = lattice;
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
      if (column + 1 < width && lattice.isLevelFree(node))
        reach(state + 2, price + (xs[column + 1] ?? 0) - (xs[column] ?? 0), state);
      if (column > 0 && lattice.isLevelFree(node - 1))
        reach(state - 2, price + (xs[column] ?? 0) - (xs[column - 1] ?? 0), state);
    } else {
      if (row + 1 < ys.length && lattice.isUprightFree(node))
        reach(state + 2 * width, price + (ys[row + 1] ?? 0) - (ys[row] ?? 0), state);
      if (row > 0 && lattice.isUprightFree(node - width))
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
  const lattice = new Lattice(search, start, goal);
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
