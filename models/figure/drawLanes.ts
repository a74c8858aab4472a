import type { LaneGeometry } from '../geometry/lanes.ts';
import { wrapText } from '../geometry/wrapText.ts';
import { tidy } from '../sentences/words.ts';
import type { FigureColours } from './palette.ts';
import { short, tag, textLine } from './svg.ts';

/** Air between two bands, and the corners of a band, world pixels. */
export const laneGap = 4;
export const laneRadius = 10;
/** As the names on the map at its own size: a stage's in the middle of 40 pixels, on one line or two. */
const STAGE = { size: 20, baseline: 31, line: 23, around: 32 } as const;
const LEVEL = { size: 13, baseline: 18, width: 210 } as const;

/** The lanes: a quiet band for each stage with its name, a hairline above each level with its. */
export function drawLanes({ columns, rows, bounds }: LaneGeometry, colours: FigureColours): string {
  const bands = columns.map((column) =>
    tag('rect', {
      x: column.left + laneGap / 2,
      y: 0,
      width: column.width - laneGap,
      height: bounds.height,
      rx: laneRadius,
      fill: colours.lane,
    }),
  );
  const hairlines = rows.some((row) => row.name !== '')
    ? rows.map((row) =>
        tag('path', {
          d: `M${short(bounds.x + laneGap)} ${short(row.top)}L${short(bounds.width - laneGap)} ${short(row.top)}`,
          stroke: colours.hairline,
          'stroke-width': 1.5,
        }),
      )
    : [];
  const stages = columns.map((column) => {
    const { size, baseline, line, around } = STAGE;
    const width = column.width - around;
    const lines = wrapText({ text: column.name, width, fontSize: size, maxLines: 2 });
    const first = baseline - ((lines.length - 1) * line) / 2;
    const place = { x: column.left + 18, size, fill: colours.muted };
    return lines
      .map((words, at) => (words === '' ? '' : textLine(words, { ...place, y: first + at * line })))
      .join('');
  });
  const levels = rows.map((row) => {
    const { size, baseline, width } = LEVEL;
    const [name = ''] = wrapText({ text: tidy(row.name), width, fontSize: size, weight: 600, maxLines: 1 });
    const place = { x: 20, y: row.top + baseline, size, weight: 600, fill: colours.muted } as const;
    return name === '' ? '' : textLine(name, place);
  });
  return [...bands, ...hairlines, ...stages, ...levels].join('');
}
