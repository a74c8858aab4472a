import type { Rect } from '#models/geometry/box.ts';

/** A card to be aligned, in world coordinates. */
export type AlignedBox = Rect & { readonly id: string };

/** Ways to line cards up with each other. */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** Where a card is put. */
export type AlignedPlace = { readonly x: number; readonly y: number };

function spread(values: readonly number[]): { readonly low: number; readonly high: number } {
  return { low: Math.min(...values), high: Math.max(...values) };
}

/** New places of cards lined up by an edge or their middles, within the rectangle around them all. */
export function aligned(boxes: readonly AlignedBox[], how: Alignment): ReadonlyMap<string, AlignedPlace> {
  const across = spread(boxes.flatMap((box) => [box.x, box.x + box.width]));
  const down = spread(boxes.flatMap((box) => [box.y, box.y + box.height]));
  const place = (box: AlignedBox): AlignedPlace => {
    switch (how) {
      case 'left':
        return { x: across.low, y: box.y };
      case 'centre':
        return { x: (across.low + across.high - box.width) / 2, y: box.y };
      case 'right':
        return { x: across.high - box.width, y: box.y };
      case 'top':
        return { x: box.x, y: down.low };
      case 'middle':
        return { x: box.x, y: (down.low + down.high - box.height) / 2 };
      case 'bottom':
        return { x: box.x, y: down.high - box.height };
    }
  };
  return new Map(boxes.map((box) => [box.id, place(box)]));
}

/** New places of three or more cards with equal air between them; the first and the last stay where they are. */
export function distributed(
  boxes: readonly AlignedBox[],
  direction: 'across' | 'down',
): ReadonlyMap<string, AlignedPlace> {
  const start = (box: AlignedBox) => (direction === 'across' ? box.x : box.y);
  const length = (box: AlignedBox) => (direction === 'across' ? box.width : box.height);
  const order = [...boxes].sort((one, other) => start(one) - start(other) || (one.id < other.id ? -1 : 1));
  const [first] = order;
  const last = order.at(-1);
  if (first === undefined || last === undefined || order.length < 3)
    return new Map(boxes.map((box) => [box.id, { x: box.x, y: box.y }]));
  const filled = order.reduce((sum, box) => sum + length(box), 0);
  const air = (start(last) + length(last) - start(first) - filled) / (order.length - 1);
  const places = new Map<string, AlignedPlace>();
  let at = start(first);
  for (const box of order) {
    places.set(box.id, direction === 'across' ? { x: at, y: box.y } : { x: box.x, y: at });
    at += length(box) + air;
  }
  return places;
}
