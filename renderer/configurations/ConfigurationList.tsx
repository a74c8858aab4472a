import { useMemo, useState } from 'react';

import {
  type ConfigurationQuery,
  listConfigurations,
  wholeList,
} from '#models/configurations/listConfigurations.ts';
import { inOrder } from '#models/commands/laneCommands.ts';
import { stageName } from '#models/sentences/words.ts';
import { none, optionsOf } from '#renderer/inspector/fieldChange.ts';
import { useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Group } from '#renderer/ui/icons.ts';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { words } from '#models/words/words.ts';
import { useSaid } from '#renderer/words/useSaid.ts';
import { WithHelp } from '#renderer/terms/TermHelp.tsx';

import { ConfigurationCard } from './ConfigurationCard.tsx';
import './configurations.css';

const any = 'any';

const evidenceOptions = {
  any: 'With or without',
  none: 'No evidence yet',
  some: 'Some evidence',
  supports: 'Evidence for it',
  contradicts: 'Evidence against it',
} as const satisfies Record<ConfigurationQuery['evidence'], string>;

const orderOptions = {
  code: 'Code',
  title: 'Title',
  stage: 'Stage',
  status: 'Status',
  evidence: 'Evidence',
} as const satisfies Record<ConfigurationQuery['order'], string>;

/** Every configuration of the theory as its sentence and its parts; found by words, stage, status and evidence. */
export function ConfigurationList() {
  const said = useSaid();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const [query, setQuery] = useState<ConfigurationQuery>(wholeList);
  const listed = useMemo(
    () => listConfigurations(document, { theoryId, vocabulary }, query),
    [document, theoryId, vocabulary, query],
  );
  return (
    <div className="wf-configurations">
      <p className="wf-configurations-what">
        <WithHelp term="configuration">
          {said('{Context, mechanism, outcome|What works for whom, in what circumstances, and why}')}
        </WithHelp>
      </p>
      <Choices query={query} change={(fields) => setQuery((before) => ({ ...before, ...fields }))} />
      {listed.length === 0 ? (
        <EmptyState
          title={said('No configuration fits')}
          icon={Group}
          headingLevel={3}
          actions={<Button onPress={() => setQuery(wholeList)}>Show all</Button>}
        >
          None has these words, this stage, status and evidence.
        </EmptyState>
      ) : (
        <ul className="wf-configurations-list" aria-label={said('Configurations')}>
          {listed.map((item) => (
            <li key={item.configuration.id}>
              <ConfigurationCard item={item} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Choices({
  query,
  change,
}: {
  readonly query: ConfigurationQuery;
  readonly change: (fields: Partial<ConfigurationQuery>) => void;
}) {
  const said = useSaid();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const stages = inOrder(document.stages.values(), theoryId);
  const names = words(vocabulary);
  return (
    <div className="wf-configurations-bar" role="search" aria-label={said('Find configurations')}>
      <SearchField
        label="Words"
        isLabelHidden={false}
        value={query.text}
        onChange={(text) => change({ text })}
        placeholder="Code, title or words"
      />
      {stages.length > 0 && (
        <Select
          label={names.stage}
          options={[
            { id: any, label: 'Every stage' },
            ...stages.map((stage) => ({ id: stage.id as string, label: stageName(stage, vocabulary) })),
            { id: none, label: 'In no stage' },
          ]}
          value={query.stageId === null ? any : query.stageId === '' ? none : query.stageId}
          onChange={(id) => change({ stageId: id === any ? null : id === none ? '' : id })}
        />
      )}
      <Select
        label="Status"
        options={[{ id: any, label: 'Every status' }, ...optionsOf(names.statuses)]}
        value={query.status ?? any}
        onChange={(status) => change({ status: status === any ? null : status })}
      />
      <Select
        label="Evidence"
        options={optionsOf(evidenceOptions)}
        value={query.evidence}
        onChange={(evidence) => change({ evidence })}
      />
      <Select
        label="Order by"
        options={optionsOf(orderOptions)}
        value={query.order}
        onChange={(order) => change({ order })}
      />
    </div>
  );
}
