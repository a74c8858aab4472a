import type { Tally } from '#models/panel/tally.ts';
import { answeredIn } from '#models/panel/tally.ts';
import { answerWords, tallyWords } from '#models/panel/tallyWords.ts';

const rows = ['agree', 'unsure', 'disagree', 'skip'] as const;

/** How many gave each answer: a bar, a number and a word for each, and all of it in a sentence. */
export function TallyBars({ tally }: { readonly tally: Tally }) {
  const most = Math.max(1, answeredIn(tally));
  return (
    <div className="wf-tally">
      <dl className="wf-tally-rows">
        {rows.map((answer) => (
          <div key={answer} className="wf-tally-row">
            <dt>{answerWords[answer]}</dt>
            <dd>
              <span className="wf-tally-track" aria-hidden>
                <span
                  className={`wf-tally-fill wf-tally-fill--${answer}`}
                  style={{ width: `${(100 * tally[answer]) / most}%` }}
                />
              </span>
              <span className="wf-tally-count">{tally[answer]}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="wf-tally-words">{tallyWords(tally)}</p>
    </div>
  );
}
