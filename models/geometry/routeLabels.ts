import type { Point, Rect } from './box.ts';
import type { BoxGrid } from './boxGrid.ts';
import { itemAt } from './itemAt.ts';
import { labelPill } from './route.ts';
import { StretchHash } from './stretchHash.ts';

/** A line that wants a label of the given width; 0 when it only needs a point to point at. */
export type LabelWish = {
  readonly points: readonly Point[];
  readonly width: number;
  readonly isFixed: Point | null;
};

const PRICE = {
  box: 4000,
  label: 900,
  head: 260,
  otherLine: 70,
  corner: 30,
  upright: 45,
  offCentre: 0.08,
  beside: 24,
} as const;
// The head and the marks that sit just before it stay free.
const HEAD_ROOM = 34;
const SHARES = [0.5, 0.36, 0.64, 0.22, 0.78];

type Spot = { readonly at: Point; readonly price: number };

/** Points on a line where a label may sit, each with the price of the place itself. */
function spotsOf(points: readonly Point[], width: number): Spot[] {
  const spots: Spot[] = [];
  const head = itemAt(points, points.length - 1);
  let longest = 0;
  for (let index = 0; index + 1 < points.length; index += 1) {
    const start = itemAt(points, index);
    const end = itemAt(points, index + 1);
    longest = Math.max(longest, Math.hypot(end.x - start.x, end.y - start.y));
  }
  for (let index = 0; index + 1 < points.length; index += 1) {
    const start = itemAt(points, index);
    const end = itemAt(points, index + 1);
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    const isUpright = Math.abs(end.y - start.y) > Math.abs(end.x - start.x);
    for (const share of SHARES) {
      const onLine = { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share };
      const reach = isUpright ? labelPill.height / 2 : width / 2;
      const room = Math.min(share, 1 - share) * length;
      const price =
        (isUpright ? PRICE.upright : 0) +
        (room < reach ? PRICE.corner + (reach - room) : 0) +
        (longest - length) * PRICE.offCentre * 2 +
        Math.abs(share - 0.5) * length * PRICE.offCentre;
      // Beside an upright line, the pill touches the line with one end and may clear a neighbour.
      const shifts = isUpright && width > 24 ? [0, 10 - width / 2, width / 2 - 10] : [0];
      for (const shift of shifts) {
        const at = { x: onLine.x + shift, y: onLine.y };
        const isOnHead =
          Math.abs(at.x - head.x) < width / 2 + HEAD_ROOM &&
          Math.abs(at.y - head.y) < labelPill.height / 2 + (isUpright ? HEAD_ROOM : 4);
        spots.push({ at, price: price + (isOnHead ? PRICE.head : 0) + (shift === 0 ? 0 : PRICE.beside) });
      }
    }
  }
  return spots.sort((one, other) => one.price - other.price);
}

function pillAt(at: Point, width: number, margin: number): Rect {
  return {
    x: at.x - width / 2 - margin,
    y: at.y - labelPill.height / 2 - margin,
    width: width + 2 * margin,
    height: labelPill.height + 2 * margin,
  };
}

/** Puts each label on its line: on a long level stretch, never on a card when there is any other place, apart from other labels. */
export function* placeLabels(
  grid: BoxGrid,
  wishes: readonly LabelWish[],
  marks: readonly Point[],
): Generator<void, Point[]> {
  const lines = new StretchHash();
  const labels = new StretchHash();
  for (const [owner, { points }] of wishes.entries()) {
    if (owner % 1024 === 1023) yield;
    for (let index = 0; index + 1 < points.length; index += 1)
      lines.add(itemAt(points, index), itemAt(points, index + 1), owner);
  }
  for (const mark of marks)
    labels.add({ x: mark.x - 10, y: mark.y - 10 }, { x: mark.x + 10, y: mark.y + 10 }, -1);
  const take = (at: Point, width: number): void => {
    const pill = pillAt(at, width, 0);
    labels.add(pill, { x: pill.x + pill.width, y: pill.y + pill.height }, 0);
  };
  for (const wish of wishes) if (wish.isFixed !== null && wish.width > 0) take(wish.isFixed, wish.width);
  const placed: Point[] = [];
  for (const [owner, wish] of wishes.entries()) {
    if (owner % 64 === 63) yield;
    if (wish.isFixed !== null) {
      placed.push(wish.isFixed);
      continue;
    }
    let best: Spot | null = null;
    for (const spot of spotsOf(wish.points, wish.width)) {
      if (best !== null && spot.price >= best.price) break;
      let price = spot.price;
      if (wish.width > 0) {
        const pill = pillAt(spot.at, wish.width, 2);
        grid.some(pill.x, pill.y, pill.x + pill.width, pill.y + pill.height, () => {
          price += PRICE.box;
          return true;
        });
        labels.some(pill, () => {
          price += PRICE.label;
          return false;
        });
        if (best === null || price < best.price) {
          lines.some(pillAt(spot.at, wish.width, 1), (other) => {
            if (other !== owner) price += PRICE.otherLine;
            return false;
          });
        }
      }
      if (best === null || price < best.price) best = { at: spot.at, price };
      if (best.price === spot.price) break;
    }
    const at = best?.at ?? itemAt(wish.points, 0);
    placed.push(at);
    if (wish.width > 0) take(at, wish.width);
  }
  return placed;
}
