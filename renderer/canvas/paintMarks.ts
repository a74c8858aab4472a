import type { Rect } from '#models/geometry/box.ts';
import type { BoxGrid } from '#models/geometry/boxGrid.ts';
import { roundedLoop } from '#models/geometry/hull.ts';
import type { LaneGeometry } from '#models/geometry/lanes.ts';
import { textWidth } from '#models/geometry/textMetrics.ts';

import { type PlacedCode, codeLook, codeWidth, placeCodes } from '#models/map/codePlaces.ts';
import type { CardBadge, MarkedConfiguration } from '#models/map/configurationMarks.ts';
import type { MapCard } from '#models/map/mapCards.ts';
import type { MapColours } from './mapColours.ts';

type MarkPaint = {
  readonly colours: MapColours;
  readonly zoom: number;
  readonly window: Rect;
  readonly grid: BoxGrid;
  readonly lanes: LaneGeometry;
};

const LABEL_FONT = codeLook.fontSize;

const paths = new WeakMap<MarkedConfiguration['outline'], Path2D>();

/** The outline as a path; made once for each outline. */
function pathOf(outline: MarkedConfiguration['outline']): Path2D {
  const known = paths.get(outline);
  if (known !== undefined) return known;
  const path = new Path2D();
  for (const loop of outline.loops) {
    const { start, stretches } = roundedLoop(loop);
    path.moveTo(start.x, start.y);
    for (const { to, bend } of stretches) {
      if (bend === null) path.lineTo(to.x, to.y);
      else path.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
    }
    path.closePath();
  }
  paths.set(outline, path);
  return path;
}

function paintOutline(
  context: CanvasRenderingContext2D,
  { outline, dash, isChosen }: MarkedConfiguration,
  { colours, zoom }: MarkPaint,
): void {
  const path = pathOf(outline);
  const width = (isChosen ? 2 : 1.5) / Math.min(1, Math.max(zoom, 0.15));
  context.strokeStyle = isChosen ? colours.accent : colours.muted;
  if (outline.kind === 'halos') {
    context.lineWidth = width * 0.75;
    context.setLineDash([2, 4]);
    context.beginPath();
    for (const [from, to] of outline.links) {
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
    }
    context.stroke();
  }
  context.globalAlpha = isChosen ? 0.1 : 0.05;
  context.fillStyle = isChosen ? colours.accent : colours.text;
  context.fill(path, 'evenodd');
  context.globalAlpha = 1;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.stroke(path);
  context.setLineDash([]);
}

/** Labels shrink less than the map does, so that the codes can be read from far away. */
function labelScale(zoom: number): number {
  return Math.min(8, Math.max(1, 0.9 / zoom));
}

function paintLabel(
  context: CanvasRenderingContext2D,
  { marked, at }: PlacedCode,
  { colours, scale }: { readonly colours: MapColours; readonly scale: number },
): void {
  const { height, fontSize } = codeLook;
  const width = codeWidth(marked.code);
  context.save();
  context.translate(at.x, at.y);
  context.scale(scale, scale);
  context.beginPath();
  context.roundRect(-width / 2, -height / 2, width, height, height / 2);
  context.fillStyle = marked.isChosen ? colours.accent : colours.surface;
  context.fill();
  context.strokeStyle = marked.isChosen ? colours.accent : colours.muted;
  context.lineWidth = 1;
  context.stroke();
  context.font = `600 ${fontSize}px ${colours.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.textRendering = 'geometricPrecision';
  context.fillStyle = marked.isChosen ? colours.surface : colours.text;
  context.fillText(marked.code, 0, 0.5);
  context.restore();
}

/** Paints the outlines of configurations under arrows and cards. */
export function paintOutlines(
  context: CanvasRenderingContext2D,
  marked: readonly MarkedConfiguration[],
  paint: MarkPaint,
): void {
  for (const each of marked) paintOutline(context, each, paint);
}

/** Where the code of a configuration was painted, in world coordinates. */
export type PaintedCode = { readonly id: string; readonly rect: Rect };

/** Paints the codes of configurations, and says where. */
export function paintCodes(
  context: CanvasRenderingContext2D,
  marked: readonly MarkedConfiguration[],
  { colours, zoom, grid, lanes }: MarkPaint,
): readonly PaintedCode[] {
  const scale = labelScale(zoom);
  return placeCodes(marked, { grid, lanes, scale }).map((placed) => {
    paintLabel(context, placed, { colours, scale });
    return { id: placed.marked.id, rect: placed.rect };
  });
}

/** Paints the part each box plays, on the boxes that are not HTML just now. */
export function paintBadges(
  context: CanvasRenderingContext2D,
  cards: Iterable<MapCard>,
  { badges, paint }: { readonly badges: ReadonlyMap<string, CardBadge>; readonly paint: MarkPaint },
): void {
  if (badges.size === 0) return;
  const scale = Math.min(4, labelScale(paint.zoom));
  const { colours } = paint;
  for (const { id, box } of cards) {
    const [first] = badges.get(id)?.roles ?? [];
    if (first === undefined) continue;
    const words = first.letter === '' ? first.word : first.letter;
    const width = (textWidth(words, LABEL_FONT) + 10) * scale;
    const height = 18 * scale;
    context.beginPath();
    context.roundRect(box.x + box.width - width - 6, box.y - height / 2, width, height, 5 * scale);
    context.fillStyle = colours.surface;
    context.fill();
    context.strokeStyle = colours.accent;
    context.lineWidth = scale;
    context.stroke();
    context.font = `600 ${LABEL_FONT * scale}px ${colours.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = colours.text;
    context.fillText(words, box.x + box.width - width / 2 - 6, box.y);
  }
}
