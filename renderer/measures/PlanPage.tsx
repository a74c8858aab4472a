import { useMemo } from 'react';
import { type MeasurementPlan, measurementPlan } from '#models/measuring/measurementPlan.ts';
import { elementName } from '#models/sentences/words.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Ruler } from '#renderer/ui/icons.ts';
import { countWords } from '#models/words/countWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { ArrowTests } from './ArrowTests.tsx';
import { IdleMeasures } from './IdleMeasures.tsx';
import { PlanTable } from './PlanTable.tsx';
import { PlanTimeline } from './PlanTimeline.tsx';
import { TimePointsEditor } from './TimePointsEditor.tsx';

/** What is measured, with what, and when; what nobody measures; and how much is asked of people. */
export function PlanPage({ onFindMeasure }: { readonly onFindMeasure: () => void }) {
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const plan = useMemo(
    () => measurementPlan(document, theoryId, vocabulary),
    [document, theoryId, vocabulary],
  );
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-measures-scroll" role="region" aria-label="Measurement plan" tabIndex={0}>
      {plan.groups.length === 0 ? (
        <EmptyState
          title="Nothing is measured yet"
          icon={Ruler}
          actions={<Button onPress={onFindMeasure}>Look at the measures there are</Button>}
        >
          Select a box or an arrow and press M to say how one would see it happen. What you plan stands here
          as a table of what is measured, with what, and when.
        </EmptyState>
      ) : (
        <>
          <PlanTimeline plan={plan} />
          <PlanTable plan={plan} />
        </>
      )}
      <TimePointsEditor />
      <Unmeasured plan={plan} />
      <IdleMeasures plan={plan} />
      <ArrowTests />
    </div>
  );
}

function Unmeasured({ plan }: { readonly plan: MeasurementPlan }) {
  const said = useSaid();
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const ids = plan.unmeasuredOutcomes;
  return (
    <section className="wf-measures-part" aria-label={said('Outcomes nobody measures')}>
      <h2 className="wf-measures-title">{said('Outcomes nobody measures')}</h2>
      {ids.length === 0 ? (
        <p className="wf-quiet">{said('Every outcome of this theory has a measure.')}</p>
      ) : (
        <>
          <p className="wf-quiet">{said(`${countWords(ids.length, 'outcome')} without any measure.`)}</p>
          <ul className="wf-measures-list">
            {ids.map((id) => (
              <li key={id}>
                <button
                  type="button"
                  className="wf-measures-go"
                  onClick={() => goTo(editor, id, { tab: 'measures', field: 'measure' })}
                >
                  {elementName(document.elements.get(id as never), vocabulary)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
