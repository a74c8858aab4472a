import type { Point, Rect } from '#models/geometry/box.ts';
import type { Route, RouteGroup } from '#models/geometry/route.ts';
import { arrowStyle, headPaths } from '#models/figure/arrowStyle.ts';

import type { MapArrow } from '#models/map/mapArrows.ts';
import type { MapCard } from '#models/map/mapCards.ts';
import type { MapColours } from './mapColours.ts';
import type { MapModel } from '#models/map/mapModel.ts';
import { paintArrow } from './paintArrow.ts';
import { paintBoxes, paintLandingLane } from './paintGround.ts';
import { groupsOf, lineOf } from '#models/map/mapLines.ts';

import { arrowDetailZoom, paintGroup, toWorldTransform } from './paintMap.ts';
import { paintPill } from './paintPill.ts';
import { type Size, type Viewport, worldWindow } from './viewport.ts';

/** Where arrows on the move are drawn just now. */
export type LiveRoutes = {
  readonly routes: ReadonlyMap<string, Route>;
  readonly groups: ReadonlyMap<string, RouteGroup>;
};

/** A line being pulled from a box, or the end of an arrow being moved. */
export type PulledLine = {
  readonly from: Point;
  readonly to: Point;
  /** The card it would end at, to ring it. */
  readonly target: Rect | null;
};

/** What changes while someone points, drags or selects: painted over the map, below the cards. */
export type LiveScene = {
  readonly model: MapModel;
  readonly colours: MapColours;
  readonly viewport: Viewport;
  readonly size: Size;
  /** Arrows to draw in the accent: hovered, selected, focused, aimed at. */
  readonly active: readonly MapArrow[];
  readonly routes: LiveRoutes;
  /** Arrows and painted boxes on the move, in their ordinary look. */
  readonly movingArrows: readonly MapArrow[];
  readonly movingBoxes: readonly MapCard[];
  readonly landing: Rect | null;
  readonly pulled: PulledLine | null;
};

const pulledStyle = arrowStyle(
  { sign: 'increases', status: 'hypothesised', kind: 'causes', isOnArrow: false },
  { sources: 0, supports: 0, contradicts: 0 },
);

function paintPulled(context: CanvasRenderingContext2D, pulled: PulledLine, scene: LiveScene): void {
  const { colours, viewport } = scene;
  const { from, to, target } = pulled;
  if (target !== null) {
    context.beginPath();
    context.roundRect(target.x - 4, target.y - 4, target.width + 8, target.height + 8, 13);
    context.strokeStyle = colours.accent;
    context.lineWidth = 2 / Math.min(1, viewport.zoom);
    context.stroke();
  }
  context.strokeStyle = colours.accent;
  context.lineWidth = Math.max(pulledStyle.width, 1.75 / viewport.zoom);
  context.setLineDash([6, 5]);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
  context.setLineDash([]);
  context.save();
  context.translate(to.x, to.y);
  context.rotate(Math.atan2(to.y - from.y, to.x - from.x));
  context.fillStyle = colours.accent;
  context.fill(new Path2D(headPaths.filled));
  context.restore();
}

function paintArrows(
  context: CanvasRenderingContext2D,
  arrows: readonly MapArrow[],
  { scene, ink }: { readonly scene: LiveScene; readonly ink: string | null },
): void {
  const { colours, viewport, model, routes } = scene;
  const least = (ink === null ? 0.8 : 1.75) / viewport.zoom;
  const paint = { colours, ink, leastWidth: Math.max(ink === null ? 0 : 2.25, least) };
  const shown = arrows.filter(({ id }) => routes.routes.has(id));
  for (const arrow of shown) {
    const route = routes.routes.get(arrow.id);
    if (route !== undefined) paintArrow(context, lineOf(arrow, route), paint);
  }
  for (const each of groupsOf(shown, routes)) paintGroup(context, each, { model, paint });
  if (viewport.zoom < arrowDetailZoom.pills) return;
  for (const { id, pill } of shown) {
    const route = routes.routes.get(id);
    if (pill !== null && route !== undefined)
      paintPill(context, route.label, { pill, colours, ring: ink, zoom: viewport.zoom });
  }
}

/** Paints what is on the move or active. */
export function paintLive(context: CanvasRenderingContext2D, scene: LiveScene, pixelRatio: number): void {
  const { colours, viewport, size, landing, pulled } = scene;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  toWorldTransform(context, viewport, pixelRatio);
  if (landing !== null) paintLandingLane(context, landing, { colours, zoom: viewport.zoom });
  paintArrows(context, scene.movingArrows, { scene, ink: null });
  paintArrows(context, scene.active, { scene, ink: colours.accent });
  paintBoxes(context, scene.movingBoxes, {
    colours,
    zoom: viewport.zoom,
    window: worldWindow(viewport, size),
    alphaOf: () => 1,
    rings: new Set(scene.movingBoxes.map(({ id }) => id)),
  });
  if (pulled !== null) paintPulled(context, pulled, scene);
}
