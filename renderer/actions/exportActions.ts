import type { Editor } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';

import { watched } from './watched.ts';

/** True once all changes are on the disk, from which exports are made; else it is said that they are not. */
async function isOnDisk(editor: Editor): Promise<boolean> {
  if ((await editor.queue.current?.flush()) ?? true) return true;
  notify(editor, 'The last changes are not on disk yet, so nothing was exported. Try again soon.', 'problem');
  return false;
}

/** Writes what was chosen of a panel session; true when the file is there. */
export async function writePanelFile(editor: Editor, path: string): Promise<boolean> {
  const { workspace, panelFile } = editor.store.getState();
  if (workspace === null || panelFile === null || !(await isOnDisk(editor))) return false;
  const written = await editor.client.call('panel.write', {
    workspace: workspace.workspace,
    ...panelFile,
    path,
  });
  if (written.ok) notify(editor, `Written to ${written.value.file}`);
  else notify(editor, written.error.message, 'problem');
  return written.ok;
}

/** Writes the open theory, or the snapshot that is shown, as it was chosen; true when the file is there. */
export async function exportTheory(editor: Editor, path: string): Promise<boolean> {
  const { workspace, theoryId, viewed, exporting } = editor.store.getState();
  if (workspace === null || theoryId === null || !(await isOnDisk(editor))) return false;
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
