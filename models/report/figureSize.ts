import type { Document } from '../document.ts';
import type { FigureScope } from '../figure/figureOptions.ts';
import { SMALLEST_WORDS } from '../figure/pages.ts';
import { cardsInLanes } from '../figure/scene.ts';
import { restricted } from '../figure/scope.ts';
import type { Vocabulary } from '../sentences/words.ts';

type Size = { readonly width: number; readonly height: number };

/** What a page of a report has room for, upright and on its side, points. */
export const pageRoom = {
  upright: { width: 467, height: 620 },
  turned: { width: 714, height: 380 },
} as const;

/** Points that a pixel of a drawing takes when it fills a page as far as it fits. */
export function pointsPerPixelIn(room: Size, drawing: Size): number {
  return Math.min(room.width / drawing.width, room.height / drawing.height);
}

/** About how large the smallest words of a map are on a page, points: its lanes take nearly all of its room. */
export function smallestOnPage(
  document: Document,
  theoryId: string,
  { scope, vocabulary }: { readonly scope: FigureScope; readonly vocabulary: Vocabulary },
): number {
  const { lanes } = cardsInLanes(restricted(document, theoryId, scope), theoryId, vocabulary);
  const scales = Object.values(pageRoom).map((room) => pointsPerPixelIn(room, lanes.bounds));
  return SMALLEST_WORDS * Math.max(...scales);
}
