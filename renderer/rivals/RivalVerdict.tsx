import { type FormEvent, useState } from 'react';

import type { Comparison } from '#models/rivals/compareRivals.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { WithHelp } from '#renderer/terms/TermHelp.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import { whenWords } from '#renderer/words/frameWords.ts';
import { rivalWords } from '#renderer/words/rivalWords.ts';

/** The decision between rivals: the form while the question is open, the verdict once there is one. */
export function RivalVerdict({ comparison }: { readonly comparison: Comparison }) {
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  return (
    <section className="wf-rivals-verdict" aria-labelledby="wf-rivals-verdict">
      <h3 className="wf-groupTitle" id="wf-rivals-verdict">
        <WithHelp term="adjudication">{rivalWords(vocabulary).decide}</WithHelp>
      </h3>
      {comparison.isDecided ? (
        <Verdict comparison={comparison} />
      ) : isReadOnly ? (
        <p className="wf-quiet">The question is open.</p>
      ) : (
        <VerdictForm comparison={comparison} />
      )}
    </section>
  );
}

function Verdict({ comparison: { set, columns } }: { readonly comparison: Comparison }) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const favoured = columns.filter(({ rival }) => rival.standing === 'favoured');
  const when = set.decidedAt === null ? '' : whenWords(set.decidedAt, editor.env.now());
  return (
    <div className="wf-stack">
      <p>
        {favoured.length === 0
          ? 'One cannot tell yet.'
          : `Favoured: ${favoured.map(({ name }) => name).join('; ')}. The others are kept.`}
      </p>
      <blockquote className="wf-rivals-reason">{set.verdict}</blockquote>
      <p className="wf-quiet">
        Decided {set.decidedBy === '' ? '' : `by ${set.decidedBy}, `}
        {when}
      </p>
      {!isReadOnly && (
        <div>
          <Button onPress={() => run(editor, 'rivals.reopen', { rivalSetId: set.id })}>
            Open the question again
          </Button>
        </div>
      )}
    </div>
  );
}

const nobodyYet = 'Choose at least one explanation, or that one cannot tell yet.';
const noReason = 'Say why: what speaks for this decision?';

function VerdictForm({ comparison: { set, columns } }: { readonly comparison: Comparison }) {
  const editor = useEditor();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [cannotTell, setCannotTell] = useState(false);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isChosen = cannotTell || chosen.size > 0;
  const decide = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!isChosen || reason.trim() === '') return;
    // What was chosen may have been taken out of the comparison since.
    const favoured = columns.filter(({ rival }) => chosen.has(rival.id)).map(({ rival }) => rival.id);
    run(editor, 'rivals.adjudicate', { rivalSetId: set.id, favoured, reason: reason.trim(), decidedBy: by });
  };
  const choose = (id: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(id);
    else next.delete(id);
    setChosen(next);
    if (isOn) setCannotTell(false);
  };
  return (
    <form className="wf-stack" aria-label="Decision" onSubmit={decide}>
      <fieldset className="wf-stack wf-stack--tight">
        <legend className="wf-field-label">Which does what we know favour?</legend>
        {columns.map(({ rival, name }) => (
          <Checkbox
            key={rival.id}
            isSelected={chosen.has(rival.id)}
            onChange={(isOn) => choose(rival.id, isOn)}
          >
            {name}
          </Checkbox>
        ))}
        <Checkbox
          isSelected={cannotTell}
          onChange={(isOn) => {
            setCannotTell(isOn);
            if (isOn) setChosen(new Set());
          }}
        >
          One cannot tell yet
        </Checkbox>
        {isTried && !isChosen && (
          <p className="wf-field-error" role="alert">
            {nobodyYet}
          </p>
        )}
      </fieldset>
      <TextArea
        label="Why"
        isRequired
        validationBehavior="aria"
        value={reason}
        onChange={setReason}
        isInvalid={isTried && reason.trim() === ''}
        errorMessage={noReason}
        placeholder="What speaks for it, what against the others"
      />
      <TextField
        label="Decided by (if you like)"
        value={by}
        onChange={setBy}
        maxLength={500}
        placeholder="The panel, the team"
      />
      <div>
        <Button type="submit" variant="primary">
          Keep this decision
        </Button>
      </div>
      <p className="wf-quiet">What is not favoured stays beside it, and the question can be opened again.</p>
    </form>
  );
}
