import { rivalCountOf, rivalSetsOfElement } from '#models/rivals/rivalRows.ts';
import { openRivals } from '#renderer/actions/rivalActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { rivalWords } from '#renderer/words/rivalWords.ts';
import './rivalMark.css';

/**
 * On an outcome whose explanations are compared: how many, and the way to their table. With keys one goes there from
 * the inspector of the box or by the action, so that Tab on the map stays with boxes.
 */
export function RivalMark({ elementId }: { readonly elementId: string }) {
  const editor = useEditor();
  const count = useEditorState(({ document }) => rivalCountOf(document, elementId));
  const words = useEditorState(({ settings }) => rivalWords(settings.vocabulary).mark(count));
  if (count === 0) return null;
  const open = () => {
    const [first] = rivalSetsOfElement(editor.store.getState().document, elementId);
    openRivals(editor, first?.set.id ?? null);
  };
  return (
    <button type="button" className="wf-rivalMark wf-map-own" tabIndex={-1} onClick={open}>
      {words}
    </button>
  );
}
