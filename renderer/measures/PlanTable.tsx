import {
  type MeasurementPlan,
  type PlanGroup,
  type PlanRow,
  takenAt,
} from '#models/measuring/measurementPlan.ts';
import type { TimePoint } from '#models/entities/timePoint.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { measurementRoleWords, measurementStatusWords } from '#models/words/recordWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { burdenWords, resultWords } from '#models/words/resultWords.ts';
import { verifiedWords } from './measureWords.ts';
import { onTableArrow } from './onTableArrow.ts';

/** The plan as a table: a row for each measure of each thing, a column for each time point. */
export function PlanTable({ plan }: { readonly plan: MeasurementPlan }) {
  return (
    <table className="wf-measures-table" onKeyDown={onTableArrow}>
      <caption className="visuallyHidden">
        What is measured, with what, and when. Arrow keys go from cell to cell.
      </caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Measure</th>
          {plan.times.map(({ id, name }) => (
            <th scope="col" key={id} className="wf-measures-time">
              {name}
            </th>
          ))}
          <th scope="col">How far</th>
        </tr>
      </thead>
      {plan.groups.map((group) => (
        <Group key={group.thing.id} group={group} times={plan.times} />
      ))}
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            Measurements at this time
          </th>
          {takenAt(plan).map(({ id, taken }) => (
            <td key={id} className="wf-measures-time">
              {taken}
            </td>
          ))}
          <td />
        </tr>
        <tr>
          <th scope="row" colSpan={2}>
            Asked of one person
          </th>
          {plan.burden.map((burden) => (
            <td key={burden.timePointId} className="wf-measures-time">
              {burdenWords(burden)}
            </td>
          ))}
          <td />
        </tr>
      </tfoot>
    </table>
  );
}

function Group({ group, times }: { readonly group: PlanGroup; readonly times: readonly TimePoint[] }) {
  const said = useSaid();
  const editor = useEditor();
  const { thing, rows } = group;
  return (
    <tbody>
      {rows.map((row, index) => (
        <tr key={row.measurement.id}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={rows.length}>
              {thing.kind === 'configuration' ? (
                thing.name
              ) : (
                <button
                  type="button"
                  className="wf-measures-go"
                  onClick={() => goTo(editor, thing.id, { tab: 'measures' })}
                >
                  {thing.name}
                </button>
              )}
            </th>
          )}
          <th scope="row">
            {row.measure.shortName === '' ? row.measure.name : row.measure.shortName}
            <span className="wf-measures-under">
              {said(measurementRoleWords[row.measurement.role])}
              {row.measure.verified !== 'full' && ` · ${verifiedWords[row.measure.verified].toLowerCase()}`}
            </span>
          </th>
          {times.map((time) => (
            <Cell key={time.id} row={row} time={time} thingId={thing.id} />
          ))}
          <td>{measurementStatusWords[row.measurement.status]}</td>
        </tr>
      ))}
    </tbody>
  );
}

function Cell({
  row,
  time,
  thingId,
}: {
  readonly row: PlanRow;
  readonly time: TimePoint;
  readonly thingId: string;
}) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const taken = row.times.get(time.id);
  const what = `${row.measure.name}, ${time.name}`;
  if (taken === undefined) {
    return (
      <td className="wf-measures-time">
        <button
          type="button"
          className="wf-measures-cell wf-measures-cell--empty"
          disabled={isReadOnly}
          onClick={() =>
            run(editor, 'measurements.setTimes', {
              id: row.measurement.id,
              timePointIds: [...row.times.keys(), time.id],
            })
          }
        >
          <span aria-hidden>+</span>
          <span className="visuallyHidden">{what}: not planned, plan it</span>
        </button>
      </td>
    );
  }
  return (
    <td className="wf-measures-time">
      <button
        type="button"
        className="wf-measures-cell"
        onClick={() => goTo(editor, thingId, { tab: 'measures' })}
      >
        <span className="visuallyHidden">{what}: </span>
        {taken.result === null ? 'Planned' : resultWords(taken, row.measure)}
      </button>
    </td>
  );
}
