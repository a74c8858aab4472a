import { useState, type FormEvent } from 'react';

import { changeSigns } from '#models/compare/changeMarks.ts';
import { changeSentence, withoutKind } from '#models/compare/changeSentence.ts';
import { noteInput } from '#models/refinement/noteInput.ts';
import type { RefinementStory } from '#models/refinement/story.ts';
import { countWords } from '#models/words/countWords.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { notify } from '#renderer/state/notices.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';

import { type Grounds, GroundsFields, keptGrounds, noGrounds } from './GroundsFields.tsx';

/** What differs since the theory began without a reason, and the way to give several the same one. */
export function OpenChanges({ story }: { readonly story: RefinementStory }) {
  const said = useSaid();
  const editor = useEditor();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { comparison, unexplained } = story;
  if (comparison === null || unexplained.length === 0) return null;
  const changes = unexplained.filter(({ key }) => chosen.has(key));
  const toggle = (key: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  const keep = (reason: string, grounds: Grounds) => {
    const words = { reason, ...keptGrounds(grounds), extractId: null };
    const input = noteInput(story, changes, words);
    if (input === null || run(editor, 'refinements.note', input) === null) return false;
    setChosen(new Set());
    notify(editor, `The reason for ${countWords(changes.length, 'change')} was kept.`);
    return true;
  };
  return (
    <section className="wf-round" aria-label="Without a reason">
      <h3 className="wf-round-title">{`Without a reason: ${countWords(unexplained.length, 'change')}`}</h3>
      <p className="wf-quiet">
        Different since the theory began, and nobody has said why. Choose those that have the same reason.
      </p>
      <ul className="wf-reasons">
        {unexplained.map((change) => {
          const { sign, word } = changeSigns[change.kind];
          const words = said(changeSentence(comparison, change, vocabulary));
          return (
            <li key={change.key} className="wf-reason" data-change={change.kind}>
              <Checkbox
                isSelected={chosen.has(change.key)}
                isDisabled={isReadOnly}
                onChange={(isChosen) => toggle(change.key, isChosen)}
              >
                {`${sign} ${word}. ${withoutKind(words)}`}
              </Checkbox>
            </li>
          );
        })}
      </ul>
      {!isReadOnly && <ReasonForm count={changes.length} onKeep={keep} />}
    </section>
  );
}

function ReasonForm({
  count,
  onKeep,
}: {
  readonly count: number;
  readonly onKeep: (reason: string, grounds: Grounds) => boolean;
}) {
  const [reason, setReason] = useState('');
  const [grounds, setGrounds] = useState(noGrounds);
  const [hasTried, setHasTried] = useState(false);
  const isEmpty = reason.trim() === '';
  if (count === 0) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (isEmpty || !onKeep(reason.trim(), grounds)) return;
    setReason('');
    setHasTried(false);
  };
  return (
    <form className="wf-reason-form" aria-label="Say why" onSubmit={submit}>
      <TextArea
        label={`Why ${countWords(count, 'thing was', 'things were')} changed`}
        rows={2}
        value={reason}
        onChange={setReason}
        isInvalid={hasTried && isEmpty}
        errorMessage="Say why: readers of the refined theory will ask."
      />
      <GroundsFields value={grounds} onChange={setGrounds} />
      <div className="wf-form-acts">
        <Button variant="primary" type="submit">
          Keep the reason
        </Button>
      </div>
    </form>
  );
}
