import { copyFragment } from '#models/fragment.ts';
import type { ActionId } from '#shared/actions.ts';
import { run } from '#renderer/state/commands.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';
import { neighbourhood } from '#models/queries/neighbours.ts';
import { inspect } from '#renderer/actions/viewActions.ts';

import { type AlignedPlace, type Alignment, aligned, distributed } from './align.ts';
import { clipboardText, fragmentIn } from './clipboard.ts';
import { movesTo } from './dragCards.ts';
import { placeForNew } from './freePlace.ts';
import { addLane } from './laneEdits.ts';
import type { MapController } from './mapController.ts';
import { mapTargets } from './mapTargets.ts';

/** Something the user does to the map, by key, menu, palette or tool bar. */
export type MapAction = (editor: Editor, map: MapController) => void;

function selectAll(editor: Editor, map: MapController): void {
  const { model } = map.session.getState();
  if (model !== null)
    editor.store.setState({ selection: new Set([...model.cards.keys(), ...model.arrows.keys()]) });
}

function remove(editor: Editor, map: MapController): void {
  const { elementIds, arrowIds } = mapTargets(editor, map);
  if (elementIds.length + arrowIds.length === 0) return;
  const { model } = map.session.getState();
  const hadFocus = map.hasFocus();
  const commit = run(editor, 'elements.remove', { elementIds: [...elementIds], arrowIds: [...arrowIds] });
  if (commit === null || model === null) return;
  editor.store.setState({ selection: new Set() });
  // The focus goes to something that was joined to it, rather than nowhere.
  const left = map.session.getState().model;
  const near = [
    ...arrowIds.flatMap((id) => model.arrows.get(id)?.arrow.sourceElementId ?? []),
    ...elementIds.flatMap((id) => [...neighbourhood(model.document, id, 1).elementIds]),
  ];
  const next = near.find((id) => left?.cards.has(id)) ?? left?.cards.keys().next().value;
  if (hadFocus && next !== undefined) map.focusItem(next);
}

function rename(editor: Editor, map: MapController): void {
  const { elementIds, arrowIds } = mapTargets(editor, map);
  const [elementId] = elementIds;
  const [arrowId] = arrowIds;
  if (elementId !== undefined) {
    const rect = map.rectOf(elementId);
    if (rect !== null) map.reveal(rect);
    editor.store.setState({ editing: { kind: 'rename', elementId } });
  } else if (arrowId !== undefined) inspect(editor, { id: arrowId, tab: 'claim', field: 'because' });
}

function newBox(editor: Editor, map: MapController): void {
  const { model } = map.session.getState();
  if (model === null) return;
  editor.store.setState({ editing: { kind: 'new', at: placeForNew(map, model), connectFrom: null } });
}

function newArrow(editor: Editor, map: MapController): void {
  const [fromElementId] = mapTargets(editor, map).elementIds;
  if (fromElementId === undefined) notify(editor, 'Choose the box where the arrow starts, then connect.');
  else editor.store.setState({ editing: { kind: 'connect', fromElementId } });
}

function selectAdded(editor: Editor, map: MapController, commit: ReturnType<typeof run>): void {
  const added = commit?.change.upserts.filter(({ table }) => table === 'elements').map(({ row }) => row.id);
  if (added === undefined || added.length === 0) return;
  editor.store.setState({ selection: new Set(added) });
  const [first] = added;
  if (first !== undefined) map.focusItem(first);
}

function duplicate(editor: Editor, map: MapController): void {
  const { theoryId } = editor.store.getState();
  const { elementIds } = mapTargets(editor, map);
  if (theoryId === null || elementIds.length === 0) return;
  selectAdded(editor, map, run(editor, 'elements.duplicate', { theoryId, elementIds: [...elementIds] }));
}

async function copy(editor: Editor, map: MapController): Promise<boolean> {
  const { document, settings } = editor.store.getState();
  const { elementIds } = mapTargets(editor, map);
  if (elementIds.length === 0) {
    notify(editor, 'Select the boxes to copy; the arrows among them come along.');
    return false;
  }
  try {
    await navigator.clipboard.writeText(clipboardText(document, elementIds, settings.vocabulary));
  } catch {
    notify(editor, 'The clipboard could not be written, so nothing was copied.', 'problem');
    return false;
  }
  const arrows = copyFragment(document, elementIds).rows.filter(({ table }) => table === 'arrows').length;
  const boxes = elementIds.length;
  notify(
    editor,
    `Copied ${boxes} ${boxes === 1 ? 'box' : 'boxes'} and ${arrows} ${arrows === 1 ? 'arrow' : 'arrows'}.`,
  );
  return true;
}

/** Pastes boxes from a text that was copied on a map, of this or another workspace. */
export function pasteText(editor: Editor, map: MapController, text: string): void {
  const { theoryId } = editor.store.getState();
  if (theoryId === null) return;
  const found = fragmentIn(text);
  if (!found.ok) {
    notify(editor, found.error.message, 'problem');
    return;
  }
  const { rows, laneNames } = found.value;
  const fragment = { rows: rows.map((upsert) => ({ ...upsert })), laneNames: { ...laneNames } };
  selectAdded(editor, map, run(editor, 'elements.paste', { theoryId, fragment }));
}

async function paste(editor: Editor, map: MapController): Promise<void> {
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    notify(editor, 'The clipboard could not be read, so nothing was pasted.', 'problem');
    return;
  }
  pasteText(editor, map, text);
}

type Placing = (
  boxes: readonly { id: string; x: number; y: number; width: number; height: number }[],
) => ReadonlyMap<string, AlignedPlace>;

function place(
  editor: Editor,
  map: MapController,
  { label, placing }: { label: string; placing: Placing },
): void {
  const { model } = map.session.getState();
  if (model === null) return;
  const boxes = mapTargets(editor, map).elementIds.flatMap((id) => model.cards.get(id)?.box ?? []);
  if (boxes.length < 2) {
    notify(editor, 'Select two boxes or more first.');
    return;
  }
  run(editor, 'layout.move', { moves: movesTo(model, placing(boxes)).map((move) => ({ ...move })), label });
}

function align(how: Alignment, label: string): MapAction {
  return (editor, map) => place(editor, map, { label, placing: (boxes) => aligned(boxes, how) });
}

function distribute(direction: 'across' | 'down', label: string): MapAction {
  return (editor, map) => place(editor, map, { label, placing: (boxes) => distributed(boxes, direction) });
}

function pin(editor: Editor, map: MapController): void {
  const { model } = map.session.getState();
  const { elementIds } = mapTargets(editor, map);
  if (model === null || elementIds.length === 0) return;
  const isPinned = !elementIds.every((id) => model.cards.get(id)?.isPinned);
  run(editor, 'layout.pin', { elementIds: [...elementIds], isPinned });
}

function focusNeighbours(editor: Editor, map: MapController): void {
  const { focusedIds, document } = editor.store.getState();
  if (focusedIds !== null) {
    editor.store.setState({ focusedIds: null });
    return;
  }
  const { elementIds, arrowIds } = mapTargets(editor, map);
  const found = new Set<string>();
  for (const id of [...elementIds, ...arrowIds]) {
    const near = neighbourhood(document, id, 1);
    for (const each of [...near.elementIds, ...near.arrowIds]) found.add(each);
  }
  if (found.size > 0) editor.store.setState({ focusedIds: found });
}

function group(editor: Editor, map: MapController): void {
  const { arrowIds } = mapTargets(editor, map);
  if (arrowIds.length < 2) notify(editor, 'Select two arrows or more that end at the same box.');
  else run(editor, 'arrows.group', { ids: [...arrowIds], logic: 'and' });
}

function ungroup(editor: Editor, map: MapController): void {
  const { arrowIds } = mapTargets(editor, map);
  if (arrowIds.length > 0) run(editor, 'arrows.ungroup', { ids: [...arrowIds] });
}

function fitSelection(editor: Editor, map: MapController): void {
  const { elementIds, arrowIds } = mapTargets(editor, map);
  map.fitTo([...elementIds, ...arrowIds]);
}

/** What each of the map's actions does, by the ids of shared/actions.ts. */
export const mapActions: { readonly [Id in ActionId]?: MapAction } = {
  'edit.cut': (editor, map) => {
    void copy(editor, map).then((isCopied) => {
      if (isCopied) remove(editor, map);
    });
  },
  'edit.copy': (editor, map) => void copy(editor, map),
  'edit.paste': (editor, map) => void paste(editor, map),
  'edit.duplicate': duplicate,
  'edit.delete': remove,
  'edit.selectAll': selectAll,
  'edit.rename': rename,
  'insert.element': newBox,
  'insert.arrow': newArrow,
  'insert.stage': (editor) => addLane(editor, 'stage'),
  'insert.level': (editor) => addLane(editor, 'level'),
  'arrange.tidy': (_editor, map) => void map.tidy(),
  'arrange.pin': pin,
  'arrange.group': group,
  'arrange.ungroup': ungroup,
  'arrange.alignLeft': align('left', 'Align left'),
  'arrange.alignCentre': align('centre', 'Align centres'),
  'arrange.alignRight': align('right', 'Align right'),
  'arrange.alignTop': align('top', 'Align top'),
  'arrange.alignMiddle': align('middle', 'Align middles'),
  'arrange.alignBottom': align('bottom', 'Align bottom'),
  'arrange.distributeAcross': distribute('across', 'Distribute across'),
  'arrange.distributeDown': distribute('down', 'Distribute down'),
  'view.zoomIn': (_editor, map) => map.zoomIn(),
  'view.zoomOut': (_editor, map) => map.zoomOut(),
  'view.fit': (_editor, map) => map.fit(),
  'view.fitSelection': fitSelection,
  'view.focus': focusNeighbours,
};
