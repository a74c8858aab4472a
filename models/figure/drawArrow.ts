import type { Point } from '../geometry/box.ts';
import { joinRadius, labelPill } from '../geometry/route.ts';
import { lineLength, placeBeforeEnd, roundedPath, withoutEnd } from '../geometry/roundedPath.ts';
import { textWidth } from '../geometry/textMetrics.ts';
import { type ArrowStyle, endMarkDistance, headPaths, headTrims } from './arrowStyle.ts';
import { palette, strokeColours } from './palette.ts';
import { hedgeSize } from './scene.ts';
import { short, tag, textLine } from './svg.ts';

const CASING = 5;
const STRAND_GAP = 2;
const degrees = 180 / Math.PI;

/** An arrow's line with what hangs on it. `isHeaded` is false for a branch that ends in a join. */
export type DrawnArrow = {
  readonly points: readonly Point[];
  readonly style: ArrowStyle;
  readonly isHeaded: boolean;
  /** Centre of the label's pill, to keep marks off it; null without a label. */
  readonly label: Point | null;
};

function turned(point: Point, angle: number, content: string): string {
  return tag(
    'g',
    { transform: `translate(${short(point.x)} ${short(point.y)}) rotate(${short(angle * degrees)})` },
    content,
  );
}

/** A wider line in the colour of the ground under the line: where two cross, the lower one gets a small gap. */
export function drawCasing({ points, style }: DrawnArrow): string {
  const line = withoutEnd(points, style.endMark === null ? 0 : 7);
  return tag('path', {
    d: roundedPath(line),
    fill: 'none',
    stroke: palette.lane,
    'stroke-width': widthOf(style) + CASING,
  });
}

function widthOf(style: ArrowStyle): number {
  return style.strands === 2 ? 2 * style.width + STRAND_GAP : style.width;
}

function drawLine({ points, style, isHeaded }: DrawnArrow): string {
  const colour = strokeColours[style.stroke];
  const d = roundedPath(withoutEnd(points, isHeaded ? headTrims[style.head] : 0));
  const dash = style.dash === null ? undefined : style.dash.map(short).join(' ');
  const cap = style.mark === 'noLink' ? 'round' : undefined;
  const line = tag('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': widthOf(style),
    'stroke-dasharray': dash,
    'stroke-linecap': cap,
  });
  if (style.strands === 1) return line;
  return line + tag('path', { d, fill: 'none', stroke: palette.lane, 'stroke-width': STRAND_GAP });
}

/** The head alone, at the end of a line. */
export function drawHead(end: Point, angle: number, style: ArrowStyle): string {
  const colour = strokeColours[style.stroke];
  if (style.head === 'nothing') return '';
  const fill =
    style.head === 'filled'
      ? colour
      : style.head === 'hollow' || style.head === 'diamond'
        ? palette.surface
        : 'none';
  const stroke = style.head === 'bar' ? 2.5 : 1.5;
  const head = tag('path', {
    d: headPaths[style.head],
    fill,
    stroke: colour,
    'stroke-width': stroke,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  });
  return turned(end, angle, head);
}

function drawRing(point: Point, colour: string, letter: string): string {
  return (
    tag('circle', {
      cx: point.x,
      cy: point.y,
      r: 7.5,
      fill: palette.surface,
      stroke: colour,
      'stroke-width': 1.25,
    }) +
    textLine(letter, {
      x: point.x,
      y: point.y + 4,
      size: 11.5,
      weight: 600,
      fill: palette.text,
      anchor: 'middle',
    })
  );
}

/** A place on the line off its middle, where other lines are likeliest to cross it, and off its label. */
function markPlace({ points, label }: DrawnArrow): { readonly point: Point; readonly angle: number } {
  const length = lineLength(points);
  for (const share of [0.32, 0.68, 0.5, 0.2]) {
    const place = placeBeforeEnd(points, length * share);
    const isOnLabel =
      label !== null && Math.abs(place.point.x - label.x) < 52 && Math.abs(place.point.y - label.y) < 18;
    if (!isOnLabel) return place;
  }
  return placeBeforeEnd(points, length * 0.5);
}

/** What sits on an arrow's line: drawn after all lines, so that none hides it. */
export function drawMarks(arrow: DrawnArrow): string {
  const { points, style } = arrow;
  const colour = strokeColours[style.stroke];
  let drawn = '';
  if (style.mark === 'unclear') {
    const distance = arrow.isHeaded ? endMarkDistance.unclear : joinRadius + 14;
    drawn += drawRing(placeBeforeEnd(points, Math.min(distance, lineLength(points) / 2)).point, colour, '?');
  } else if (style.mark === 'noLink') {
    const place = markPlace(arrow);
    drawn += turned(
      place.point,
      place.angle,
      tag('path', { d: 'M0 -7L0 7', stroke: palette.text, 'stroke-width': 2 }),
    );
  } else if (style.mark === 'refuted') {
    const place = markPlace(arrow);
    drawn += turned(
      place.point,
      0,
      tag('path', {
        d: 'M-6 -6L6 6M-6 6L6 -6',
        stroke: palette.danger,
        'stroke-width': 2.25,
        'stroke-linecap': 'round',
      }),
    );
  }
  if (style.endMark === null) return drawn;
  const end = placeBeforeEnd(points, 0).point;
  if (style.endMark === 'enables')
    drawn += drawRing(placeBeforeEnd(points, endMarkDistance.enables).point, colour, '+');
  if (style.endMark === 'blocks') {
    const place = placeBeforeEnd(points, endMarkDistance.blocks);
    drawn += turned(
      place.point,
      place.angle,
      tag('path', { d: 'M0 -8L0 8', stroke: colour, 'stroke-width': 2.5, 'stroke-linecap': 'round' }),
    );
  }
  return (
    drawn +
    tag('circle', { cx: end.x, cy: end.y, r: 4, fill: colour, stroke: palette.lane, 'stroke-width': 1 })
  );
}

/** Draws one arrow over its casing: line and head; its marks come later. */
export function drawArrow(arrow: DrawnArrow): string {
  const end = arrow.isHeaded ? placeBeforeEnd(arrow.points, 0) : null;
  return drawLine(arrow) + (end === null ? '' : drawHead(end.point, end.angle, arrow.style));
}

/** The node where the arrows of a group meet: ∧ for all of them, ∨ for any. */
export function drawJoin(join: Point, isOr: boolean, colour: string): string {
  const sign = isOr ? 'M-4 -3.5L0 4L4 -3.5' : 'M-4 4L0 -3.5L4 4';
  return (
    tag('circle', {
      cx: join.x,
      cy: join.y,
      r: joinRadius,
      fill: palette.surface,
      stroke: colour,
      'stroke-width': 1.5,
    }) +
    turned(
      join,
      0,
      tag('path', {
        d: sign,
        fill: 'none',
        stroke: palette.text,
        'stroke-width': 1.5,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      }),
    )
  );
}

/** A claim's hedge word on its pill. */
export function drawHedge(text: string, at: Point): string {
  const width = Math.ceil(textWidth(text, hedgeSize)) + 14;
  const pill = tag('rect', {
    x: at.x - width / 2,
    y: at.y - labelPill.height / 2,
    width,
    height: labelPill.height,
    rx: labelPill.height / 2,
    fill: palette.lane,
  });
  return (
    pill + textLine(text, { x: at.x, y: at.y + 4, size: hedgeSize, fill: palette.muted, anchor: 'middle' })
  );
}
