import { card } from '#models/geometry/card.ts';
import { type Rect, rectsOverlap } from '#models/geometry/box.ts';
import type { LaneGeometry } from '#models/geometry/lanes.ts';

import { detailZoom } from './levelOfDetail.ts';
import type { MapCard } from '#models/map/mapCards.ts';
import type { MapColours } from './mapColours.ts';
import { overviewInset, overviewLine, wordsFromAfar } from './overviewWords.ts';

/** Air between two bands, world pixels. */
export const laneGap = 4;
const LANE_RADIUS = 10;

/** Paints the lanes: a quiet band for each stage, a hairline above each level. */
export function paintLanes(
  context: CanvasRenderingContext2D,
  lanes: LaneGeometry,
  { colours, zoom }: { readonly colours: MapColours; readonly zoom: number },
): void {
  context.fillStyle = colours.lane;
  for (const column of lanes.columns) {
    context.beginPath();
    context.roundRect(column.left + laneGap / 2, 0, column.width - laneGap, lanes.bounds.height, LANE_RADIUS);
    context.fill();
  }
  if (!lanes.rows.some((row) => row.name !== '')) return;
  context.strokeStyle = colours.hairline;
  context.lineWidth = 1.5 / Math.max(zoom, 0.3);
  context.beginPath();
  for (const row of lanes.rows) {
    context.moveTo(lanes.bounds.x + laneGap, row.top);
    context.lineTo(lanes.bounds.width - laneGap, row.top);
  }
  context.stroke();
}

/** Marks the lane in which a dragged card would land. */
export function paintLandingLane(
  context: CanvasRenderingContext2D,
  rect: Rect,
  { colours, zoom }: { readonly colours: MapColours; readonly zoom: number },
): void {
  context.beginPath();
  context.roundRect(rect.x + laneGap / 2, rect.y + 1, rect.width - laneGap, rect.height - 2, LANE_RADIUS);
  context.strokeStyle = colours.accent;
  context.lineWidth = 1.5 / zoom;
  context.stroke();
}

// Further away the words could not be read; nearer a card's own words are about to come.
const WORDS_FROM = 0.16;

function paintWords(context: CanvasRenderingContext2D, each: MapCard, colours: MapColours): void {
  const { x, y, height } = each.box;
  const said = wordsFromAfar(each);
  context.font = `500 ${said.fontSize}px ${colours.font}`;
  context.fillStyle = colours.text;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  const step = said.fontSize * overviewLine;
  const first = y + height / 2 - ((said.lines.length - 1) / 2) * step;
  for (const [line, text] of said.lines.entries())
    context.fillText(text, x + overviewInset.left, first + line * step, said.room);
}

/** Paints boxes that are not HTML just now: outline, stripe in the role's colour, first words. */
export function paintBoxes(
  context: CanvasRenderingContext2D,
  cards: Iterable<MapCard>,
  look: {
    readonly colours: MapColours;
    readonly zoom: number;
    readonly window: Rect;
    readonly alphaOf: (id: string) => number;
    readonly rings: ReadonlySet<string>;
  },
): void {
  const { colours, zoom, window, alphaOf, rings } = look;
  const radius = zoom < 0.2 ? 0 : card.radius;
  for (const each of cards) {
    const { x, y, width, height } = each.box;
    if (!rectsOverlap(each.box, window, 8)) continue;
    context.globalAlpha = alphaOf(each.id);
    context.beginPath();
    if (radius === 0) context.rect(x, y, width, height);
    else context.roundRect(x, y, width, height, radius);
    context.fillStyle = colours.surface;
    context.fill();
    const isRinged = rings.has(each.id);
    context.strokeStyle = isRinged ? colours.accent : colours.border;
    context.lineWidth = isRinged ? 2.5 / zoom : Math.max(1, 0.75 / zoom);
    context.stroke();
    const role = each.element.usualRole;
    if (role !== null) {
      context.fillStyle = colours.roles[role];
      context.fillRect(x, y + radius, Math.max(card.stripe, 2.5 / zoom), height - 2 * radius);
    }
    if (zoom >= WORDS_FROM && zoom < detailZoom.cardsFrom) paintWords(context, each, colours);
  }
  context.globalAlpha = 1;
}
