import type { ArrowStyle } from '#models/figure/arrowStyle.ts';
import type { Rect } from '#models/geometry/box.ts';
import type { RouteSet } from '#models/geometry/route.ts';
import { type RoutesIndex, routesInRect } from '#models/geometry/routeIndex.ts';

import type { MapArrow } from '#models/map/mapArrows.ts';
import { type LineGroup, groupStyle, groupsOf, inDrawingOrder, lineOf } from '#models/map/mapLines.ts';
import type { MapMarks } from '#models/map/configurationMarks.ts';
import { type MapColours, fadedColours } from './mapColours.ts';
import type { MapModel } from '#models/map/mapModel.ts';
import {
  type LinePaint,
  paintArrow,
  paintCasing,
  paintHead,
  paintJoin,
  paintSigns,
  paintStroke,
} from './paintArrow.ts';
import { paintChanges } from './paintChanges.ts';
import { paintBoxes, paintLanes } from './paintGround.ts';
import { type PaintedCode, paintBadges, paintCodes, paintOutlines } from './paintMarks.ts';
import { loopMarks } from './loopMarks.ts';
import { paintLoops } from './paintLoops.ts';
import { paintPill } from './paintPill.ts';
import { paintReporting } from './paintReporting.ts';
import type { Size, Viewport } from './viewport.ts';
import { worldWindow } from './viewport.ts';

/** Zooms from which more of an arrow is painted: heads and marks, then pills and gaps at crossings. */
export const arrowDetailZoom = { heads: 0.22, pills: 0.5 } as const;
/** Opacity of what is outside the focused neighbourhood. */
const FADED = 0.2;
/** Strength of lines on the overview. */
const FAR_ALPHA = 0.55;
const WINDOW_MARGIN = 60;

/** Everything that the canvas below the cards shows. */
export type MapScene = {
  readonly model: MapModel;
  readonly routes: RouteSet;
  readonly index: RoutesIndex;
  readonly colours: MapColours;
  readonly viewport: Viewport;
  readonly size: Size;
  /** Cards that are HTML just now. */
  readonly mounted: ReadonlySet<string>;
  /** Cards and arrows that are on the move and painted elsewhere. */
  readonly moving: ReadonlySet<string>;
  readonly selection: ReadonlySet<string>;
  /** When set, the rest is faded. */
  readonly focused: ReadonlySet<string> | null;
  /** Outlines of configurations, and the parts of boxes in the one that is looked at. */
  readonly marks: MapMarks;
};

/** Sets the canvas to world coordinates. */
export function toWorldTransform(
  context: CanvasRenderingContext2D,
  { x, y, zoom }: Viewport,
  pixelRatio: number,
): void {
  context.setTransform(zoom * pixelRatio, 0, 0, zoom * pixelRatio, x * pixelRatio, y * pixelRatio);
}

/** Paints a group's shared head and its join. */
export function paintGroup(
  context: CanvasRenderingContext2D,
  { group, members }: LineGroup,
  { model, paint }: { readonly model: MapModel; readonly paint: LinePaint },
): void {
  const style = groupStyle(members);
  if (style === null) return;
  const shared = { points: group.points, style, isHeaded: true, label: null };
  paintArrow(context, shared, paint);
  const head = group.points.at(-1);
  if (head !== undefined) paintHead(context, { point: head, angle: group.headAngle }, { style, paint });
  const groupId = members[0]?.arrow.arrowGroupId ?? null;
  const isOr = groupId !== null && model.document.arrowGroups.get(groupId)?.logic === 'or';
  paintJoin(context, group.join, { isOr, style, paint });
}

function visibleArrows({ model, index, moving }: MapScene, window: Rect): MapArrow[] {
  const arrows: MapArrow[] = [];
  for (const id of routesInRect(index, window)) {
    const arrow = model.arrows.get(id);
    if (arrow !== undefined && !moving.has(id)) arrows.push(arrow);
  }
  return inDrawingOrder(arrows);
}

/** Far away: straight strokes in one path for each look, without heads; thin enough to let the boxes speak. */
function paintArrowsFar(
  context: CanvasRenderingContext2D,
  { routes, colours, viewport }: MapScene,
  arrows: readonly MapArrow[],
): void {
  const batches = new Map<string, { readonly style: ArrowStyle; readonly path: Path2D }>();
  for (const { id, style } of arrows) {
    const route = routes.routes.get(id);
    if (route === undefined) continue;
    const key = `${style.stroke} ${style.dash?.join(' ') ?? ''}`;
    let batch = batches.get(key);
    if (batch === undefined) batches.set(key, (batch = { style, path: new Path2D() }));
    route.points.forEach(({ x, y }, place) => {
      if (place === 0) batch.path.moveTo(x, y);
      else batch.path.lineTo(x, y);
    });
  }
  context.globalAlpha = FAR_ALPHA;
  for (const { style, path } of batches.values()) {
    context.strokeStyle = colours.strokes[style.stroke];
    context.lineWidth = Math.max(style.width, 0.7 / viewport.zoom);
    // Dashes finer than a pixel only cost time.
    const isFine = style.dash === null || viewport.zoom < 0.12;
    context.setLineDash(isFine ? [] : style.dash.map((part) => part * 2));
    context.stroke(path);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function paintArrowsNear(
  context: CanvasRenderingContext2D,
  { routes, colours, viewport, model }: MapScene,
  arrows: readonly MapArrow[],
): void {
  const paint = { colours, ink: null, leastWidth: 0.8 / viewport.zoom };
  const hasPills = viewport.zoom >= arrowDetailZoom.pills;
  const lines = arrows.flatMap((arrow) => {
    const route = routes.routes.get(arrow.id);
    return route === undefined ? [] : [lineOf(arrow, route)];
  });
  for (const line of lines) {
    if (hasPills) paintCasing(context, line, paint);
    paintStroke(context, line, paint);
  }
  for (const line of lines) paintSigns(context, line, paint);
  for (const each of groupsOf(arrows, routes)) paintGroup(context, each, { model, paint });
  if (!hasPills) return;
  for (const { id, pill } of arrows) {
    const route = routes.routes.get(id);
    if (pill !== null && route !== undefined)
      paintPill(context, route.label, { pill, colours, ring: null, zoom: viewport.zoom });
  }
}

function paintArrows(context: CanvasRenderingContext2D, scene: MapScene, arrows: readonly MapArrow[]): void {
  if (scene.viewport.zoom < arrowDetailZoom.heads) paintArrowsFar(context, scene, arrows);
  else paintArrowsNear(context, scene, arrows);
}

/** Paints lanes, configurations, arrows and the boxes that are not HTML just now; returns where codes were painted. */
export function paintMap(
  context: CanvasRenderingContext2D,
  scene: MapScene,
  pixelRatio: number,
): readonly PaintedCode[] {
  const { model, colours, viewport, size, mounted, moving, selection, focused } = scene;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = colours.canvas;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  toWorldTransform(context, viewport, pixelRatio);
  // An empty theory without stages is an open field, not a lane.
  const isField = model.cards.size === 0 && model.lanes.columns.every((column) => column.stageId === null);
  if (!isField) paintLanes(context, model.lanes, { colours, zoom: viewport.zoom });
  const window = worldWindow(viewport, size, WINDOW_MARGIN);
  const markPaint = { colours, zoom: viewport.zoom, window, grid: model.grid, lanes: model.lanes };
  const marked = scene.marks.marked.filter(({ isChosen }) => focused === null || isChosen);
  paintOutlines(context, marked, markPaint);
  const arrows = visibleArrows(scene, window);
  if (focused === null) paintArrows(context, scene, arrows);
  else {
    // Mixed colours, not transparency: many faded lines over each other would add up to a bright one.
    const faded = { ...scene, colours: fadedColours(colours, FADED) };
    paintArrows(
      context,
      faded,
      arrows.filter(({ id }) => !focused.has(id)),
    );
    paintArrows(
      context,
      scene,
      arrows.filter(({ id }) => focused.has(id)),
    );
  }
  const painted = model.grid.within(window).flatMap((index) => {
    const id = model.grid.boxes[index]?.id;
    const card = id === undefined || mounted.has(id) || moving.has(id) ? undefined : model.cards.get(id);
    return card === undefined ? [] : [card];
  });
  const alphaOf = (id: string) => (focused === null || focused.has(id) ? 1 : FADED);
  paintBoxes(context, painted, {
    colours,
    zoom: viewport.zoom,
    window,
    alphaOf,
    rings: selection,
  });
  if (model.reporting !== null) {
    const shown = model.grid
      .within(window)
      .flatMap((index) => model.cards.get(model.grid.boxes[index]?.id ?? '') ?? []);
    paintReporting(
      context,
      shown.filter(({ id }) => !moving.has(id)),
      { byBox: model.reporting, colours, zoom: viewport.zoom, alphaOf },
    );
  }
  if (model.changes !== null)
    paintChanges(context, painted, { marks: model.changes, colours, zoom: viewport.zoom });
  const codes = paintCodes(context, marked, markPaint);
  paintBadges(context, painted, { badges: scene.marks.badges, paint: markPaint });
  paintLoops(context, loopMarks(model, { focused, routes: scene.routes.routes }), colours);
  return codes;
}
