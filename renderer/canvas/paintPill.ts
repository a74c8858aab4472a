import type { Point } from '#models/geometry/box.ts';
import { labelPill } from '#models/geometry/route.ts';
import { textWidth } from '#models/geometry/textMetrics.ts';

import { type ArrowPill, badgeWidth, pillLook } from './mapArrows.ts';
import type { MapColours } from './mapColours.ts';

const upTriangle = new Path2D('M4 0L8 7H0Z');
const downTriangle = new Path2D('M4 7L0 0H8Z');

type Badge = { readonly count: number; readonly path: Path2D; readonly ink: string };

function paintBadge(
  context: CanvasRenderingContext2D,
  at: Point,
  { badge, colours }: { readonly badge: Badge; readonly colours: MapColours },
): void {
  context.save();
  context.translate(at.x, at.y - 3.5);
  context.fillStyle = badge.ink;
  context.fill(badge.path);
  context.restore();
  context.font = `600 ${pillLook.fontSize}px ${colours.font}`;
  context.fillStyle = colours.text;
  context.fillText(String(badge.count), at.x + pillLook.triangle + pillLook.countGap, at.y + 4);
}

type PillLook = {
  readonly pill: ArrowPill;
  readonly colours: MapColours;
  /** Colour of the outline of an active arrow's label, or null. */
  readonly ring: string | null;
};

/** Labels shrink less than the map does, so that they can still be read from a little further away. */
const LARGEST_SCALE = 1.15;

/** Paints an arrow's label: the hedge word, then ▲ for and ▼ against with their numbers of sources. */
export function paintPill(
  context: CanvasRenderingContext2D,
  at: Point,
  look: PillLook & { readonly zoom: number },
): void {
  const { zoom } = look;
  const scale = Math.min(LARGEST_SCALE, Math.max(1, 0.9 / zoom));
  context.save();
  context.translate(at.x, at.y);
  context.scale(scale, scale);
  context.textRendering = 'geometricPrecision';
  paintContent(context, look);
  context.restore();
}

function paintContent(context: CanvasRenderingContext2D, { pill, colours, ring }: PillLook): void {
  const at = { x: 0, y: 0 };
  context.beginPath();
  context.roundRect(
    at.x - pill.width / 2,
    at.y - labelPill.height / 2,
    pill.width,
    labelPill.height,
    labelPill.height / 2,
  );
  context.fillStyle = ring === null ? colours.lane : colours.surface;
  context.fill();
  if (ring !== null) {
    context.strokeStyle = ring;
    context.lineWidth = 1.5;
    context.stroke();
  }
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  let x = at.x - pill.width / 2 + pillLook.padding;
  if (pill.hedge !== '') {
    context.font = `400 ${pillLook.fontSize}px ${colours.font}`;
    context.fillStyle = ring === null ? colours.muted : colours.text;
    context.fillText(pill.hedge, x, at.y + 4);
    x += textWidth(pill.hedge, pillLook.fontSize) + pillLook.badgeGap;
  }
  const badges: readonly Badge[] = [
    { count: pill.supports, path: upTriangle, ink: colours.supports },
    { count: pill.contradicts, path: downTriangle, ink: colours.contradicts },
  ];
  for (const badge of badges) {
    if (badge.count === 0) continue;
    paintBadge(context, { x, y: at.y }, { badge, colours });
    x += badgeWidth(badge.count) + pillLook.badgeGap;
  }
}
