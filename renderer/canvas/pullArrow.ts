import type { Point, Rect } from '#models/geometry/box.ts';
import { hitTest } from '#models/geometry/routeIndex.ts';
import { firstIdOf, run } from '#renderer/state/commands.ts';
import { notify } from '#renderer/state/notices.ts';

import { arrowReach, type Gesture, type GestureTools } from './gesture.ts';
import { type MapModel, cardAt } from '#models/map/mapModel.ts';
import type { Pulled } from './mapSession.ts';
import type { MapStage } from './mapStage.ts';

/** Which end of an existing arrow is taken. */
export type ArrowEnd = 'source' | 'target';

/** A pull shorter than this into empty space was not meant; world pixels at zoom 1. */
const SHORTEST_PULL = 40;

type Target = { readonly id: string; readonly kind: 'card' | 'arrow'; readonly rect: Rect | null };

/** What lies under the pointer: a card first, else an arrow; never one of `except`. */
function targetAt(
  stage: MapStage,
  world: Point,
  { except, takesArrows }: { readonly except: ReadonlySet<string>; readonly takesArrows: boolean },
): Target | null {
  const { model, kept } = stage.controller.session.getState();
  if (model === null || kept === null) return null;
  const card = cardAt(model, world);
  if (card !== null) return except.has(card.id) ? null : { id: card.id, kind: 'card', rect: card.box };
  if (!takesArrows) return null;
  const arrow = hitTest(kept.index, world, arrowReach / stage.controller.viewport().zoom);
  return arrow === null || except.has(arrow) ? null : { id: arrow, kind: 'arrow', rect: null };
}

/** The middle of the side of a card that faces a point. */
function edgeTowards({ x, y, width, height }: Rect, point: Point): Point {
  const centre = { x: x + width / 2, y: y + height / 2 };
  const dx = point.x - centre.x;
  const dy = point.y - centre.y;
  if (Math.abs(dx) * height >= Math.abs(dy) * width) return { x: dx < 0 ? x : x + width, y: centre.y };
  return { x: centre.x, y: dy < 0 ? y : y + height };
}

/** Pulls an arrow out of a box: to a box, onto an arrow, or into empty space for a new box (P11: `arrows.add`). */
export function pullArrow({ stage, editor }: GestureTools, sourceId: string): Gesture {
  const { session } = stage.controller;
  const source = session.getState().model?.cards.get(sourceId)?.box;
  const except = new Set([sourceId]);
  const show = (pulled: Pulled | null) => session.setState({ pulled });
  let target: Target | null = null;
  return {
    move: (world) => {
      if (source === undefined) return;
      target = targetAt(stage, world, { except, takesArrows: true });
      const from = edgeTowards(source, world);
      const to = target?.rect === undefined || target.rect === null ? world : edgeTowards(target.rect, from);
      show({ from, to, target: target?.rect ?? null, sourceId, targetId: target?.id ?? null });
    },
    end: (world) => {
      show(null);
      if (source === undefined) return;
      if (target !== null) {
        connect({ stage, editor }, { sourceId, targetId: target.id });
        return;
      }
      const from = edgeTowards(source, world);
      const isInside =
        world.x > source.x &&
        world.x < source.x + source.width &&
        world.y > source.y &&
        world.y < source.y + source.height;
      if (isInside || Math.hypot(world.x - from.x, world.y - from.y) < SHORTEST_PULL) return;
      editor.store.setState({ editing: { kind: 'new', at: world, connectFrom: sourceId } });
    },
    cancel: () => show(null),
  };
}

/** Draws an arrow from a box to a box or onto an arrow, and selects it. */
export function connect(
  {
    stage,
    editor,
  }: { readonly stage: Pick<MapStage, 'controller'>; readonly editor: GestureTools['editor'] },
  { sourceId, targetId }: { readonly sourceId: string; readonly targetId: string },
): void {
  const { document, theoryId } = editor.store.getState();
  if (theoryId === null) return;
  const target = document.arrows.has(targetId as never) ? { arrowId: targetId } : { elementId: targetId };
  const commit = run(editor, 'arrows.add', { theoryId, sourceElementId: sourceId, target });
  const arrowId = firstIdOf(commit, 'arrows');
  if (arrowId === null) return;
  editor.store.setState({ selection: new Set([arrowId]), editing: null });
  stage.controller.focusItem(arrowId);
}

/** An arrow with everything that acts on it, directly or not: it must not end on any of these. */
function withActing({ document }: MapModel, arrowId: string): ReadonlySet<string> {
  const found = new Set([arrowId]);
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const arrow of document.arrows.values())
      if (arrow.targetArrowId !== null && found.has(arrow.targetArrowId)) found.add(arrow.id);
  }
  return found;
}

/** Moves an end of an arrow to another box or arrow (P11: `arrows.retarget`); dropped in the open, nothing happens. */
export function moveArrowEnd(
  { stage, editor }: GestureTools,
  { arrowId, end }: { readonly arrowId: string; readonly end: ArrowEnd },
): Gesture {
  const { session } = stage.controller;
  const { model, kept } = session.getState();
  const points = kept?.routes.routes.get(arrowId)?.points;
  const fixed = end === 'target' ? points?.[0] : points?.at(-1);
  const except = model === null ? new Set<string>() : withActing(model, arrowId);
  const show = (pulled: Pulled | null) => session.setState({ pulled });
  let target: Target | null = null;
  return {
    move: (world) => {
      if (fixed === undefined) return;
      target = targetAt(stage, world, { except, takesArrows: end === 'target' });
      const near =
        target?.rect === undefined || target.rect === null ? world : edgeTowards(target.rect, fixed);
      const line = end === 'target' ? { from: fixed, to: near } : { from: near, to: fixed };
      show({ ...line, target: target?.rect ?? null, sourceId: null, targetId: target?.id ?? null });
    },
    end: () => {
      show(null);
      if (target === null) {
        notify(editor, 'An arrow ends at a box or on another arrow, so it stays where it was.');
        return;
      }
      if (end === 'source') run(editor, 'arrows.retarget', { id: arrowId, sourceElementId: target.id });
      else {
        const where = target.kind === 'arrow' ? { arrowId: target.id } : { elementId: target.id };
        run(editor, 'arrows.retarget', { id: arrowId, target: where });
      }
    },
    cancel: () => show(null),
  };
}
