import { type FormEvent, useState } from 'react';
import { newExtractFields } from '#models/commands/newRows.ts';
import type { Extract } from '#models/entities/extract.ts';
import type { Source } from '#models/entities/source.ts';
import { referrers } from '#models/referenceIndex.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { CommittedField } from '#renderer/inspector/CommittedField.tsx';
import { optionsOf } from '#renderer/inspector/fieldChange.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { Plus, Trash2 } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { type Stance, StanceMark } from '#renderer/ui/StanceMark.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import { extractKindWords } from '#models/words/recordWords.ts';
import { words } from '#models/words/words.ts';

import { FindingPart } from './FindingPart.tsx';
import type { SourceTie } from './useWholeSource.ts';

/** What was taken from a source, and what each piece is tied to in every theory. */
export function SourceExtracts({
  source,
  ties,
}: {
  readonly source: Source;
  readonly ties: readonly SourceTie[];
}) {
  const document = useEditorState((state) => state.document);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [isAdding, setIsAdding] = useState(false);
  const extracts = referrers(document, { table: 'extracts', field: 'sourceId' }, source.id).flatMap(
    (id) => document.extracts.get(id as Extract['id']) ?? [],
  );
  return (
    <div className="wf-source-fields">
      {extracts.length === 0 && !isAdding && <p className="wf-hint">Nothing has been taken from it yet.</p>}
      {extracts.map((extract) => (
        <ExtractItem
          key={extract.id}
          extract={extract}
          ties={ties.filter((tie) => tie.extractId === extract.id)}
        />
      ))}
      {isAdding ? (
        <AddExtract source={source} onDone={() => setIsAdding(false)} />
      ) : (
        <div>
          <Button icon={Plus} isDisabled={isReadOnly} onPress={() => setIsAdding(true)}>
            Add an extract
          </Button>
        </div>
      )}
    </div>
  );
}

function ExtractItem({ extract, ties }: { readonly extract: Extract; readonly ties: readonly SourceTie[] }) {
  const editor = useEditor();
  const theoryId = useEditorState((state) => state.theoryId);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const stances = words(useEditorState((state) => state.settings.vocabulary)).stances;
  const isElsewhere = ties.some((tie) => tie.theoryId !== theoryId);
  const isQuote = extract.kind === 'quote_author' || extract.kind === 'quote_participant';
  return (
    <article className="wf-card" aria-label={`Extract: ${extract.text.slice(0, 60)}`}>
      <blockquote className={isQuote ? 'wf-extract wf-extract--quote' : 'wf-extract'}>
        {extract.text}
      </blockquote>
      <Select
        label="Kind"
        isLabelHidden
        options={optionsOf(extractKindWords)}
        value={extract.kind}
        onChange={(kind) => run(editor, 'extracts.change', { ids: [extract.id], fields: { kind } })}
      />
      <div className="wf-pair">
        <CommittedField
          label="Where in it"
          value={extract.locator}
          onCommit={(locator) => run(editor, 'extracts.change', { ids: [extract.id], fields: { locator } })}
        />
        <CommittedField
          label="Who said it"
          value={extract.speakerGroup}
          onCommit={(speakerGroup) =>
            run(editor, 'extracts.change', { ids: [extract.id], fields: { speakerGroup } })
          }
        />
      </div>
      <FindingPart extract={extract} />
      <ul className="wf-source-ties" aria-label="Tied to">
        {ties.map((tie) => (
          <li key={`${tie.theoryId} ${tie.target} ${tie.stance}`}>
            <StanceMark stance={tie.stance as Stance} word={stances[tie.stance as Stance]} />{' '}
            {tie.theoryId === theoryId ? (
              <button
                type="button"
                className="wf-table-go"
                onClick={() => goTo(editor, tie.target, { tab: 'evidence', onMap: true })}
              >
                {tie.title}
              </button>
            ) : (
              <span>
                {tie.title} <em>in {tie.theory}</em>
              </span>
            )}
          </li>
        ))}
        {ties.length === 0 && <li className="wf-hint">Tied to nothing yet.</li>}
      </ul>
      <footer className="wf-card-foot">
        <IconButton
          label="Remove this extract"
          icon={Trash2}
          isDisabled={isReadOnly || isElsewhere}
          onPress={() => run(editor, 'extracts.remove', { ids: [extract.id] })}
        />
      </footer>
    </article>
  );
}

function AddExtract({ source, onDone }: { readonly source: Source; readonly onDone: () => void }) {
  const editor = useEditor();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<Extract['kind']>('quote_author');
  const [locator, setLocator] = useState('');
  const [speakerGroup, setSpeakerGroup] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const commit = run(editor, 'extracts.add', {
      ...newExtractFields,
      sourceId: source.id,
      text: text.trim(),
      kind,
      locator: locator.trim(),
      speakerGroup: speakerGroup.trim(),
      origin: kind === 'own_observation' || kind === 'summary' ? 'team' : 'publication',
    });
    if (commit !== null) onDone();
  };
  return (
    <form className="wf-card wf-form" aria-label="Add an extract" onSubmit={add}>
      <TextArea
        autoFocus
        label="What it says"
        rows={3}
        value={text}
        onChange={setText}
        placeholder="A quote, a finding, or a summary in your words"
      />
      <Select label="Kind" options={optionsOf(extractKindWords)} value={kind} onChange={setKind} />
      <div className="wf-pair">
        <TextField label="Where in it" value={locator} onChange={setLocator} placeholder="Page" />
        <TextField
          label="Who said it"
          value={speakerGroup}
          onChange={setSpeakerGroup}
          placeholder="Link workers"
        />
      </div>
      <div className="wf-form-acts">
        <Button onPress={onDone}>Cancel</Button>
        <Button variant="primary" type="submit" isDisabled={text.trim() === ''}>
          Add extract
        </Button>
      </div>
    </form>
  );
}
