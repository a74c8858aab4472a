import { announce } from '#renderer/ui/announce.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { run } from '#renderer/state/commands.ts';

import { moveGrid, movesTo } from './dragCards.ts';
import { mapTargets } from './mapTargets.ts';
import type { MapController } from './mapController.ts';
import { stepInReadingOrder } from './readingOrder.ts';
import { type WalkKey, nextArrowAround, walkFrom } from './walkMap.ts';

type KeyTools = { readonly controller: MapController; readonly editor: Editor };

const steps: Readonly<Record<WalkKey, { readonly x: number; readonly y: number }>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

function isWalkKey(key: string): key is WalkKey {
  return Object.hasOwn(steps, key);
}

/** Moves the selected boxes by one step of the grid; presses in quick succession are one step of undo (P6). */
function nudge({ controller, editor }: KeyTools, key: WalkKey): void {
  const { model } = controller.session.getState();
  if (model === null) return;
  const { x, y } = steps[key];
  const places = new Map<string, { x: number; y: number }>();
  for (const id of mapTargets(editor, controller).elementIds) {
    const box = model.cards.get(id)?.box;
    if (box !== undefined) places.set(id, { x: box.x + x * moveGrid, y: box.y + y * moveGrid });
  }
  if (places.size === 0) return;
  run(editor, 'layout.move', { moves: movesTo(model, places).map((move) => ({ ...move })) });
  const [first] = places.keys();
  const rect = first === undefined ? null : controller.rectOf(first);
  if (rect !== null) controller.reveal(rect);
}

function toggle({ controller, editor }: KeyTools, isAdding: boolean): void {
  const { focusId } = controller.session.getState();
  if (focusId === null) return;
  const { selection } = editor.store.getState();
  const isOnlyOne = selection.size === 1 && selection.has(focusId);
  const next = isAdding ? new Set(selection) : new Set<string>(isOnlyOne ? [focusId] : []);
  const wasThere = next.delete(focusId);
  if (!wasThere) next.add(focusId);
  editor.store.setState({ selection: next });
  announce(wasThere ? 'Not selected' : next.size > 1 ? `Selected, ${next.size} in all` : 'Selected');
}

/** Esc: first the selection, then what is shown alone, then the open configuration, then out of the map to its tools. */
function escape({ controller, editor }: KeyTools): void {
  const { selection, focusedIds, openConfigurationId } = editor.store.getState();
  if (selection.size > 0) editor.store.setState({ selection: new Set() });
  else if (focusedIds !== null) editor.store.setState({ focusedIds: null });
  else if (openConfigurationId !== null) editor.store.setState({ openConfigurationId: null });
  else controller.leave();
}

function goTo(tools: KeyTools, id: string | null): boolean {
  if (id === null) return false;
  tools.controller.focusItem(id);
  return true;
}

/** What a key does while a box or arrow has the focus; false when it is not one of the map's own keys. */
function pressed(tools: KeyTools, event: KeyboardEvent): boolean {
  const { session } = tools.controller;
  const { model, focusId } = session.getState();
  if (model === null || event.ctrlKey || event.metaKey) return false;
  const isReadOnly = tools.editor.store.getState().workspace?.isReadOnly === true;
  const { key } = event;
  if (key === 'Tab') return goTo(tools, stepInReadingOrder(model, focusId, event.shiftKey ? -1 : 1));
  if (key === 'Escape') {
    escape(tools);
    return true;
  }
  if (isWalkKey(key) && event.altKey && !isReadOnly) {
    nudge(tools, key);
    return true;
  }
  if (isWalkKey(key)) {
    const next = focusId === null ? stepInReadingOrder(model, null, 1) : walkFrom(model, focusId, key);
    if (next === null) announce('Nothing further that way');
    else tools.controller.focusItem(next);
    return true;
  }
  if (key === '[' || key === ']')
    return focusId !== null && goTo(tools, nextArrowAround(model, focusId, key === ']' ? 1 : -1));
  if (key === ' ') {
    toggle(tools, event.shiftKey);
    return true;
  }
  if (key === 'F2' && focusId !== null && model.cards.has(focusId) && !isReadOnly) {
    tools.editor.store.setState({ editing: { kind: 'rename', elementId: focusId } });
    return true;
  }
  return false;
}

/** Listens to the keys that move about on the map; those of actions are the registry's. Returns the stop. */
export function onMapKey(host: HTMLElement, tools: KeyTools): () => void {
  const listen = (event: KeyboardEvent) => {
    const { target } = event;
    const isItem = target instanceof HTMLElement && target.dataset['item'] !== undefined;
    if (event.defaultPrevented || !isItem || !pressed(tools, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  host.addEventListener('keydown', listen);
  return () => host.removeEventListener('keydown', listen);
}
