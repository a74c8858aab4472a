import type { Editor } from '#renderer/state/editorStore.ts';
import { firstIdOf, run } from '#renderer/state/commands.ts';
import { notify } from '#renderer/state/notices.ts';
import { openTheory } from '#renderer/state/workspaces.ts';
import { snapshotsOf } from '#models/snapshots/snapshotRows.ts';
import { fetchContents } from './snapshotActions.ts';
import type { Theory } from '#models/entities/theory.ts';

import { backendStep } from './backendStep.ts';

/** The theories of the open workspace, in their order. */
export function theoriesInOrder(theories: ReadonlyMap<string, Theory>): readonly Theory[] {
  return [...theories.values()].sort(
    (one, other) => one.position - other.position || (one.id < other.id ? -1 : 1),
  );
}

/** Adds an empty theory and shows it. */
export async function addTheory(
  editor: Editor,
  { title, kind }: { readonly title: string; readonly kind: Theory['kind'] },
): Promise<boolean> {
  const id = firstIdOf(run(editor, 'theories.add', { title: title.trim(), kind }), 'theories');
  return id !== null && openTheory(editor, id);
}

/** Copies the theory that is open beside itself, and shows the copy. */
export async function copyTheory(editor: Editor, title: string): Promise<boolean> {
  const { theoryId } = editor.store.getState();
  if (theoryId === null) return false;
  const commit = run(editor, 'theories.copy', { id: theoryId, title: title.trim() });
  const id = firstIdOf(commit, 'theories');
  return id !== null && openTheory(editor, id);
}

/** Renames the theory that is open. */
export function renameTheory(editor: Editor, title: string): boolean {
  const { theoryId } = editor.store.getState();
  if (theoryId === null) return false;
  run(editor, 'theories.change', { ids: [theoryId], fields: { title: title.trim() } });
  return true;
}

/** Removes the theory that is open, as one step that undo brings back, and shows the next one. */
export async function removeTheory(editor: Editor): Promise<void> {
  const { theoryId, document } = editor.store.getState();
  if (theoryId === null) return;
  const title = document.theories.get(theoryId as never)?.title ?? '';
  const snapshots = snapshotsOf(document, theoryId).map(({ id }) => id);
  if (!(await fetchContents(editor, snapshots))) return;
  if (run(editor, 'theories.remove', { ids: [theoryId] }) === null) return;
  await showSomeTheory(editor);
  notify(editor, `“${title}” was removed. Undo brings it back.`);
}

/** Shows the first theory there is, or none, when the one that was shown has gone. */
export async function showSomeTheory(editor: Editor): Promise<void> {
  const { document, theoryId } = editor.store.getState();
  if (theoryId !== null && document.theories.has(theoryId as never)) return;
  const [first] = theoriesInOrder(document.theories);
  if (first !== undefined) await openTheory(editor, first.id);
  else editor.store.setState({ theoryId: null, selection: new Set(), editing: null, focusedIds: null });
}

/** Adds a starter theory beside those of the open workspace and shows it; the answer is where it now is. */
export async function addStarter(editor: Editor, starterId: string): Promise<string | null> {
  const { workspace } = editor.store.getState();
  if (workspace === null) return null;
  const added = await backendStep(editor, () =>
    editor.client.call('starters.add', { workspace: workspace.workspace, starterId }),
  );
  if (added === null || !(await openTheory(editor, added.theoryId))) return null;
  return added.theoryId;
}
