import { newMeasureFields } from '#models/commands/newRows.ts';
import type { Document } from '#models/document.ts';
import { outcomeFitting, roleForBox, tagsOf } from '#models/measures/fittingMeasures.ts';
import { bundledLike } from '#models/measures/library.ts';
import { useLayoutEffect, useRef, useState, type FormEvent } from 'react';

import type { Measure } from '#models/entities/measure.ts';
import type { Measurement } from '#models/entities/measurement.ts';
import { hydrate, run } from '#renderer/state/commands.ts';
import { verifiedWords } from '#renderer/measures/measureWords.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { measurementRoleWords } from '#models/words/recordWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { cancelOnEscape } from './cancelOnEscape.ts';
import { optionsOf } from './fieldChange.ts';
import type { MeasurementTarget } from './measurementTarget.ts';
import { TimePoints } from './TimePoints.tsx';
import { useLibrarySearch } from './useLibrarySearch.ts';

/** What a measure mostly shows, by what it is used for. */
function usualRole(document: Document, target: MeasurementTarget): Measurement['role'] {
  if ('elementId' in target) return roleForBox(document, target.elementId);
  return 'arrowId' in target ? 'tests_arrow' : 'tests_configuration';
}

/** A measure of the workspace, one that comes with the program (without an id yet), or only a name for a new one. */
type ChosenMeasure = {
  readonly name: string;
  readonly measure: (Omit<Measure, 'id'> & { readonly id?: Measure['id'] }) | null;
};

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
  const said = useSaid();
  const editor = useEditor();
  const [chosen, setChosen] = useState<ChosenMeasure>({ name: '', measure: null });
  const [role, setRole] = useState<Measurement['role']>(() =>
    usualRole(editor.store.getState().document, target),
  );
  const [timePointIds, setTimePointIds] = useState<string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  // Before the list opens under its field, which takes its place from where the field is then.
  useLayoutEffect(() => {
    form.current?.scrollIntoView({ block: 'center' });
  }, []);
  const { name, measure } = chosen;
  const canAdd = name.trim() !== '';
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!canAdd) return;
    const known = measure?.id === undefined ? null : { ...measure, id: measure.id };
    if (known !== null) hydrate(editor, [{ table: 'measures', row: known }]);
    const commit = run(editor, 'measurements.attach', {
      theoryId,
      target,
      measure: known === null ? (measure ?? { ...newMeasureFields, name: name.trim() }) : { id: known.id },
      role,
      timePointIds,
    });
    if (commit !== null) onDone();
  };
  return (
    <form
      ref={form}
      className="wf-card wf-form"
      aria-label="Add a measure"
      onSubmit={add}
      onKeyDown={cancelOnEscape(onDone)}
    >
      <MeasurePicker target={target} chosen={chosen} onChoose={setChosen} />
      <Select
        label="What it shows"
        options={optionsOf(measurementRoleWords).map((option) => ({ ...option, label: said(option.label) }))}
        value={role}
        onChange={setRole}
      />
      <TimePoints theoryId={theoryId} chosenIds={new Set(timePointIds)} onChange={setTimePointIds} />
      <div className="wf-form-acts">
        <Button onPress={onDone}>Cancel</Button>
        <Button variant="primary" type="submit" isDisabled={!canAdd}>
          Add measure
        </Button>
      </div>
    </form>
  );
}

/** Those for what the box is tagged with come first; each says what it measures and whether that was checked. */
function MeasurePicker({
  target,
  chosen,
  onChoose,
}: {
  readonly target: MeasurementTarget;
  readonly chosen: ChosenMeasure;
  readonly onChoose: (chosen: ChosenMeasure) => void;
}) {
  const { name, measure } = chosen;
  const rows = useLibrarySearch('measures', name);
  const own = rows.flatMap((upsert) => (upsert.table === 'measures' ? [upsert.row] : []));
  const said = useSaid();
  const document = useEditorState((state) => state.document);
  const tags = 'elementId' in target ? tagsOf(document, target.elementId) : [];
  const all = [
    ...own.map((row) => ({ key: row.id as string, measure: row })),
    ...bundledLike(
      name,
      own.map((row) => row.name),
    ),
  ].map((each) => ({ ...each, fits: outcomeFitting(each.measure, tags) }));
  const found = all.toSorted((one, other) => Number(other.fits !== null) - Number(one.fits !== null));
  const isNew = name.trim() !== '' && measure === null;
  return (
    <ComboBox
      autoFocus
      label="Measure"
      description={isNew ? 'Not in the library yet: it will be added.' : 'Pick one, or name a new one.'}
      options={found.map(({ key, fits, measure: { name: label, construct, verified } }) => ({
        id: key,
        label,
        description: [
          construct,
          fits === null ? '' : said(`for the outcome “${fits}”`),
          verified === 'full' ? '' : verifiedWords[verified].toLowerCase(),
        ]
          .filter((words) => words !== '')
          .join(' · '),
      }))}
      isFiltered
      allowsCustomValue
      value={found.find((candidate) => candidate.measure.name === measure?.name)?.key ?? null}
      inputValue={name}
      onInputChange={(text) => onChoose({ name: text, measure: measure?.name === text ? measure : null })}
      onChange={(id) => {
        const picked = found.find((candidate) => candidate.key === id)?.measure ?? null;
        onChoose({ name: picked?.name ?? name, measure: picked });
      }}
      emptyWords="Nothing like this in the library yet."
    />
  );
}
