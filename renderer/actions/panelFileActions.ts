import type { Editor, PanelFileChoice, Printing } from '#renderer/state/editorStore.ts';

import { chooseFile } from './fileActions.ts';

/** Remembers what of a session is to be written, and asks where. */
export async function beginPanelFile(editor: Editor, choice: PanelFileChoice): Promise<void> {
  editor.store.setState({ panelFile: choice });
  await chooseFile(editor, 'panel-file');
}

/** Shows something of a session as it will be printed, and has the system print it. */
export function printPanel(editor: Editor, printing: Printing): void {
  editor.store.setState({ printing });
}
