import { inOrder } from '#models/commands/laneCommands.ts';
import { CommittedField } from '#renderer/inspector/CommittedField.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { ChevronDown, ChevronUp, Plus, Trash2 } from '#renderer/ui/icons.ts';

/** The theory's timeline: when anything is measured. */
export function TimePointsEditor() {
  const editor = useEditor();
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const rows = useEditorState((state) => state.document.timePoints);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const times = inOrder(rows.values(), theoryId);
  const add = () => {
    const last = times.at(-1);
    const months = last?.months === null || last === undefined ? null : last.months + 6;
    const position = (last?.position ?? -1) + 1;
    const name = months === null ? 'Later' : `${months} months`;
    run(editor, 'timePoints.add', { theoryId: theoryId as never, name, months, position });
  };
  return (
    <Disclosure title="Time points" headingLevel={2}>
      <ul className="wf-measures-times">
        {times.map((time, index) => (
          <li key={time.id}>
            <CommittedField
              label="Name"
              value={time.name}
              isRequired
              onCommit={(name) => run(editor, 'timePoints.change', { ids: [time.id], fields: { name } })}
            />
            <CommittedField
              label="Months from baseline"
              value={time.months === null ? '' : String(time.months)}
              placeholder="Not fixed"
              onCommit={(text) => {
                const months = text.trim() === '' ? null : Number(text.replace(',', '.'));
                if (months === null || (Number.isFinite(months) && Math.abs(months) <= 1200))
                  run(editor, 'timePoints.change', { ids: [time.id], fields: { months } });
              }}
            />
            <IconButton
              label={`Move ${time.name} earlier`}
              icon={ChevronUp}
              isDisabled={isReadOnly || index === 0}
              onPress={() => run(editor, 'timePoints.move', { id: time.id, toIndex: index - 1 })}
            />
            <IconButton
              label={`Move ${time.name} later`}
              icon={ChevronDown}
              isDisabled={isReadOnly || index === times.length - 1}
              onPress={() => run(editor, 'timePoints.move', { id: time.id, toIndex: index + 1 })}
            />
            <IconButton
              label={`Remove ${time.name}`}
              icon={Trash2}
              isDisabled={isReadOnly}
              onPress={() => run(editor, 'timePoints.remove', { ids: [time.id] })}
            />
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <Button icon={Plus} onPress={add}>
          Add a time point
        </Button>
      )}
    </Disclosure>
  );
}
