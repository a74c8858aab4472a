import type { Document } from '#models/document.ts';
import { statementMembers } from '#models/sentences/statement.ts';
import { type MapController, currentMap, onMapChange } from '#renderer/canvas/mapController.ts';
import type { Editor, InspectorFocus, InspectorTab } from '#renderer/state/editorStore.ts';

import { inspect, showView } from './viewActions.ts';

/** Does something with the map, at once or as soon as the view that was just asked for is there. */
export function whenMapIsThere(act: (map: MapController) => void): void {
  const map = currentMap();
  if (map !== null) {
    act(map);
    return;
  }
  const stop = onMapChange(() => {
    const opened = currentMap();
    if (opened === null) return;
    stop();
    // It has registered itself, but draws its theory for the first time after this turn.
    requestAnimationFrame(() => requestAnimationFrame(() => act(opened)));
  });
}

/**
 * Selects a box or an arrow, shows it in the inspector, and brings it into view where the map is seen. With `onMap`
 * the map is shown, whatever fills the centre, and takes the focus.
 */
export function goTo(
  editor: Editor,
  id: string,
  options: {
    readonly tab?: InspectorTab;
    readonly field?: InspectorFocus['field'];
    readonly onMap?: boolean;
  } = {},
): void {
  const { onMap = false, ...place } = options;
  const { views } = editor.store.getState();
  const seesMap = views.main === 'map' || views.beside === 'map';
  if (onMap && !seesMap) showView(editor, 'map');
  inspect(editor, { id, ...place });
  if (onMap) {
    whenMapIsThere((map) => map.flyTo(id));
  } else if (seesMap) {
    const map = currentMap();
    const rect = map?.rectOf(id) ?? null;
    if (rect !== null) map?.reveal(rect);
  }
}

/** The things and, of arrows, what they join: so much has to be seen for them to be understood. */
export function withEnds(document: Document, ids: readonly string[]): ReadonlySet<string> {
  const found = new Set(ids);
  for (const id of ids) {
    const arrow = document.arrows.get(id as never);
    for (const end of [arrow?.sourceElementId, arrow?.targetElementId, arrow?.targetArrowId]) {
      if (end !== undefined && end !== null) found.add(end);
    }
  }
  return found;
}

/** Lists the statements without a because in the inspector and fades everything else on the map. */
export function showBecauseGaps(editor: Editor, arrowIds: readonly string[]): void {
  const { document, panels } = editor.store.getState();
  const focusedIds = new Set<string>();
  for (const id of arrowIds) {
    const arrow = document.arrows.get(id as never);
    const members = arrow === undefined ? [] : statementMembers(document, arrow);
    for (const found of withEnds(
      document,
      members.map((member) => member.id),
    ))
      focusedIds.add(found);
  }
  editor.store.setState({ selection: new Set(), focusedIds, panels: { ...panels, inspector: true } });
  currentMap()?.fitTo(focusedIds);
}

/** Selects several things at once, and shows them all on the map where it is seen. */
export function showAll(editor: Editor, ids: readonly string[]): void {
  const { document } = editor.store.getState();
  const there = ids.filter((id) => document.elements.has(id as never) || document.arrows.has(id as never));
  editor.store.setState({ selection: new Set(there) });
  if (there.length > 0) currentMap()?.fitTo(withEnds(document, there));
}

/** Shows the map with nothing but a path in full strength. */
export function showPath(editor: Editor, ids: readonly string[]): void {
  const focusedIds = new Set(ids);
  editor.store.setState({ selection: new Set(), focusedIds });
  const { views } = editor.store.getState();
  if (views.main !== 'map' && views.beside !== 'map') showView(editor, 'map');
  whenMapIsThere((map) => map.fitTo(focusedIds));
}
