import { createWorkspace, openPath } from '#renderer/actions/fileActions.ts';
import { rememberedOpenPath } from '#renderer/actions/openPath.ts';
import { readTour } from '#renderer/actions/tourActions.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';

/**
 * Asks the host what it can do and opens what shall be open: the file of the page before a reload, the file the host
 * was started with, the worked example on the first run; else the start screen.
 */
export async function start(editor: Editor): Promise<void> {
  const info = await editor.client.call('app.info', {});
  if (!info.ok) throw new Error(info.error.message);
  const settings = await editor.client.call('settings.get', {});
  const { panels } = editor.store.getState();
  editor.store.setState({
    info: info.value,
    ...(settings.ok ? { settings: settings.value } : {}),
    // Where it would lie over the map it waits until it is asked for.
    panels: { ...panels, inspector: panels.inspector && matchMedia('(min-width: 1181px)').matches },
  });
  const path = rememberedOpenPath() ?? info.value.openPath;
  await readTour(editor, info.value.isFirstRun && path === null);
  if (path !== null) await openPath(editor, { path, takeOver: false });
  else if (info.value.isFirstRun) await openWorkedExample(editor);
  if (editor.store.getState().screen === 'loading') editor.store.setState({ screen: 'start' });
}

/** First run: an example to look at instead of an empty page. */
async function openWorkedExample(editor: Editor): Promise<void> {
  const starters = await editor.client.call('starters.list', {});
  const [first] = starters.ok ? starters.value : [];
  if (first === undefined) return;
  const created = await createWorkspace(editor, {
    path: null,
    title: 'Worked example',
    starters: [first.id],
  });
  if (!created.ok) notify(editor, created.error.message, 'problem');
}
