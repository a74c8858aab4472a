import type { Document, IdOf } from '../document.ts';
import { endOfArrow } from '../sentences/theorySentences.ts';
import { elementsInReadingOrder, fromTopToBottom, mapPlace } from './mapOrder.ts';
import { arrowsIn, arrowsOut } from './neighbours.ts';

/** A step along the arrows: to what follows, to what leads here, or to the box above or below among its like. */
export type WalkDirection = 'next' | 'previous' | 'up' | 'down';

/** Where a step leads, and along which arrow. */
export type WalkStep = { readonly elementId: string; readonly arrowId: string | null };

function along(document: Document, elementId: string, direction: 'next' | 'previous'): readonly WalkStep[] {
  const arrows = direction === 'next' ? arrowsOut(document, elementId) : arrowsIn(document, elementId);
  const seen = new Set<string>([elementId]);
  return arrows.flatMap((arrow): readonly WalkStep[] => {
    const end =
      direction === 'next' ? endOfArrow(document, arrow) : document.elements.get(arrow.sourceElementId);
    if (end === undefined || seen.has(end.id)) return [];
    seen.add(end.id);
    return [{ elementId: end.id, arrowId: arrow.id }];
  });
}

/** The boxes one arrow away, from top to bottom, each once. */
export function walkChoices(
  document: Document,
  elementId: string,
  direction: 'next' | 'previous',
): readonly WalkStep[] {
  return along(document, elementId, direction);
}

/** The boxes of the same stage from top to bottom: what up and down step through. */
function column(document: Document, elementId: string): readonly string[] {
  const element = document.elements.get(elementId as IdOf<'elements'>);
  if (element === undefined) return [];
  return elementsInReadingOrder(document, element.theoryId)
    .filter((other) => other.stageId === element.stageId)
    .map((other) => ({ id: other.id, place: mapPlace(document, other) }))
    .sort((one, other) => fromTopToBottom(one.place, other.place))
    .map(({ id }) => id);
}

/**
 * One key press on the map: `next` and `previous` follow the topmost arrow out or in, `up` and `down` go through
 * the boxes of the stage. Null when there is nothing that way, or no such element.
 */
export function walk(document: Document, elementId: string, direction: WalkDirection): WalkStep | null {
  if (direction === 'next' || direction === 'previous') {
    return along(document, elementId, direction)[0] ?? null;
  }
  const ids = column(document, elementId);
  const other = ids[ids.indexOf(elementId) + (direction === 'down' ? 1 : -1)];
  return ids.includes(elementId) && other !== undefined ? { elementId: other, arrowId: null } : null;
}
