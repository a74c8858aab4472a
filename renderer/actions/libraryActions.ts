import type { Editor } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';
import { readAnew } from '#renderer/state/workspaces.ts';
import type { InputOf } from '#shared/rpc/contract.ts';

type Change = InputOf<'library.change'>['change'];

/**
 * Changes sources through the backend, which knows what hangs on them in every theory; one step of undo. True when it
 * is done; what was refused is said.
 */
export async function changeSources(editor: Editor, change: Change, done: string): Promise<boolean> {
  const { workspace, theoryId } = editor.store.getState();
  if (workspace === null || theoryId === null) return false;
  const made = await editor.queue.current?.exclusively(async () => {
    const value = await editor.client.call('library.change', { workspace: workspace.workspace, change });
    return { value, revision: value.ok ? value.value.revision : null };
  });
  if (made === null || made === undefined) {
    notify(
      editor,
      'The last changes are not on disk yet, so nothing was changed in the library. Try again soon.',
      'problem',
    );
    return false;
  }
  if (!made.value.ok) {
    notify(editor, made.value.error.message, 'problem');
    return false;
  }
  // What the window holds of these sources, and its steps of undo, are older now.
  if (!(await readAnew(editor, theoryId))) return false;
  notify(editor, done);
  return true;
}
