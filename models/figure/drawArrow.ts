import type { Point } from '../geometry/box.ts';
import { joinRadius } from '../geometry/route.ts';
import { lineLength, placeBeforeEnd, roundedPath, withoutEnd } from '../geometry/roundedPath.ts';
import { type MapLine, casing, casingTrim, lineWidth, markPlace, strandGap } from '../map/mapLines.ts';
import { type ArrowStyle, endMarkDistance, headPaths, headTrims } from './arrowStyle.ts';
import type { FigureColours } from './palette.ts';
import { short, tag, textLine } from './svg.ts';

const degrees = 180 / Math.PI;

/** Markup moved to a point and turned by an angle in radians. */
export function turned({ x, y }: Point, angle: number, content: string): string {
  const turn = angle === 0 ? '' : ` rotate(${short(angle * degrees)})`;
  return tag('g', { transform: `translate(${short(x)} ${short(y)})${turn}` }, content);
}

/** A wider line in the colour of the ground under the line: where two cross, the lower one gets a small gap. */
export function drawCasing(line: MapLine, colours: FigureColours): string {
  return tag('path', {
    d: roundedPath(withoutEnd(line.points, casingTrim(line, joinRadius))),
    fill: 'none',
    stroke: colours.lane,
    'stroke-width': lineWidth(line.style) + casing,
  });
}

/** The line alone. */
export function drawLine({ points, style, isHeaded }: MapLine, colours: FigureColours): string {
  const d = roundedPath(withoutEnd(points, isHeaded ? headTrims[style.head] : 0));
  const line = tag('path', {
    d,
    fill: 'none',
    stroke: colours.strokes[style.stroke],
    'stroke-width': lineWidth(style),
    'stroke-dasharray': style.dash === null ? undefined : style.dash.map(short).join(' '),
    'stroke-linecap': style.mark === 'noLink' ? 'round' : undefined,
  });
  if (style.strands === 1) return line;
  return line + tag('path', { d, fill: 'none', stroke: colours.lane, 'stroke-width': strandGap });
}

/** The head alone, at the end of a line. */
export function drawHead(
  place: { readonly point: Point; readonly angle: number },
  style: ArrowStyle,
  colours: FigureColours,
): string {
  if (style.head === 'nothing') return '';
  const colour = colours.strokes[style.stroke];
  const isHollow = style.head === 'hollow' || style.head === 'diamond';
  const head = tag('path', {
    d: headPaths[style.head],
    fill: style.head === 'filled' ? colour : isHollow ? colours.surface : 'none',
    stroke: colour,
    'stroke-width': style.head === 'bar' ? 2.5 : 1.5,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  });
  return turned(place.point, place.angle, head);
}

function drawRing(
  { x, y }: Point,
  ring: { readonly stroke: string; readonly letter: string; readonly colours: FigureColours },
): string {
  const { stroke, letter, colours } = ring;
  return (
    tag('circle', { cx: x, cy: y, r: 7.5, fill: colours.surface, stroke, 'stroke-width': 1.25 }) +
    textLine(letter, { x, y: y + 4, size: 11.5, weight: 600, fill: colours.text, anchor: 'middle' })
  );
}

function drawMark(line: MapLine, colours: FigureColours): string {
  const { points, style, isHeaded } = line;
  if (style.mark === 'unclear') {
    const distance = isHeaded ? endMarkDistance.unclear : joinRadius + 14;
    const { point } = placeBeforeEnd(points, Math.min(distance, lineLength(points) / 2));
    return drawRing(point, { stroke: colours.strokes[style.stroke], letter: '?', colours });
  }
  if (style.mark === 'noLink') {
    const { point, angle } = markPlace(line);
    const bar = {
      d: 'M0 -7L0 7',
      stroke: colours.text,
      'stroke-width': 2,
      'stroke-linecap': 'round',
    };
    return turned(point, angle, tag('path', bar));
  }
  if (style.mark === 'refuted') {
    const cross = {
      d: 'M-6 -6L6 6M-6 6L6 -6',
      stroke: colours.danger,
      'stroke-width': 2.25,
      'stroke-linecap': 'round',
    };
    return turned(markPlace(line).point, 0, tag('path', cross));
  }
  return '';
}

function drawEndMark({ points, style }: MapLine, colours: FigureColours): string {
  if (style.endMark === null) return '';
  const stroke = colours.strokes[style.stroke];
  const end = placeBeforeEnd(points, 0).point;
  const dot = tag('circle', {
    cx: end.x,
    cy: end.y,
    r: 4,
    fill: stroke,
    stroke: colours.lane,
    'stroke-width': 1,
  });
  if (style.endMark === 'enables') {
    const { point } = placeBeforeEnd(points, endMarkDistance.enables);
    return drawRing(point, { stroke, letter: '+', colours }) + dot;
  }
  if (style.endMark === 'blocks') {
    const { point, angle } = placeBeforeEnd(points, endMarkDistance.blocks);
    const bar = { d: 'M0 -8L0 8', stroke, 'stroke-width': 2.5, 'stroke-linecap': 'round' };
    return turned(point, angle, tag('path', bar)) + dot;
  }
  return dot;
}

/** The head and the marks of an arrow; drawn after all lines, so that none of them is crossed out. */
export function drawSigns(line: MapLine, colours: FigureColours): string {
  const head = line.isHeaded ? drawHead(placeBeforeEnd(line.points, 0), line.style, colours) : '';
  return head + drawMark(line, colours) + drawEndMark(line, colours);
}

/** One arrow: line, head, marks; the same shapes as on the canvas. */
export function drawArrow(line: MapLine, colours: FigureColours): string {
  return drawLine(line, colours) + drawSigns(line, colours);
}

/** The node where the arrows of a group meet: ∧ for all of them, ∨ for any. */
export function drawJoin(
  at: Point,
  join: { readonly isOr: boolean; readonly stroke: string; readonly colours: FigureColours },
): string {
  const { isOr, stroke, colours } = join;
  const circle = tag('circle', {
    cx: at.x,
    cy: at.y,
    r: joinRadius,
    fill: colours.surface,
    stroke,
    'stroke-width': 1.5,
  });
  const sign = tag('path', {
    d: isOr ? 'M-4 -3.5L0 4L4 -3.5' : 'M-4 4L0 -3.5L4 4',
    fill: 'none',
    stroke: colours.text,
    'stroke-width': 1.5,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  return circle + turned(at, 0, sign);
}
