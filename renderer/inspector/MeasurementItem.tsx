import type { IdOf } from '#models/document.ts';
import type { Measurement } from '#models/entities/measurement.ts';
import type { MeasurementTime } from '#models/entities/measurementTime.ts';
import { referrers } from '#models/referenceIndex.ts';
import type { InputOf } from '#models/runCommand.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Ruler, Trash2 } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { measurementRoleWords, measurementStatusWords } from '#models/words/recordWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { CommittedField } from './CommittedField.tsx';
import { optionsOf } from './fieldChange.ts';
import { MeasurementResults } from './MeasurementResults.tsx';
import { TimePoints } from './TimePoints.tsx';

/** One measure used for one thing: what it shows, when it is taken, by whom, and what came out. */
export function MeasurementItem({ measurement }: { readonly measurement: Measurement }) {
  const said = useSaid();
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const measure = document.measures.get(measurement.measureId);
  const times: readonly MeasurementTime[] = referrers(
    document,
    { table: 'measurementTimes', field: 'measurementId' },
    measurement.id,
  ).flatMap((row) => document.measurementTimes.get(row as IdOf<'measurementTimes'>) ?? []);
  const taken = new Set<string>(times.map(({ timePointId }) => timePointId));
  const name = measure?.name ?? 'A measure';
  const change = (fields: InputOf<'measurements.change'>['fields']) =>
    run(editor, 'measurements.change', { ids: [measurement.id], fields });
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
      {measure !== undefined && measure.verified !== 'full' && (
        <p className="wf-quiet">
          {measure.verified === 'none'
            ? 'The facts of this measure are not verified.'
            : 'Partly verified: see the measure.'}
        </p>
      )}
      <div className="wf-pair">
        <Select
          label="What it shows"
          options={optionsOf(measurementRoleWords).map((option) => ({
            ...option,
            label: said(option.label),
          }))}
          value={measurement.role}
          isDisabled={isReadOnly}
          onChange={(role) => change({ role })}
        />
        <Select
          label="How far"
          options={optionsOf(measurementStatusWords)}
          value={measurement.status}
          isDisabled={isReadOnly}
          onChange={(status) => change({ status })}
        />
      </div>
      <TimePoints
        theoryId={measurement.theoryId}
        chosenIds={taken}
        onChange={(timePointIds) =>
          run(editor, 'measurements.setTimes', { id: measurement.id, timePointIds })
        }
      />
      <Disclosure title="Who, how, of whom">
        <div className="wf-stack">
          <CommittedField
            label="Who collects it"
            value={measurement.collector}
            placeholder="the link worker"
            onCommit={(collector) => change({ collector })}
          />
          <CommittedField
            label="How"
            value={measurement.method}
            placeholder="on paper at the first visit"
            onCommit={(method) => change({ method })}
          />
          <CommittedField
            label="Of whom"
            value={measurement.sample}
            placeholder="everybody referred"
            onCommit={(sample) => change({ sample })}
          />
        </div>
      </Disclosure>
      {measure !== undefined && times.length > 0 && (
        <MeasurementResults measure={measure} measurement={measurement} times={times} />
      )}
    </article>
  );
}
