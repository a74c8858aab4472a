import { useState } from 'react';
import { type PasteAnswers, type PastePlan, answerKey } from '#models/cmoTable/pastePlan.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { countWords } from '#models/words/countWords.ts';
import { useSaid } from '#renderer/words/useSaid.ts';

/** Asks what has to be asked before rows are pasted, and says what was guessed or will be left out. */
export function PasteQuestions({
  plan,
  onAnswered,
  onClose,
}: {
  readonly plan: PastePlan;
  readonly onAnswered: (answers: PasteAnswers) => void;
  readonly onClose: () => void;
}) {
  const said = useSaid();
  const [answers, setAnswers] = useState<PasteAnswers>(new Map());
  const { questions, warnings } = plan;
  const count = plan.kind === 'table' ? plan.table.rows.length : plan.rows.length;
  return (
    <Dialog
      title={`Paste ${countWords(count, 'row')}`}
      size="large"
      isOpen
      isModalStrict
      onOpenChange={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={count === 0} onPress={() => onAnswered(answers)}>
            {`Paste ${countWords(count, 'row')}`}
          </Button>
        </>
      }
    >
      <div className="wf-paste">
        {questions.length > 0 && (
          <>
            <p>
              Some wordings are nearly those of boxes that are there, or of other rows. Which mean the same?
            </p>
            {/* A region that scrolls must be reachable by keyboard. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <div className="wf-paste-questions" role="region" aria-label="Wordings to decide" tabIndex={0}>
              {questions.map(({ text, name }) => (
                <fieldset key={answerKey(text)}>
                  <legend>“{text}”</legend>
                  {(['same', 'new'] as const).map((answer) => (
                    <label key={answer}>
                      <input
                        type="radio"
                        name={answerKey(text)}
                        checked={(answers.get(answerKey(text)) ?? 'new') === answer}
                        onChange={() => setAnswers(new Map([...answers, [answerKey(text), answer]]))}
                      />
                      {answer === 'same' ? `The same as “${name}”` : 'Another box'}
                    </label>
                  ))}
                </fieldset>
              ))}
            </div>
          </>
        )}
        {warnings.length > 0 && (
          <>
            <p>{countWords(warnings.length, 'thing')} to know:</p>
            <ul className="wf-paste-warnings">
              {warnings.slice(0, 30).map((warning, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- sentences of a list that never changes
                <li key={index}>{said(warning)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}
