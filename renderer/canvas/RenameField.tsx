import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';

import type { MapCard } from '#models/map/mapCards.ts';
import { useMapStage } from './mapStageContext.ts';
import { OnceField } from './OnceField.tsx';

/** The label of a box while it is edited in place; the name that is shown is the one that is changed. */
export function RenameField({ card }: { readonly card: MapCard }) {
  const editor = useEditor();
  const { controller } = useMapStage();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const field = vocabulary === 'plain' && card.element.plainLabel.trim() !== '' ? 'plainLabel' : 'label';
  return (
    <OnceField
      label="Label"
      className="wf-card-rename"
      initial={card.element[field]}
      isMultiline
      done={(text, by) => {
        editor.store.setState({ editing: null });
        if (text !== null && text !== card.element[field])
          run(editor, 'elements.change', { ids: [card.id], fields: { [field]: text } });
        if (by === 'key') controller.focusItem(card.id);
      }}
    />
  );
}
