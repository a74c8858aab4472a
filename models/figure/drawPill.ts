import type { Stance } from '../entities/evidenceLink.ts';
import type { Point } from '../geometry/box.ts';
import { labelPill } from '../geometry/route.ts';
import { textWidth } from '../geometry/textMetrics.ts';
import { type ArrowPill, badgeWidth, pillLook } from '../map/mapArrows.ts';
import { turned } from './drawArrow.ts';
import type { FigureColours } from './palette.ts';
import { tag, textLine } from './svg.ts';

/** The shapes of the stances on a pill, from its middle line: ▲ supports ▼ contradicts ◆ refines ● gives context. */
export const stanceShapes: Readonly<Record<Stance, string>> = {
  supports: 'M4 0L8 7H0Z',
  contradicts: 'M4 7L0 0H8Z',
  refines: 'M4 -0.5L8 3.5L4 7.5L0 3.5Z',
  gives_context: 'M4 0.25A3.25 3.25 0 1 1 4 6.75A3.25 3.25 0 1 1 4 0.25Z',
};

/** A stance's shape with its number of sources, its left edge and middle line at `at`. */
export function drawBadge(
  at: Point,
  badge: { readonly stance: Stance; readonly count: number },
  colours: FigureColours,
): string {
  const shape = tag('path', { d: stanceShapes[badge.stance], fill: colours.stances[badge.stance] });
  const x = at.x + pillLook.triangle + pillLook.countGap;
  const count = textLine(String(badge.count), {
    x,
    y: at.y + 4,
    size: pillLook.fontSize,
    weight: 600,
    fill: colours.text,
  });
  return turned({ x: at.x, y: at.y - 3.5 }, 0, shape) + count;
}

/** Width of the numbers of references on a pill, with the gap before them. */
export function numbersWidth(numbers: string): number {
  return numbers === '' ? 0 : Math.ceil(textWidth(numbers, pillLook.fontSize)) + pillLook.badgeGap;
}

/** An arrow's label: the hedge word, the marks of what sources do to it, and the numbers of its references. */
export function drawPill(
  at: Point,
  {
    pill,
    numbers,
    colours,
  }: { readonly pill: ArrowPill; readonly numbers: string; readonly colours: FigureColours },
): string {
  const { fontSize, padding, badgeGap } = pillLook;
  let drawn = tag('rect', {
    x: at.x - pill.width / 2,
    y: at.y - labelPill.height / 2,
    width: pill.width,
    height: labelPill.height,
    rx: labelPill.height / 2,
    fill: colours.lane,
  });
  let x = at.x - pill.width / 2 + padding;
  if (pill.hedge !== '') {
    drawn += textLine(pill.hedge, { x, y: at.y + 4, size: fontSize, fill: colours.muted });
    x += textWidth(pill.hedge, fontSize) + badgeGap;
  }
  for (const badge of pill.badges) {
    drawn += drawBadge({ x, y: at.y }, badge, colours);
    x += badgeWidth(badge.count) + badgeGap;
  }
  if (numbers !== '') drawn += textLine(numbers, { x, y: at.y + 4, size: fontSize, fill: colours.muted });
  return drawn;
}
