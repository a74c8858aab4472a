import { pasteText } from '#renderer/canvas/mapActions.ts';
import { currentMap } from '#renderer/canvas/mapController.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { onRoomEvent, watchRoom } from '#renderer/panel/room/roomDesk.ts';
import { notify } from '#renderer/state/notices.ts';
import { type ActionId, actionIds } from '#shared/actions.ts';
import type { RpcEvent } from '#shared/rpc/events.ts';

import { openPath } from './fileActions.ts';
import { importProgress } from './importActions.ts';
import { actionOfChord, actionOfMapKey, isNativeInText, isTextField, takesMapKeys } from './keyboard.ts';
import { switchPane } from './panes.ts';
import { commitPendingEdits } from './pendingEdits.ts';
import { isAvailable, perform } from './perform.ts';

function isActionId(text: string): text is ActionId {
  return (actionIds as readonly string[]).includes(text);
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}

function onKeyDown(editor: Editor, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const inText = isTextField(event.target);
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 's') {
    event.preventDefault();
    sayWhatIsSaved(editor);
    return;
  }
  if (event.key === 'F6' && !isDialogOpen()) {
    event.preventDefault();
    switchPane(editor);
    return;
  }
  const chord = actionOfChord(event);
  if (chord !== null) {
    // Pasting is the system's own everywhere: the page may not read the clipboard, but it gets the `paste` event.
    if (chord === 'edit.paste') return;
    if (isNativeInText(chord) && (inText || hasSelectedText(chord))) return;
    if (isDialogOpen() && chord !== 'view.palette') return;
    // What cannot be done here is left to the system: zooming the page where there is no map.
    if (!isAvailable(chord, editor.store.getState())) return;
    event.preventDefault();
    perform(editor, chord);
    return;
  }
  if (inText || isDialogOpen() || !takesMapKeys(event.target)) return;
  // Something is being typed on the map; its field takes the focus in a moment, and letters are not keys now.
  if (editor.store.getState().editing !== null) return;
  const single = actionOfMapKey(event);
  if (single === null || !isAvailable(single, editor.store.getState())) return;
  event.preventDefault();
  perform(editor, single);
}

/** Everything is saved by itself; the key that hands know commits what is being typed and says so. */
function sayWhatIsSaved(editor: Editor): void {
  commitPendingEdits();
  if (editor.queue.current === null) return;
  void editor.queue.current.flush().then((isSaved) => {
    if (isSaved) notify(editor, 'Everything is saved. Wherefore saves each change by itself.');
  });
}

/** Words marked with the mouse are what people mean by Copy. */
function hasSelectedText(id: ActionId): boolean {
  return id === 'edit.copy' && (document.getSelection()?.toString() ?? '') !== '';
}

const textCommands: Partial<Record<ActionId, string>> = {
  'edit.undo': 'undo',
  'edit.redo': 'redo',
  'edit.cut': 'cut',
  'edit.copy': 'copy',
  'edit.paste': 'paste',
  'edit.selectAll': 'selectAll',
};

function onMenu(editor: Editor, action: string): void {
  if (!isActionId(action)) return;
  const textCommand = textCommands[action];
  // A menu item chosen while text is edited acts on the text, as its key does.
  if (textCommand !== undefined && isTextField(document.activeElement)) document.execCommand(textCommand);
  else perform(editor, action);
}

async function onHostEvent(editor: Editor, event: RpcEvent): Promise<void> {
  switch (event.type) {
    case 'menu':
      onMenu(editor, event.action);
      return;
    case 'open-file':
      await openPath(editor, { path: event.path, takeOver: false });
      return;
    case 'flush': {
      commitPendingEdits();
      const isSaved = (await editor.queue.current?.flush()) ?? true;
      if (isSaved) await editor.client.call('host.flushed', {});
      return;
    }
    case 'progress':
      importProgress(editor, event);
      return;
    case 'room':
    case 'room-items':
      onRoomEvent(editor, event);
      return;
    case 'theme':
      // The colours follow the system by CSS; what reads the theme in script draws anew.
      editor.store.setState({ settings: { ...editor.store.getState().settings } });
  }
}

/** Boxes that were copied on a map are put on the map that is open; text goes where text is edited. */
function onPaste(editor: Editor, event: ClipboardEvent): void {
  if (event.defaultPrevented || isTextField(event.target) || isDialogOpen()) return;
  if (!isAvailable('edit.paste', editor.store.getState())) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const map = currentMap();
  if (text === '' || map === null) return;
  event.preventDefault();
  commitPendingEdits();
  pasteText(editor, map, text);
}

/** True while something is not on disk yet. */
function hasUnsaved(editor: Editor): boolean {
  commitPendingEdits();
  return editor.store.getState().save.kind !== 'saved';
}

/** Listens to keyboard, native menu and host until the returned function is called. */
export function listen(editor: Editor): () => void {
  const keys = (event: KeyboardEvent) => onKeyDown(editor, event);
  const pasted = (event: ClipboardEvent) => onPaste(editor, event);
  const leaving = (event: BeforeUnloadEvent) => {
    if (hasUnsaved(editor)) event.preventDefault();
  };
  document.addEventListener('keydown', keys);
  document.addEventListener('paste', pasted);
  window.addEventListener('beforeunload', leaving);
  const unwatch = watchRoom(editor);
  const unsubscribe = editor.client.subscribe((event) => {
    void onHostEvent(editor, event);
  });
  return () => {
    document.removeEventListener('keydown', keys);
    document.removeEventListener('paste', pasted);
    window.removeEventListener('beforeunload', leaving);
    unsubscribe();
    unwatch();
  };
}
