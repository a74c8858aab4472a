import type { Configuration } from '#models/entities/configuration.ts';
import { extractsOfConfiguration } from '#models/queries/arrowEvidence.ts';
import { referrers } from '#models/referenceIndex.ts';
import { closeConfiguration } from '#renderer/actions/configurationActions.ts';
import { focusInspector } from '#renderer/actions/panes.ts';
import { perform } from '#renderer/actions/perform.ts';
import { QuestionsHere } from '#renderer/checks/QuestionsHere.tsx';
import { TeamConfidence } from '#renderer/inspector/ConfidenceTab.tsx';
import { EvidenceTab } from '#renderer/inspector/EvidenceTab.tsx';
import { HistoryTab } from '#renderer/inspector/HistoryTab.tsx';
import { MeasurementList } from '#renderer/inspector/MeasurementList.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { Focus, Trash2, X } from '#renderer/ui/icons.ts';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { words } from '#models/words/words.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { ConfigurationFields } from './ConfigurationFields.tsx';
import { ConfigurationSentence } from './ConfigurationSentence.tsx';
import { RoleEditor } from './RoleEditor.tsx';
import './configurations.css';

/** One configuration: its sentence and parts, what is known about it as a whole, and how it came to be. */
export function ConfigurationInspector({ configuration }: { readonly configuration: Configuration }) {
  const said = useSaid();
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const tab = useEditorState((state) => state.inspectorTab);
  const { id, theoryId } = configuration;
  const extracts = extractsOfConfiguration(document, id).length;
  const measures = referrers(document, { table: 'measurements', field: 'configurationId' }, id).length;
  const claim = { id, theoryId, kind: 'configuration' } as const;
  return (
    <section className="wf-inspector-body" aria-label={said('Configuration')}>
      <Head configuration={configuration} />
      <div className="wf-inspector-tabs">
        <Tabs
          label={said('About this configuration')}
          selected={tab}
          onSelect={(inspectorTab) => editor.store.setState({ inspectorTab, inspectorFocus: null })}
          tabs={[
            { id: 'claim', label: 'Claim', content: <ClaimPage key={id} configuration={configuration} /> },
            {
              id: 'evidence',
              label: 'Evidence',
              ...(extracts === 0 ? {} : { count: extracts }),
              countWords: extracts === 1 ? 'extract' : 'extracts',
              content: <EvidenceTab key={id} claim={claim} />,
            },
            {
              id: 'confidence',
              label: 'Confidence',
              content: <TeamConfidence key={id} claim={claim} />,
            },
            {
              id: 'measures',
              label: 'Measures',
              ...(measures === 0 ? {} : { count: measures }),
              countWords: measures === 1 ? 'measure' : 'measures',
              content: <MeasurementList key={id} target={{ configurationId: id }} theoryId={theoryId} />,
            },
            { id: 'history', label: 'History', content: <HistoryTab key={id} id={id} /> },
          ]}
        />
      </div>
    </section>
  );
}

function Head({ configuration }: { readonly configuration: Configuration }) {
  const said = useSaid();
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const { id, code, title, status } = configuration;
  return (
    <header className="wf-arrowHead">
      <div className="wf-arrowHead-line">
        <h2 className="wf-configuration-name">
          <span className="wf-configuration-code">{code}</span>
          {title !== '' && <span> {title}</span>}
        </h2>
        <span className="wf-configuration-acts">
          <IconButton
            label="Show only this on the map"
            icon={Focus}
            tooltipPlacement="bottom"
            onPress={() => perform(editor, 'configuration.showOnly')}
          />
          <IconButton
            label={said('Close this configuration')}
            icon={X}
            tooltipPlacement="left"
            onPress={() => {
              closeConfiguration(editor);
              focusInspector();
            }}
          />
        </span>
      </div>
      <p className="wf-arrowHead-kind">Configuration · {words(vocabulary).statuses[status]}</p>
      <p className="wf-arrowHead-sentence">
        <ConfigurationSentence id={id} />
      </p>
      <QuestionsHere id={id} noun={said('configuration')} />
    </header>
  );
}

function ClaimPage({ configuration }: { readonly configuration: Configuration }) {
  const said = useSaid();
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  return (
    <div className="wf-stack wf-stack--wide">
      <RoleEditor configuration={configuration} />
      <ConfigurationFields configuration={configuration} />
      <div className="wf-inspector-foot">
        <Button
          icon={Trash2}
          variant="quiet"
          isDisabled={isReadOnly}
          onPress={() => {
            run(editor, 'configurations.remove', { ids: [configuration.id] });
            closeConfiguration(editor);
            focusInspector();
          }}
        >
          {said('Delete configuration')}
        </Button>
      </div>
    </div>
  );
}
