import { type ReportingClassId, reportingClasses } from '#models/frameworks/reportingOverlay.ts';
import type { Rect } from '#models/geometry/box.ts';
import { textWidth } from '#models/geometry/textMetrics.ts';

import type { MapCard } from '#models/map/mapCards.ts';
import type { MapColours } from './mapColours.ts';

const FONT = 12;
const HEIGHT = 20;
const PADDING = 7;
const SWATCH = { width: 26, height: 10 } as const;
/** Further away the words could not be read: the pattern alone stands there, larger. */
const WORDS_FROM = 0.38;

const wordsOf = new Map<ReportingClassId, string>(reportingClasses.map(({ id, words }) => [id, words]));

/** The pattern of a class within a rectangle; `ReportingSwatch.css` draws the same. */
function paintPattern(context: CanvasRenderingContext2D, rect: Rect, status: ReportingClassId): void {
  const { x, y, width, height } = rect;
  context.save();
  context.beginPath();
  context.roundRect(x, y, width, height, 3);
  context.setLineDash(status === 'untagged' ? [4, 3] : []);
  context.lineWidth = 1.5;
  context.stroke();
  context.clip();
  context.setLineDash([]);
  if (status === 'often') context.fillRect(x, y, width, height);
  else if (status === 'differ') context.fillRect(x, y, width / 2, height);
  else if (status === 'qualitative_only') {
    context.lineWidth = 2;
    context.beginPath();
    for (let from = x - height; from < x + width; from += 6) {
      context.moveTo(from, y + height);
      context.lineTo(from + height, y);
    }
    context.stroke();
  } else if (status === 'unknown') {
    for (let dotY = y + 3; dotY < y + height; dotY += 5)
      for (let dotX = x + 4; dotX < x + width; dotX += 6) context.fillRect(dotX - 1, dotY - 1, 2, 2);
  }
  context.restore();
}

/** Paints under each outcome how often it is reported: a pattern, and near enough its words. */
export function paintReporting(
  context: CanvasRenderingContext2D,
  cards: Iterable<MapCard>,
  look: {
    readonly byBox: ReadonlyMap<string, ReportingClassId>;
    readonly colours: MapColours;
    readonly zoom: number;
    readonly alphaOf: (id: string) => number;
  },
): void {
  const { byBox, colours, zoom, alphaOf } = look;
  const hasWords = zoom >= WORDS_FROM;
  const scale = hasWords ? Math.min(1.2, Math.max(1, 0.8 / zoom)) : Math.min(6, 0.9 / zoom);
  context.textRendering = 'geometricPrecision';
  for (const { id, box } of cards) {
    const status = byBox.get(id);
    if (status === undefined) continue;
    const words = hasWords ? (wordsOf.get(status) ?? '') : '';
    const inner = words === '' ? SWATCH.width : SWATCH.width + 6 + textWidth(words, FONT);
    const width = inner + 2 * PADDING;
    context.save();
    context.globalAlpha = alphaOf(id);
    context.translate(box.x + 12, box.y + box.height + 3);
    context.scale(scale, scale);
    context.beginPath();
    context.roundRect(0, 0, width, HEIGHT, 6);
    context.fillStyle = colours.surface;
    context.fill();
    context.strokeStyle = colours.border;
    context.lineWidth = 1;
    context.stroke();
    context.strokeStyle = status === 'untagged' ? colours.muted : colours.text;
    context.fillStyle = status === 'untagged' ? colours.muted : colours.text;
    const swatch = { x: PADDING, y: (HEIGHT - SWATCH.height) / 2, ...SWATCH };
    paintPattern(context, swatch, status);
    if (words !== '') {
      context.font = `400 ${FONT}px ${colours.font}`;
      context.textAlign = 'left';
      context.textBaseline = 'middle';
      context.fillText(words, PADDING + SWATCH.width + 6, HEIGHT / 2 + 0.5);
    }
    context.restore();
  }
}
