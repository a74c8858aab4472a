import { useEffect, useMemo, useState } from 'react';

import { type RefinementStory, refinementStory } from '#models/refinement/story.ts';
import { type KnownBeginning, createBeginningReader } from '#renderer/state/beginningReader.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';

/** How the open theory came to be as it is; null until it is known what it began with. */
export function useRefinementStory(): RefinementStory | null {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId);
  const [{ isKnown, side }, setKnown] = useState<KnownBeginning>({ isKnown: false, side: null });
  useEffect(() => {
    const look = () => setKnown(read(editor.store.getState()));
    const read = createBeginningReader(editor, look);
    look();
    return editor.store.subscribe(look);
  }, [editor]);
  return useMemo(() => {
    const theory = document.theories.get((theoryId ?? '') as never);
    return theory === undefined || !isKnown ? null : refinementStory(document, theory.id, side);
  }, [document, theoryId, isKnown, side]);
}
