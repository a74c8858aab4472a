import { goTo } from '#renderer/actions/goTo.ts';
import { elementName } from '#models/sentences/words.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { InspectorTab } from '#renderer/state/editorStore.ts';

/** An arrow's sentence; a press selects it and shows it in the inspector. */
export function ArrowLink({
  arrowId,
  sentence,
  tab = 'evidence',
}: {
  readonly arrowId: string;
  readonly sentence: string;
  readonly tab?: InspectorTab;
}) {
  const editor = useEditor();
  // The arrows of an AND-group share a sentence: the box each comes from tells them apart.
  const from = useEditorState(({ document, settings }) => {
    const arrow = document.arrows.get(arrowId as never);
    const element =
      arrow === undefined || arrow.arrowGroupId === null
        ? undefined
        : document.elements.get(arrow.sourceElementId);
    return element === undefined ? null : elementName(element, settings.vocabulary);
  });
  return (
    <button type="button" className="wf-table-go" onClick={() => goTo(editor, arrowId, { tab })}>
      {sentence}
      {from !== null && <span className="wf-evidence-from"> (from “{from}”)</span>}
    </button>
  );
}
