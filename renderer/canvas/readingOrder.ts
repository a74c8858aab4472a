import { arrowsOut } from '#models/queries/neighbours.ts';
import { elementsInReadingOrder } from '#models/queries/mapOrder.ts';

import type { MapModel } from '#models/map/mapModel.ts';

const orders = new WeakMap<MapModel, readonly string[]>();

/** Boxes in reading order, each followed by the arrows that leave it: what Tab steps through. */
export function readingOrder(model: MapModel): readonly string[] {
  const known = orders.get(model);
  if (known !== undefined) return known;
  const { document, theoryId } = model;
  const order: string[] = [];
  for (const { id } of elementsInReadingOrder(document, theoryId)) {
    order.push(id);
    for (const arrow of arrowsOut(document, id)) order.push(arrow.id);
  }
  orders.set(model, order);
  return order;
}

/** The item before or after one in reading order; the first or last one from nowhere; null at the end. */
export function stepInReadingOrder(model: MapModel, from: string | null, step: 1 | -1): string | null {
  const order = readingOrder(model);
  const place = from === null ? -1 : order.indexOf(from);
  if (place < 0) return (step === 1 ? order[0] : order.at(-1)) ?? null;
  return order[place + step] ?? null;
}

/** What came before an item that is gone, and is still there; the first item when all of that is gone too. */
export function remainingBefore(before: MapModel, after: MapModel, id: string): string | null {
  const order = readingOrder(before);
  for (let place = order.indexOf(id) - 1; place >= 0; place -= 1) {
    const other = order[place];
    if (other !== undefined && (after.cards.has(other) || after.arrows.has(other))) return other;
  }
  return readingOrder(after)[0] ?? null;
}
