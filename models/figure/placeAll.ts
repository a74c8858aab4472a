import type { Document, IdOf } from '../document.ts';
import { arrange } from '../layout/arrange.ts';
import { mapModel } from '../map/mapModel.ts';
import { referrers } from '../referenceIndex.ts';
import type { Vocabulary } from '../sentences/words.ts';

/**
 * A theory of which no box has a place yet, as *Tidy the map* would lay it out; any other as it is, since the figure
 * shows what the map shows.
 */
export function placeAll(document: Document, theoryId: string, vocabulary: Vocabulary): Document {
  const elements = referrers(document, { table: 'elements', field: 'theoryId' }, theoryId);
  const isPlaced = (id: string) =>
    referrers(document, { table: 'placements', field: 'elementId' }, id).length > 0;
  if (elements.length === 0 || elements.some(isPlaced)) return document;
  const { lanes, cards, routeInput } = mapModel(document, { theoryId, vocabulary });
  const places = arrange({
    stages: lanes.columns.flatMap(({ stageId }) => (stageId === null ? [] : [{ id: stageId }])),
    levels: lanes.rows.flatMap(({ levelId }) => (levelId === null ? [] : [{ id: levelId }])),
    links: routeInput.links.map(({ id, from, to }) => ({ id, from, to })),
    cards: [...cards.values()].map(({ id, box, placement: { stageId, levelId } }) => ({
      id,
      stageId,
      levelId,
      width: box.width,
      height: box.height,
    })),
  });
  const placements = new Map(document.placements);
  for (const elementId of elements as readonly IdOf<'elements'>[]) {
    const { x, y } = places.get(elementId) ?? { x: 0, y: 0 };
    // Never stored: an id that no row of a workspace has.
    const id = `placement_of_${elementId}` as IdOf<'placements'>;
    placements.set(id, { id, theoryId: theoryId as IdOf<'theories'>, elementId, x, y, isPinned: false });
  }
  return { ...document, placements };
}
