import { useState, type FormEvent } from 'react';

import { inOrder } from '#models/commands/laneCommands.ts';
import type { Measurement } from '#models/entities/measurement.ts';
import { hydrate, run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { measurementRoleWords } from '#renderer/words/recordWords.ts';

import { cancelOnEscape } from './cancelOnEscape.ts';
import { optionsOf } from './fieldChange.ts';
import type { MeasurementTarget } from './measurementTarget.ts';
import { useLibrarySearch } from './useLibrarySearch.ts';

const blankMeasure = {
  shortName: '',
  construct: '',
  items: null,
  minimum: null,
  maximum: null,
  unit: '',
  direction: 'neutral',
  recall: '',
  licence: '',
  reference: '',
  verified: 'none',
  note: '',
} as const;

/** Picks a measure of the library, or names a new one, and says what it shows and when it is taken. */
export function AddMeasure({
  target,
  theoryId,
  onDone,
}: {
  readonly target: MeasurementTarget;
  readonly theoryId: string;
  readonly onDone: () => void;
}) {
  const editor = useEditor();
  const [name, setName] = useState('');
  const [measureId, setMeasureId] = useState<string | null>(null);
  const [role, setRole] = useState<Measurement['role']>('arrowId' in target ? 'tests_arrow' : 'outcome');
  const [timeIds, setTimeIds] = useState<readonly string[]>([]);
  const times = inOrder(useEditorState((state) => state.document.timePoints).values(), theoryId);
  const rows = useLibrarySearch('measures', name);
  const found = rows.flatMap((upsert) => (upsert.table === 'measures' ? [upsert.row] : []));
  const chosen = found.find(({ id }) => id === measureId);
  const canAdd = name.trim() !== '';
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!canAdd) return;
    const row = rows.find((upsert) => upsert.row.id === measureId);
    if (row !== undefined) hydrate(editor, [row]);
    const commit = run(editor, 'measurements.attach', {
      theoryId,
      target,
      measure: chosen === undefined ? { ...blankMeasure, name: name.trim() } : { id: chosen.id },
      role,
      timePointIds: [...timeIds],
    });
    if (commit !== null) onDone();
  };
  return (
    <form
      className="wf-card wf-form"
      aria-label="Add a measure"
      onSubmit={add}
      onKeyDown={cancelOnEscape(onDone)}
    >
      <ComboBox
        autoFocus
        label="Measure"
        description={
          canAdd && chosen === undefined
            ? 'Not in the library yet: it will be added.'
            : 'Pick one, or name a new one.'
        }
        options={found.map((measure) => ({
          id: measure.id as string,
          label: measure.name,
          description: measure.construct,
        }))}
        isFiltered
        allowsCustomValue
        value={measureId}
        inputValue={name}
        onInputChange={(text) => {
          setName(text);
          if (chosen !== undefined && chosen.name !== text) setMeasureId(null);
        }}
        onChange={(id) => {
          setMeasureId(id);
          const picked = found.find((measure) => measure.id === id);
          if (picked !== undefined) setName(picked.name);
        }}
        emptyWords="Nothing like this in the library yet."
      />
      <Select
        label="What it shows"
        options={optionsOf(measurementRoleWords)}
        value={role}
        onChange={setRole}
      />
      {times.length > 0 && (
        <fieldset className="wf-times">
          <legend>When</legend>
          {times.map((time) => (
            <Checkbox
              key={time.id}
              isSelected={timeIds.includes(time.id)}
              onChange={(isTaken) =>
                setTimeIds(isTaken ? [...timeIds, time.id] : timeIds.filter((id) => id !== time.id))
              }
            >
              {time.name}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <div className="wf-form-acts">
        <Button onPress={onDone}>Cancel</Button>
        <Button variant="primary" type="submit" isDisabled={!canAdd}>
          Add measure
        </Button>
      </div>
    </form>
  );
}
