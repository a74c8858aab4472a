import { saidIn } from '#models/terms/saidIn.ts';

import type { Editor } from './editorStore.ts';

let nextNotice = 1;

/** Shows a sentence at the bottom of the window, in the vocabulary in use, and has it read aloud. */
export function notify(editor: Editor, text: string, tone: 'info' | 'problem' = 'info'): void {
  const { vocabulary } = editor.store.getState().settings;
  editor.store.setState({ notice: { text: saidIn(vocabulary, text), tone, id: nextNotice } });
  nextNotice += 1;
}
