import type { Document } from '../document.ts';
import type { Point } from '../geometry/box.ts';
import { boundsOf } from '../geometry/box.ts';
import { card, cardTextLeft } from '../geometry/card.ts';
import type { MapCard } from '../map/mapCards.ts';
import { lightColours } from './palette.ts';
import { placeAll } from './placeAll.ts';
import { type Scene, sceneOf } from './scene.ts';
import { short, tag } from './svg.ts';

// At a fifth of its size a line of the map would be a hair: everything is drawn bolder here.
const LINE = 6;
const HEAD = { length: 30, half: 16 } as const;
const MARGIN = 24;
const BAR = 9;

function pathOf(points: readonly Point[]): string {
  return points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`)
    .join('');
}

/** A triangle at the end of a line, pointing along its last stretch; null when the line is a point. */
function headOf(points: readonly Point[]): string | null {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return null;
  const length = Math.hypot(tip.x - before.x, tip.y - before.y);
  if (length === 0) return null;
  const [x, y] = [(tip.x - before.x) / length, (tip.y - before.y) / length];
  const foot = { x: tip.x - x * HEAD.length, y: tip.y - y * HEAD.length };
  return `${pathOf([
    tip,
    { x: foot.x - y * HEAD.half, y: foot.y + x * HEAD.half },
    { x: foot.x + y * HEAD.half, y: foot.y - x * HEAD.half },
  ])}Z`;
}

function drawLanes({ model: { lanes } }: Scene): string {
  const bands = lanes.columns.map(({ left, width }) =>
    tag('rect', { x: left + 4, y: 0, width: width - 8, height: lanes.bounds.height, rx: 16 }),
  );
  const rows = lanes.rows.slice(1).map(({ top }) => `M0 ${short(top)}H${short(lanes.bounds.width)}`);
  const rules =
    rows.length === 0
      ? ''
      : tag('path', { d: rows.join(''), stroke: lightColours.hairline, 'stroke-width': 4 });
  return tag('g', { fill: lightColours.lane }, bands.join('')) + rules;
}

/** Arrows all in one colour: which are borne out is for the map itself to show. */
function drawArrows({ arrows, routes }: Scene): string {
  const solid: string[] = [];
  const dotted: string[] = [];
  const heads: string[] = [];
  for (const { id, style } of arrows) {
    const route = routes.routes.get(id);
    if (route === undefined) continue;
    (style.head === 'nothing' && style.endMark === null ? dotted : solid).push(pathOf(route.points));
    const head = route.group === null && style.head !== 'nothing' ? headOf(route.points) : null;
    if (head !== null) heads.push(head);
  }
  for (const { points } of routes.groups.values()) {
    solid.push(pathOf(points));
    heads.push(headOf(points) ?? '');
  }
  const stroke = lightColours.strokes.none;
  const line = { fill: 'none', stroke, 'stroke-width': LINE };
  return [
    solid.length === 0 ? '' : tag('path', { ...line, d: solid.join('') }),
    dotted.length === 0 ? '' : tag('path', { ...line, d: dotted.join(''), 'stroke-dasharray': '6 14' }),
    heads.length === 0 ? '' : tag('path', { fill: stroke, d: heads.join('') }),
  ].join('');
}

/** A card with bars where its words are. */
function drawCard({ box, face, element: { usualRole: role } }: MapCard): string {
  const colour = role === null ? lightColours.border : lightColours.roles[role];
  const words = face.labelLines
    .map((line, index) => {
      const y = box.y + face.labelTop + index * card.labelLine + (card.labelLine - BAR) / 2;
      const width = Math.min(box.width - cardTextLeft - card.paddingX, line.length * 7);
      return `M${short(box.x + cardTextLeft + 6)} ${short(y + BAR / 2)}h${short(width)}`;
    })
    .join('');
  return (
    tag('rect', {
      x: box.x,
      y: box.y,
      width: box.width,
      height: box.height,
      rx: card.radius,
      fill: lightColours.surface,
      stroke: lightColours.border,
      'stroke-width': 2,
    }) +
    tag('rect', { x: box.x, y: box.y, width: 14, height: box.height, rx: 6, fill: colour }) +
    tag('path', { d: words, stroke: colour, 'stroke-width': BAR, 'stroke-opacity': 0.45 })
  );
}

/**
 * A theory's map drawn very small, as a self-contained SVG for a gallery: its boxes by role, with bars for words, and
 * its arrows. Empty when there is nothing to draw. The same rows always give the same bytes.
 */
export function thumbnail(document: Document, theoryId: string): string {
  const scene = sceneOf(placeAll(document, theoryId, 'plain'), { theoryId, vocabulary: 'plain' });
  const { lanes } = scene.model;
  if (scene.cards.length === 0 && lanes.columns.every(({ stageId }) => stageId === null)) return '';
  const reach = [...scene.routes.routes.values()].flatMap(({ points }) =>
    points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })),
  );
  const inner = boundsOf([lanes.bounds, ...reach]) ?? lanes.bounds;
  const [width, height] = [Math.ceil(inner.width) + 2 * MARGIN, Math.ceil(inner.height) + 2 * MARGIN];
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${Math.floor(inner.x) - MARGIN} ${Math.floor(inner.y) - MARGIN} ${width} ${height}`,
      width,
      height,
    },
    drawLanes(scene) + drawArrows(scene) + scene.cards.map(drawCard).join(''),
  );
}
