import type { Element } from '#models/entities/element.ts';
import { inOrder } from '#models/commands/laneCommands.ts';
import { stageName } from '#models/sentences/words.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { words } from '#models/words/words.ts';

import { changeElements, none } from './fieldChange.ts';

/** The value all rows share, or null when they differ. */
function shared(values: readonly (string | null)[]): string | null {
  const [first] = values;
  return values.every((value) => value === first) ? (first ?? none) : null;
}

/** The stage and the level of boxes; a theory without levels has no field for them. */
export function LaneFields({ elements }: { readonly elements: readonly Element[] }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const theoryId = elements[0]?.theoryId ?? '';
  const stages = inOrder(document.stages.values(), theoryId);
  const levels = inOrder(document.levels.values(), theoryId);
  const ids = elements.map(({ id }) => id);
  if (stages.length === 0 && levels.length === 0) return null;
  const names = words(vocabulary);
  return (
    <div className="wf-pair">
      {stages.length > 0 && (
        <Select
          label={names.stage}
          options={[
            { id: none, label: 'In no stage' },
            ...stages.map((stage) => ({ id: stage.id as string, label: stageName(stage, vocabulary) })),
          ]}
          value={shared(elements.map(({ stageId }) => stageId))}
          placeholder="Different"
          isDisabled={isReadOnly}
          onChange={(id) => changeElements(editor, ids, { stageId: id === none ? null : id })}
        />
      )}
      {levels.length > 0 && (
        <Select
          label={names.level}
          options={[
            { id: none, label: 'In no level' },
            ...levels.map((level) => ({ id: level.id as string, label: level.name })),
          ]}
          value={shared(elements.map(({ levelId }) => levelId))}
          placeholder="Different"
          isDisabled={isReadOnly}
          onChange={(id) => changeElements(editor, ids, { levelId: id === none ? null : id })}
        />
      )}
    </div>
  );
}
