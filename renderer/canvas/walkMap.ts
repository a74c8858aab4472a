import { arrowsIn, arrowsOnArrow, arrowsOut } from '#models/queries/neighbours.ts';
import { walk } from '#models/queries/walk.ts';

import type { MapModel } from '#models/map/mapModel.ts';

/** The arrow keys on the map. */
export type WalkKey = 'ArrowRight' | 'ArrowLeft' | 'ArrowUp' | 'ArrowDown';

const directions = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'up',
  ArrowDown: 'down',
} as const;

function alongArrow(model: MapModel, arrowId: string, key: WalkKey): string | null {
  const arrow = model.arrows.get(arrowId)?.arrow;
  if (arrow === undefined) return null;
  if (key === 'ArrowRight') return arrow.targetElementId ?? arrow.targetArrowId;
  if (key === 'ArrowLeft') return arrow.sourceElementId;
  const siblings = arrowsOut(model.document, arrow.sourceElementId);
  const place = siblings.findIndex(({ id }) => id === arrowId);
  return siblings[place + (key === 'ArrowDown' ? 1 : -1)]?.id ?? null;
}

/** Where an arrow key leads from a box (along its arrows, or up and down its stage) or from an arrow (to its ends). */
export function walkFrom(model: MapModel, id: string, key: WalkKey): string | null {
  if (model.arrows.has(id)) return alongArrow(model, id, key);
  return walk(model.document, id, directions[key])?.elementId ?? null;
}

/** The arrows of a box, those that leave first, or those of the box an arrow comes from. */
function arrowsAround({ document, arrows }: MapModel, id: string): readonly string[] {
  const arrow = arrows.get(id)?.arrow;
  const elementId = arrow?.sourceElementId ?? id;
  const around = [...arrowsOut(document, elementId), ...arrowsIn(document, elementId)].map((each) => each.id);
  if (arrow === undefined || around.includes(arrow.id)) return around;
  return [arrow.id, ...around, ...arrowsOnArrow(document, arrow.id).map((each) => each.id)];
}

/** The next (`]`) or previous (`[`) arrow around a box, going round. */
export function nextArrowAround(model: MapModel, id: string, step: 1 | -1): string | null {
  const around = arrowsAround(model, id);
  if (around.length === 0) return null;
  const place = around.indexOf(id);
  if (place < 0) return (step === 1 ? around[0] : around.at(-1)) ?? null;
  return around[(place + step + around.length) % around.length] ?? null;
}
