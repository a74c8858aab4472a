import { inOrder } from '#models/commands/laneCommands.ts';
import type { Measure } from '#models/entities/measure.ts';
import type { Measurement } from '#models/entities/measurement.ts';
import type { MeasurementTime } from '#models/entities/measurementTime.ts';
import type { InputOf } from '#models/runCommand.ts';
import { ResultChart } from '#renderer/measures/ResultChart.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';

import { CommittedField } from './CommittedField.tsx';

type Results = InputOf<'measurements.setResult'>['fields'];

/** What people type as one of the numbers; undefined when it is none that fits. */
function typed(text: string, name: 'result' | 'spread' | 'count'): Results | undefined {
  if (text.trim() === '') return { [name]: null };
  const value = Number(text.trim().replace(',', '.'));
  if (!Number.isFinite(value) || (name !== 'result' && value < 0)) return undefined;
  return name === 'count' && !Number.isInteger(value) ? undefined : { [name]: value };
}

const shown = (value: number | null) => (value === null ? '' : String(value));

/** One result for each time point, typed in, and the same as a small chart. */
export function MeasurementResults({
  measure,
  measurement,
  times,
}: {
  readonly measure: Measure;
  readonly measurement: Measurement;
  readonly times: readonly MeasurementTime[];
}) {
  const editor = useEditor();
  const timePoints = useEditorState((state) => state.document.timePoints);
  const byPoint = new Map<string, MeasurementTime>(times.map((time) => [time.timePointId, time]));
  const inTime = inOrder(timePoints.values(), measurement.theoryId).flatMap((point) => {
    const time = byPoint.get(point.id);
    return time === undefined ? [] : [{ point, time }];
  });
  const set = (id: string, fields: Results | undefined) => {
    if (fields !== undefined) run(editor, 'measurements.setResult', { ids: [id], fields });
  };
  return (
    <Disclosure title="Results" defaultExpanded={times.some(({ result }) => result !== null)}>
      <table className="wf-results">
        <caption className="visuallyHidden">Results of {measure.name}</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">{measure.unit === '' ? 'Result' : `Result, ${measure.unit}`}</th>
            <th scope="col">± SD</th>
            <th scope="col">n</th>
          </tr>
        </thead>
        <tbody>
          {inTime.map(({ point, time }) => (
            <tr key={time.id}>
              <th scope="row">{point.name}</th>
              <td>
                <CommittedField
                  label={`Result, ${point.name}`}
                  isLabelHidden
                  value={shown(time.result)}
                  onCommit={(text) => set(time.id, typed(text, 'result'))}
                />
              </td>
              <td>
                <CommittedField
                  label={`Standard deviation, ${point.name}`}
                  isLabelHidden
                  value={shown(time.spread)}
                  onCommit={(text) => set(time.id, typed(text, 'spread'))}
                />
              </td>
              <td>
                <CommittedField
                  label={`How many, ${point.name}`}
                  isLabelHidden
                  value={shown(time.count)}
                  onCommit={(text) => set(time.id, typed(text, 'count'))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ResultChart
        measure={measure}
        points={inTime.map(({ point, time }) => ({
          name: point.name,
          months: point.months,
          result: time.result,
          spread: time.spread,
        }))}
      />
    </Disclosure>
  );
}
