import type { Point } from '../../geometry/box.ts';
import type { FoundGroup } from '../foundDiagram.ts';

/** The id of the smallest group that a point lies in; null when it lies in none. */
export function smallestAround(point: Point, groups: readonly FoundGroup[]): string | null {
  let found: string | null = null;
  let least = Infinity;
  for (const { id, place } of groups) {
    if (place === null) continue;
    const isIn =
      point.x >= place.x &&
      point.x <= place.x + place.width &&
      point.y >= place.y &&
      point.y <= place.y + place.height;
    const size = place.width * place.height;
    if (!isIn || size >= least) continue;
    least = size;
    found = id;
  }
  return found;
}
