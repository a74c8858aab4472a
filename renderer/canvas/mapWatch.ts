import type { EditorState } from '#renderer/state/editorStore.ts';

import { isOverlaidAnew } from './mapLook.ts';

/** True when a change of the editor's state leaves the map's picture as it is: its rows, words and overlay. */
export function isDrawnAlike(state: EditorState, before: EditorState): boolean {
  return (
    state.document === before.document &&
    state.theoryId === before.theoryId &&
    state.settings.vocabulary === before.settings.vocabulary &&
    !isOverlaidAnew(state, before) &&
    state.changeMarks === before.changeMarks
  );
}

/** True when the marks of configurations stay as they are. */
export function isMarkedAlike(state: EditorState, before: EditorState): boolean {
  return (
    state.openConfigurationId === before.openConfigurationId &&
    state.configurationMarks === before.configurationMarks &&
    state.document.configurations === before.document.configurations &&
    state.document.configurationRoles === before.document.configurationRoles
  );
}
