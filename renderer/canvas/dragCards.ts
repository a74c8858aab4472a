import type { Point, Rect } from '#models/geometry/box.ts';
import { type LaneGeometry, fromWorld } from '#models/geometry/lanes.ts';
import { run } from '#renderer/state/commands.ts';

import type { Gesture, GestureTools } from './gesture.ts';
import type { MapModel } from '#models/map/mapModel.ts';
import { bentArrows, movingRoutes } from './movingRoutes.ts';

/** Cards move in steps of this many pixels; Alt lets them go anywhere. */
export const moveGrid = 8;

/** One box's new place, as `layout.move` takes it. */
export type CardMove = {
  readonly elementId: string;
  readonly stageId: string | null;
  readonly levelId: string | null;
  readonly x: number;
  readonly y: number;
};

/** Where cards at these world places are stored: in the lane under each card's middle. */
export function movesTo(model: MapModel, places: ReadonlyMap<string, Point>): readonly CardMove[] {
  return [...places].flatMap(([elementId, point]) => {
    const box = model.cards.get(elementId)?.box;
    if (box === undefined) return [];
    const { stageId, levelId, x, y } = fromWorld(model.lanes, point, box);
    return [{ elementId, stageId, levelId, x: Math.round(x), y: Math.round(y) }];
  });
}

function landingLane(lanes: LaneGeometry, rect: Rect): Rect | null {
  const { stageId, levelId } = fromWorld(lanes, rect, rect);
  const column = lanes.columns.find((each) => each.stageId === stageId);
  const row = lanes.rows.find((each) => each.levelId === levelId);
  if (column === undefined || row === undefined) return null;
  const isWhole = lanes.rows.length === 1;
  return {
    x: column.left,
    width: column.width,
    y: isWhole ? 0 : row.top,
    height: isWhole ? lanes.bounds.height : row.height,
  };
}

function snapped(distance: number, isFree: boolean): number {
  return isFree ? distance : Math.round(distance / moveGrid) * moveGrid;
}

/** Drags cards, led by one of them; the drop is one `layout.move` (P11). */
export function dragCards(
  { stage, editor }: GestureTools,
  { ids, leadId, start }: { readonly ids: readonly string[]; readonly leadId: string; readonly start: Point },
): Gesture {
  const { session } = stage.controller;
  const { model, kept } = session.getState();
  const arrowIds = model === null ? new Set<string>() : bentArrows(model, ids);
  let places: ReadonlyMap<string, Point> = new Map();
  return {
    move: (world, keys) => {
      if (model === null || kept === null) return;
      const dx = snapped(world.x - start.x, keys.altKey);
      const dy = snapped(world.y - start.y, keys.altKey);
      const next = new Map<string, Point>();
      for (const id of ids) {
        const box = model.cards.get(id)?.box;
        if (box !== undefined) next.set(id, { x: box.x + dx, y: box.y + dy });
      }
      places = next;
      const routes = movingRoutes(model, kept.routes, { places, arrowIds });
      const lead = model.cards.get(leadId)?.box;
      const place = places.get(leadId);
      const landing =
        lead === undefined || place === undefined ? null : landingLane(model.lanes, { ...lead, ...place });
      session.setState({ moving: { places, arrowIds, routes, landing, isLifted: true } });
    },
    end: () => {
      if (model !== null && places.size > 0) {
        const moves = movesTo(model, places).map((move) => ({ ...move }));
        run(editor, 'layout.move', { moves });
      }
      session.setState({ moving: null });
    },
    cancel: () => session.setState({ moving: null }),
  };
}
