import type { Rect } from '../geometry/box.ts';
import type { RippleChain } from './chains.ts';
import type { FoundRipple } from './ripples.ts';

/** A ripple drawn: from the right side of one card to the left side of the next, with room for its words. */
export type DrawnRipple = {
  readonly ripple: FoundRipple;
  /** SVG path data. */
  readonly path: string;
  /** Where the words stand; they are never over a card or over other words. */
  readonly label: Rect;
  /** It leads back to an earlier column or stays in its own. */
  readonly isBack: boolean;
};

/** A chain of ripples as a picture, in CSS pixels. */
export type ChainLayout = {
  readonly width: number;
  readonly height: number;
  readonly cards: ReadonlyMap<string, Rect>;
  readonly ripples: readonly DrawnRipple[];
};

/** Sizes in CSS pixels; a card shows a code and two lines of words. */
export const chainSizes = {
  cardWidth: 192,
  cardHeight: 92,
  gapAcross: 148,
  gapDown: 28,
  margin: 16,
} as const;
const LABEL = { width: 116, height: 40 } as const;
const { cardWidth, cardHeight, gapAcross, gapDown, margin } = chainSizes;

function overlaps(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** The place nearest to the wanted one, up or down, where nothing is yet. */
function freePlace(wanted: Rect, taken: readonly Rect[]): Rect {
  for (let step = 0; ; step += 1) {
    const offset = Math.ceil(step / 2) * (LABEL.height / 2) * (step % 2 === 0 ? 1 : -1);
    const place = { ...wanted, y: wanted.y + offset };
    if (place.y >= 0 && !taken.some((one) => overlaps(one, place))) return place;
  }
}

function placeCards({ columns }: RippleChain): ReadonlyMap<string, Rect> {
  const tallest = Math.max(0, ...columns.map((column) => column.length));
  const cards = new Map<string, Rect>();
  columns.forEach((column, across) => {
    // Columns stand centred beside each other, so that forks spread evenly.
    const top = margin + ((tallest - column.length) * (cardHeight + gapDown)) / 2;
    column.forEach((id, down) => {
      cards.set(id, {
        x: margin + across * (cardWidth + gapAcross),
        y: top + down * (cardHeight + gapDown),
        width: cardWidth,
        height: cardHeight,
      });
    });
  });
  return cards;
}

/** A smooth line to the right, or around below when it leads back. */
function pathOf(from: Rect, to: Rect, isBack: boolean): string {
  const [startX, startY] = [from.x + from.width, from.y + from.height / 2];
  const [endX, endY] = [to.x, to.y + to.height / 2];
  if (!isBack) {
    const middle = (startX + endX) / 2;
    return `M${startX} ${startY} C${middle} ${startY} ${middle} ${endY} ${endX} ${endY}`;
  }
  const below = Math.max(from.y, to.y) + cardHeight + gapDown * 1.6;
  const [bottomFrom, bottomTo] = [from.x + from.width / 2, to.x + to.width / 2];
  // A configuration that leads to itself needs some width to turn in.
  const apart = bottomFrom === bottomTo ? 40 : 0;
  return `M${bottomFrom + apart} ${from.y + from.height} C${bottomFrom + apart} ${below} ${bottomTo - apart} ${below} ${bottomTo - apart} ${to.y + to.height}`;
}

/** Lays a chain out: cards in their columns, ripples between them, words where there is room. */
export function chainLayout(chain: RippleChain): ChainLayout {
  const cards = placeCards(chain);
  const taken: Rect[] = [...cards.values()];
  const ripples = chain.ripples.flatMap((ripple): readonly DrawnRipple[] => {
    const [from, to] = [cards.get(ripple.fromConfigurationId), cards.get(ripple.toConfigurationId)];
    if (from === undefined || to === undefined) return [];
    const isBack = to.x <= from.x;
    const between = isBack
      ? { x: (from.x + to.x + cardWidth) / 2, y: Math.max(from.y, to.y) + cardHeight + gapDown }
      : { x: from.x + cardWidth + gapAcross / 2, y: from.y * 0.6 + to.y * 0.4 + cardHeight / 2 };
    const wanted = {
      x: between.x - LABEL.width / 2,
      y: between.y - LABEL.height / 2,
      ...LABEL,
    };
    const label = freePlace(wanted, taken);
    taken.push(label);
    return [{ ripple, path: pathOf(from, to, isBack), label, isBack }];
  });
  const right = Math.max(0, ...taken.map(({ x, width }) => x + width));
  const bottom = Math.max(0, ...taken.map(({ y, height }) => y + height));
  const hasBack = ripples.some(({ isBack }) => isBack);
  return {
    width: right + margin,
    height: bottom + margin + (hasBack ? gapDown * 2 : 0),
    cards,
    ripples,
  };
}
