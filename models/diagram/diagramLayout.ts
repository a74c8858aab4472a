import type { Point } from '../geometry/box.ts';
import { cardSize } from '../geometry/card.ts';
import { arrange } from '../layout/arrange.ts';
import type { ArrangeLink } from '../layout/arrangeInput.ts';
import { spread } from './spread.ts';

/** A new box: what its card shows, its lanes, and where its middle was drawn. */
export type NewCard = {
  readonly id: string;
  readonly label: string;
  readonly hasRole: boolean;
  readonly stageId: string | null;
  readonly levelId: string | null;
  readonly middle: Point | null;
};

/** A drawing of which this share has no places is laid out anew. */
const MOST_UNPLACED = 0.2;
const BELOW = 160;

type Sized = NewCard & { readonly width: number; readonly height: number };

/** Places from the inner corner of each card's lanes: the drawing is cut into columns and rows. */
function inLanes(cards: readonly Sized[], corners: ReadonlyMap<string, Point>): Map<string, Point> {
  const lefts = new Map<string | null, number>();
  const tops = new Map<string | null, number>();
  for (const { id, stageId, levelId } of cards) {
    const { x, y } = corners.get(id) ?? { x: 0, y: 0 };
    lefts.set(stageId, Math.min(lefts.get(stageId) ?? Infinity, x));
    tops.set(levelId, Math.min(tops.get(levelId) ?? Infinity, y));
  }
  return new Map(
    cards.map(({ id, stageId, levelId }) => {
      const { x, y } = corners.get(id) ?? { x: 0, y: 0 };
      return [id, { x: x - (lefts.get(stageId) ?? 0), y: y - (tops.get(levelId) ?? 0) }];
    }),
  );
}

/** As they were drawn; the few that were not stand in a row below. Null when there is no drawing. */
function asDrawn(cards: readonly Sized[]): Map<string, Point> | null {
  const drawn = cards.flatMap(({ id, middle, height }) => (middle === null ? [] : [{ id, middle, height }]));
  if (drawn.length === 0 || cards.length - drawn.length > cards.length * MOST_UNPLACED) return null;
  const corners = spread(drawn);
  if (corners === null) return null;
  const below = Math.max(...[...corners.values()].map(({ y }) => y)) + BELOW;
  const all = new Map(corners);
  cards
    .filter(({ middle }) => middle === null)
    .forEach(({ id, width }, index) => all.set(id, { x: index * (width + 60), y: below }));
  return inLanes(cards, all);
}

/** Places for the boxes of a diagram from the inner corners of their lanes: as it was drawn, else laid out. */
export function diagramLayout(input: {
  readonly cards: readonly NewCard[];
  readonly links: readonly ArrangeLink[];
  readonly stages: readonly { readonly id: string }[];
  readonly levels: readonly { readonly id: string }[];
}): ReadonlyMap<string, Point> {
  const cards = input.cards.map((each) => {
    const { width, height } = cardSize({ label: each.label, hasRole: each.hasRole });
    return { ...each, width, height };
  });
  return asDrawn(cards) ?? arrange({ ...input, cards });
}
