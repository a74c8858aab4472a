import type { Point } from '#models/geometry/box.ts';
import type { ArrangeInput } from '#models/layout/arrangeInput.ts';
import { run } from '#renderer/state/commands.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';

import type { LayoutDesk } from './layoutDesk.ts';
import type { MapModel } from '#models/map/mapModel.ts';
import type { MapSessionStore } from './mapSession.ts';
import { movingRoutes } from './movingRoutes.ts';

/** Maps larger than this change place at once: nobody could follow so many boxes. */
const MOST_GLIDING = 250;

function arrangeInput({ cards, routeInput, lanes }: MapModel): ArrangeInput {
  const stages = lanes.columns.flatMap(({ stageId }) => (stageId === null ? [] : [{ id: stageId }]));
  const levels = lanes.rows.flatMap(({ levelId }) => (levelId === null ? [] : [{ id: levelId }]));
  return {
    stages,
    levels,
    links: routeInput.links.map(({ id, from, to }) => ({ id, from, to })),
    cards: [...cards.values()].map(({ id, box, placement, isPinned }) => {
      const { stageId, levelId, x, y } = placement;
      const plain = { id, stageId, levelId, width: box.width, height: box.height };
      return isPinned ? { ...plain, pinned: { x, y } } : plain;
    }),
  };
}

/** Shows the boxes on their way from where they were to where they are now. */
function glide(
  session: MapSessionStore,
  { from, durationMs, done }: { from: ReadonlyMap<string, Point>; durationMs: number; done: () => void },
): void {
  const start = performance.now();
  const arrowIds = new Set(session.getState().model?.arrows.keys());
  const step = (now: number): void => {
    const { model, kept } = session.getState();
    const share = Math.min(1, Math.max(0, (now - start) / durationMs));
    if (model === null || kept === null || share >= 1) {
      session.setState({ moving: null });
      done();
      return;
    }
    const eased = 1 - (1 - share) ** 3;
    const places = new Map<string, Point>();
    for (const [id, was] of from) {
      const box = model.cards.get(id)?.box;
      if (box === undefined) continue;
      places.set(id, { x: was.x + (box.x - was.x) * eased, y: was.y + (box.y - was.y) * eased });
    }
    const routes = movingRoutes(model, kept.routes, { places, arrowIds });
    session.setState({ moving: { places, arrowIds, routes, landing: null, isLifted: false } });
    requestAnimationFrame(step);
  };
  step(start);
}

/** Lays the theory out in its lanes as one step of undo; pinned boxes stay where they are. */
export async function tidyMap(
  editor: Editor,
  tools: {
    readonly desk: LayoutDesk;
    readonly session: MapSessionStore;
    readonly glideMs: number;
    readonly refresh: () => void;
  },
): Promise<void> {
  const { desk, session, glideMs, refresh } = tools;
  const before = session.getState().model;
  if (before === null || before.cards.size === 0) return;
  const places = await desk.arrange(arrangeInput(before));
  if (session.getState().model !== before) {
    notify(editor, 'The map was changed while it was being tidied, so it was left as it is. Tidy it again.');
    return;
  }
  const moves = [...before.cards.values()].flatMap(({ id, isPinned }) => {
    const place = places.get(id);
    return place === undefined || isPinned ? [] : [{ elementId: id, x: place.x, y: place.y }];
  });
  if (moves.length === 0) return;
  const commit = run(editor, 'layout.move', { moves, label: 'Tidy the map' });
  if (commit === null) return;
  if (glideMs > 0 && before.cards.size <= MOST_GLIDING) {
    const from = new Map([...before.cards.values()].map(({ id, box }) => [id, box]));
    glide(session, { from, durationMs: glideMs, done: refresh });
  }
}
