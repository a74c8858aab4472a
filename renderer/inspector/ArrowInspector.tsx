import { configurationsOfArrow } from '#models/configurations/configurationRows.ts';
import type { Arrow } from '#models/entities/arrow.ts';
import { extractsOfArrow } from '#models/queries/arrowEvidence.ts';
import { arrowsOnArrow } from '#models/queries/neighbours.ts';
import { referrers } from '#models/referenceIndex.ts';
import { sentenceParts } from '#models/sentences/arrowSentence.ts';
import { makeFromArrows } from '#renderer/actions/configurationActions.ts';
import { focusInspector } from '#renderer/actions/panes.ts';
import { togglePanel } from '#renderer/actions/viewActions.ts';
import { PartInConfigurations } from '#renderer/configurations/PartIn.tsx';
import { QuestionsHere } from '#renderer/checks/QuestionsHere.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { Group, Trash2, X } from '#renderer/ui/icons.ts';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { words } from '#models/words/words.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { ClaimTab } from './ClaimTab.tsx';
import { ConfidenceTab } from './ConfidenceTab.tsx';
import { EvidenceTab } from './EvidenceTab.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { MeasurementList } from './MeasurementList.tsx';
import { SentenceButton } from './SentenceButton.tsx';
import { SentenceText } from './SentenceText.tsx';

/** One arrow: its claim, what is known about it, how it is measured, and how it came to be. */
export function ArrowInspector({ arrow }: { readonly arrow: Arrow }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const tab = useEditorState((state) => state.inspectorTab);
  const extracts = extractsOfArrow(document, arrow.id).length;
  const measures = referrers(document, { table: 'measurements', field: 'arrowId' }, arrow.id).length;
  return (
    <section className="wf-inspector-body" aria-label="Arrow">
      <ArrowHead arrow={arrow} />
      <div className="wf-inspector-tabs">
        <Tabs
          label="About this arrow"
          selected={tab}
          onSelect={(inspectorTab) => editor.store.setState({ inspectorTab, inspectorFocus: null })}
          tabs={[
            { id: 'claim', label: 'Claim', content: <ClaimPage arrow={arrow} /> },
            {
              id: 'evidence',
              label: 'Evidence',
              ...(extracts === 0 ? {} : { count: extracts }),
              countWords: extracts === 1 ? 'extract' : 'extracts',
              content: (
                <EvidenceTab
                  key={arrow.id}
                  claim={{ id: arrow.id, theoryId: arrow.theoryId, kind: 'arrow' }}
                />
              ),
            },
            {
              id: 'confidence',
              label: 'Confidence',
              content: <ConfidenceTab key={arrow.id} arrow={arrow} />,
            },
            {
              id: 'measures',
              label: 'Measures',
              ...(measures === 0 ? {} : { count: measures }),
              countWords: measures === 1 ? 'measure' : 'measures',
              content: (
                <MeasurementList key={arrow.id} target={{ arrowId: arrow.id }} theoryId={arrow.theoryId} />
              ),
            },
            { id: 'history', label: 'History', content: <HistoryTab key={arrow.id} id={arrow.id} /> },
          ]}
        />
      </div>
    </section>
  );
}

function ArrowHead({ arrow }: { readonly arrow: Arrow }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const kind = arrow.targetArrowId === null ? 'Arrow' : 'Arrow onto an arrow';
  return (
    <header className="wf-arrowHead">
      <div className="wf-arrowHead-line">
        <h2 className="wf-arrowHead-kind">
          {kind} · {words(vocabulary).statuses[arrow.status]}
        </h2>
        <IconButton label="Close panel" icon={X} onPress={() => togglePanel(editor, 'inspector')} />
      </div>
      <p className="wf-arrowHead-sentence">
        <SentenceText parts={sentenceParts(document, arrow.id, vocabulary)} />
      </p>
      <QuestionsHere id={arrow.id} noun="arrow" />
    </header>
  );
}

function ClaimPage({ arrow }: { readonly arrow: Arrow }) {
  const said = useSaid();
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const acting = arrowsOnArrow(document, arrow.id);
  return (
    <>
      <ClaimTab key={arrow.id} arrow={arrow} />
      {acting.length > 0 && (
        <section className="wf-acting" aria-label="What acts on it">
          <h3 className="wf-groupTitle">What acts on it</h3>
          <ul className="wf-list">
            {acting.map(({ id }) => (
              <li key={id}>
                <SentenceButton arrowId={id} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <PartInConfigurations
        parts={configurationsOfArrow(document, arrow.id).map((configuration) => ({
          configuration,
          roles: [],
        }))}
      />
      <div className="wf-inspector-foot">
        {!isReadOnly && (
          <Button icon={Group} variant="quiet" onPress={() => makeFromArrows(editor, [arrow.id])}>
            {said('Make a configuration')}
          </Button>
        )}
        <Button
          icon={Trash2}
          variant="quiet"
          isDisabled={isReadOnly}
          onPress={() => {
            run(editor, 'elements.remove', { elementIds: [], arrowIds: [arrow.id] });
            focusInspector();
          }}
        >
          Delete arrow
        </Button>
      </div>
    </>
  );
}
