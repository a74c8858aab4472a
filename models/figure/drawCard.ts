import type { UsualRole } from '../entities/element.ts';
import { card, cardTextLeft, cardTextWidth, poleWidth } from '../geometry/card.ts';
import { textWidth } from '../geometry/textMetrics.ts';
import type { Vocabulary } from '../sentences/words.ts';
import { palette, roleColours } from './palette.ts';
import { roleLetter, roleWord } from './roleWords.ts';
import type { SceneCard } from './scene.ts';
import { short, tag, textLine } from './svg.ts';

const CHIP_SIZE = 11;

/** The part of a card's rounded outline left of the stripe's inner edge. */
function stripePath(height: number): string {
  const { stripe, radius } = card;
  const rise = radius - Math.sqrt(radius ** 2 - (radius - stripe) ** 2);
  const arc = `A${radius} ${radius} 0 0 0`;
  return `M${stripe} ${short(rise)}${arc} 0 ${radius}L0 ${short(height - radius)}${arc} ${stripe} ${short(height - rise)}Z`;
}

/** The role's chip: its letter in a small square of its colour, then its word. */
export function drawRoleChip(
  role: UsualRole,
  vocabulary: Vocabulary,
  place: { readonly x: number; readonly y: number },
): string {
  const colour = roleColours[role];
  const letter = roleLetter(role, vocabulary);
  const word = roleWord(role, vocabulary);
  const size = 16;
  const chip =
    letter === ''
      ? ''
      : tag('rect', { x: place.x, y: place.y + 1, width: size, height: size, rx: 4, fill: colour }) +
        textLine(letter, {
          x: place.x + size / 2,
          y: place.y + 13,
          size: CHIP_SIZE,
          weight: 600,
          fill: palette.surface,
          anchor: 'middle',
        });
  const left = place.x + (letter === '' ? 0 : size + 6);
  return chip + textLine(word, { x: left, y: place.y + 13, size: CHIP_SIZE + 1, weight: 600, fill: colour });
}

function drawPoles({ face }: SceneCard): string {
  if (face.poles === null) return '';
  const { top, low, high } = face.poles;
  const lines = Math.max(low.length, high.length, 1);
  const barX = cardTextLeft + poleWidth + card.poleBar / 2;
  const row = (text: string, index: number, x: number): string =>
    textLine(text, { x, y: top + 12 + index * card.poleLine, size: card.poleSize, fill: palette.muted });
  return (
    low.map((text, index) => row(text, index, cardTextLeft)).join('') +
    tag('path', {
      d: `M${short(barX)} ${short(top + 1)}L${short(barX)} ${short(top + lines * card.poleLine - 1)}`,
      stroke: palette.border,
      'stroke-width': 1.5,
    }) +
    high.map((text, index) => row(text, index, barX + card.poleBar / 2)).join('')
  );
}

/** Draws one card: outline, stripe, role chip, label, poles. */
export function drawCard(each: SceneCard, vocabulary: Vocabulary): string {
  const { box, face, role } = each;
  const outline = tag('rect', {
    x: 0,
    y: 0,
    width: box.width,
    height: box.height,
    rx: card.radius,
    fill: palette.surface,
    stroke: palette.border,
    'stroke-width': 1,
  });
  // Drawn over the outline, so that the coloured edge reaches the corners.
  const stripe = role === null ? '' : tag('path', { d: stripePath(box.height), fill: roleColours[role] });
  const chip =
    role === null || face.roleTop === null
      ? ''
      : drawRoleChip(role, vocabulary, { x: cardTextLeft, y: face.roleTop });
  const label = face.labelLines
    .map((text, index) =>
      textLine(text, {
        x: cardTextLeft,
        y: face.labelTop + 15 + index * card.labelLine,
        size: card.labelSize,
        fill: palette.text,
      }),
    )
    .join('');
  return tag(
    'g',
    { transform: `translate(${short(box.x)} ${short(box.y)})` },
    outline + stripe + chip + label + drawPoles(each),
  );
}

/** Width of a role chip in pixels, for the legend. */
export function roleChipWidth(role: UsualRole, vocabulary: Vocabulary): number {
  return Math.min(
    cardTextWidth,
    textWidth(roleWord(role, vocabulary), CHIP_SIZE + 1, 600) +
      (roleLetter(role, vocabulary) === '' ? 0 : 22),
  );
}
