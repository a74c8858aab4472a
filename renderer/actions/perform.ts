import { saidIn } from '#models/terms/saidIn.ts';
import type { Editor, EditorState } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';
import { type ActionId, actionOf } from '#shared/actions.ts';

import type { Binding } from './binding.ts';
import { bindings } from './bindings.ts';
import { commitPendingEdits } from './pendingEdits.ts';

/** The function and the condition bound to an action. */
export function bindingOf(id: ActionId): Binding {
  return bindings[id];
}

/** What stays possible while a panel walks: whoever holds the device must not undo, or find, what others said. */
const inWalk: ReadonlySet<ActionId> = new Set<ActionId>(['view.theme']);

/** True when the action can be done now. */
export function isAvailable(id: ActionId, state: EditorState): boolean {
  if (state.walk !== null && !inWalk.has(id)) return false;
  return bindingOf(id).isAvailable?.(state) ?? true;
}

/** The action's label just now, in the vocabulary in use: "Undo: rename box". */
export function labelOf(id: ActionId, state: EditorState): string {
  return saidIn(state.settings.vocabulary, bindingOf(id).label?.(state) ?? actionOf(id).label);
}

/** Does an action, wherever it was asked for; text being typed is committed first. */
export function perform(editor: Editor, id: ActionId): void {
  commitPendingEdits();
  if (!isAvailable(id, editor.store.getState())) return;
  Promise.resolve(bindingOf(id).run(editor)).catch((error: unknown) => {
    console.error(error);
    notify(
      editor,
      `“${labelOf(id, editor.store.getState())}” did not work. What was saved is safe; please try again.`,
      'problem',
    );
  });
}
