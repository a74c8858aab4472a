import { startWalk } from '#renderer/panel/walk/walkActions.ts';
import type { EditorState } from '#renderer/state/editorStore.ts';
import type { ActionId } from '#shared/actions.ts';

import { type Binding, canEdit, hasTheory } from './binding.ts';
import { showView } from './viewActions.ts';

/** The session a walk would go through: the open one, else the last that was planned. */
function sessionToWalk({ document, theoryId, openSessionId }: EditorState): string | null {
  const open = document.sessions.get((openSessionId ?? '') as never);
  if (open !== undefined && open.theoryId === theoryId) return open.id;
  const own = [...document.sessions.values()].filter((session) => session.theoryId === theoryId);
  return own.toSorted((one, other) => other.position - one.position)[0]?.id ?? null;
}

/** The actions that lead to panel sessions. */
export const panelBindings = {
  'view.panel': { isAvailable: hasTheory, run: (editor) => showView(editor, 'panel') },
  'panel.walk': {
    isAvailable: (state) => canEdit(state) && sessionToWalk(state) !== null,
    run: (editor) => {
      const sessionId = sessionToWalk(editor.store.getState());
      if (sessionId !== null) startWalk(editor, sessionId);
    },
  },
} as const satisfies Record<Extract<ActionId, 'view.panel' | `panel.${string}`>, Binding>;
