/** A card to arrange. A pinned one stays at its place; `x`, `y` are from the inner corner of its lane. */
export type ArrangeCard = {
  readonly id: string;
  readonly stageId: string | null;
  readonly levelId: string | null;
  readonly width: number;
  readonly height: number;
  readonly pinned?: { readonly x: number; readonly y: number };
};

/** An arrow, as far as the layout cares. */
export type ArrangeLink = {
  readonly id: string;
  readonly from: string;
  readonly to: { readonly box: string } | { readonly link: string };
};

/** Everything the layout needs, plain data that a worker can receive. */
export type ArrangeInput = {
  readonly cards: readonly ArrangeCard[];
  readonly links: readonly ArrangeLink[];
  /** In the order they are drawn. */
  readonly stages: readonly { readonly id: string }[];
  readonly levels: readonly { readonly id: string }[];
};

/** Distances between cards in pixels: they leave room for arrows and their labels. */
export const arrangeGap = { vertical: 56, horizontal: 124 } as const;

/** A card's place from the inner corner of its lane. */
export type ArrangedPlace = { readonly x: number; readonly y: number };
