import type { Editor } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';

import { watched } from './watched.ts';

/** Writes the open theory, or the snapshot that is shown, as it was chosen; true when the file is there. */
export async function exportTheory(editor: Editor, path: string): Promise<boolean> {
  const { workspace, theoryId, viewed, exporting } = editor.store.getState();
  if (workspace === null || theoryId === null) return false;
  if (!((await editor.queue.current?.flush()) ?? true)) {
    notify(
      editor,
      'The last changes are not on disk yet, so nothing was exported. Try again soon.',
      'problem',
    );
    return false;
  }
  const { format, options } = exporting;
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const written = await watched(editor, { title: `Writing “${name}”`, phase: 'writing' }, (job) =>
    editor.client.call('export.theory', {
      workspace: workspace.workspace,
      theoryId,
      snapshotId: viewed?.snapshotId ?? null,
      format,
      options,
      path,
      job,
    }),
  );
  if (!written.ok) {
    notify(editor, written.error.message, written.error.code === 'export/stopped' ? 'info' : 'problem');
    return written.error.code === 'export/stopped';
  }
  const { file, lost } = written.value;
  notify(
    editor,
    lost.length === 0 ? `Written to ${file}` : `Written to ${file}. Left out: ${lost.join('; ')}.`,
  );
  return true;
}
