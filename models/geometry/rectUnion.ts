import type { Point, Rect } from './box.ts';

type Edge = { readonly from: Point; readonly to: Point };

const sorted = (values: Iterable<number>) => [...new Set(values)].sort((one, other) => one - other);
const keyOf = ({ x, y }: Point) => `${x} ${y}`;

/** The sides of the filled cells that have an empty cell, or nothing, beyond them; the inside is at their right. */
function borders(rects: readonly Rect[]): readonly Edge[] {
  const xs = sorted(rects.flatMap(({ x, width }) => [x, x + width]));
  const ys = sorted(rects.flatMap(({ y, height }) => [y, y + height]));
  const isFilled = (column: number, row: number): boolean => {
    const [left, right, top, bottom] = [xs[column], xs[column + 1], ys[row], ys[row + 1]];
    if (left === undefined || right === undefined || top === undefined || bottom === undefined) return false;
    return rects.some(
      ({ x, y, width, height }) => x <= left && right <= x + width && y <= top && bottom <= y + height,
    );
  };
  const edges: Edge[] = [];
  for (let row = 0; row + 1 < ys.length; row += 1)
    for (let column = 0; column + 1 < xs.length; column += 1) {
      if (!isFilled(column, row)) continue;
      const [left = 0, right = 0] = [xs[column], xs[column + 1]];
      const [top = 0, bottom = 0] = [ys[row], ys[row + 1]];
      const corners = [
        { x: left, y: top },
        { x: right, y: top },
        { x: right, y: bottom },
        { x: left, y: bottom },
      ] as const;
      const [first, second, third, fourth] = corners;
      if (!isFilled(column, row - 1)) edges.push({ from: first, to: second });
      if (!isFilled(column + 1, row)) edges.push({ from: second, to: third });
      if (!isFilled(column, row + 1)) edges.push({ from: third, to: fourth });
      if (!isFilled(column - 1, row)) edges.push({ from: fourth, to: first });
    }
  return edges;
}

const isTurn = (one: Point, corner: Point, other: Point) =>
  (corner.x - one.x) * (other.y - corner.y) !== (corner.y - one.y) * (other.x - corner.x);

/** A loop without the points in the middle of a straight side. */
function cornersOf(loop: readonly Point[]): readonly Point[] {
  return loop.filter((point, index) => {
    const before = loop.at(index - 1);
    const after = loop[(index + 1) % loop.length];
    return before !== undefined && after !== undefined && isTurn(before, point, after);
  });
}

/**
 * The outline of what some rectangles cover together: closed loops of corners, level and upright sides by turns;
 * outer ones clockwise on the screen, those around a hole the other way. Empty without rectangles.
 */
export function rectUnion(rects: readonly Rect[]): readonly (readonly Point[])[] {
  const from = new Map<string, Edge[]>();
  for (const edge of borders(rects))
    from.set(keyOf(edge.from), [...(from.get(keyOf(edge.from)) ?? []), edge]);
  const loops: (readonly Point[])[] = [];
  for (const start of from.values()) {
    for (let first = start.pop(); first !== undefined; first = start.pop()) {
      const loop: Point[] = [first.from];
      let edge = first;
      while (keyOf(edge.to) !== keyOf(first.from)) {
        loop.push(edge.to);
        const next = takeNext(from.get(keyOf(edge.to)) ?? [], edge);
        if (next === undefined) break;
        edge = next;
      }
      loops.push(cornersOf(loop));
    }
  }
  return loops;
}

/** Where two rectangles touch in one corner the line turns right, and so stays with its own. */
function takeNext(edges: Edge[], { from, to }: Edge): Edge | undefined {
  const isRight = (edge: Edge) =>
    (to.x - from.x) * (edge.to.y - to.y) - (to.y - from.y) * (edge.to.x - to.x) > 0;
  const index = Math.max(0, edges.findIndex(isRight));
  return edges.splice(index, 1)[0];
}
