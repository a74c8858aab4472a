import type { IdOf } from '#models/document.ts';
import type { Measurement } from '#models/entities/measurement.ts';
import { referrers } from '#models/referenceIndex.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { Plus, Ruler, Trash2 } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { measurementRoleWords, measurementStatusWords } from '#renderer/words/recordWords.ts';

import { AddMeasure } from './AddMeasure.tsx';
import { optionsOf } from './fieldChange.ts';
import { type MeasurementTarget, targetField } from './measurementTarget.ts';
import { TimePoints } from './TimePoints.tsx';
import { useAdding } from './useInspectorFocus.ts';

/** The measures of an arrow or a box: role, time points, and a way to add one. */
export function MeasurementList({
  target,
  theoryId,
}: {
  readonly target: MeasurementTarget;
  readonly theoryId: string;
}) {
  const document = useEditorState((state) => state.document);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [field, id] = targetField(target);
  const rows = referrers(document, { table: 'measurements', field }, id).flatMap(
    (row) => document.measurements.get(row as IdOf<'measurements'>) ?? [],
  );
  const { isAdding, button, open, close } = useAdding(id, 'measure');
  return (
    <div className="wf-stack">
      {rows.length === 0 && !isAdding && (
        <p className="wf-quiet">No measure yet. How would one see it happen?</p>
      )}
      {rows.length > 0 && (
        <ul className="wf-stack">
          {rows.map((row) => (
            <li key={row.id}>
              <MeasurementItem measurement={row} />
            </li>
          ))}
        </ul>
      )}
      {isAdding && <AddMeasure target={target} theoryId={theoryId} onDone={close} />}
      {!isAdding && !isReadOnly && (
        <div>
          <Button ref={button} icon={Plus} onPress={open}>
            Add a measure
          </Button>
        </div>
      )}
    </div>
  );
}

function MeasurementItem({ measurement }: { readonly measurement: Measurement }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const measure = document.measures.get(measurement.measureId);
  const taken = new Set<string>(
    referrers(document, { table: 'measurementTimes', field: 'measurementId' }, measurement.id).flatMap(
      (row) => document.measurementTimes.get(row as IdOf<'measurementTimes'>)?.timePointId ?? [],
    ),
  );
  const name = measure?.name ?? 'A measure';
  return (
    <article className="wf-card" aria-label={name}>
      <header className="wf-card-head">
        <Ruler size={15} strokeWidth={1.75} aria-hidden className="wf-card-icon" />
        <span className="wf-card-title">
          {name}
          {measure !== undefined && measure.construct !== '' && (
            <span className="wf-card-sub">{measure.construct}</span>
          )}
        </span>
        <IconButton
          label={`Remove ${name}`}
          icon={Trash2}
          isDisabled={isReadOnly}
          onPress={() => run(editor, 'measurements.remove', { ids: [measurement.id] })}
        />
      </header>
      <div className="wf-pair">
        <Select
          label="What it shows"
          options={optionsOf(measurementRoleWords)}
          value={measurement.role}
          isDisabled={isReadOnly}
          onChange={(role) => run(editor, 'measurements.change', { ids: [measurement.id], fields: { role } })}
        />
        <Select
          label="How far"
          options={optionsOf(measurementStatusWords)}
          value={measurement.status}
          isDisabled={isReadOnly}
          onChange={(status) =>
            run(editor, 'measurements.change', { ids: [measurement.id], fields: { status } })
          }
        />
      </div>
      <TimePoints
        theoryId={measurement.theoryId}
        chosenIds={taken}
        onChange={(timePointIds) =>
          run(editor, 'measurements.setTimes', { id: measurement.id, timePointIds })
        }
      />
    </article>
  );
}
