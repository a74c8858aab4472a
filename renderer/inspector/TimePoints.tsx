import { inOrder } from '#models/commands/laneCommands.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';

/** When a measure is taken: one box to tick for each time point of the theory; nothing when it has none. */
export function TimePoints({
  theoryId,
  chosenIds,
  onChange,
}: {
  readonly theoryId: string;
  readonly chosenIds: ReadonlySet<string>;
  /** All chosen ones, in the order of time. */
  readonly onChange: (ids: string[]) => void;
}) {
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const rows = useEditorState((state) => state.document.timePoints);
  const times = inOrder(rows.values(), theoryId);
  if (times.length === 0) return null;
  const choose = (timeId: string, isTaken: boolean) =>
    onChange(
      times.map((time) => time.id as string).filter((id) => (id === timeId ? isTaken : chosenIds.has(id))),
    );
  return (
    <fieldset className="wf-times">
      <legend>When</legend>
      {times.map((time) => (
        <Checkbox
          key={time.id}
          isSelected={chosenIds.has(time.id)}
          isDisabled={isReadOnly}
          onChange={(isTaken) => choose(time.id, isTaken)}
        >
          {time.name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
