import { type FormEvent, useId, useState } from 'react';

import type { AskedArrow } from '#models/entities/askedArrow.ts';
import type { Suggestion, SuggestionKind } from '#models/entities/suggestion.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { announce } from '#renderer/ui/announce.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';

import { StatementWords } from './StatementWords.tsx';
import { effectWords, suggestionKindHelp, suggestionKindWords } from './suggestionWords.ts';

type Props = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly sessionId: string;
  readonly participantId: string | null;
  /** The arrow that is looked at; null: the theory as a whole. */
  readonly about: AskedArrow | null;
};

/** Says what is missing, in any words: it goes into the tray, and researchers decide about it later. */
export function MissingDialog({ isOpen, onOpenChange, ...rest }: Props) {
  return (
    <Dialog title="What is missing?" isOpen={isOpen} onOpenChange={onOpenChange} isModalStrict>
      <div data-density="panel">
        <MissingForm {...rest} onDone={() => onOpenChange(false)} />
      </div>
    </Dialog>
  );
}

type Draft = Pick<Suggestion, 'words' | 'fromWords' | 'toWords' | 'effect'>;
const empty: Draft = { words: '', fromWords: '', toWords: '', effect: 'helps' };

function isComplete(kind: SuggestionKind, { words, fromWords, toWords }: Draft): boolean {
  return kind === 'arrow' ? fromWords.trim() !== '' && toWords.trim() !== '' : words.trim() !== '';
}

function MissingForm({
  sessionId,
  participantId,
  about,
  onDone,
}: Omit<Props, 'isOpen' | 'onOpenChange'> & { readonly onDone: () => void }) {
  const editor = useEditor();
  const formId = useId();
  const hasArrow = about !== null && about.arrowId !== null;
  const [kind, setKind] = useState<SuggestionKind>(hasArrow ? 'context' : 'box');
  const [draft, setDraft] = useState(empty);
  const set = (fields: Partial<Draft>) => setDraft({ ...draft, ...fields });
  const kinds = (['context', 'box', 'arrow', 'note'] as const).filter((id) => id !== 'context' || hasArrow);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete(kind, draft)) return;
    const aboutArrowId = kind === 'context' || kind === 'note' ? (about?.arrowId ?? null) : null;
    const commit = run(editor, 'suggestions.add', {
      sessionId,
      participantId,
      kind,
      aboutArrowId,
      ...draft,
    } as never);
    if (commit === null) return;
    announce('It is in the tray.');
    onDone();
  };
  return (
    <form id={formId} className="wf-missing" onSubmit={add}>
      <SegmentedControl
        label="What is it?"
        segments={kinds.map((id) => ({ id, label: suggestionKindWords[id] }))}
        value={kind}
        onChange={setKind}
      />
      <p className="wf-quiet">{suggestionKindHelp[kind]}</p>
      {kind === 'context' && about !== null && (
        <p className="wf-missing-about">
          <span className="visuallyHidden">About this arrow: </span>
          <StatementWords text={about.statement} />
        </p>
      )}
      {kind === 'arrow' ? (
        <>
          <TextField
            label="What leads to it"
            value={draft.fromWords}
            maxLength={500}
            onChange={(fromWords) => set({ fromWords })}
          />
          <TextField
            label="What it leads to"
            value={draft.toWords}
            maxLength={500}
            onChange={(toWords) => set({ toWords })}
          />
          <TextArea
            label="Why? (if you like)"
            value={draft.words}
            maxLength={2000}
            onChange={(words) => set({ words })}
          />
        </>
      ) : (
        <TextArea
          label={
            kind === 'context'
              ? 'What makes the difference'
              : kind === 'box'
                ? 'In a few words'
                : 'In your words'
          }
          value={draft.words}
          maxLength={kind === 'note' ? 2000 : 500}
          onChange={(words) => set({ words })}
        />
      )}
      {kind === 'context' && (
        <SegmentedControl
          label="What it does"
          segments={(['helps', 'hinders', 'unclear'] as const).map((id) => ({ id, label: effectWords[id] }))}
          value={draft.effect}
          onChange={(effect) => set({ effect })}
        />
      )}
      <div className="wf-walk-acts">
        <Button onPress={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" isDisabled={!isComplete(kind, draft)}>
          Put it in the tray
        </Button>
      </div>
    </form>
  );
}
