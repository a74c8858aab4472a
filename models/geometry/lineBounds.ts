import { boundsOf, type Point, type Rect, rectsOverlap } from './box.ts';

function boundsOfLine(points: readonly Point[]): Rect | null {
  return boundsOf(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
}

/**
 * A test for lines that come within `margin` pixels of the region that the given lines span: what is farther off
 * cannot touch them.
 */
export function nearTo(
  lines: Iterable<readonly Point[]>,
  margin: number,
): (line: readonly Point[]) => boolean {
  const rects: Rect[] = [];
  for (const line of lines) {
    const rect = boundsOfLine(line);
    if (rect !== null) rects.push(rect);
  }
  const region = boundsOf(rects);
  return (line) => {
    const rect = boundsOfLine(line);
    return region !== null && rect !== null && rectsOverlap(rect, region, margin);
  };
}
