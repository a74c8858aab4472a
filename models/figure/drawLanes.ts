import type { LaneGeometry } from '../geometry/lanes.ts';
import { wrapText } from '../geometry/wrapText.ts';
import { tidy } from '../sentences/words.ts';
import type { FigureColours } from './palette.ts';
import { short, tag, textLine } from './svg.ts';

/** Air between two bands, and the corners of a band, world pixels. */
export const laneGap = 4;
export const laneRadius = 10;
const STAGE = { size: 20, baseline: 31 } as const;
const LEVEL = { size: 13, baseline: 22, width: 260 } as const;

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
    const { size, baseline } = STAGE;
    const width = column.width - 36;
    const [name = ''] = wrapText({ text: column.name, width, fontSize: size, maxLines: 1 });
    return name === '' ? '' : textLine(name, { x: column.left + 18, y: baseline, size, fill: colours.muted });
  });
  const levels = rows.map((row) => {
    const { size, baseline, width } = LEVEL;
    const [name = ''] = wrapText({ text: tidy(row.name), width, fontSize: size, weight: 600, maxLines: 1 });
    const place = { x: 20, y: row.top + baseline, size, weight: 600, fill: colours.muted } as const;
    return name === '' ? '' : textLine(name, place);
  });
  return [...bands, ...hairlines, ...stages, ...levels].join('');
}
