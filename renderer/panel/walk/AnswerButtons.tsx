import type { Answer } from '#models/entities/response.ts';
import { answerWords } from '#models/panel/tallyWords.ts';
import { Check, CircleHelp, Hand, type Icon, X } from '#renderer/ui/icons.ts';

type Given = Exclude<Answer, 'none'>;

/** The answers in the order of their keys. */
export const answers: readonly { readonly answer: Given; readonly icon: Icon }[] = [
  { answer: 'agree', icon: Check },
  { answer: 'disagree', icon: X },
  { answer: 'unsure', icon: CircleHelp },
  { answer: 'skip', icon: Hand },
];

/** The answer a key stands for: 1 to 4; null for any other. */
export function answerOfKey(key: string): Given | null {
  return answers[['1', '2', '3', '4'].indexOf(key)]?.answer ?? null;
}

/** The four answers, large enough for any finger; the one given stays in, with its mark and in words. */
export function AnswerButtons({
  chosen,
  onAnswer,
}: {
  readonly chosen: Given | null;
  readonly onAnswer: (answer: Given) => void;
}) {
  return (
    <div role="group" aria-label="Your answer" className="wf-walk-answers">
      {answers.map(({ answer, icon: Glyph }, index) => (
        <button
          key={answer}
          type="button"
          className="wf-walk-answer"
          aria-pressed={chosen === answer}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onAnswer(answer)}
        >
          <Glyph className="wf-walk-answerIcon" size={26} strokeWidth={2} aria-hidden />
          <span className="wf-walk-answerWords">{answerWords[answer]}</span>
          {chosen === answer ? (
            <span className="wf-walk-answerGiven">Your answer</span>
          ) : (
            <span className="wf-walk-answerKey" aria-hidden>
              {index + 1}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
