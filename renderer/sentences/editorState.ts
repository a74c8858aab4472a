import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  autocompletion,
  completionStatus,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, indentLess, indentMore } from '@codemirror/commands';
import { type Compartment, EditorState, Prec } from '@codemirror/state';
import { EditorView, type KeyBinding, type ViewUpdate, highlightActiveLine, keymap } from '@codemirror/view';

import { announce } from '#renderer/ui/announce.ts';

import { nameChoices } from './completeNames.ts';
import { editorTheme } from './editorTheme.ts';
import { lineDecorations } from './lineDecorations.ts';

/** What the text is made with, and what it calls when something happens to it. */
export type EditorParts = {
  readonly doc: string;
  readonly isReadOnly: boolean;
  /** Holds the steps of typing, so that they can be forgotten once they are part of the theory. */
  readonly undoSteps: Compartment;
  /** Where names to complete come from. */
  readonly names: () => Parameters<typeof nameChoices>[1];
  readonly undo: (what: 'undo' | 'redo') => boolean;
  readonly markBecause: () => boolean;
  readonly goToProblem: (step: 1 | -1) => boolean;
  readonly onBlur: () => void;
  readonly onFocus: () => void;
  readonly onUpdate: (update: ViewUpdate) => void;
};

function completions(
  { state, pos, explicit }: CompletionContext,
  parts: EditorParts,
): CompletionResult | null {
  const line = state.doc.lineAt(pos);
  const found = nameChoices(line.text.slice(0, pos - line.from), parts.names());
  if (found === null) return null;
  const from = line.from + found.from;
  // Names come up by themselves once there is a letter to go by.
  if (!explicit && pos === from) return null;
  const options = found.choices.map(({ label, written }): Completion => ({ label, apply: written }));
  return { from, options, filter: false };
}

function keys({ undo, goToProblem, markBecause }: EditorParts): readonly KeyBinding[] {
  return [
    { key: 'Mod-z', run: () => undo('undo'), preventDefault: true },
    { key: 'Mod-y', run: () => undo('redo'), preventDefault: true },
    { key: 'Mod-Shift-z', run: () => undo('redo'), preventDefault: true },
    { key: 'F8', run: () => goToProblem(1), shift: () => goToProblem(-1) },
    { key: 'Mod-Shift-b', run: markBecause },
    { key: 'Tab', run: indentMore, shift: indentLess },
    {
      key: 'Escape',
      run: (view) => {
        if (completionStatus(view.state) !== null) return false;
        view.setTabFocusMode(true);
        announce('Tab leaves the text now.');
        return true;
      },
    },
  ];
}

/** The text as it is when the editor opens, with everything that belongs to it. */
export function editorState(parts: EditorParts): EditorState {
  return EditorState.create({
    doc: parts.doc,
    extensions: [
      parts.undoSteps.of(history()),
      EditorState.readOnly.of(parts.isReadOnly),
      EditorState.tabSize.of(2),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        'aria-label': 'The theory as sentences',
        spellcheck: 'true',
        // What scrolls must be reachable by keyboard, also for those who look for a tab index.
        tabindex: '0',
      }),
      highlightActiveLine(),
      autocompletion({ override: [(context) => completions(context, parts)], icons: false }),
      Prec.high(keymap.of(keys(parts))),
      keymap.of(defaultKeymap),
      lineDecorations,
      editorTheme,
      EditorView.domEventHandlers({
        // Undo of the system's own menu means the same as its key.
        beforeinput: (event) => {
          if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
          event.preventDefault();
          return parts.undo(event.inputType === 'historyUndo' ? 'undo' : 'redo');
        },
        blur: (_event, view) => {
          view.setTabFocusMode(false);
          parts.onBlur();
        },
        focus: parts.onFocus,
      }),
      EditorView.updateListener.of(parts.onUpdate),
    ],
  });
}
