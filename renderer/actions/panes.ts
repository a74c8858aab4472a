import { currentMap } from '#renderer/canvas/mapController.ts';
import { nextPart } from '#renderer/compare/compareFocus.ts';
import type { Editor } from '#renderer/state/editorStore.ts';

/** The id of the inspector's element, which takes the focus when what had it is gone. */
export const inspectorId = 'wf-inspector';

/** The id of the centre's element. */
export const centreId = 'wf-centre';

/** True while the focus is on no part of the page: what had it is gone. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Once what had the focus is gone, the keyboard goes on from the centre. */
export function keepFocus(editor: Editor): void {
  requestAnimationFrame(() => {
    if (isFocusLost()) focusCentre(editor);
  });
}

/** Puts the focus on the inspector as a whole, so that the next Tab goes to its first field. */
export function focusInspector(): void {
  document.getElementById(inspectorId)?.focus();
}

/** Puts the focus on what is selected on the map, or on the view that fills the centre. */
export function focusCentre(editor: Editor): void {
  const map = currentMap();
  const { selection } = editor.store.getState();
  const [id] = selection;
  if (map !== null) {
    const focused = id ?? map.session.getState().focusId;
    if (focused !== null && map.rectOf(focused) !== null) {
      map.focusItem(focused);
      return;
    }
  }
  document.getElementById(centreId)?.focus();
}

/**
 * Goes from the centre to the inspector, opening it, and from everywhere else to the centre (F6). While two theories
 * are compared there is no inspector: it goes through the parts of the comparison.
 */
export function switchPane(editor: Editor): void {
  if (editor.store.getState().comparing !== null) {
    nextPart(editor);
    return;
  }
  const centre = document.getElementById(centreId);
  if (centre === null || !centre.contains(document.activeElement)) {
    focusCentre(editor);
    return;
  }
  const { panels } = editor.store.getState();
  if (!panels.inspector) editor.store.setState({ panels: { ...panels, inspector: true } });
  // Where it was hidden it has to be drawn first.
  requestAnimationFrame(focusInspector);
}
