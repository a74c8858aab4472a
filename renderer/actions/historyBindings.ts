import { redoStep, undoStep } from '#renderer/state/commands.ts';
import type { Editor } from '#renderer/state/editorStore.ts';

import { type Binding, hasWorkspace } from './binding.ts';
import { showSomeTheory } from './theoryActions.ts';

const isChangeable = (state: Parameters<typeof hasWorkspace>[0]) =>
  hasWorkspace(state) && state.workspace?.isReadOnly === false;

async function step(editor: Editor, take: (editor: Editor) => void): Promise<void> {
  take(editor);
  // The theory that was shown may have gone, or the only one come back.
  await showSomeTheory(editor);
}

/** Undo and redo of the whole workspace (P7). */
export const historyBindings = {
  'edit.undo': {
    run: (editor) => step(editor, undoStep),
    isAvailable: (state) => isChangeable(state) && state.history.past.length > 0,
    label: ({ history }) => `Undo: ${history.past.at(-1)?.label ?? 'nothing'}`,
  },
  'edit.redo': {
    run: (editor) => step(editor, redoStep),
    isAvailable: (state) => isChangeable(state) && state.history.future.length > 0,
    label: ({ history }) => `Redo: ${history.future.at(-1)?.label ?? 'nothing'}`,
  },
} as const satisfies Record<'edit.undo' | 'edit.redo', Binding>;
