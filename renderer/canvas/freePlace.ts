import type { Point, Rect } from '#models/geometry/box.ts';
import { card } from '#models/geometry/card.ts';

import type { MapController } from './mapController.ts';
import type { MapModel } from '#models/map/mapModel.ts';
import { toWorldPoint } from './viewport.ts';

const GAP = 32;
const MOST_TRIES = 400;

function isFree(model: MapModel, rect: Rect): boolean {
  return !model.grid.some(
    rect.x - 8,
    rect.y - 8,
    rect.x + rect.width + 8,
    rect.y + rect.height + 8,
    () => true,
  );
}

/** The nearest place at or below a point where a new card covers no other. */
export function freePlaceBelow(model: MapModel, start: Point): Point {
  const size = { width: card.width, height: card.minHeight };
  let y = start.y;
  for (let tries = 0; tries < MOST_TRIES && !isFree(model, { x: start.x, y, ...size }); tries += 1) y += 24;
  return { x: start.x, y };
}

/** Where a new box goes by keyboard: under the box in focus, in its lane; else in the middle of what is seen. */
export function placeForNew(map: MapController, model: MapModel): Point {
  const { focusId } = map.session.getState();
  const near = focusId === null ? undefined : model.cards.get(focusId)?.box;
  if (near !== undefined) return freePlaceBelow(model, { x: near.x, y: near.y + near.height + GAP });
  const size = map.size();
  const middle = toWorldPoint(map.viewport(), { x: size.width / 2, y: size.height / 2 });
  return freePlaceBelow(model, { x: middle.x - card.width / 2, y: middle.y - card.minHeight / 2 });
}
