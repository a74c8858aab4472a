import { nextStep } from '#models/history.ts';

import type { Editor } from './editorStore.ts';
import { notify } from './notices.ts';
import { readAnew } from './workspaces.ts';

/** Undoes or redoes a step whose rows only the backend has (a large import): it does so, and the theory is read anew. */
export async function takeHeavyStep(editor: Editor, kind: 'undo' | 'redo'): Promise<void> {
  const { workspace, theoryId, history, reading } = editor.store.getState();
  const entry = nextStep(history, kind);
  if (workspace === null || workspace.isReadOnly || theoryId === null || entry === null || reading !== null)
    return;
  const label = `${kind === 'undo' ? 'Undo' : 'Redo'}: ${entry.label}`;
  const job = editor.env.newId('job');
  editor.store.setState({ reading: { job, title: label, phase: 'storing', done: 0, total: 0 } });
  const taken = await editor.queue.current?.exclusively(async () => {
    const value = await editor.client.call('history.step', {
      workspace: workspace.workspace,
      theoryId,
      kind,
      entryId: entry.entryId,
    });
    return { value, revision: value.ok ? value.value.revision : null };
  });
  if (editor.store.getState().reading?.job === job) editor.store.setState({ reading: null });
  if (taken === null || taken === undefined) {
    notify(
      editor,
      'The last changes are not on disk yet, so nothing was taken back. Try again soon.',
      'problem',
    );
    return;
  }
  if (!taken.value.ok) {
    notify(editor, taken.value.error.message, 'problem');
    return;
  }
  if (await readAnew(editor, theoryId)) notify(editor, label);
}
