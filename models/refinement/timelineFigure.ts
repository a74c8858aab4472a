import type { ChangeKind } from '../compare/changes.ts';
import { fontFamily, lightColours } from '../figure/palette.ts';
import { escapeXml, tag, textLine } from '../figure/svg.ts';
import { type Timeline, type TimelineStop, timelineLook } from './timeline.ts';

const { mark, dot, title, text } = timelineLook;

/** The line of each kind is another, and each square has its sign: no kind is told by its colour alone. */
const looks: Readonly<Record<ChangeKind, { readonly stroke: string; readonly dash?: string }>> = {
  added: { stroke: lightColours.strokes.for },
  changed: { stroke: lightColours.strokes.few },
  moved: { stroke: lightColours.muted, dash: '2 2' },
  removed: { stroke: lightColours.danger, dash: '4 2' },
};

function drawStop(stop: TimelineStop, y: number): string {
  const squares = stop.marks.map(({ kind, sign, x, y: top }) => {
    const { stroke, dash } = looks[kind];
    return (
      tag('rect', {
        x,
        y: top,
        width: mark,
        height: mark,
        rx: 4,
        fill: lightColours.surface,
        stroke,
        'stroke-width': 1.5,
        'stroke-dasharray': dash,
      }) +
      textLine(sign, { x: x + mark / 2, y: top + 15, size: 14, weight: 600, fill: stroke, anchor: 'middle' })
    );
  });
  const count = stop.more > 0 ? `${stop.total} (${stop.more} not drawn)` : String(stop.total);
  const number =
    stop.total === 0
      ? ''
      : textLine(count, {
          x: stop.x,
          y: stop.top,
          size: text,
          weight: 600,
          fill: lightColours.text,
          anchor: 'middle',
        });
  const isEnd = stop.kind === 'beginning' || stop.kind === 'now';
  const point = tag('circle', {
    cx: stop.x,
    cy: y,
    r: dot,
    fill: stop.kind === 'round' ? lightColours.text : lightColours.surface,
    stroke: lightColours.text,
    'stroke-width': isEnd ? 3 : 2,
  });
  const lines = stop.lines.map((line) =>
    textLine(line.text, {
      x: stop.x,
      y: line.y,
      size: line.isTitle ? title : text,
      weight: line.isTitle ? 600 : 400,
      fill: line.isTitle ? lightColours.text : lightColours.muted,
      anchor: 'middle',
    }),
  );
  return squares.join('') + number + point + lines.join('');
}

/** The way of a theory as a drawing for paper; `label` says in words what it shows. */
export function timelineFigure({ width, height, y, stops }: Timeline, label: string): string {
  const ends = [stops[0]?.x ?? 0, stops.at(-1)?.x ?? 0];
  const line = tag('line', {
    x1: ends[0],
    x2: ends[1],
    y1: y,
    y2: y,
    stroke: lightColours.border,
    'stroke-width': 2,
  });
  const body = stops.map((stop) => drawStop(stop, y)).join('');
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': fontFamily,
    },
    `<title>${escapeXml(label)}</title>${line}${body}`,
  );
}
