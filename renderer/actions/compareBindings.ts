import type { Editor } from '#renderer/state/editorStore.ts';
import type { ActionId } from '#shared/actions.ts';

import { type Binding, canEdit, hasTheory } from './binding.ts';
import { changeBeside, closeComparison, goToChange } from './compareActions.ts';
import { showSide, showView } from './viewActions.ts';

type CompareActionId = Extract<ActionId, `${'compare' | 'snapshot' | 'refinement'}.${string}`>;

/** Goes to the next or the previous change, with the focus: there it is read, and decided on. */
function step(editor: Editor, by: 1 | -1): void {
  const key = changeBeside(editor, by);
  if (key !== null) goToChange(editor, key);
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
  'compare.close': { run: closeComparison, isAvailable: isComparing },
  'compare.next': { run: (editor) => step(editor, 1), isAvailable: isComparing },
  'compare.previous': { run: (editor) => step(editor, -1), isAvailable: isComparing },
} as const satisfies Record<CompareActionId, Binding>;
