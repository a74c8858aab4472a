import { useState, type FormEvent } from 'react';

import type { Configuration } from '#models/entities/configuration.ts';
import type { Memo } from '#models/entities/memo.ts';
import { referrers } from '#models/referenceIndex.ts';
import { cancelOnEscape } from '#renderer/inspector/cancelOnEscape.ts';
import { CommittedArea } from '#renderer/inspector/CommittedField.tsx';
import { optionsOf } from '#renderer/inspector/fieldChange.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { Plus, Trash2 } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';
import { whenWords } from '#renderer/words/frameWords.ts';

const kindWords = {
  note: 'Note',
  question: 'Question',
  decision: 'Decision',
  why: 'Reason',
} as const satisfies Record<Memo['kind'], string>;

/** The dated notes on a configuration: questions, decisions, reasons. */
export function Memos({ configuration }: { readonly configuration: Configuration }) {
  const document = useEditorState((state) => state.document);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [isAdding, setIsAdding] = useState(false);
  const memos = referrers(document, { table: 'memos', field: 'configurationId' }, configuration.id)
    .flatMap((id) => document.memos.get(id as Memo['id']) ?? [])
    .sort((one, other) => other.writtenAt - one.writtenAt || (one.id < other.id ? -1 : 1));
  return (
    <Disclosure
      title="Memos"
      defaultExpanded={memos.length > 0}
      summary={<span className="wf-quiet">{memos.length}</span>}
    >
      <div className="wf-stack">
        {memos.map((memo) => (
          <MemoCard key={memo.id} memo={memo} />
        ))}
        {isAdding && <NewMemo configuration={configuration} onDone={() => setIsAdding(false)} />}
        {!isAdding && !isReadOnly && (
          <div>
            <Button icon={Plus} onPress={() => setIsAdding(true)}>
              Add a memo
            </Button>
          </div>
        )}
      </div>
    </Disclosure>
  );
}

function MemoCard({ memo }: { readonly memo: Memo }) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const kind = kindWords[memo.kind];
  return (
    <article className="wf-card" aria-label={kind}>
      <header className="wf-card-head">
        <span className="wf-card-title">
          {kind}
          <span className="wf-card-sub">
            <time dateTime={new Date(memo.writtenAt).toISOString()}>
              {whenWords(memo.writtenAt, editor.env.now())}
            </time>
          </span>
        </span>
        <IconButton
          label={`Delete this ${kind.toLowerCase()}`}
          icon={Trash2}
          isDisabled={isReadOnly}
          onPress={() => run(editor, 'memos.remove', { ids: [memo.id] })}
        />
      </header>
      <CommittedArea
        label={kind}
        isLabelHidden
        isRequired
        value={memo.text}
        onCommit={(text) => run(editor, 'memos.change', { ids: [memo.id], fields: { text } })}
      />
    </article>
  );
}

function NewMemo({
  configuration,
  onDone,
}: {
  readonly configuration: Configuration;
  readonly onDone: () => void;
}) {
  const editor = useEditor();
  const [kind, setKind] = useState<Memo['kind']>('note');
  const [text, setText] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    const commit = run(editor, 'memos.add', {
      theoryId: configuration.theoryId,
      elementId: null,
      arrowId: null,
      configurationId: configuration.id,
      kind,
      text: text.trim(),
      contributor: '',
      writtenAt: editor.env.now(),
    });
    if (commit !== null) onDone();
  };
  return (
    <form
      className="wf-card wf-form"
      aria-label="Add a memo"
      onSubmit={add}
      onKeyDown={cancelOnEscape(onDone)}
    >
      <Select autoFocus label="What it is" options={optionsOf(kindWords)} value={kind} onChange={setKind} />
      <TextArea label="Words" rows={2} value={text} onChange={setText} />
      <div className="wf-form-acts">
        <Button onPress={onDone}>Cancel</Button>
        <Button variant="primary" type="submit" isDisabled={text.trim() === ''}>
          Add memo
        </Button>
      </div>
    </form>
  );
}
