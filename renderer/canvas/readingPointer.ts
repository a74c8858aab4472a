import { hitTest } from '#models/geometry/routeIndex.ts';

import { type GestureTools, arrowReach } from './gesture.ts';
import { cardAt } from '#models/map/mapModel.ts';
import { dataOf, pressedAt } from './pressedAt.ts';

/** Lets a map that is only read be pointed at: a press selects, nothing is moved. Returns the function that stops it. */
export function listenToReader(host: HTMLElement, { stage, editor }: GestureTools): () => void {
  const { session } = stage.controller;
  const isOwn = (target: EventTarget | null): target is Element =>
    target instanceof Element && target.closest('.wf-map-own') === null;
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || !isOwn(event.target)) return;
    const pressed = pressedAt({ stage }, event.target, stage.worldAt({ x: event.clientX, y: event.clientY }));
    if (pressed.kind !== 'card' && pressed.kind !== 'arrow') return;
    session.setState({ focusId: pressed.id });
    editor.store.setState({ selection: new Set([pressed.id]) });
  };
  const onMove = (event: PointerEvent) => {
    const { kept, model, hoverId } = session.getState();
    if (event.buttons !== 0 || kept === null || model === null || !isOwn(event.target)) return;
    const world = stage.worldAt({ x: event.clientX, y: event.clientY });
    const reach = arrowReach / stage.controller.viewport().zoom;
    const onArrow =
      dataOf(event.target, 'arrow') ??
      (cardAt(model, world) === null ? hitTest(kept.index, world, reach) : null);
    host.style.cursor = onArrow === null ? '' : 'pointer';
    if (onArrow !== hoverId) session.setState({ hoverId: onArrow });
  };
  const onLeave = () => session.setState({ hoverId: null });
  host.addEventListener('click', onClick);
  host.addEventListener('pointermove', onMove);
  host.addEventListener('pointerleave', onLeave);
  return () => {
    host.removeEventListener('click', onClick);
    host.removeEventListener('pointermove', onMove);
    host.removeEventListener('pointerleave', onLeave);
  };
}
