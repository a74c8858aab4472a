import { goTo } from '#renderer/actions/goTo.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
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
  return (
    <button type="button" className="wf-table-go" onClick={() => goTo(editor, arrowId, { tab })}>
      {sentence}
    </button>
  );
}
