import { compareDesk } from '#renderer/compare/compareDesk.ts';
import { shownGroups } from '#renderer/compare/useChanges.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { announce } from '#renderer/ui/announce.ts';
import type { ActionId } from '#shared/actions.ts';

import { type Binding, canEdit, hasTheory } from './binding.ts';
import { lookAtChange } from './compareActions.ts';
import { showSide, showView } from './viewActions.ts';

type CompareActionId = Extract<ActionId, `${'compare' | 'snapshot' | 'refinement'}.${string}`>;

/** Goes to the next or the previous change of those that are listed; at the end it says so. */
function step(editor: Editor, by: 1 | -1): void {
  const { comparison, filter, currentKey } = compareDesk(editor).store.getState();
  if (comparison === null) return;
  const keys = shownGroups(comparison, filter).flatMap(({ changes }) => changes.map(({ key }) => key));
  const at = currentKey === null ? -1 : keys.indexOf(currentKey);
  const next = at === -1 ? (by === 1 ? 0 : keys.length - 1) : at + by;
  const key = keys[next];
  if (key === undefined) announce(by === 1 ? 'That was the last change' : 'That was the first change');
  else lookAtChange(editor, key);
}

/** Tells how the theory came from initial to refined. */
function showRefinement(editor: Editor): void {
  editor.store.setState({ reasoningPage: 'refinement' });
  showView(editor, 'reasoning');
}

const isComparing: Binding['isAvailable'] = (state) => state.comparing !== null;

/** The actions on snapshots and comparisons. */
export const compareBindings = {
  'snapshot.take': {
    run: ({ store }) => store.setState({ overlay: 'snapshot-take' }),
    isAvailable: canEdit,
  },
  'snapshot.list': { run: (editor) => showSide(editor, 'snapshots'), isAvailable: hasTheory },
  'compare.choose': {
    run: ({ store }) => store.setState({ overlay: 'compare-choose' }),
    isAvailable: hasTheory,
  },
  'refinement.show': { run: showRefinement, isAvailable: hasTheory },
  'compare.next': { run: (editor) => step(editor, 1), isAvailable: isComparing },
  'compare.previous': { run: (editor) => step(editor, -1), isAvailable: isComparing },
} as const satisfies Record<CompareActionId, Binding>;
