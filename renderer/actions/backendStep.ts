import type { Result } from '#models/result.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';

/**
 * Lets the backend make a commit of its own while nothing else is on its way to the disk; null when that could not be,
 * or was refused: then the reason is shown.
 */
export async function backendStep<Value extends { readonly revision: number }>(
  editor: Editor,
  call: () => Promise<Result<Value>>,
): Promise<Value | null> {
  const done = await editor.queue.current?.exclusively(async () => {
    const value = await call();
    return { value, revision: value.ok ? value.value.revision : null };
  });
  if (done === null || done === undefined) {
    notify(editor, 'The last changes are not on disk yet, so nothing was added. Try again soon.', 'problem');
    return null;
  }
  if (!done.value.ok) {
    notify(editor, done.value.error.message, 'problem');
    return null;
  }
  return done.value.value;
}
