import { arrowsOut } from '#models/queries/neighbours.ts';
import { elementsInReadingOrder } from '#models/queries/mapOrder.ts';

import type { MapModel } from './mapModel.ts';

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
