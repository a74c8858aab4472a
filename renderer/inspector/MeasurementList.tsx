import type { IdOf } from '#models/document.ts';
import { referrers } from '#models/referenceIndex.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Plus } from '#renderer/ui/icons.ts';

import { AddMeasure } from './AddMeasure.tsx';
import { MeasurementItem } from './MeasurementItem.tsx';
import { type MeasurementTarget, targetField } from './measurementTarget.ts';
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
