import { inOrder } from '#models/commands/laneCommands.ts';
import type { Configuration } from '#models/entities/configuration.ts';
import { stageName } from '#models/sentences/words.ts';
import { CommittedArea, CommittedField } from '#renderer/inspector/CommittedField.tsx';
import { none, optionsOf } from '#renderer/inspector/fieldChange.ts';
import { OriginFields } from '#renderer/inspector/OriginFields.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { words } from '#models/words/words.ts';

import { Memos } from './Memos.tsx';

type Fields = Partial<Omit<Configuration, 'id' | 'theoryId'>>;

/** What a configuration is called, where it belongs, for whom it holds, whose words it is in, and what was noted. */
export function ConfigurationFields({ configuration }: { readonly configuration: Configuration }) {
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const { forWhom, note } = configuration;
  const change = (fields: Fields) =>
    run(editor, 'configurations.change', { ids: [configuration.id], fields });
  return (
    <div className="wf-stack wf-stack--wide">
      <NameFields configuration={configuration} change={change} />
      <PlaceFields configuration={configuration} change={change} />
      <CommittedField
        label={words(vocabulary).forWhom}
        value={forWhom}
        placeholder="Everyone, as far as anybody has said"
        onCommit={(next) => change({ forWhom: next })}
      />
      <CommittedArea label="Note" value={note} onCommit={(next) => change({ note: next })} />
      <div className="wf-inspector-sections">
        <OriginFields row={configuration} onChange={(fields) => change(fields as Fields)} />
        <Memos configuration={configuration} />
      </div>
    </div>
  );
}

type FieldProps = {
  readonly configuration: Configuration;
  readonly change: (fields: Fields) => void;
};

function NameFields({ configuration, change }: FieldProps) {
  const { code, title } = configuration;
  return (
    <div className="wf-configuration-names">
      <CommittedField
        label="Code"
        value={code}
        maxLength={500}
        isRequired
        onCommit={(next) => change({ code: next.replace(/\s+/g, ' ').trim() })}
      />
      <CommittedField
        label="Title"
        value={title}
        placeholder="In a few words"
        onCommit={(next) => change({ title: next })}
      />
    </div>
  );
}

function PlaceFields({ configuration, change }: FieldProps) {
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const stages = inOrder(document.stages.values(), configuration.theoryId);
  const names = words(vocabulary);
  return (
    <div className="wf-pair">
      <Select
        label="Status"
        options={optionsOf(names.statuses)}
        value={configuration.status}
        isDisabled={isReadOnly}
        onChange={(status) => change({ status })}
      />
      {stages.length > 0 && (
        <Select
          label={names.stage}
          options={[
            { id: none, label: 'In no stage' },
            ...stages.map((stage) => ({ id: stage.id as string, label: stageName(stage, vocabulary) })),
          ]}
          value={configuration.stageId ?? none}
          isDisabled={isReadOnly}
          onChange={(id) =>
            change({ stageId: id === none ? null : (id as NonNullable<Configuration['stageId']>) })
          }
        />
      )}
    </div>
  );
}
