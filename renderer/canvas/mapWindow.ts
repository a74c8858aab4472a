import type { Rect } from '#models/geometry/box.ts';
import { routesInRect } from '#models/geometry/routeIndex.ts';

import { isFarAway, mostMounted, mountSlice, nextDetail } from './levelOfDetail.ts';
import type { MapSessionStore } from './mapSession.ts';
import { type Size, type Viewport, covers, worldWindow } from './viewport.ts';

/** Cards are mounted this far outside the window, so that they are there before they are seen; screen pixels. */
const MARGIN = 260;
/** New ones are mounted when less than this is left of the margin; screen pixels. */
const LEAST_MARGIN = 50;
/** After zooming in, cards far outside go when this many windows' worth of them is kept. */
const MOST_KEPT = 4;
/** Above this number of arrows in view only the active ones have a button. */
export const mostAnchors = 150;

/** Decides which cards and arrows are HTML: those of the window with a margin, in slices (performance.md, trap 2). */
export function createMapWindow(session: MapSessionStore) {
  let seen: Rect = { x: 0, y: 0, width: 0, height: 0 };
  let wanted: ReadonlySet<string> = new Set();
  let frame = 0;

  const wantedIds = (): ReadonlySet<string> => {
    const { model, detail, focusId, moving } = session.getState();
    if (model === null) return new Set();
    const ids = new Set<string>();
    if (focusId !== null && model.cards.has(focusId)) ids.add(focusId);
    if (detail === 'overview') return ids;
    for (const id of moving?.isLifted === true ? moving.places.keys() : []) {
      if (ids.size < mostMounted) ids.add(id);
    }
    for (const index of model.grid.within(seen)) {
      const id = model.grid.boxes[index]?.id;
      if (id !== undefined) ids.add(id);
      if (ids.size >= mostMounted) break;
    }
    return ids;
  };

  const mount = (): void => {
    frame = 0;
    const { mountedIds } = session.getState();
    const next = mountSlice(mountedIds, wanted);
    if (next !== mountedIds) session.setState({ mountedIds: next });
    if (next.length < wanted.size) frame = requestAnimationFrame(mount);
  };

  const refreshAnchors = (): void => {
    const { model, kept, anchorIds } = session.getState();
    if (model === null || kept === null) return;
    const inView = routesInRect(kept.index, seen);
    const next = inView.length <= mostAnchors ? inView : [];
    const isSame = next.length === anchorIds.length && next.every((id, place) => id === anchorIds[place]);
    if (!isSame) session.setState({ anchorIds: next });
  };

  const refresh = (): void => {
    wanted = wantedIds();
    refreshAnchors();
    if (frame === 0) mount();
  };

  return {
    /** The viewport has moved. */
    look(viewport: Viewport, size: Size): void {
      const { detail, isFar } = session.getState();
      const next = nextDetail(detail, viewport.zoom);
      const isFarNow = isFarAway(isFar, viewport.zoom);
      if (isFarNow !== isFar) session.setState({ isFar: isFarNow });
      const needed = worldWindow(viewport, size, LEAST_MARGIN / viewport.zoom);
      const isKept = seen.width * seen.height <= MOST_KEPT * needed.width * needed.height;
      if (next === detail && isKept && covers(seen, needed)) return;
      seen = worldWindow(viewport, size, MARGIN / viewport.zoom);
      if (next !== detail) session.setState({ detail: next });
      refresh();
    },
    /** The model, the routes, the focus or what moves has changed. */
    refresh,
    /** The part of the world that is looked at, with its margin. */
    rect: () => seen,
    close: () => cancelAnimationFrame(frame),
  };
}

export type MapWindow = ReturnType<typeof createMapWindow>;
