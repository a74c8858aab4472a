import type { Point, Rect } from './box.ts';

const CELL = 128;
const MAX_CELLS = 4096;

/** Rectangles (a stretch of a line is a thin one) by place, each with a number of the caller's; grows as they are added. */
export class StretchHash {
  readonly #cells = new Map<number, number[]>();
  readonly #x1: number[] = [];
  readonly #y1: number[] = [];
  readonly #x2: number[] = [];
  readonly #y2: number[] = [];
  readonly #owner: number[] = [];
  /** Rectangles too large for cells are looked at every time. */
  readonly #large: number[] = [];
  readonly #seen: number[] = [];
  #query = 0;

  #key(column: number, row: number): number {
    return column * 67_108_864 + row;
  }

  /** Adds the rectangle spanned by two corners. */
  add(one: Point, other: Point, owner: number): void {
    const index = this.#owner.push(owner) - 1;
    const x1 = Math.min(one.x, other.x);
    const y1 = Math.min(one.y, other.y);
    const x2 = Math.max(one.x, other.x);
    const y2 = Math.max(one.y, other.y);
    this.#x1.push(x1);
    this.#y1.push(y1);
    this.#x2.push(x2);
    this.#y2.push(y2);
    this.#seen.push(0);
    const column1 = Math.floor(x1 / CELL);
    const column2 = Math.floor(x2 / CELL);
    const row1 = Math.floor(y1 / CELL);
    const row2 = Math.floor(y2 / CELL);
    if ((column2 - column1 + 1) * (row2 - row1 + 1) > MAX_CELLS) {
      this.#large.push(index);
      return;
    }
    for (let column = column1; column <= column2; column += 1) {
      for (let row = row1; row <= row2; row += 1) {
        const key = this.#key(column, row);
        const cell = this.#cells.get(key);
        if (cell === undefined) this.#cells.set(key, [index]);
        else cell.push(index);
      }
    }
  }

  /** Visits once each rectangle that touches `rect`; stops when `visit` returns true, and says so. */
  some(
    rect: Rect,
    visit: (owner: number, found: { x1: number; y1: number; x2: number; y2: number }) => boolean,
  ): boolean {
    this.#query += 1;
    const right = rect.x + rect.width;
    const bottom = rect.y + rect.height;
    const look = (index: number): boolean => {
      if (this.#seen[index] === this.#query) return false;
      this.#seen[index] = this.#query;
      const x1 = this.#x1[index] ?? 0;
      const y1 = this.#y1[index] ?? 0;
      const x2 = this.#x2[index] ?? 0;
      const y2 = this.#y2[index] ?? 0;
      if (x1 > right || x2 < rect.x || y1 > bottom || y2 < rect.y) return false;
      return visit(this.#owner[index] ?? 0, { x1, y1, x2, y2 });
    };
    for (const index of this.#large) if (look(index)) return true;
    const column1 = Math.floor(rect.x / CELL);
    const column2 = Math.floor(right / CELL);
    const row1 = Math.floor(rect.y / CELL);
    const row2 = Math.floor(bottom / CELL);
    // A rectangle wider than everything there is: walk the cells that exist instead.
    if ((column2 - column1 + 1) * (row2 - row1 + 1) > this.#cells.size) {
      for (let index = 0; index < this.#owner.length; index += 1) if (look(index)) return true;
      return false;
    }
    for (let column = column1; column <= column2; column += 1) {
      for (let row = row1; row <= row2; row += 1) {
        for (const index of this.#cells.get(this.#key(column, row)) ?? []) if (look(index)) return true;
      }
    }
    return false;
  }
}
