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

/** What stands in a card's frame is placed from the inside of its border. */
const INSIDE = { x: 1, y: 1 } as const;

/** The part of a card's rounded inside left of the stripe's inner edge. */
function stripePath(height: number): string {
  const { stripe } = card;
  const radius = card.radius - 1;
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
  const place = { x: box.width - card.paddingX - 2, y: baseline, size: SMALL, fill: colours.muted } as const;
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

const wave = (y: number) => `M1 ${y}C2.8 ${y + 1.6} 4.2 ${y + 1.6} 6 ${y}S9.2 ${y - 1.6} 11 ${y}`;

const glyphs = {
  ruler: 'M8.7 0.9L12.1 4.3L4.3 12.1L0.9 8.7ZM2.85 6.75L4.05 7.95M4.8 4.8L6 6M6.75 2.85L7.95 4.05',
  note: 'M8 1.75H3Q1.75 1.75 1.75 3V10Q1.75 11.25 3 11.25H10Q11.25 11.25 11.25 10V5ZM8 1.75V4Q8 5 9 5H11.25',
  waves: `${wave(2.5)}${wave(6)}${wave(9.5)}`,
} as const;

function drawGlyph(name: keyof typeof glyphs, place: { x: number; y: number }, stroke: string): string {
  const path = tag('path', {
    d: glyphs[name],
    fill: 'none',
    stroke,
    'stroke-width': 1,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  });
  return turned(place, 0, path);
}

function drawFooter({ face, notes, element }: MapCard, colours: FigureColours): string {
  const isShown = face.footerTop !== null && hasFooter(notes, element.usualRole !== null);
  if (!isShown || face.footerTop === null) return '';
  const middle = face.footerTop + card.footer / 2 - 2;
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
  const frame = (fill: string, stroke: string) =>
    tag('rect', {
      x: 0.5,
      y: 0.5,
      width: box.width - 1,
      height: box.height - 1,
      rx: card.radius - 0.5,
      fill,
      stroke,
      'stroke-width': 1,
    });
  const stripe =
    role === null ? '' : tag('path', { d: stripePath(box.height - 2), fill: colours.roles[role] });
  const chip =
    role === null || face.roleTop === null
      ? ''
      : drawRoleChip(role, { x: cardTextLeft, y: face.roleTop }, { vocabulary, colours }) +
        drawOrigin(each, face.roleTop + 13, colours);
  const origin =
    role === null && face.footerTop !== null ? drawOrigin(each, face.footerTop + 12, colours) : '';
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
  const content = stripe + chip + origin + label + drawPoles(each, colours) + drawFooter(each, colours);
  const ripple = isRipple ? drawRippleMark({ x: 10, y: box.height - 7 }, colours) : '';
  return turned(
    box,
    0,
    // The border over the stripe, so that the edge of a card is the same all round.
    frame(colours.surface, 'none') + turned(INSIDE, 0, content) + frame('none', colours.border) + ripple,
  );
}
