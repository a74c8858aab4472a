import type { MmatQuestion } from '#models/appraisal/mmat.ts';
import type { ChecklistAnswer, ChecklistReply } from '#models/entities/checklistAnswer.ts';

const marks: Readonly<Record<ChecklistReply, { readonly mark: string; readonly words: string }>> = {
  yes: { mark: '●', words: 'yes' },
  no: { mark: '○', words: 'no' },
  cannot_tell: { mark: '?', words: 'can’t tell' },
};

/** Everybody's answers side by side, a row a person: ● yes, ○ no, ? can't tell. No sums. */
export function AnswerPatterns({
  answers,
  questions,
}: {
  readonly answers: readonly ChecklistAnswer[];
  readonly questions: readonly MmatQuestion[];
}) {
  const people = [...new Set(answers.map(({ appraiser }) => appraiser))].sort();
  const items = questions.filter(({ item }) => answers.some((answer) => answer.item === item));
  if (items.length === 0) return null;
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="wf-checklist-patterns" role="region" aria-label="Answers so far" tabIndex={0}>
      <table>
        <caption className="visuallyHidden">Answers so far: ● yes, ○ no, ? can’t tell</caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            {items.map(({ item, words }) => (
              <th key={item} scope="col" title={words}>
                {item}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person}>
              <th scope="row">{person === '' ? 'Not named' : person}</th>
              {items.map(({ item }) => {
                const answer = answers.find((one) => one.appraiser === person && one.item === item);
                const look = answer === undefined ? null : marks[answer.answer];
                return (
                  <td key={item}>
                    <span aria-hidden>{look?.mark ?? ''}</span>
                    <span className="visuallyHidden">{look?.words ?? 'not answered'}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="wf-hint" aria-hidden>
        ● yes ○ no ? can’t tell
      </p>
    </div>
  );
}
