import { type Point, type Rect, boundsOf } from '#models/geometry/box.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { announce } from '#renderer/ui/announce.ts';

import { describeItem } from './describeItem.ts';
import { glideMs } from './glide.ts';
import { openLayoutDesk } from './layoutDesk.ts';
import type { MapCanvas } from './mapCanvas.ts';
import { type MapController, registerMap } from './mapController.ts';
import { mapMarks } from '#models/map/configurationMarks.ts';
import { mapModel } from '#models/map/mapModel.ts';
import { isOverlaidAnew, mapLookOf } from './mapLook.ts';
import { createMapSession } from './mapSession.ts';
import { isDrawnAlike, isMarkedAlike } from './mapWatch.ts';
import { createMapWindow } from './mapWindow.ts';
import { remainingBefore } from './readingOrder.ts';
import { createRouteKeeper } from './routeKeeper.ts';
import { tidyMap } from './tidyMap.ts';
import {
  type Size,
  type Viewport,
  beginning,
  beginningBeside,
  fitting,
  isSameView,
  revealing,
  toWorldPoint,
  zoomedAround,
} from './viewport.ts';
import { uncoveredSize } from './uncovered.ts';

/** Moves the view of React Flow, which owns the viewport while the map is open (P11). */
export type ViewportDriver = (viewport: Viewport, durationMs: number) => void;

const ZOOM_STEP = 1.25;
/** Zoom at which a card's words are read comfortably. */
const READING_ZOOM = 0.9;

/**
 * The open map outside React: derives the model, keeps routes and window, moves the view. Of several maps in a window
 * the main one is that which actions act on.
 */
export function createMapStage(editor: Editor, { isMain = true }: { readonly isMain?: boolean } = {}) {
  const session = createMapSession();
  const desk = openLayoutDesk();
  const window = createMapWindow(session);
  let viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  let size: Size = { width: 0, height: 0 };
  let drive: ViewportDriver | null = null;
  let canvas: MapCanvas | null = null;
  let host: HTMLElement | null = null;
  let isFitted = false;
  let awaited: readonly string[] | null = null;
  let awaitedRect: Rect | null = null;
  let fitted: Viewport | null = null;
  const viewListeners = new Set<() => void>();

  const keeper = createRouteKeeper(desk, (kept) => {
    session.setState({ kept });
    window.refresh();
    canvas?.request('base');
  });

  const go = (next: Viewport, durationMs = glideMs()): void => {
    drive?.(next, durationMs);
  };

  const rectOf = (id: string): Rect | null => {
    const { model, kept, moving } = session.getState();
    const box = model?.cards.get(id)?.box;
    if (box !== undefined) return { ...box, ...moving?.places.get(id) };
    const label = kept?.routes.routes.get(id)?.label;
    return label === undefined ? null : { x: label.x - 60, y: label.y - 16, width: 120, height: 32 };
  };

  /** Lanes, and the arrows that run outside them. */
  const contentRect = (): Rect | null => {
    const { model, kept } = session.getState();
    if (model === null) return null;
    const lines = [...(kept?.routes.routes.values() ?? [])].flatMap(({ points }) => points);
    return boundsOf([model.lanes.bounds, ...lines.map((point) => ({ ...point, width: 0, height: 0 }))]);
  };

  const uncovered = (): Size => uncoveredSize(host, size);

  const show = (next: Viewport, durationMs?: number): void => {
    fitted = next;
    go(next, durationMs);
  };

  const fit = (): void => {
    const rect = contentRect();
    if (rect !== null && size.width > 0) show(fitting(rect, uncovered()));
  };

  /** Fits again when what covers the map changed, unless the person has looked elsewhere since. */
  const fitAgain = (): void => {
    if (fitted !== null && isSameView(viewport, fitted)) fit();
  };

  const fitTo = (ids: Iterable<string>, durationMs?: number): void => {
    const rect = boundsOf([...ids].flatMap((id) => rectOf(id) ?? []));
    if (rect !== null)
      go(fitting({ ...rect, y: rect.y - 40, height: rect.height + 40 }, uncovered()), durationMs);
  };

  const fitOnce = (): void => {
    const isReady = drive !== null && size.width > 0 && session.getState().model !== null;
    if (isFitted || !isReady) return;
    isFitted = true;
    if (awaited !== null) {
      fitTo(awaited, 0);
      return;
    }
    const rect = contentRect();
    if (rect === null) return;
    const first = isMain ? beginning(rect, size) : beginningBeside(rect, uncovered());
    show(awaitedRect === null ? first : revealing(first, size, awaitedRect), 0);
  };

  const zoomBy = (factor: number): void => {
    go(zoomedAround(viewport, viewport.zoom * factor, { x: size.width / 2, y: size.height / 2 }));
  };

  const centre = (point: Point, isInstant = false): void => {
    const { zoom } = viewport;
    go(
      { zoom, x: size.width / 2 - point.x * zoom, y: size.height / 2 - point.y * zoom },
      isInstant ? 0 : undefined,
    );
  };

  const approach = (rect: Rect): void => {
    const zoom = Math.max(viewport.zoom, READING_ZOOM);
    const x = size.width / 2 - (rect.x + rect.width / 2) * zoom;
    go({ zoom, x, y: size.height / 2 - (rect.y + rect.height / 2) * zoom });
  };

  const focusElement = (id: string): void => {
    host?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  };

  const focusItem = (id: string): void => {
    session.setState({ focusId: id });
    window.refresh();
    const rect = rectOf(id);
    if (rect !== null) go(revealing(viewport, size, rect));
    canvas?.request('live');
    // The card or the arrow's button may only be mounted by this change.
    requestAnimationFrame(() => focusElement(id));
    const { model } = session.getState();
    if (model !== null) announce(describeItem(model, id));
  };

  const controller: MapController = {
    session,
    viewport: () => viewport,
    size: () => size,
    onView: (listener) => {
      viewListeners.add(listener);
      return () => viewListeners.delete(listener);
    },
    zoomIn: () => zoomBy(ZOOM_STEP),
    zoomOut: () => zoomBy(1 / ZOOM_STEP),
    fit,
    fitTo: (ids) => {
      // A map that has just been opened has nothing to show yet: it begins with these instead of with everything.
      if (isFitted) fitTo(ids);
      else awaited = [...ids];
    },
    flyTo: (id) => {
      const rect = rectOf(id);
      if (rect === null) return;
      approach(rect);
      session.setState({ focusId: id });
      window.refresh();
      requestAnimationFrame(() => focusElement(id));
    },
    focusItem,
    approach,
    reveal: (rect) => {
      // A map that has just been opened begins where this is in view.
      if (isFitted) go(revealing(viewport, size, rect));
      else awaitedRect = rect;
    },
    centre,
    panBy: (dx, dy) => go({ ...viewport, x: viewport.x + dx, y: viewport.y + dy }, 0),
    setViewport: (next) => go(next, 0),
    rectOf,
    hasFocus: () => host?.contains(document.activeElement) ?? false,
    leave: () => host?.parentElement?.querySelector<HTMLElement>('.wf-map-tools button')?.focus(),
    tidy: () =>
      tidyMap(editor, { desk, session, glideMs: glideMs(), refresh: () => canvas?.request('base') }),
  };

  /** Marks the configurations that are wanted now; nothing is painted anew when none are and none were. */
  const mark = (): void => {
    const { model, marks: before } = session.getState();
    if (model === null) return;
    const { document, openConfigurationId: openId, configurationMarks } = editor.store.getState();
    const marks = mapMarks({ ...model, document }, { openId, ...configurationMarks });
    if (marks === before) return;
    session.setState({ marks });
    canvas?.request('base');
  };

  /** Derives the model anew when the document, the theory or the vocabulary has changed. */
  const sync = (): void => {
    const state = editor.store.getState();
    const { document, theoryId } = state;
    const before = session.getState().model;
    if (theoryId === null) {
      keeper.reset();
      session.setState({ model: null, kept: null, mountedIds: [], anchorIds: [], focusId: null });
      return;
    }
    if (before?.theoryId !== theoryId) {
      keeper.reset();
      isFitted = false;
      if (before !== null) awaited = null;
      session.setState({ focusId: null, hoverId: null, moving: null, kept: null });
    }
    const model = mapModel(document, mapLookOf(state, theoryId, editor.env.now()), before);
    if (model === before) return;
    const { focusId } = session.getState();
    const isThere = focusId !== null && (model.cards.has(focusId) || model.arrows.has(focusId));
    const isFocusLost = !isThere && focusId !== null && controller.hasFocus();
    session.setState({ model, focusId: isThere ? focusId : null });
    // What had the focus is gone (an undo): the keyboard goes on from what came before it, not from nowhere.
    const next = isFocusLost && before !== null ? remainingBefore(before, model, focusId) : null;
    if (next !== null) queueMicrotask(() => focusItem(next));
    keeper.update(model.routeInput);
    mark();
    window.refresh();
    fitOnce();
    canvas?.request('base');
  };

  const watchEditor = () =>
    editor.store.subscribe((state, before) => {
      if (!isDrawnAlike(state, before)) sync();
      if (isOverlaidAnew(state, before)) requestAnimationFrame(fitAgain);
      if (state.focusedIds !== before.focusedIds) canvas?.request('base');
      if (!isMarkedAlike(state, before)) mark();
      // Painted boxes show the selection themselves; cards and arrows do on their own.
      if (state.selection !== before.selection)
        canvas?.request(session.getState().detail === 'overview' ? 'base' : 'live');
    });
  const watchSession = () =>
    session.subscribe((state, before) => {
      if (state.moving?.arrowIds !== before.moving?.arrowIds || state.mountedIds !== before.mountedIds)
        canvas?.request('base');
      else if (state !== before) canvas?.request('live');
    });

  return {
    controller,
    /** The host's box, for the focus, and the canvases, once they are there. */
    attach(element: HTMLElement, painting: MapCanvas): void {
      host = element;
      canvas = painting;
      sync();
      canvas.request('base');
    },
    setDriver(next: ViewportDriver): void {
      drive = next;
      fitOnce();
    },
    /** React Flow has moved the view or been given another size. */
    viewportChanged(next: Viewport, nextSize: Size): void {
      const isResized = nextSize.width !== size.width || nextSize.height !== size.height;
      viewport = next;
      size = nextSize;
      if (isResized) fitOnce();
      window.look(viewport, size);
      canvas?.request(isResized ? 'base' : 'moved');
      for (const listener of viewListeners) listener();
    },
    /** The world point under a point of the window. */
    worldAt: (client: Point): Point => {
      const corner = host?.getBoundingClientRect();
      return toWorldPoint(viewport, { x: client.x - (corner?.x ?? 0), y: client.y - (corner?.y ?? 0) });
    },
    /** The configuration whose code stands at a world point, or null. */
    codeAt: (world: Point): string | null => canvas?.codeAt(world) ?? null,
    /** Starts to follow the editor; returns what ends it. */
    open(): () => void {
      const stops = [watchEditor(), watchSession(), ...(isMain ? [registerMap(controller)] : [])];
      sync();
      return () => {
        for (const stop of stops) stop();
        window.close();
        desk.close();
      };
    },
  };
}

export type MapStage = ReturnType<typeof createMapStage>;
