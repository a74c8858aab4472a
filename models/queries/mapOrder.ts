import type { Document, IdOf } from '../document.ts';
import type { Element } from '../entities/element.ts';
import { referrers } from '../referenceIndex.ts';

/** Where an element stands on the map: its lanes' positions and its place in them; missing ones come last. */
export type MapPlace = {
  readonly stage: number;
  readonly level: number;
  readonly x: number;
  readonly y: number;
  readonly id: string;
};

const LAST = Number.MAX_SAFE_INTEGER;

/** The place of an element on the map. */
export function mapPlace(document: Document, element: Element): MapPlace {
  const [placed] = referrers(document, { table: 'placements', field: 'elementId' }, element.id);
  const placement = placed === undefined ? undefined : document.placements.get(placed as IdOf<'placements'>);
  const stage = element.stageId === null ? undefined : document.stages.get(element.stageId);
  const level = element.levelId === null ? undefined : document.levels.get(element.levelId);
  return {
    stage: stage?.position ?? LAST,
    level: level?.position ?? LAST,
    x: placement?.x ?? LAST,
    y: placement?.y ?? LAST,
    id: element.id,
  };
}

function byId(one: MapPlace, other: MapPlace): number {
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

/** Order for reading aloud: stage by stage, in each from top to bottom, then from left to right. */
export function inReadingOrder(one: MapPlace, other: MapPlace): number {
  return (
    one.stage - other.stage ||
    one.level - other.level ||
    one.y - other.y ||
    one.x - other.x ||
    byId(one, other)
  );
}

/** Order for stepping through what is joined to one box: from top to bottom, then from left to right. */
export function fromTopToBottom(one: MapPlace, other: MapPlace): number {
  return (
    one.level - other.level ||
    one.y - other.y ||
    one.stage - other.stage ||
    one.x - other.x ||
    byId(one, other)
  );
}

/** The elements of one theory in reading order. */
export function elementsInReadingOrder(document: Document, theoryId: string): readonly Element[] {
  return referrers(document, { table: 'elements', field: 'theoryId' }, theoryId)
    .flatMap((id) => document.elements.get(id as IdOf<'elements'>) ?? [])
    .map((element) => ({ element, place: mapPlace(document, element) }))
    .sort((one, other) => inReadingOrder(one.place, other.place))
    .map(({ element }) => element);
}
