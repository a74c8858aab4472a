import type { Editor } from '#renderer/state/editorStore.ts';
import type { FigureChoices } from '#shared/export/figureChoices.ts';

/** The choices that give the map as it is on the screen just now. */
export function figureOnScreen(editor: Editor): FigureChoices {
  const { evidenceOverlay, configurationMarks } = editor.store.getState();
  const currentYear = new Date(editor.env.now()).getFullYear();
  return {
    overlay: evidenceOverlay === null ? undefined : { name: evidenceOverlay, currentYear },
    configurations: configurationMarks.isAllShown ? 'all' : 'none',
  };
}
