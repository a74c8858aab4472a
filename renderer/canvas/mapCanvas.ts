import type { Point } from '#models/geometry/box.ts';
import type { EditorState } from '#renderer/state/editorStore.ts';

import type { MapArrow } from '#models/map/mapArrows.ts';
import { type MapColours, readMapColours } from './mapColours.ts';
import type { MapModel } from '#models/map/mapModel.ts';
import type { MapSession } from './mapSession.ts';
import { type LiveScene, paintLive } from './paintLive.ts';
import { paintMap } from './paintMap.ts';
import type { PaintedCode } from './paintMarks.ts';
import type { Size, Viewport } from './viewport.ts';

/** A paint longer than this is not repeated while the map moves: the picture is moved instead; milliseconds. */
const COSTLY_MS = 7;
/** A moved picture is painted crisp when the map has stood still this long; milliseconds. */
const CRISP_AFTER_MS = 120;

/** What the canvases need to know of the world around them. */
export type CanvasSources = {
  readonly session: () => MapSession;
  readonly editor: () => EditorState;
  readonly viewport: () => Viewport;
  readonly size: () => Size;
};

function activeArrows(session: MapSession, editor: EditorState, model: MapModel): readonly MapArrow[] {
  const ids = new Set<string>();
  for (const id of editor.selection) ids.add(id);
  for (const id of [session.hoverId, session.focusId, session.pulled?.targetId]) {
    if (id !== null && id !== undefined) ids.add(id);
  }
  return [...ids].flatMap((id) => model.arrows.get(id) ?? []);
}

function liveScene(sources: CanvasSources, model: MapModel, colours: MapColours): LiveScene | null {
  const session = sources.session();
  const { kept, moving, mountedIds } = session;
  if (kept === null) return null;
  const active = activeArrows(session, sources.editor(), model);
  const mounted = new Set(mountedIds);
  const movingArrows = [...(moving?.arrowIds ?? [])].flatMap((id) => model.arrows.get(id) ?? []);
  const movingBoxes = [...(moving?.places ?? [])].flatMap(([id, place]) => {
    const card = mounted.has(id) ? undefined : model.cards.get(id);
    return card === undefined ? [] : [{ ...card, box: { ...card.box, ...place } }];
  });
  const routes =
    moving === null
      ? kept.routes
      : {
          routes: new Map([...settledOf(active, session), ...moving.routes.routes]),
          groups: new Map([...kept.routes.groups, ...moving.routes.groups]),
        };
  return {
    model,
    colours,
    viewport: sources.viewport(),
    size: sources.size(),
    active,
    routes,
    movingArrows,
    movingBoxes,
    landing: moving?.landing ?? null,
    pulled: session.pulled,
  };
}

function hasAnythingLive(scene: LiveScene): boolean {
  const { active, movingArrows, movingBoxes, landing, pulled } = scene;
  return active.length + movingArrows.length + movingBoxes.length > 0 || landing !== null || pulled !== null;
}

function settledOf(arrows: readonly MapArrow[], { kept }: MapSession) {
  return arrows.flatMap(({ id }) => {
    const route = kept?.routes.routes.get(id);
    return route === undefined ? [] : [[id, route] as const];
  });
}

function contextOf(canvas: HTMLCanvasElement, alpha: boolean): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha });
  if (context === null) throw new Error('This browser cannot paint on a canvas.');
  return context;
}

/**
 * Paints the map below the cards: `base` holds what stands still, `live` what moves or is active. Asked for paints
 * happen once, in the next frame.
 */
export function createMapCanvas(
  { base, live }: { readonly base: HTMLCanvasElement; readonly live: HTMLCanvasElement },
  sources: CanvasSources,
) {
  const baseContext = contextOf(base, false);
  const liveContext = contextOf(live, true);
  let colours = readMapColours(base.parentElement ?? document.body);
  let frame = 0;
  let isBaseStale = false;
  let hasOnlyMoved = true;
  let painted: { readonly viewport: Viewport; readonly costMs: number } | null = null;
  let codes: readonly PaintedCode[] = [];
  let crisp: ReturnType<typeof setTimeout> | undefined;

  const fitCanvas = (canvas: HTMLCanvasElement): void => {
    const { width, height } = sources.size();
    const ratio = devicePixelRatio;
    const wide = Math.max(1, Math.round(width * ratio));
    const high = Math.max(1, Math.round(height * ratio));
    if (canvas.width !== wide) canvas.width = wide;
    if (canvas.height !== high) canvas.height = high;
  };

  const paintBase = (): void => {
    const { model, kept, mountedIds, moving, marks } = sources.session();
    if (model === null || kept === null) return;
    const { selection, focusedIds } = sources.editor();
    const viewport = sources.viewport();
    const start = performance.now();
    fitCanvas(base);
    base.style.transform = '';
    codes = paintMap(
      baseContext,
      {
        model,
        ...kept,
        colours,
        viewport,
        size: sources.size(),
        mounted: new Set(mountedIds),
        moving: new Set([...(moving?.places.keys() ?? []), ...(moving?.arrowIds ?? [])]),
        selection,
        focused: focusedIds,
        marks,
      },
      devicePixelRatio,
    );
    painted = { viewport, costMs: performance.now() - start };
  };

  /** Moves the last picture to where it belongs now; crisp again once the map stands still. */
  const moveBase = (from: Viewport): void => {
    const to = sources.viewport();
    const scale = to.zoom / from.zoom;
    base.style.transform = `translate(${to.x - from.x * scale}px, ${to.y - from.y * scale}px) scale(${scale})`;
    clearTimeout(crisp);
    crisp = setTimeout(() => request('base'), CRISP_AFTER_MS);
  };

  const paintFrame = (): void => {
    frame = 0;
    if (isBaseStale) {
      if (hasOnlyMoved && painted !== null && painted.costMs > COSTLY_MS) moveBase(painted.viewport);
      else paintBase();
    }
    isBaseStale = false;
    hasOnlyMoved = true;
    const { model } = sources.session();
    const scene = model === null ? null : liveScene(sources, model, colours);
    const isIdle = scene === null || !hasAnythingLive(scene);
    // An empty picture over the whole map would still be blended in every frame.
    live.hidden = isIdle;
    if (isIdle) return;
    fitCanvas(live);
    paintLive(liveContext, scene, devicePixelRatio);
  };

  /** `live`: only what moves has changed. `moved`: only the viewport has. `base`: anything may have. */
  const request = (what: 'base' | 'live' | 'moved'): void => {
    if (what !== 'live') isBaseStale = true;
    if (what === 'base') hasOnlyMoved = false;
    if (frame === 0) frame = requestAnimationFrame(paintFrame);
  };

  return {
    request,
    /** The configuration whose code is painted at a world point, or null. */
    codeAt: ({ x, y }: Point): string | null =>
      codes.find(
        ({ rect }) => x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height,
      )?.id ?? null,
    /** The theme, the contrast or the fonts have changed. */
    recolour(): void {
      colours = readMapColours(base.parentElement ?? document.body);
      request('base');
    },
    close(): void {
      cancelAnimationFrame(frame);
      clearTimeout(crisp);
    },
  };
}

export type MapCanvas = ReturnType<typeof createMapCanvas>;
