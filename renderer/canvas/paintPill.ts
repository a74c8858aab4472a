import type { Stance } from '#models/entities/evidenceLink.ts';
import type { Point } from '#models/geometry/box.ts';
import { labelPill } from '#models/geometry/route.ts';
import { textWidth } from '#models/geometry/textMetrics.ts';

import { type ArrowPill, type PillBadge, badgeWidth, pillLook } from '#models/map/mapArrows.ts';
import type { MapColours } from './mapColours.ts';

/** The shapes of `StanceMark` at the size of a pill. */
const shapes: Readonly<Record<Stance, Path2D>> = {
  supports: new Path2D('M4 0L8 7H0Z'),
  contradicts: new Path2D('M4 7L0 0H8Z'),
  refines: new Path2D('M4 -.5L8 3.5L4 7.5L0 3.5Z'),
  gives_context: new Path2D('M4 .25A3.25 3.25 0 1 1 4 6.75A3.25 3.25 0 1 1 4 .25Z'),
};

function paintBadge(
  context: CanvasRenderingContext2D,
  at: Point,
  { badge, colours }: { readonly badge: PillBadge; readonly colours: MapColours },
): void {
  context.save();
  context.translate(at.x, at.y - 3.5);
  context.fillStyle = colours.stances[badge.stance];
  context.fill(shapes[badge.stance]);
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

/** Paints an arrow's label: the hedge word, then the marks of what sources do to it, with their numbers. */
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
  for (const badge of pill.badges) {
    paintBadge(context, { x, y: at.y }, { badge, colours });
    x += badgeWidth(badge.count) + pillLook.badgeGap;
  }
}
