import type { Document, IdOf } from '../document.ts';
import type { Arrow } from '../entities/arrow.ts';
import type { Element } from '../entities/element.ts';
import { referrers } from '../referenceIndex.ts';
import { endOfArrow } from '../sentences/theorySentences.ts';
import { fromTopToBottom, mapPlace } from './mapOrder.ts';

type EndField = 'sourceElementId' | 'targetElementId' | 'targetArrowId';

function arrowsWith(document: Document, field: EndField, id: string): readonly Arrow[] {
  return referrers(document, { table: 'arrows', field }, id).flatMap(
    (arrowId) => document.arrows.get(arrowId as IdOf<'arrows'>) ?? [],
  );
}

/** Arrows in the order of the boxes at their other ends, from top to bottom. */
function byOtherEnd(
  document: Document,
  arrows: readonly Arrow[],
  otherEnd: (arrow: Arrow) => Element | undefined,
): readonly Arrow[] {
  return arrows
    .flatMap((arrow) => {
      const end = otherEnd(arrow);
      return end === undefined ? [] : [{ arrow, place: mapPlace(document, end) }];
    })
    .sort((one, other) => fromTopToBottom(one.place, other.place) || (one.arrow.id < other.arrow.id ? -1 : 1))
    .map(({ arrow }) => arrow);
}

/** The arrows that end at an element, by where they start, from top to bottom. */
export function arrowsIn(document: Document, elementId: string): readonly Arrow[] {
  return byOtherEnd(document, arrowsWith(document, 'targetElementId', elementId), (arrow) =>
    document.elements.get(arrow.sourceElementId),
  );
}

/** The arrows that start at an element, by where they end, from top to bottom; those onto arrows included. */
export function arrowsOut(document: Document, elementId: string): readonly Arrow[] {
  return byOtherEnd(document, arrowsWith(document, 'sourceElementId', elementId), (arrow) =>
    endOfArrow(document, arrow),
  );
}

/** The arrows that act on an arrow, by where they start, from top to bottom. */
export function arrowsOnArrow(document: Document, arrowId: string): readonly Arrow[] {
  return byOtherEnd(document, arrowsWith(document, 'targetArrowId', arrowId), (arrow) =>
    document.elements.get(arrow.sourceElementId),
  );
}

/** Elements and arrows that belong together on the map. */
export type Neighbourhood = {
  readonly elementIds: ReadonlySet<string>;
  readonly arrowIds: ReadonlySet<string>;
};

/**
 * What lies within `steps` arrows of an element or arrow, in either direction. An arrow brings its ends and what
 * acts on it along; an arrow's own ends are its first step. Empty when there is nothing with the id.
 */
export function neighbourhood(document: Document, id: string, steps: number): Neighbourhood {
  const elementIds = new Set<string>();
  const arrowIds = new Set<string>();
  let frontier: string[] = [];
  const takeElement = (elementId: string | null) => {
    if (elementId === null || elementIds.has(elementId)) return;
    elementIds.add(elementId);
    frontier.push(elementId);
  };
  const takeArrow = (start: string) => {
    const stack = [start];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const arrow = document.arrows.get(next as IdOf<'arrows'>);
      if (arrow === undefined || arrowIds.has(next)) continue;
      arrowIds.add(next);
      takeElement(arrow.sourceElementId);
      takeElement(arrow.targetElementId);
      if (arrow.targetArrowId !== null) stack.push(arrow.targetArrowId);
      for (const acting of arrowsWith(document, 'targetArrowId', next)) stack.push(acting.id);
    }
  };
  if (document.elements.has(id as IdOf<'elements'>)) takeElement(id);
  else takeArrow(id);
  const taken = document.elements.has(id as IdOf<'elements'>) ? 0 : 1;
  for (let step = taken; step < steps; step += 1) {
    const edge = frontier;
    frontier = [];
    for (const elementId of edge) {
      for (const field of ['sourceElementId', 'targetElementId'] as const) {
        for (const arrow of arrowsWith(document, field, elementId)) takeArrow(arrow.id);
      }
    }
  }
  return { elementIds, arrowIds };
}
