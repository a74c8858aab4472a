import { type Point, type Rect, rectsOverlap } from '../geometry/box.ts';
import type { BoxGrid } from '../geometry/boxGrid.ts';
import type { LaneGeometry } from '../geometry/lanes.ts';
import { textWidth } from '../geometry/textMetrics.ts';
import type { MarkedConfiguration } from './configurationMarks.ts';

/** How the code of a configuration stands on its outline, pixels at zoom 1. */
export const codeLook = { fontSize: 12, height: 20, padding: 8 } as const;

/** A code with its middle and the room it takes, in world coordinates. */
export type PlacedCode = { readonly marked: MarkedConfiguration; readonly at: Point; readonly rect: Rect };

/** Width of a code's label at zoom 1. */
export function codeWidth(code: string): number {
  return textWidth(code, codeLook.fontSize) + 2 * codeLook.padding;
}

/** Where a code may stand: on the level sides of the outline from the top, at their beginning, middle and end. */
function placesOn({ loops }: MarkedConfiguration['outline'], width: number): readonly Point[] {
  const sides = loops.flatMap((loop) =>
    loop.flatMap((from, index) => {
      const to = loop[(index + 1) % loop.length] ?? from;
      return Math.abs(from.y - to.y) < 1 && Math.abs(from.x - to.x) > 40 ? [[from, to] as const] : [];
    }),
  );
  const places = sides
    .toSorted(([one], [other]) => one.y - other.y)
    .flatMap(([from, to]) => {
      const [low, high] = [Math.min(from.x, to.x) + width / 2 + 20, Math.max(from.x, to.x) - width / 2 - 20];
      return [low, (low + high) / 2, high].map((x) => ({ x, y: from.y }));
    });
  const corner = loops[0]?.[0] ?? { x: 0, y: 0 };
  return [...places, corner];
}

/** Where the names of stages and levels stand at the head of their lanes, `scale` times their size. */
function laneNames({ columns, rows }: LaneGeometry, scale: number): readonly Rect[] {
  const named = (x: number, y: number, name: string, size: number): Rect[] =>
    name === '' ? [] : [{ x, y, width: (textWidth(name, size) + 28) * scale, height: (size + 14) * scale }];
  return [
    ...columns.flatMap(({ left, name }) => named(left + 12, 8, name, 20)),
    ...rows.flatMap(({ top, name }) => named(14, top + 4, name, 13)),
  ];
}

/**
 * Places the codes of configurations on their outlines, off boxes, off the names of lanes and off each other. They choose their places by
 * code, so that none jumps away from the pointer.
 */
export function placeCodes(
  marked: readonly MarkedConfiguration[],
  { grid, lanes, scale }: { readonly grid: BoxGrid; readonly lanes: LaneGeometry; readonly scale: number },
): readonly PlacedCode[] {
  const taken: Rect[] = [...laneNames(lanes, scale)];
  const byCode = marked.toSorted((one, other) => one.code.localeCompare(other.code, 'en', { numeric: true }));
  return byCode.flatMap((each): readonly PlacedCode[] => {
    const size = { width: codeWidth(each.code) * scale, height: codeLook.height * scale };
    const rectAt = ({ x, y }: Point): Rect => ({ x: x - size.width / 2, y: y - size.height / 2, ...size });
    const places = placesOn(each.outline, size.width);
    const isFree = (rect: Rect) => !taken.some((other) => rectsOverlap(rect, other, 4));
    const isClear = (rect: Rect) =>
      isFree(rect) && !grid.some(rect.x, rect.y, rect.x + rect.width, rect.y + rect.height, () => true);
    const at =
      places.find((place) => isClear(rectAt(place))) ??
      places.find((place) => isFree(rectAt(place))) ??
      places[0];
    if (at === undefined) return [];
    const rect = rectAt(at);
    taken.push(rect);
    return [{ marked: each, at, rect }];
  });
}
