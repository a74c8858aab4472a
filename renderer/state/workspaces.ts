import { applyChange } from '#models/changeSet.ts';
import { emptyDocument } from '#models/document.ts';
import { historyFromLog } from '#models/history.ts';
import { type Result, failure } from '#models/result.ts';
import type { OpenedWorkspace } from '#shared/rpc/contract.ts';

import { type Editor, initialState } from './editorStore.ts';
import { notify } from './notices.ts';
import { createSaveQueue } from './saveQueue.ts';

const KEPT_STEPS = 500;

const notSavedSentence =
  'Some changes could not be saved yet, so the workspace stays as it is. Save a copy elsewhere to keep them.';

/** What the disk holds of a theory and of the history; null (and said) when it cannot be read. */
async function readTheory(editor: Editor, { handle, theoryId }: { handle: string; theoryId: string }) {
  const loaded = await editor.client.call('theory.load', { workspace: handle, theoryId });
  const log = await editor.client.call('history.load', { workspace: handle, limit: KEPT_STEPS });
  if (loaded.ok && log.ok) return { loaded: loaded.value, log: log.value };
  if (!loaded.ok) notify(editor, loaded.error.message, 'problem');
  else if (!log.ok) notify(editor, log.error.message, 'problem');
  return null;
}

/** Loads a theory of the open workspace with the history of undo; what was not yet saved is saved first. */
export async function openTheory(editor: Editor, theoryId: string): Promise<boolean> {
  const { workspace } = editor.store.getState();
  if (workspace === null) return false;
  let before: unknown = null;
  let read: Awaited<ReturnType<typeof readTheory>> = null;
  // A change made while reading would be missing from what was read: read again.
  while (read === null || before !== editor.store.getState().document) {
    // What is on disk would replace what only the window knows.
    if (!((await editor.queue.current?.flush()) ?? true)) {
      notify(editor, notSavedSentence, 'problem');
      return false;
    }
    before = editor.store.getState().document;
    read = await readTheory(editor, { handle: workspace.workspace, theoryId });
    if (read === null) return false;
  }
  editor.queue.current?.setRevision(read.loaded.revision);
  const { viewed, workspace: now } = editor.store.getState();
  editor.store.setState({
    // A snapshot that was looked at, and a comparison, are over.
    ...(viewed === null || now === null ? {} : { workspace: { ...now, isReadOnly: viewed.wasReadOnly } }),
    viewed: null,
    comparing: null,
    theoryId,
    document: applyChange(emptyDocument(), { upserts: read.loaded.rows, deletes: [] }),
    history: historyFromLog(read.log),
    selection: new Set(),
    editing: null,
    focusedIds: null,
  });
  return true;
}

/** Reads the theory anew after the backend has made a commit of its own; what lists the library looks again. */
export async function readAnew(editor: Editor, theoryId: string): Promise<boolean> {
  if (!(await openTheory(editor, theoryId))) return false;
  editor.store.setState({ save: { kind: 'saved', at: editor.env.now() } });
  return true;
}

/** Takes an opened workspace into the window and shows its first theory. */
export async function enterWorkspace(editor: Editor, opened: OpenedWorkspace): Promise<void> {
  // A room that is open survives a page that is loaded again; leaving its workspace closes it.
  const { settings, panels, info, tour, room, ownRoom } = editor.store.getState();
  editor.queue.current = createSaveQueue({
    revision: opened.revision,
    send: (batch) =>
      editor.client.call('commit.apply', {
        workspace: opened.workspace,
        ...batch,
        commits: [...batch.commits].map((commit) => ({
          ...commit,
          change: { upserts: [...commit.change.upserts], deletes: [...commit.change.deletes] },
        })),
      }),
    onState: (save) => {
      editor.store.setState({ save });
    },
  });
  editor.store.setState({
    ...initialState,
    settings,
    panels,
    info,
    tour,
    room,
    ownRoom,
    screen: 'workspace',
    workspace: opened,
  });
  const [first] = opened.theories;
  if (first !== undefined) await openTheory(editor, first.id);
}

/** Leaves the open workspace: everything is saved first; false (and still open) when it cannot be. */
export async function leaveWorkspace(editor: Editor): Promise<boolean> {
  const { workspace, settings, panels, info, tour } = editor.store.getState();
  if (workspace === null) return true;
  const isSaved = (await editor.queue.current?.flush()) ?? true;
  if (!isSaved) {
    notify(editor, notSavedSentence, 'problem');
    return false;
  }
  editor.queue.current = null;
  await editor.client.call('workspace.close', { workspace: workspace.workspace });
  editor.store.setState({ ...initialState, settings, panels, info, tour, screen: 'start' });
  return true;
}

/** Opens a workspace file in place of the one that is open. */
export async function openWorkspace(
  editor: Editor,
  { path, takeOver }: { readonly path: string; readonly takeOver: boolean },
): Promise<Result<OpenedWorkspace>> {
  const opened = await editor.client.call('workspace.open', { path, takeOver });
  if (!opened.ok) return opened;
  const current = editor.store.getState().workspace;
  if (current !== null && current.workspace !== opened.value.workspace && !(await leaveWorkspace(editor))) {
    await editor.client.call('workspace.close', { workspace: opened.value.workspace });
    return failure(
      'workspace/cannot-leave',
      'The last changes here are not on disk yet, so nothing else was opened. Save a copy, or try again soon.',
    );
  }
  await enterWorkspace(editor, opened.value);
  return opened;
}

/** Reads the list of theories anew, after one was added, renamed or removed. */
export async function refreshTheories(editor: Editor): Promise<void> {
  const { workspace } = editor.store.getState();
  if (workspace === null) return;
  await editor.queue.current?.flush();
  const theories = await editor.client.call('theory.list', { workspace: workspace.workspace });
  const now = editor.store.getState().workspace;
  if (theories.ok && now !== null) editor.store.setState({ workspace: { ...now, theories: theories.value } });
}
