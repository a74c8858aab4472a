import { currentMap } from '#renderer/canvas/mapController.ts';
import type { Editor, EditorState } from '#renderer/state/editorStore.ts';

/** What an action does, and when it can be done. */
export type Binding = {
  readonly run: (editor: Editor) => void | Promise<void>;
  /** Absent: always. */
  readonly isAvailable?: (state: EditorState) => boolean;
  /** Its label just now, when that says more than the one in the menu. */
  readonly label?: (state: EditorState) => string;
};

/** True while a workspace is open. */
export function hasWorkspace(state: EditorState): boolean {
  return state.screen === 'workspace';
}

/** True while a theory is shown. */
export function hasTheory(state: EditorState): boolean {
  return hasWorkspace(state) && state.theoryId !== null;
}

/** True while a theory is shown that may be changed. */
export function canEdit(state: EditorState): boolean {
  return hasTheory(state) && state.workspace?.isReadOnly === false;
}

/** Boxes and arrows, apart. */
export type Things = { readonly elementIds: readonly string[]; readonly arrowIds: readonly string[] };

function apart(document: EditorState['document'], ids: readonly string[]): Things {
  return {
    elementIds: ids.filter((id) => document.elements.has(id as never)),
    arrowIds: ids.filter((id) => document.arrows.has(id as never)),
  };
}

/** The selected elements and arrows, in the order they were selected. */
export function selectedIn({ selection, document }: EditorState): Things {
  return apart(document, [...selection]);
}

/** What an action would act on: the selection, or what the keyboard is on when that is another thing (mapTargets). */
export function actedOn({ selection, document }: EditorState): Things {
  const map = currentMap();
  const focusId = map?.session.getState().focusId ?? null;
  const isElsewhere =
    focusId !== null && !selection.has(focusId) && (selection.size === 0 || map?.hasFocus() === true);
  return apart(document, isElsewhere ? [focusId] : [...selection]);
}
