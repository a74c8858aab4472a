import type { Editor, ExportChoice } from '#renderer/state/editorStore.ts';

import { chooseFile } from './fileActions.ts';

/** Remembers what is to be written, and asks where. */
export async function beginExport(editor: Editor, choice: ExportChoice): Promise<void> {
  editor.store.setState({ exporting: choice, overlay: null });
  await chooseFile(editor, 'export-file');
}
