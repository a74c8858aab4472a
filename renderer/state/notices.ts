import type { Editor } from './editorStore.ts';

let nextNotice = 1;

/** Shows a sentence at the bottom of the window and has it read aloud. */
export function notify(editor: Editor, text: string, tone: 'info' | 'problem' = 'info'): void {
  editor.store.setState({ notice: { text, tone, id: nextNotice } });
  nextNotice += 1;
}
