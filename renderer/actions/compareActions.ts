import { compareDesk } from '#renderer/compare/compareDesk.ts';
import type { ComparedSides, Editor, SideRef } from '#renderer/state/editorStore.ts';
import { openTheory } from '#renderer/state/workspaces.ts';

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
