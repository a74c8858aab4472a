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

/** The selected elements and arrows, in the order they were selected. */
export function selectedIn(state: EditorState): {
  readonly elementIds: readonly string[];
  readonly arrowIds: readonly string[];
} {
  const { selection, document } = state;
  const ids = [...selection];
  return {
    elementIds: ids.filter((id) => document.elements.has(id as never)),
    arrowIds: ids.filter((id) => document.arrows.has(id as never)),
  };
}
