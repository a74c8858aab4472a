import { useState, type FormEvent } from 'react';

import type { Source } from '#models/entities/source.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import { extractKindWords } from '#models/words/recordWords.ts';
import { words } from '#models/words/words.ts';
import { FieldWithHelp } from '#renderer/terms/TermHelp.tsx';

import { type EvidenceDraft, blankEvidence, blankSource, missingWords, toEvidence } from './evidenceDraft.ts';
import { cancelOnEscape } from './cancelOnEscape.ts';
import type { EvidenceTarget } from './claimTarget.ts';
import { ExtractPicker } from './ExtractPicker.tsx';
import { optionsOf } from './fieldChange.ts';
import { NewSourceFields } from './NewSourceFields.tsx';
import { SourcePicker } from './SourcePicker.tsx';

type Step = {
  readonly draft: EvidenceDraft;
  readonly change: (fields: Partial<EvidenceDraft>) => void;
};

/** One form for a source, what it says, and what that does to the claim: one step of undo. */
export function AddEvidence({
  claim,
  onDone,
}: {
  readonly claim: EvidenceTarget;
  readonly onDone: () => void;
}) {
  const editor = useEditor();
  const [draft, setDraft] = useState<EvidenceDraft>(blankEvidence);
  const [hasTried, setHasTried] = useState(false);
  const change = (fields: Partial<EvidenceDraft>) => setDraft((now) => ({ ...now, ...fields }));
  const missing = missingWords(draft);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const input = toEvidence(draft, claim);
    if (input === null) {
      setHasTried(true);
      return;
    }
    if (run(editor, 'evidence.attach', input) !== null) onDone();
  };
  return (
    <form
      className="wf-card wf-form"
      aria-label="Add evidence"
      onSubmit={add}
      onKeyDown={cancelOnEscape(onDone)}
    >
      <StanceField draft={draft} change={change} />
      <SourceFields draft={draft} change={change} />
      <WordsFields draft={draft} change={change} />
      {hasTried && missing !== '' && (
        <p className="wf-form-problem" role="alert">
          {missing}
        </p>
      )}
      <div className="wf-form-acts">
        <Button onPress={onDone}>Cancel</Button>
        <Button variant="primary" type="submit">
          Add evidence
        </Button>
      </div>
    </form>
  );
}

function StanceField({ draft, change }: Step) {
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  return (
    <FieldWithHelp term="stance">
      <Select
        autoFocus
        label="What it does to the claim"
        options={optionsOf(words(vocabulary).stances)}
        value={draft.stance}
        onChange={(stance) => change({ stance })}
      />
    </FieldWithHelp>
  );
}

function SourceFields({ draft, change }: Step) {
  if (draft.newSource !== null) {
    return (
      <fieldset className="wf-stack">
        <legend className="wf-groupTitle">New source</legend>
        <NewSourceFields value={draft.newSource} onChange={(newSource) => change({ newSource })} />
        <div>
          <Button variant="quiet" onPress={() => change({ newSource: null })}>
            Pick one from the library instead
          </Button>
        </div>
      </fieldset>
    );
  }
  const choose = (source: Source | null) => change({ source, extractId: null });
  return (
    <div className="wf-stack wf-stack--tight">
      <SourcePicker label="Source" chosen={draft.source} onChoose={choose} />
      <div>
        <Button
          variant="quiet"
          onPress={() => change({ newSource: blankSource, source: null, extractId: null })}
        >
          Write down a new source
        </Button>
      </div>
    </div>
  );
}

function WordsFields({ draft, change }: Step) {
  const isNew = draft.extractId === null;
  return (
    <>
      {draft.source !== null && (
        <ExtractPicker
          source={draft.source}
          chosenId={draft.extractId}
          onChoose={(extractId) => change({ extractId })}
        />
      )}
      {isNew && (
        <>
          <TextArea
            label="What it says"
            rows={3}
            value={draft.text}
            onChange={(text) => change({ text })}
            placeholder="A quote, a finding, or a summary in your words"
          />
          <div className="wf-pair wf-pair--uneven">
            <Select
              label="Kind"
              options={optionsOf(extractKindWords)}
              value={draft.kind}
              onChange={(kind) => change({ kind })}
            />
            <TextField
              label="Where in it"
              value={draft.locator}
              onChange={(locator) => change({ locator })}
              placeholder="Page"
            />
          </div>
        </>
      )}
      <TextArea
        label="Your note"
        rows={1}
        value={draft.note}
        onChange={(note) => change({ note })}
        placeholder="How it bears on this claim"
      />
    </>
  );
}
