import { hitTest } from '#models/geometry/routeIndex.ts';
import type { Point } from '#models/geometry/box.ts';
import { openConfiguration, pointAtConfiguration } from '#renderer/actions/configurationActions.ts';
import { commitPendingEdits } from '#renderer/actions/pendingEdits.ts';

import { dragCards } from './dragCards.ts';
import { drawMarquee } from './drawMarquee.ts';
import { arrowReach, dragThreshold, type Gesture, type GestureTools } from './gesture.ts';
import { cardAt } from '#models/map/mapModel.ts';
import { type Pressed, dataOf, pressedAt } from './pressedAt.ts';
import { moveArrowEnd, pullArrow } from './pullArrow.ts';

/** Selects by a press: alone, or with Shift in turn. */
function selectByPress({ editor }: GestureTools, id: string, isAdding: boolean): void {
  const { selection } = editor.store.getState();
  if (!isAdding) {
    if (!selection.has(id)) editor.store.setState({ selection: new Set([id]) });
    return;
  }
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  editor.store.setState({ selection: next });
}

function gestureFor(
  tools: GestureTools,
  pressed: Pressed,
  press: { start: Point; shiftKey: boolean },
): Gesture | null {
  const { editor } = tools;
  const { start, shiftKey } = press;
  if (pressed.kind === 'pull') return pullArrow(tools, pressed.id);
  if (pressed.kind === 'end') return moveArrowEnd(tools, { arrowId: pressed.id, end: pressed.end });
  if (pressed.kind === 'arrow' || pressed.kind === 'code') return null;
  const { selection, document } = editor.store.getState();
  if (pressed.kind === 'ground') return drawMarquee(tools, { start, keep: shiftKey ? selection : new Set() });
  const chosen = [...selection].filter((id) => document.elements.has(id as never));
  const ids = selection.has(pressed.id) ? chosen : [pressed.id];
  return dragCards(tools, { ids, leadId: pressed.id, start });
}

/** A press that ended without a drag. */
function click(tools: GestureTools, pressed: Pressed, shiftKey: boolean): void {
  const { editor } = tools;
  const { selection } = editor.store.getState();
  if (pressed.kind === 'code') openConfiguration(editor, pressed.id);
  else if (pressed.kind === 'ground') {
    if (!shiftKey && selection.size > 0) editor.store.setState({ selection: new Set() });
  } else if (pressed.kind === 'card' && !shiftKey && selection.size > 1) {
    editor.store.setState({ selection: new Set([pressed.id]) });
  }
}

const EDGE = 36;
const EDGE_SPEED = 14;

/** How far to move the view in one frame while something is held near the edge; pixels. */
function edgePull(client: Point, host: HTMLElement): Point {
  const { left, right, top, bottom } = host.getBoundingClientRect();
  const pull = (at: number, low: number, high: number) => {
    if (at < low + EDGE) return Math.min(1, (low + EDGE - at) / EDGE) * EDGE_SPEED;
    return at > high - EDGE ? -Math.min(1, (at - high + EDGE) / EDGE) * EDGE_SPEED : 0;
  };
  return { x: pull(client.x, left, right), y: pull(client.y, top, bottom) };
}

/** Follows one press from its first to its last event. */
function follow(tools: GestureTools, host: HTMLElement, first: PointerEvent): void {
  const { stage, editor } = tools;
  const { session } = stage.controller;
  const start = stage.worldAt({ x: first.clientX, y: first.clientY });
  const target = first.target instanceof Element ? first.target : host;
  const pressed = pressedAt(tools, target, start);
  let gesture: Gesture | null = null;
  let isOver = false;
  let latest = first;
  let frame = 0;

  if (pressed.kind === 'card' || pressed.kind === 'arrow') {
    selectByPress(tools, pressed.id, first.shiftKey);
    session.setState({ focusId: pressed.id, hoverId: null });
  }
  const moveTo = (event: PointerEvent) =>
    gesture?.move(stage.worldAt({ x: event.clientX, y: event.clientY }), event);
  const atEdge = () => {
    frame = 0;
    if (isOver || gesture === null) return;
    const pull = edgePull({ x: latest.clientX, y: latest.clientY }, host);
    if (pull.x !== 0 || pull.y !== 0) {
      stage.controller.panBy(pull.x, pull.y);
      moveTo(latest);
    }
    frame = requestAnimationFrame(atEdge);
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== first.pointerId) return;
    latest = event;
    if (gesture === null) {
      const travelled = Math.hypot(event.clientX - first.clientX, event.clientY - first.clientY);
      if (travelled < dragThreshold) return;
      gesture = gestureFor(tools, pressed, { start, shiftKey: first.shiftKey });
      if (gesture === null) return;
      host.setPointerCapture(first.pointerId);
      frame = requestAnimationFrame(atEdge);
    }
    moveTo(event);
  };
  const finish = (how: 'end' | 'cancel', event?: PointerEvent) => {
    if (isOver) return;
    isOver = true;
    cancelAnimationFrame(frame);
    host.removeEventListener('pointermove', move);
    host.removeEventListener('pointerup', up);
    host.removeEventListener('pointercancel', cancel);
    removeEventListener('keydown', escape, true);
    const at = event ?? latest;
    if (gesture === null) {
      if (how === 'end') click(tools, pressed, first.shiftKey);
    } else if (how === 'end') gesture.end(stage.worldAt({ x: at.clientX, y: at.clientY }));
    else gesture.cancel();
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId === first.pointerId) finish('end', event);
  };
  const cancel = () => finish('cancel');
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || gesture === null) return;
    event.preventDefault();
    event.stopPropagation();
    finish('cancel');
  };
  host.addEventListener('pointermove', move);
  host.addEventListener('pointerup', up);
  host.addEventListener('pointercancel', cancel);
  addEventListener('keydown', escape, true);
  if (pressed.kind === 'ground' && editor.store.getState().editing !== null) commitPendingEdits();
}

function isOwn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, .wf-map-own') === null;
}

/** Turns what the pointer does on the map into gestures; returns the function that stops it. */
export function listenToPointer(host: HTMLElement, tools: GestureTools): () => void {
  const { stage, editor } = tools;
  const { session } = stage.controller;
  let isSpaceHeld = false;
  const onSpace = (event: KeyboardEvent) => {
    if (event.key === ' ') isSpaceHeld = event.type === 'keydown';
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || isSpaceHeld || !isOwn(event.target)) return;
    follow(tools, host, event);
  };
  const onMove = (event: PointerEvent) => {
    const { kept, moving, pulled, marquee, hoverId, model } = session.getState();
    if (event.buttons !== 0 || moving !== null || pulled !== null || marquee !== null) return;
    if (kept === null || model === null || !isOwn(event.target)) return;
    const world = stage.worldAt({ x: event.clientX, y: event.clientY });
    const anchor = event.target instanceof Element ? dataOf(event.target, 'arrow') : null;
    const reach = arrowReach / stage.controller.viewport().zoom;
    const isGround = cardAt(model, world) === null;
    const code = isGround ? stage.codeAt(world) : null;
    pointAtConfiguration(editor, code);
    const next = code === null ? (anchor ?? (isGround ? hitTest(kept.index, world, reach) : null)) : null;
    host.style.cursor = next === null && code === null ? '' : 'pointer';
    if (next !== hoverId) session.setState({ hoverId: next });
  };
  const onLeave = () => {
    session.setState({ hoverId: null });
    pointAtConfiguration(editor, null);
  };
  const onDouble = (event: MouseEvent) => {
    if (!isOwn(event.target) || !(event.target instanceof Element)) return;
    const world = stage.worldAt({ x: event.clientX, y: event.clientY });
    const pressed = pressedAt(tools, event.target, world);
    if (pressed.kind === 'card')
      editor.store.setState({ editing: { kind: 'rename', elementId: pressed.id } });
    else if (pressed.kind === 'ground' && editor.store.getState().theoryId !== null)
      editor.store.setState({
        editing: { kind: 'new', at: { x: world.x - 110, y: world.y - 32 }, connectFrom: null },
      });
  };
  host.addEventListener('pointerdown', onDown);
  host.addEventListener('pointermove', onMove);
  host.addEventListener('pointerleave', onLeave);
  host.addEventListener('dblclick', onDouble);
  addEventListener('keydown', onSpace);
  addEventListener('keyup', onSpace);
  return () => {
    host.removeEventListener('pointerdown', onDown);
    host.removeEventListener('pointermove', onMove);
    host.removeEventListener('pointerleave', onLeave);
    host.removeEventListener('dblclick', onDouble);
    removeEventListener('keydown', onSpace);
    removeEventListener('keyup', onSpace);
  };
}
