import { wrapText } from './wrapText.ts';

/** Measures of a card in pixels at zoom 1; the HTML card and the SVG figure draw from the same ones. */
export const card = {
  width: 220,
  minHeight: 64,
  maxHeight: 120,
  radius: 10,
  stripe: 4,
  paddingX: 12,
  paddingTop: 8,
  paddingBottom: 10,
  roleRow: 18,
  roleGap: 4,
  labelSize: 14,
  labelLine: 20,
  poleSize: 12,
  poleLine: 16,
  poleGap: 4,
  /** The bar between two poles, with the space around it. */
  poleBar: 13,
  footer: 20,
} as const;

/** Left edge of a card's text, from the card's left edge. */
export const cardTextLeft = card.stripe + card.paddingX;
/** Width of a line of a card's label. */
export const cardTextWidth = card.width - cardTextLeft - card.paddingX;
/** Width of one pole of a two-pole card. */
export const poleWidth = Math.floor((cardTextWidth - card.poleBar) / 2);

/** What a card shows. */
export type CardContent = {
  readonly label: string;
  readonly hasRole?: boolean;
  readonly poleLow?: string;
  readonly poleHigh?: string;
  readonly hasFooter?: boolean;
};

/** The two forms of a two-pole element, in lines, with the top of their block. */
export type CardPoles = {
  readonly top: number;
  readonly low: readonly string[];
  readonly high: readonly string[];
};

/** A card's size and the exact lines on it; tops are from the card's top edge, in pixels. */
export type CardFace = {
  readonly width: number;
  readonly height: number;
  readonly roleTop: number | null;
  readonly labelTop: number;
  readonly labelLines: readonly string[];
  readonly poles: CardPoles | null;
  readonly footerTop: number | null;
};

function poleLines(text: string): readonly string[] {
  return wrapText({ text, width: poleWidth, fontSize: card.poleSize, maxLines: 2 });
}

/** Lays out one card: 220 wide, 64–120 high, up to four lines of label (three with a footer, two with poles). */
export function cardSize(content: CardContent): CardFace {
  const hasPoles = (content.poleLow ?? '') !== '' || (content.poleHigh ?? '') !== '';
  const hasFooter = content.hasFooter ?? false;
  const poles = hasPoles
    ? { low: poleLines(content.poleLow ?? ''), high: poleLines(content.poleHigh ?? '') }
    : null;
  const poleCount = poles === null ? 0 : Math.max(poles.low.length, poles.high.length);
  const top = card.paddingTop + (content.hasRole === true ? card.roleRow + card.roleGap : 2);
  const fixed =
    top +
    card.paddingBottom +
    (poleCount === 0 ? 0 : poleCount * card.poleLine + card.poleGap) +
    (hasFooter ? card.footer : 0);
  const maxLines = Math.max(1, Math.min(4, Math.floor((card.maxHeight - fixed) / card.labelLine)));
  const labelLines = wrapText({
    text: content.label,
    width: cardTextWidth,
    fontSize: card.labelSize,
    maxLines,
  });
  const natural = fixed + Math.max(1, labelLines.length) * card.labelLine;
  const height = Math.max(card.minHeight, Math.ceil(natural / 4) * 4);
  // A short label without a role chip sits in the middle rather than at the top.
  const labelTop = top + (content.hasRole === true ? 0 : Math.floor((height - natural) / 2));
  const polesTop = labelTop + Math.max(1, labelLines.length) * card.labelLine + card.poleGap;
  return {
    width: card.width,
    height,
    roleTop: content.hasRole === true ? card.paddingTop : null,
    labelTop,
    labelLines,
    poles: poles === null ? null : { top: polesTop, ...poles },
    footerTop: hasFooter ? height - card.footer - 4 : null,
  };
}
