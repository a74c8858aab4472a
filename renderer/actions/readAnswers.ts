import type { Editor } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';

/** Reads a filled spreadsheet of the open session and shows what it holds; true when it could be read. */
export async function readAnswers(editor: Editor, path: string): Promise<boolean> {
  const { workspace, openSessionId: sessionId } = editor.store.getState();
  if (workspace === null || sessionId === null || !((await editor.queue.current?.flush()) ?? true))
    return false;
  const read = await editor.client.call('panel.readAnswers', {
    workspace: workspace.workspace,
    sessionId,
    path,
  });
  if (!read.ok) {
    notify(editor, read.error.message, 'problem');
    return false;
  }
  const name = path.split(/[\\/]/).at(-1) ?? path;
  editor.store.setState({ incomingAnswers: { ...read.value, sessionId, name } });
  return true;
}
