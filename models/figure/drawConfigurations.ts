import { roundedLoop } from '../geometry/hull.ts';
import { textWidth } from '../geometry/textMetrics.ts';
import { type PlacedCode, codeLook, codeWidth } from '../map/codePlaces.ts';
import type { CardBadge, MarkedConfiguration } from '../map/configurationMarks.ts';
import type { MapCard } from '../map/mapCards.ts';
import { turned } from './drawArrow.ts';
import type { FigureColours } from './palette.ts';
import { short, tag, textLine } from './svg.ts';

const BADGE = { size: 12, height: 22, padding: 7, gap: 4 } as const;

function loopPath(loops: MarkedConfiguration['outline']['loops']): string {
  return loops
    .map((loop) => {
      const { start, stretches } = roundedLoop(loop);
      const line = stretches.map(({ to, bend }) =>
        bend === null
          ? `L${short(to.x)} ${short(to.y)}`
          : `Q${short(bend.x)} ${short(bend.y)} ${short(to.x)} ${short(to.y)}`,
      );
      return `M${short(start.x)} ${short(start.y)}${line.join('')}Z`;
    })
    .join('');
}

/** The line around the boxes of a configuration, under arrows and cards. */
export function drawOutline(
  { outline, dash, isChosen }: MarkedConfiguration,
  colours: FigureColours,
): string {
  const stroke = isChosen ? colours.accent : colours.muted;
  const width = isChosen ? 2 : 1.5;
  const links =
    outline.kind === 'hull'
      ? ''
      : tag('path', {
          d: outline.links
            .map(([from, to]) => `M${short(from.x)} ${short(from.y)}L${short(to.x)} ${short(to.y)}`)
            .join(''),
          fill: 'none',
          stroke,
          'stroke-width': width * 0.75,
          'stroke-dasharray': '2 4',
        });
  const line = tag('path', {
    d: loopPath(outline.loops),
    fill: isChosen ? colours.accent : colours.text,
    'fill-opacity': isChosen ? 0.1 : 0.05,
    'fill-rule': 'evenodd',
    stroke,
    'stroke-width': width,
    'stroke-dasharray': dash.length === 0 ? undefined : dash.join(' '),
  });
  return links + line;
}

/** The code of a configuration on its outline. */
export function drawCode({ marked, at }: PlacedCode, colours: FigureColours): string {
  const { height, fontSize } = codeLook;
  const width = codeWidth(marked.code);
  const isChosen = marked.isChosen;
  const pill = tag('rect', {
    x: -width / 2,
    y: -height / 2,
    width,
    height,
    rx: height / 2,
    fill: isChosen ? colours.accent : colours.surface,
    stroke: isChosen ? colours.accent : colours.muted,
    'stroke-width': 1,
  });
  const words = textLine(marked.code, {
    x: 0,
    y: 4.25,
    size: fontSize,
    weight: 600,
    fill: isChosen ? colours.surface : colours.text,
    anchor: 'middle',
  });
  return turned(at, 0, pill + words);
}

/** The parts a box plays in the configuration that is looked at, on its upper edge. */
export function drawRoleBadges(
  { box, element }: MapCard,
  { roles }: CardBadge,
  colours: FigureColours,
): string {
  let right = box.x + box.width - 8;
  let drawn = '';
  const colour = element.usualRole === null ? colours.muted : colours.roles[element.usualRole];
  for (const { letter, word } of roles.toReversed()) {
    const letterWidth = letter === '' ? 0 : textWidth(letter, BADGE.size, 600) + 10;
    const width = Math.ceil(letterWidth + textWidth(word, BADGE.size, 600) + 2 * BADGE.padding);
    const frame = tag('rect', {
      x: 0.75,
      y: 0.75,
      width: width - 1.5,
      height: BADGE.height - 1.5,
      rx: 5.25,
      fill: colours.surface,
      stroke: colour,
      'stroke-width': 1.5,
    });
    const text = { y: 15, size: BADGE.size, weight: 600 } as const;
    const chip =
      letter === ''
        ? ''
        : tag('rect', { x: 0, y: 0, width: letterWidth, height: BADGE.height, rx: 5, fill: colour }) +
          textLine(letter, { ...text, x: letterWidth / 2, fill: colours.surface, anchor: 'middle' });
    const words = textLine(word, { ...text, x: letterWidth + BADGE.padding - 2, fill: colour });
    drawn += turned({ x: right - width, y: box.y - 16 }, 0, frame + chip + words);
    right -= width + BADGE.gap;
  }
  return drawn;
}
