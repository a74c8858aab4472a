import type { Document } from '#models/document.ts';
import { type Point, type Rect, rectsOverlap } from '#models/geometry/box.ts';
import type { RouteSet } from '#models/geometry/route.ts';
import { type FeedbackLoop, type LoopKind, feedbackLoops } from '#models/reasoning/feedbackLoops.ts';

import type { MapModel } from '#models/map/mapModel.ts';

/** A loop's letter and where it stands: near the middle of the loop, clear of boxes and of other marks. */
export type LoopMark = { readonly words: string; readonly kind: LoopKind; readonly at: Point };

/** The side of a mark in pixels at zoom 1, its turning arrow included. */
export const LOOP_MARK = 38;

/** More marks than this at once say nothing. */
const MOST_MARKED = 24;
/** How far from the middle of its loop a mark may stand, in steps of half a mark. */
const MOST_RINGS = 14;

const found = new WeakMap<Document, readonly FeedbackLoop[]>();

function loopsIn({ document, theoryId }: MapModel): readonly FeedbackLoop[] {
  const known = found.get(document);
  if (known !== undefined) return known;
  const { loops } = feedbackLoops(document, theoryId);
  found.set(document, loops);
  return loops;
}

function middleOf(model: MapModel, { elements, arrows }: FeedbackLoop, routes: RouteSet['routes']): Point {
  const points = [
    ...elements.flatMap((id) => {
      const box = model.cards.get(id)?.box;
      return box === undefined ? [] : [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    }),
    ...arrows.flatMap((id) => routes.get(id)?.label ?? []),
  ];
  const sum = points.reduce((one, { x, y }) => ({ x: one.x + x, y: one.y + y }), { x: 0, y: 0 });
  const count = Math.max(1, points.length);
  return { x: sum.x / count, y: sum.y / count };
}

const squareAt = ({ x, y }: Point): Rect => ({
  x: x - LOOP_MARK / 2,
  y: y - LOOP_MARK / 2,
  width: LOOP_MARK,
  height: LOOP_MARK,
});

/** The place nearest to a point where a mark covers nothing; null when all around is full. */
function freePlace(middle: Point, isFree: (rect: Rect) => boolean): Point | null {
  for (let ring = 0; ring <= MOST_RINGS; ring += 1) {
    const turns = Math.max(1, ring * 8);
    for (let turn = 0; turn < turns; turn += 1) {
      const angle = (turn / turns) * 2 * Math.PI;
      const distance = (ring * LOOP_MARK) / 2;
      const at = { x: middle.x + Math.cos(angle) * distance, y: middle.y + Math.sin(angle) * distance };
      if (isFree(squareAt(at))) return at;
    }
  }
  return null;
}

/**
 * The marks of the loops that are looked at: those of which everything is in focus. Without a focus there are none, so
 * that a map at rest shows its boxes and arrows alone.
 */
export function loopMarks(
  model: MapModel,
  { focused, routes }: { readonly focused: ReadonlySet<string> | null; readonly routes: RouteSet['routes'] },
): readonly LoopMark[] {
  if (focused === null) return [];
  const looked = loopsIn(model).filter(({ elements, arrows }) =>
    [...elements, ...arrows].every((id) => focused.has(id)),
  );
  const taken: Rect[] = [...focused].flatMap((id) => {
    const label = routes.get(id)?.label;
    return label === undefined ? [] : [{ x: label.x - 45, y: label.y - 10, width: 90, height: 20 }];
  });
  return looked.slice(0, MOST_MARKED).flatMap((loop): readonly LoopMark[] => {
    const isFree = (rect: Rect) =>
      !taken.some((other) => rectsOverlap(rect, other, 2)) &&
      !model.grid.some(rect.x, rect.y, rect.x + rect.width, rect.y + rect.height, () => true);
    const at = freePlace(middleOf(model, loop, routes), isFree);
    if (at === null) return [];
    taken.push(squareAt(at));
    const words = loop.kind === 'unclear' ? '?' : loop.label;
    return [{ words, kind: loop.kind, at }];
  });
}
