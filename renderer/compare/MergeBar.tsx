import { useMemo, useState, type FormEvent } from 'react';

import { changeSentence } from '#models/compare/changeSentence.ts';
import type { Comparison } from '#models/compare/comparison.ts';
import { mergedBy } from '#models/compare/decisions.ts';
import { GroundsFields, keptGrounds, noGrounds } from '#renderer/refinement/GroundsFields.tsx';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Merge } from '#renderer/ui/icons.ts';
import { TextArea } from '#renderer/ui/TextField.tsx';
import { countWords } from '#models/words/countWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

import { type Choice, compareDesk, useCompare } from './compareDesk.ts';
import { focusList } from './compareFocus.ts';
import { canMerge, mergeChosen } from './mergeActions.ts';

/** What was chosen so far, what comes along with it, and the step that carries it out with its reasons. */
export function MergeBar() {
  const comparison = useCompare((state) => state.comparison);
  const choices = useCompare((state) => state.choices);
  const isMergeable = useEditorState(canMerge);
  if (comparison === null || comparison.changes.length === 0) return null;
  if (!isMergeable)
    return (
      <p className="wf-merge wf-quiet">
        Changes can be taken over into a theory as it is now. Put that first (“The other way round”).
      </p>
    );
  if (choices.size === 0)
    return (
      <p className="wf-merge wf-quiet">
        Open a change and say what to do with it. Nothing changes before you merge, and merging is one step of
        undo.
      </p>
    );
  return <MergeForm comparison={comparison} choices={choices} />;
}

function BroughtAlong({
  comparison,
  choices,
}: {
  readonly comparison: Comparison;
  readonly choices: ReadonlyMap<string, Choice>;
}) {
  const said = useSaid();
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const { brought } = useMemo(() => mergedBy(comparison, choices), [comparison, choices]);
  if (brought.length === 0) return null;
  return (
    <div className="wf-merge-along">
      <p>{`${countWords(brought.length, 'change')} ${brought.length === 1 ? 'comes' : 'come'} along, because what you chose cannot stand without:`}</p>
      <ul>
        {brought.slice(0, 8).map(({ change }) => (
          <li key={change.key}>{said(changeSentence(comparison, change, vocabulary))}</li>
        ))}
        {brought.length > 8 && <li>{`And ${brought.length - 8} more.`}</li>}
      </ul>
    </div>
  );
}

function MergeForm({
  comparison,
  choices,
}: {
  readonly comparison: Comparison;
  readonly choices: ReadonlyMap<string, Choice>;
}) {
  const editor = useEditor();
  const [reason, setReason] = useState('');
  const [grounds, setGrounds] = useState(noGrounds);
  const [isBusy, setIsBusy] = useState(false);
  const [hasTried, setHasTried] = useState(false);
  const lacking = [...choices.values()].filter((choice) => choice.reason.trim() === '').length;
  const isLacking = lacking > 0 && reason.trim() === '';
  const taken = [...choices.values()].filter(({ choice }) => choice !== 'mine').length;
  const merge = async (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (isLacking) return;
    setIsBusy(true);
    const isMerged = await mergeChosen(editor, { reason, ...keptGrounds(grounds) });
    setIsBusy(false);
    // This form is gone now.
    if (isMerged) focusList();
  };
  return (
    <form className="wf-merge" aria-label="Merge what was chosen" onSubmit={(event) => void merge(event)}>
      <BroughtAlong comparison={comparison} choices={choices} />
      <TextArea
        label={lacking === 0 ? 'Why (each has its own reason)' : 'Why, for all without a reason of their own'}
        rows={1}
        value={reason}
        onChange={setReason}
        isInvalid={hasTried && isLacking}
        errorMessage="Say why: readers of the refined theory will ask."
      />
      <GroundsFields value={grounds} onChange={setGrounds} />
      <div className="wf-form-acts">
        <Button
          onPress={() => {
            compareDesk(editor).store.setState({ choices: new Map() });
            focusList();
          }}
        >
          Choose anew
        </Button>
        <Button variant="primary" type="submit" icon={Merge} isPending={isBusy}>
          {taken === 0
            ? `Keep mine in ${countWords(choices.size, 'place')}`
            : `Merge ${countWords(taken, 'change')}`}
        </Button>
      </div>
    </form>
  );
}
