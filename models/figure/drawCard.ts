import type { UsualRole } from '../entities/element.ts';
import { card, cardTextLeft, poleWidth } from '../geometry/card.ts';
import { textWidth } from '../geometry/textMetrics.ts';
import { type CardNotes, type MapCard, hasFooter } from '../map/mapCards.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { stanceShapes } from './drawPill.ts';
import { turned } from './drawArrow.ts';
import type { FigureColours } from './palette.ts';
import { roleLetter, roleWord } from './roleWords.ts';
import { short, tag, textLine } from './svg.ts';

/** Sizes of a card's small texts, pixels. */
const SMALL = 12;
const CHIP = 17;

/** What a card is drawn with. */
export type CardLook = {
  readonly vocabulary: Vocabulary;
  readonly colours: FigureColours;
  /** One configuration brings it about and another begins with it. */
  readonly isRipple: boolean;
};

/** Whose words a card is in, in as few as fit on it. */
export const shortOrigins = {
  slides: 'slides',
  publication: 'publication',
  panel: 'panel',
  inference: 'inference',
} as const satisfies Record<NonNullable<CardNotes['origin']>, string>;

/** The part of a card's rounded outline left of the stripe's inner edge. */
function stripePath(height: number): string {
  const { stripe, radius } = card;
  const rise = radius - Math.sqrt(radius ** 2 - (radius - stripe) ** 2);
  const arc = `A${radius} ${radius} 0 0 0`;
  return `M${stripe} ${short(rise)}${arc} 0 ${radius}L0 ${short(height - radius)}${arc} ${stripe} ${short(height - rise)}Z`;
}

/** The role's chip: its letter in a small frame of its colour, then its word. */
export function drawRoleChip(
  role: UsualRole,
  place: { readonly x: number; readonly y: number },
  { vocabulary, colours }: Pick<CardLook, 'vocabulary' | 'colours'>,
): string {
  const colour = colours.roles[role];
  const letter = roleLetter(role, vocabulary);
  const { x, y } = place;
  const frame =
    letter === ''
      ? ''
      : tag('rect', {
          x: x + 0.75,
          y: y + 1.25,
          width: CHIP - 1.5,
          height: CHIP - 1.5,
          rx: 4.25,
          fill: 'none',
          stroke: colour,
          'stroke-width': 1.5,
        }) +
        textLine(letter, {
          x: x + CHIP / 2,
          y: y + 13.5,
          size: SMALL,
          weight: 600,
          fill: colour,
          anchor: 'middle',
        });
  const left = x + (letter === '' ? 0 : CHIP + 6);
  const word = { x: left, y: y + 13, size: SMALL, weight: 600, fill: colour } as const;
  return frame + textLine(roleWord(role, vocabulary), word);
}

/** Width of a role chip in pixels. */
export function roleChipWidth(role: UsualRole, vocabulary: Vocabulary): number {
  const letter = roleLetter(role, vocabulary) === '' ? 0 : CHIP + 6;
  return letter + textWidth(roleWord(role, vocabulary), SMALL, 600);
}

function drawOrigin({ notes, box }: MapCard, baseline: number, colours: FigureColours): string {
  if (notes.origin === null) return '';
  const place = { x: box.width - card.paddingX, y: baseline, size: SMALL, fill: colours.muted } as const;
  return textLine(shortOrigins[notes.origin], { ...place, anchor: 'end', isItalic: true });
}

function drawPoles({ face }: MapCard, colours: FigureColours): string {
  if (face.poles === null) return '';
  const { top, low, high } = face.poles;
  const lines = Math.max(low.length, high.length, 1);
  const barX = cardTextLeft + poleWidth + card.poleBar / 2;
  const row = (text: string, index: number, x: number): string =>
    textLine(text, { x, y: top + 12 + index * card.poleLine, size: card.poleSize, fill: colours.muted });
  return (
    low.map((text, index) => row(text, index, cardTextLeft)).join('') +
    tag('path', {
      d: `M${short(barX)} ${short(top)}L${short(barX)} ${short(top + lines * card.poleLine)}`,
      stroke: colours.border,
      'stroke-width': 1.5,
    }) +
    high.map((text, index) => row(text, index, barX + card.poleBar / 2)).join('')
  );
}

const glyphs = {
  ruler: 'M1 4.5H12V9.5H1ZM3.75 4.5V7M6.5 4.5V7.5M9.25 4.5V7',
  note: 'M2 2H11V8L8 11H2ZM11 8H8V11',
  waves: 'M1 4.5C2.8 2.7 4.2 2.7 6 4.5S9.2 6.3 11 4.5M1 8C2.8 6.2 4.2 6.2 6 8S9.2 9.8 11 8',
} as const;

function drawGlyph(name: keyof typeof glyphs, place: { x: number; y: number }, stroke: string): string {
  const path = tag('path', {
    d: glyphs[name],
    fill: 'none',
    stroke,
    'stroke-width': 1.25,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  });
  return turned(place, 0, path);
}

function drawFooter({ face, notes, element }: MapCard, colours: FigureColours): string {
  const isShown = face.footerTop !== null && hasFooter(notes, element.usualRole !== null);
  if (!isShown || face.footerTop === null) return '';
  const middle = face.footerTop + card.footer / 2;
  let x = cardTextLeft;
  let drawn = '';
  for (const stance of ['supports', 'contradicts'] as const) {
    if (notes[stance] === 0) continue;
    const count = String(notes[stance]);
    const fill = colours.stances[stance];
    drawn += turned({ x, y: middle - 4 }, 0, tag('path', { d: stanceShapes[stance], fill }));
    drawn += textLine(count, { x: x + 10, y: middle + 4, size: SMALL, fill });
    x += 10 + textWidth(count, SMALL) + 8;
  }
  if (notes.measures > 0) {
    const count = String(notes.measures);
    drawn += drawGlyph('ruler', { x, y: middle - 6.5 }, colours.muted);
    drawn += textLine(count, { x: x + 16, y: middle + 4, size: SMALL, fill: colours.muted });
    x += 16 + textWidth(count, SMALL) + 8;
  }
  if (notes.hasNote) drawn += drawGlyph('note', { x, y: middle - 6.5 }, colours.muted);
  return drawn;
}

/** The mark of a ripple, its left upper corner at `at`. */
export function drawRippleMark(
  at: { readonly x: number; readonly y: number },
  colours: FigureColours,
): string {
  const frame = tag('rect', {
    x: at.x + 0.5,
    y: at.y + 0.5,
    width: 19,
    height: 15,
    rx: 7.5,
    fill: colours.surface,
    stroke: colours.border,
    'stroke-width': 1,
  });
  return frame + drawGlyph('waves', { x: at.x + 4, y: at.y + 2 }, colours.muted);
}

/** Draws one card: outline, stripe, role chip, whose words, label, poles, footer. What helps editing alone is left out. */
export function drawCard(each: MapCard, { vocabulary, colours, isRipple }: CardLook): string {
  const { box, face, element } = each;
  const role = element.usualRole;
  const outline = tag('rect', {
    x: 0.5,
    y: 0.5,
    width: box.width - 1,
    height: box.height - 1,
    rx: card.radius - 0.5,
    fill: colours.surface,
    stroke: colours.border,
    'stroke-width': 1,
  });
  // Under the outline, as the map draws it: the edge of a card is the same all round.
  const stripe = role === null ? '' : tag('path', { d: stripePath(box.height), fill: colours.roles[role] });
  const frame = tag('rect', {
    x: 0.5,
    y: 0.5,
    width: box.width - 1,
    height: box.height - 1,
    rx: card.radius - 0.5,
    fill: 'none',
    stroke: colours.border,
    'stroke-width': 1,
  });
  const chip =
    role === null || face.roleTop === null
      ? ''
      : drawRoleChip(role, { x: cardTextLeft, y: face.roleTop }, { vocabulary, colours }) +
        drawOrigin(each, face.roleTop + 13, colours);
  const origin =
    role === null && face.footerTop !== null ? drawOrigin(each, face.footerTop + 14, colours) : '';
  const label = face.labelLines
    .map((text, index) =>
      textLine(text, {
        x: cardTextLeft,
        y: face.labelTop + 15 + index * card.labelLine,
        size: card.labelSize,
        fill: colours.text,
      }),
    )
    .join('');
  const ripple = isRipple ? drawRippleMark({ x: 10, y: box.height - 7 }, colours) : '';
  const content =
    outline +
    (stripe === '' ? '' : stripe + frame) +
    chip +
    origin +
    label +
    drawPoles(each, colours) +
    drawFooter(each, colours) +
    ripple;
  return turned(box, 0, content);
}
