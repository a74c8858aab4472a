import { type FormEvent, useState } from 'react';

import { inOrder } from '#models/commands/laneCommands.ts';
import type { Document } from '#models/document.ts';
import type { Suggestion } from '#models/entities/suggestion.ts';
import { arrowsInReadingOrder } from '#models/queries/coverage.ts';
import { elementsInReadingOrder } from '#models/queries/mapOrder.ts';
import { elementName, stageName } from '#models/sentences/words.ts';
import { statementFor } from '#models/panel/arrowsToAsk.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';

type Act = 'accept' | 'merge' | 'decline';

const noStage = 'none';

/** What can be done about a suggestion: it becomes part of the theory, is found there, or is declined with a reason. */
export function DecideForm({ suggestion }: { readonly suggestion: Suggestion }) {
  const [act, setAct] = useState<Act | null>(null);
  if (act === null)
    return (
      <div className="wf-panel-line">
        <Button variant="primary" onPress={() => setAct('accept')}>
          Accept…
        </Button>
        <Button onPress={() => setAct('merge')}>It is there already…</Button>
        <Button onPress={() => setAct('decline')}>Decline…</Button>
      </div>
    );
  const close = () => setAct(null);
  if (act === 'accept') return <AcceptForm suggestion={suggestion} onDone={close} />;
  if (act === 'merge') return <MergeForm suggestion={suggestion} onDone={close} />;
  return <DeclineForm suggestion={suggestion} onDone={close} />;
}

type Props = { readonly suggestion: Suggestion; readonly onDone: () => void };

function Acts({
  label,
  isDisabled = false,
  onDone,
}: {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onDone: () => void;
}) {
  return (
    <div className="wf-panel-line">
      <Button onPress={onDone}>Cancel</Button>
      <Button type="submit" variant="primary" isDisabled={isDisabled}>
        {label}
      </Button>
    </div>
  );
}

/** Reads an event as "send", once. */
function onSend(send: () => void) {
  return (event: FormEvent) => {
    event.preventDefault();
    send();
  };
}

function AcceptForm({ suggestion, onDone }: Props) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const [words, setWords] = useState(suggestion.words);
  const [fromWords, setFrom] = useState(suggestion.fromWords);
  const [toWords, setTo] = useState(suggestion.toWords);
  const [stage, setStage] = useState<string>(noStage);
  const [reason, setReason] = useState('');
  const { kind, id, theoryId } = suggestion;
  const stages = inOrder(document.stages.values(), theoryId);
  const accept = () => {
    const commit = run(editor, 'suggestions.accept', {
      id,
      words,
      ...(kind === 'arrow' ? { fromWords, toWords } : {}),
      stageId: stage === noStage ? null : (stage as never),
      reason,
    });
    if (commit !== null) onDone();
  };
  return (
    <form className="wf-panel-form" aria-label="Accept" onSubmit={onSend(accept)}>
      {kind === 'arrow' && (
        <>
          <BoxField label="From the box" value={fromWords} onChange={setFrom} theoryId={theoryId} />
          <BoxField label="To the box" value={toWords} onChange={setTo} theoryId={theoryId} />
        </>
      )}
      <TextArea
        label={kind === 'arrow' ? 'Because' : kind === 'note' ? 'Note' : 'Words of the box'}
        value={words}
        onChange={setWords}
        maxLength={kind === 'note' || kind === 'arrow' ? 5000 : 500}
      />
      {kind !== 'note' && stages.length > 0 && (
        <Select
          label="Stage of a new box"
          value={stage}
          options={[
            { id: noStage, label: 'No stage' },
            ...stages.map((each) => ({ id: each.id as string, label: stageName(each, 'plain') })),
          ]}
          onChange={setStage}
        />
      )}
      <TextField
        label="What you tell the panel (if you like)"
        value={reason}
        onChange={setReason}
        maxLength={2000}
      />
      <Acts label={kind === 'note' ? 'Keep as a note' : 'Put it on the map'} onDone={onDone} />
    </form>
  );
}

function boxOptions(document: Document, theoryId: string) {
  return elementsInReadingOrder(document, theoryId).map((element) => ({
    id: element.id as string,
    label: elementName(element, 'plain'),
  }));
}

/** The name of a box: one that is there, or any words for a new one. */
function BoxField({
  label,
  value,
  onChange,
  theoryId,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly theoryId: string;
}) {
  const document = useEditorState((state) => state.document);
  const options = boxOptions(document, theoryId);
  return (
    <ComboBox
      label={label}
      options={options}
      value={null}
      inputValue={value}
      onInputChange={onChange}
      onChange={(id) => {
        const found = options.find((option) => option.id === id);
        if (found !== undefined) onChange(found.label);
      }}
      allowsCustomValue
      emptyWords="This will be a new box."
    />
  );
}

function MergeForm({ suggestion, onDone }: Props) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const [into, setInto] = useState<'box' | 'arrow'>(suggestion.kind === 'arrow' ? 'arrow' : 'box');
  const [target, setTarget] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { theoryId } = suggestion;
  const options =
    into === 'box'
      ? boxOptions(document, theoryId)
      : arrowsInReadingOrder(document, theoryId).map(({ id }) => ({
          id: id as string,
          label: statementFor(document, id),
        }));
  const merge = () => {
    if (target === null) return;
    const commit = run(editor, 'suggestions.merge', {
      id: suggestion.id,
      into: into === 'box' ? { elementId: target } : { arrowId: target },
      reason,
    });
    if (commit !== null) onDone();
  };
  return (
    <form className="wf-panel-form" aria-label="It is there already" onSubmit={onSend(merge)}>
      <SegmentedControl
        label="It is"
        isLabelShown
        value={into}
        segments={[
          { id: 'box', label: 'A box' },
          { id: 'arrow', label: 'An arrow' },
        ]}
        onChange={(next) => {
          setInto(next);
          setTarget(null);
        }}
      />
      <ComboBox
        key={into}
        label={into === 'box' ? 'Which box' : 'Which arrow'}
        options={options}
        value={target}
        onChange={setTarget}
      />
      <TextField
        label="What you tell the panel (if you like)"
        value={reason}
        onChange={setReason}
        maxLength={2000}
      />
      <Acts label="It is this one" isDisabled={target === null} onDone={onDone} />
    </form>
  );
}

function DeclineForm({ suggestion, onDone }: Props) {
  const editor = useEditor();
  const [reason, setReason] = useState('');
  const decline = () => {
    if (reason.trim() === '') return;
    if (run(editor, 'suggestions.decline', { id: suggestion.id, reason }) !== null) onDone();
  };
  return (
    <form className="wf-panel-form" aria-label="Decline" onSubmit={onSend(decline)}>
      <TextField
        label="Why? The panel will read it"
        value={reason}
        onChange={setReason}
        maxLength={2000}
        autoFocus
      />
      <Acts label="Decline" isDisabled={reason.trim() === ''} onDone={onDone} />
    </form>
  );
}
