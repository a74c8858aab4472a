import type { Editor, EditorState } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';
import type { Room } from '#shared/room/roomContract.ts';
import type { RpcEvent } from '#shared/rpc/events.ts';

import { roomContent } from './roomContent.ts';
import { takeItems } from './takeItems.ts';

/** What tells a room from all others there were. */
const roomKey = ({ url, closesAt }: Room) => `${url} ${closesAt}`;

function ownRoomOf({ room, ownRoom }: EditorState): Room | null {
  return room !== null && roomKey(room) === ownRoom ? room : null;
}

/** Opens a session to phones; false, and said, when that cannot be. */
export async function openToPhones(
  editor: Editor,
  {
    sessionId,
    address,
    minutes,
  }: { readonly sessionId: string; readonly address: string; readonly minutes: number },
): Promise<boolean> {
  const { workspace, document } = editor.store.getState();
  const session = document.sessions.get(sessionId as never);
  if (workspace === null || session === undefined) return false;
  const opened = await editor.client.call('room.open', {
    workspace: workspace.workspace,
    content: roomContent(document, session),
    address,
    minutes,
  });
  if (opened.ok) editor.store.setState({ room: opened.value, ownRoom: roomKey(opened.value) });
  else notify(editor, opened.error.message, 'problem');
  return opened.ok;
}

/** Closes the room; phones that are still there hear nothing more. */
export async function closeRoom(editor: Editor): Promise<void> {
  await editor.client.call('room.close', {});
  editor.store.setState({ room: null });
}

/** Another code, after too many wrong ones or when the old one went too far. */
export async function renewCode(editor: Editor): Promise<void> {
  const renewed = await editor.client.call('room.newCode', {});
  if (renewed.ok) editor.store.setState({ room: renewed.value });
  else notify(editor, renewed.error.message, 'problem');
}

function roomChanged(editor: Editor, room: Room | null): void {
  const before = editor.store.getState().room;
  editor.store.setState({ room });
  if (before !== null && room === null)
    notify(editor, 'The session is no longer open to phones. What was answered is kept.');
}

/** Hears what the room has to say. */
export function onRoomEvent(editor: Editor, event: RpcEvent): void {
  if (event.type === 'room') roomChanged(editor, event.room);
  if (event.type !== 'room-items') return;
  const room = ownRoomOf(editor.store.getState());
  if (room !== null) void takeItems(editor, room, event.items);
}

function isShownAlike(one: EditorState, other: EditorState): boolean {
  const { document } = one;
  const before = other.document;
  return (
    document.askedArrows === before.askedArrows &&
    document.sessions === before.sessions &&
    document.arrows === before.arrows &&
    document.elements === before.elements
  );
}

const key = 'wherefore.ownRoom';

/** Keeps phones up to date with the session, and closes the room when its session is left. Until it is called off. */
export function watchRoom(editor: Editor): () => void {
  // A page that was loaded again finds the room it had opened.
  editor.store.setState({ ownRoom: sessionStorage.getItem(key) });
  void editor.client.call('room.state', {}).then((found) => {
    if (found.ok && found.value.room !== null) editor.store.setState({ room: found.value.room });
  });
  return editor.store.subscribe((state, before) => {
    if (state.ownRoom !== null && state.ownRoom !== before.ownRoom)
      sessionStorage.setItem(key, state.ownRoom);
    const { document, theoryId } = state;
    const room = ownRoomOf(state);
    if (room === null || theoryId === null || state.document === before.document) return;
    const session = document.sessions.get(room.sessionId as never);
    if (session === undefined) void closeRoom(editor);
    else if (before.room !== null && !isShownAlike(state, before))
      void editor.client.call('room.show', { content: roomContent(document, session) });
  });
}
