import { compareDesk } from '#renderer/compare/compareDesk.ts';
import { focusList } from '#renderer/compare/compareFocus.ts';
import { shownGroups } from '#renderer/compare/useChanges.ts';
import type { ComparedSides, Editor, SideRef } from '#renderer/state/editorStore.ts';
import { openTheory } from '#renderer/state/workspaces.ts';
import { announce } from '#renderer/ui/announce.ts';

import { leaveSnapshot } from './snapshotActions.ts';

/** A theory as it is now. */
export function theorySide(theoryId: string): SideRef {
  return { theoryId, snapshotId: null };
}

/**
 * Holds two theories or snapshots against each other, in place of what fills the window. The first one is opened where
 * it is a theory as it is now: that is where changes can be taken over.
 */
export async function compareSides(editor: Editor, { from, to }: ComparedSides): Promise<boolean> {
  if (editor.store.getState().viewed !== null && !(await leaveSnapshot(editor))) return false;
  const { theoryId } = editor.store.getState();
  const wanted = from.snapshotId === null ? from : to.snapshotId === null ? to : from;
  if (theoryId !== wanted.theoryId && !(await openTheory(editor, wanted.theoryId))) return false;
  editor.store.setState({ comparing: { from, to }, selection: new Set(), editing: null, focusedIds: null });
  return true;
}

/** Holds two theories of the workspace against each other: what the second has that the first has not, and so on. */
export function compareTheories(
  editor: Editor,
  { fromTheoryId, toTheoryId }: { readonly fromTheoryId: string; readonly toTheoryId: string },
): Promise<boolean> {
  return compareSides(editor, { from: theorySide(fromTheoryId), to: theorySide(toTheoryId) });
}

/** Goes back to the theory that is open. */
export function closeComparison(editor: Editor): void {
  editor.store.setState({ comparing: null });
}

/** Tells the changes the other way round. */
export function swapSides(editor: Editor): Promise<boolean> {
  const { comparing } = editor.store.getState();
  if (comparing === null) return Promise.resolve(false);
  return compareSides(editor, { from: comparing.to, to: comparing.from });
}

/** Looks at one change; null at none. */
export function lookAtChange(editor: Editor, key: string | null): void {
  compareDesk(editor).store.setState({ currentKey: key, pointedId: null });
}

/** The change after or before the one that is looked at, of those that are listed; null at the end, which is said. */
export function changeBeside(editor: Editor, by: 1 | -1): string | null {
  const { comparison, filter, currentKey } = compareDesk(editor).store.getState();
  if (comparison === null) return null;
  const keys = shownGroups(comparison, filter).flatMap(({ changes }) => changes.map(({ key }) => key));
  const at = currentKey === null ? -1 : keys.indexOf(currentKey);
  const key = keys[at === -1 ? (by === 1 ? 0 : keys.length - 1) : at + by];
  if (key === undefined) announce(by === 1 ? 'That was the last change' : 'That was the first change');
  return key ?? null;
}

/** Goes to one change in the list, where it is decided on. */
export function goToChange(editor: Editor, key: string): void {
  lookAtChange(editor, key);
  focusList();
}
