import { type Point, type Rect, rectsOverlap } from '#models/geometry/box.ts';

import type { Gesture, GestureTools } from './gesture.ts';

function between(one: Point, other: Point): Rect {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}

/** Selects the boxes that a rectangle touches, and the arrows among them whose label lies inside; Shift keeps the rest. */
export function drawMarquee(
  { stage, editor }: GestureTools,
  { start, keep }: { readonly start: Point; readonly keep: ReadonlySet<string> },
): Gesture {
  const { session } = stage.controller;
  const before = editor.store.getState().selection;
  const { model, kept } = session.getState();
  return {
    move: (world) => {
      const rect = between(start, world);
      session.setState({ marquee: rect });
      if (model === null || kept === null) return;
      const found = new Set(keep);
      for (const index of model.grid.within(rect)) {
        const box = model.grid.boxes[index];
        if (box !== undefined && rectsOverlap(box, rect)) found.add(box.id);
      }
      for (const { id, from, to } of model.routeInput.links) {
        const isAmong = found.has(from) && 'box' in to && found.has(to.box);
        const at = isAmong ? kept.routes.routes.get(id)?.label : undefined;
        if (at !== undefined && rectsOverlap({ ...at, width: 1, height: 1 }, rect)) found.add(id);
      }
      const { selection } = editor.store.getState();
      const isSame = selection.size === found.size && [...found].every((id) => selection.has(id));
      if (!isSame) editor.store.setState({ selection: found });
    },
    end: () => session.setState({ marquee: null }),
    cancel: () => {
      session.setState({ marquee: null });
      editor.store.setState({ selection: before });
    },
  };
}
