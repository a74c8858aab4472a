import type { Box, Rect } from './box.ts';

const CELL = 160;

/** An interval, both ends included. */
export type Span = { low: number; high: number };

/** Cards that a query leaves out, by index; −1 leaves out none. */
export type Skip = { readonly from: number; readonly to: number };

/** Leaves nothing out. */
export const skipNone: Skip = { from: -1, to: -1 };

/** Finds the boxes near a place quickly; boxes are known by their index. */
export class BoxGrid {
  readonly boxes: readonly Box[];
  #left: Float64Array;
  #top: Float64Array;
  #right: Float64Array;
  #bottom: Float64Array;
  #originX = 0;
  #originY = 0;
  #cell = CELL;
  #columns = 1;
  #rows = 1;
  #starts: Int32Array = new Int32Array(2);
  #items: Int32Array = new Int32Array(0);
  readonly #seen: Uint32Array;
  #query = 0;

  constructor(boxes: readonly Box[]) {
    this.boxes = boxes;
    this.#seen = new Uint32Array(boxes.length);
    this.#left = Float64Array.from(boxes, (box) => box.x);
    this.#top = Float64Array.from(boxes, (box) => box.y);
    this.#right = Float64Array.from(boxes, (box) => box.x + box.width);
    this.#bottom = Float64Array.from(boxes, (box) => box.y + box.height);
    this.#build();
  }

  #build(): void {
    const count = this.boxes.length;
    if (count === 0) return;
    const minX = this.#left.reduce((low, x) => Math.min(low, x), Infinity);
    const minY = this.#top.reduce((low, y) => Math.min(low, y), Infinity);
    const maxX = this.#right.reduce((high, x) => Math.max(high, x), -Infinity);
    const maxY = this.#bottom.reduce((high, y) => Math.max(high, y), -Infinity);
    this.#originX = minX;
    this.#originY = minY;
    // A few boxes far apart must not ask for a huge grid.
    while (((maxX - minX) / this.#cell + 1) * ((maxY - minY) / this.#cell + 1) > 16 * count + 256)
      this.#cell *= 1.5;
    this.#columns = Math.floor((maxX - minX) / this.#cell) + 1;
    this.#rows = Math.floor((maxY - minY) / this.#cell) + 1;
    const starts = new Int32Array(this.#columns * this.#rows + 1);
    for (let box = 0; box < count; box += 1) {
      this.#eachCell(box, (cell) => (starts[cell + 1] = (starts[cell + 1] ?? 0) + 1));
    }
    for (let cell = 1; cell < starts.length; cell += 1)
      starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
    const next = starts.slice();
    const items = new Int32Array(starts.at(-1) ?? 0);
    for (let box = 0; box < count; box += 1) {
      this.#eachCell(box, (cell) => {
        const slot = next[cell] ?? 0;
        items[slot] = box;
        next[cell] = slot + 1;
      });
    }
    this.#starts = starts;
    this.#items = items;
  }

  #eachCell(box: number, visit: (cell: number) => void): void {
    const column1 = this.#column(this.#right[box] ?? 0);
    const row1 = this.#row(this.#bottom[box] ?? 0);
    for (let row = this.#row(this.#top[box] ?? 0); row <= row1; row += 1) {
      for (let column = this.#column(this.#left[box] ?? 0); column <= column1; column += 1) {
        visit(row * this.#columns + column);
      }
    }
  }

  #column(x: number): number {
    const column = Math.floor((x - this.#originX) / this.#cell);
    return column < 0 ? 0 : column >= this.#columns ? this.#columns - 1 : column;
  }

  #row(y: number): number {
    const row = Math.floor((y - this.#originY) / this.#cell);
    return row < 0 ? 0 : row >= this.#rows ? this.#rows - 1 : row;
  }

  /** Visits each box whose inside touches the rectangle once; stops when `visit` returns true, and says so. */
  some(x1: number, y1: number, x2: number, y2: number, visit: (box: number) => boolean): boolean {
    this.#query += 1;
    const query = this.#query;
    const column1 = this.#column(x2);
    const row1 = this.#row(y2);
    for (let row = this.#row(y1); row <= row1; row += 1) {
      for (let column = this.#column(x1); column <= column1; column += 1) {
        const cell = row * this.#columns + column;
        const end = this.#starts[cell + 1] ?? 0;
        for (let slot = this.#starts[cell] ?? 0; slot < end; slot += 1) {
          const box = this.#items[slot] ?? 0;
          if (
            this.#seen[box] !== query &&
            (this.#left[box] ?? 0) < x2 &&
            (this.#right[box] ?? 0) > x1 &&
            (this.#top[box] ?? 0) < y2 &&
            (this.#bottom[box] ?? 0) > y1
          ) {
            this.#seen[box] = query;
            if (visit(box)) return true;
          }
        }
      }
    }
    return false;
  }

  /** True when a level or upright stretch comes nearer than `margin` to a box that is not left out. */
  blocks(stretch: { x1: number; y1: number; x2: number; y2: number }, margin: number, skip: Skip): boolean {
    return this.some(
      Math.min(stretch.x1, stretch.x2) - margin,
      Math.min(stretch.y1, stretch.y2) - margin,
      Math.max(stretch.x1, stretch.x2) + margin,
      Math.max(stretch.y1, stretch.y2) + margin,
      (box) => box !== skip.from && box !== skip.to,
    );
  }

  /** Indexes of the boxes whose inside overlaps the rectangle, ascending. */
  within(rect: Rect): number[] {
    const found: number[] = [];
    this.some(rect.x, rect.y, rect.x + rect.width, rect.y + rect.height, (box) => {
      found.push(box);
      return false;
    });
    return found.sort((one, other) => one - other);
  }

  /**
   * How far a stretch can shift sideways without coming nearer than `margin(box)` to any box: an upright stretch at
   * x = `at` over `span` of y, or a level one at y = `at` over `span` of x. At most `reach` each way; always holds `at`.
   */
  corridor(input: {
    readonly isUpright: boolean;
    readonly at: number;
    readonly span: Span;
    readonly reach: number;
    readonly margin: (box: number) => number;
  }): Span {
    const { isUpright, at, span, reach, margin } = input;
    const free = { low: at - reach, high: at + reach };
    const near = isUpright ? this.#left : this.#top;
    const far = isUpright ? this.#right : this.#bottom;
    const visit = (box: number): boolean => {
      const distance = margin(box);
      if (distance < 0) return false;
      const low = near[box] ?? 0;
      const high = far[box] ?? 0;
      if ((low + high) / 2 >= at) free.high = Math.min(free.high, Math.max(at, low - distance));
      else free.low = Math.max(free.low, Math.min(at, high + distance));
      return false;
    };
    if (isUpright) this.some(at - reach, span.low, at + reach, span.high, visit);
    else this.some(span.low, at - reach, span.high, at + reach, visit);
    return free;
  }
}
