import type { Upsert } from '#models/changeSet.ts';
import { type NewSnapshot, outdatedSnapshots } from '#models/commands/snapshotCommands.ts';
import { applyChange } from '#models/changeSet.ts';
import { compareTheories } from '#models/compare/comparison.ts';
import { type AnyRow, type IdOf, emptyDocument, tableOf } from '#models/document.ts';
import { libraryRows } from '#models/libraryRows.ts';
import { snapshotState } from '#models/snapshots/snapshotRows.ts';
import { firstIdOf, hydrate, run } from '#renderer/state/commands.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';
import { openTheory } from '#renderer/state/workspaces.ts';
import { packText } from '#shared/snapshots/packedText.ts';

import { uncover } from './viewActions.ts';

/** What a new snapshot is called and why it is taken. */
export type SnapshotWords = Pick<NewSnapshot, 'name' | 'note' | 'kind' | 'contributor'>;

/** The open theory as it is now, ready to be kept as a snapshot; null when none is open. */
export function newSnapshotOf(editor: Editor, words: SnapshotWords): NewSnapshot | null {
  const { document, theoryId } = editor.store.getState();
  if (theoryId === null) return null;
  const { text, ...state } = snapshotState(document, theoryId);
  return { ...words, ...state, content: packText(text) };
}

/** Makes what snapshots hold known to the window, so that a change that takes them away can bring them back. */
export async function fetchContents(editor: Editor, snapshotIds: readonly string[]): Promise<boolean> {
  const { workspace } = editor.store.getState();
  if (workspace === null || snapshotIds.length === 0) return true;
  const read = await editor.client.call('snapshots.contents', {
    workspace: workspace.workspace,
    snapshotIds: [...snapshotIds],
  });
  if (read.ok) hydrate(editor, read.value.rows);
  else notify(editor, read.error.message, 'problem');
  return read.ok;
}

/**
 * The open theory as it is before a large change, to be kept by the same step; with it goes what of the oldest has to
 * go. Null when it cannot be made ready, which was said.
 */
export async function automaticSnapshot(editor: Editor, name: string): Promise<NewSnapshot | null> {
  const { document, theoryId } = editor.store.getState();
  if (theoryId === null || !(await fetchContents(editor, outdatedSnapshots(document, theoryId)))) return null;
  return newSnapshotOf(editor, { name, note: '', kind: 'automatic', contributor: '' });
}

/** Makes the library rows known that rows from elsewhere name, as they are in the file now: those are kept. */
export async function fetchLibrary(editor: Editor, rows: readonly Upsert[]): Promise<boolean> {
  const { workspace, document } = editor.store.getState();
  if (workspace === null) return false;
  const ids = rows.flatMap(({ table, row }) => {
    const isKnown = (document[table] as ReadonlyMap<string, AnyRow>).has(row.id);
    return tableOf(table).scope === 'library' && !isKnown ? [row.id as string] : [];
  });
  if (ids.length === 0) return true;
  // What is not on disk yet might be one of them.
  await editor.queue.current?.flush();
  const read = await editor.client.call('library.rows', { workspace: workspace.workspace, ids });
  if (read.ok) hydrate(editor, read.value.rows);
  else notify(editor, read.error.message, 'problem');
  return read.ok;
}

/** Keeps the open theory as it is now under a name. */
export function takeSnapshot(editor: Editor, words: SnapshotWords): boolean {
  const { theoryId } = editor.store.getState();
  const snapshot = newSnapshotOf(editor, words);
  if (snapshot === null || theoryId === null) return false;
  const commit = run(editor, 'snapshots.add', { theoryId, ...snapshot });
  if (commit !== null) notify(editor, `“${words.name}” was kept. You find it under Snapshots.`);
  return commit !== null;
}

/** Removes a snapshot, as a step that undo brings back with all it holds. */
export async function removeSnapshot(editor: Editor, snapshotId: string): Promise<void> {
  const name = editor.store.getState().document.snapshots.get(snapshotId as never)?.name ?? '';
  if (!(await fetchContents(editor, [snapshotId]))) return;
  if (run(editor, 'snapshots.remove', { ids: [snapshotId] }) !== null)
    notify(editor, `“${name}” was removed. Undo brings it back.`);
}

async function readSnapshot(editor: Editor, snapshotId: string) {
  const { workspace } = editor.store.getState();
  if (workspace === null) return null;
  await editor.queue.current?.flush();
  const read = await editor.client.call('snapshots.load', { workspace: workspace.workspace, snapshotId });
  if (read.ok) return read.value;
  notify(editor, read.error.message, 'problem');
  return null;
}

/** Makes the open theory what a snapshot says it was, as one step; how it is now is kept as an automatic snapshot. */
export async function restoreSnapshot(editor: Editor, snapshotId: string): Promise<boolean> {
  const { document, theoryId } = editor.store.getState();
  const snapshot = document.snapshots.get(snapshotId as never);
  if (snapshot === undefined || theoryId === null || snapshot.theoryId !== theoryId) return false;
  const read = await readSnapshot(editor, snapshotId);
  if (read === null || !(await fetchLibrary(editor, read.rows))) return false;
  const before = await automaticSnapshot(editor, `Before “${snapshot.name.slice(0, 400)}” was restored`);
  if (before === null) return false;
  const now = editor.store.getState().document;
  const other = applyChange(emptyDocument(), { upserts: read.rows, deletes: [] });
  // Rows under the ids they have here: a theory that came from another file has others now than then.
  const { theirs } = compareTheories(
    { document: now, theoryId: snapshot.theoryId },
    { document: other, theoryId: read.theoryId as IdOf<'theories'> },
  );
  const own = [...theirs].flatMap(([table, rows]) => [...rows.values()].map((row) => ({ table, row })));
  const library = libraryRows(other, own as unknown as readonly Upsert[]);
  const rows = [...library, ...own].map(({ table, row }) => ({ table, row: { ...row } }));
  const commit = run(editor, 'theories.restore', { theoryId, rows, name: snapshot.name, before });
  if (commit === null) return false;
  notify(editor, `The theory is as it was in “${snapshot.name}”. Undo takes this back.`);
  return true;
}

/** Begins a new theory with what a snapshot holds, and shows it. */
export async function branchSnapshot(
  editor: Editor,
  { snapshotId, title }: { readonly snapshotId: string; readonly title: string },
): Promise<boolean> {
  const read = await readSnapshot(editor, snapshotId);
  if (read === null || !(await fetchLibrary(editor, read.rows))) return false;
  const rows = read.rows.map(({ table, row }) => ({ table, row: { ...row } }));
  const commit = run(editor, 'theories.branch', {
    rows,
    title: title.trim(),
    kind: 'refined',
    basedOn: snapshotId,
  });
  const id = firstIdOf(commit, 'theories');
  return id !== null && openTheory(editor, id);
}

/** Shows a snapshot in place of its theory: map, sentences and table as they were; nothing can be changed. */
export async function viewSnapshot(editor: Editor, snapshotId: string): Promise<boolean> {
  const { document, workspace, viewed } = editor.store.getState();
  const snapshot = document.snapshots.get(snapshotId as never);
  if (snapshot === undefined || workspace === null) return false;
  const read = await readSnapshot(editor, snapshotId);
  if (read === null) return false;
  const { theories, workspaces, snapshots, ...now } = editor.store.getState().document;
  const then = applyChange(emptyDocument(), { upserts: read.rows, deletes: [] });
  const { name, takenAt } = snapshot;
  // What had been decided by then belongs to how it was.
  const refinements = new Map([...now.refinements].filter(([, row]) => row.decidedAt <= takenAt));
  const all = new Map([...theories, ...then.theories]);
  editor.store.setState({
    document: { ...then, workspaces, snapshots, refinements, theories: all },
    theoryId: read.theoryId,
    workspace: { ...workspace, isReadOnly: true },
    viewed: { snapshotId, name, takenAt, wasReadOnly: viewed?.wasReadOnly ?? workspace.isReadOnly },
    comparing: null,
    selection: new Set(),
    editing: null,
    focusedIds: null,
    openConfigurationId: null,
    openRivalSetId: null,
  });
  uncover(editor);
  return true;
}

/** Goes back from a snapshot to the theory as it is. */
export async function leaveSnapshot(editor: Editor): Promise<boolean> {
  const { viewed, document } = editor.store.getState();
  if (viewed === null) return true;
  const theoryId = document.snapshots.get(viewed.snapshotId as never)?.theoryId;
  return theoryId !== undefined && openTheory(editor, theoryId);
}
