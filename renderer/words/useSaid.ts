import { useCallback } from 'react';

import { saidIn } from '#models/terms/saidIn.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';

/** Says a text of the program in the vocabulary in use; the text is written in the field's terms (G2). */
export function useSaid(): (text: string) => string {
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  return useCallback((text: string) => saidIn(vocabulary, text), [vocabulary]);
}
