import type { MeasurementPlan } from '#models/measuring/measurementPlan.ts';
import { measuredThing } from '#models/measuring/measurementTarget.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { useAllMeasures } from './useAllMeasures.ts';

/** Measures that measure nothing: those of the workspace that this theory does not use, and those it uses at no time. */
export function IdleMeasures({ plan }: { readonly plan: MeasurementPlan }) {
  const said = useSaid();
  const all = useAllMeasures();
  const used = new Set(plan.groups.flatMap(({ rows }) => rows.map(({ measure }) => measure.id as string)));
  const idle = all.filter(({ measure }) => !used.has(measure.id));
  return (
    <section className="wf-measures-part" aria-label="Measures that measure nothing">
      <h2 className="wf-measures-title">Measures that measure nothing</h2>
      {idle.length === 0 && plan.undated.length === 0 ? (
        <p className="wf-quiet">Every measure of the workspace is used here, at some time.</p>
      ) : (
        <ul className="wf-measures-lines">
          {idle.map(({ measure, uses }) => (
            <li key={measure.id}>
              {measure.name}{' '}
              <span className="wf-quiet">
                {uses === 0
                  ? 'is in the workspace, and nothing is measured with it'
                  : 'is not used in this theory, only in another'}
              </span>
            </li>
          ))}
          {plan.undated.map((measurement) => (
            <UndatedLine key={measurement.id} measurement={measurement} said={said} />
          ))}
        </ul>
      )}
    </section>
  );
}

function UndatedLine({
  measurement,
  said,
}: {
  readonly measurement: MeasurementPlan['undated'][number];
  readonly said: (text: string) => string;
}) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const thing = measuredThing(document, measurement, vocabulary);
  return (
    <li>
      {document.measures.get(measurement.measureId)?.name}{' '}
      <span className="wf-quiet">{said('has no time yet at which it is taken, for')}</span>{' '}
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
    </li>
  );
}
