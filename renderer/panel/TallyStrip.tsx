import { type Tally, answeredIn } from '#models/panel/tally.ts';
import { answerWords } from '#models/panel/tallyWords.ts';

const parts = ['agree', 'unsure', 'disagree', 'skip'] as const;
const letters = { agree: 'A', unsure: 'U', disagree: 'D', skip: 'S' } as const;

/** All answers about an arrow on one line, each part with its letter and number: to be read without colour. */
export function TallyStrip({ tally }: { readonly tally: Tally }) {
  const answered = answeredIn(tally);
  const said = parts.map((answer) => `${answerWords[answer]}: ${tally[answer]}`).join(', ');
  return (
    <span className="wf-strip" role="img" aria-label={said} title={said}>
      {answered === 0 && <span className="wf-strip-empty">no answers</span>}
      {parts
        .filter((answer) => tally[answer] > 0)
        .map((answer) => (
          <span
            key={answer}
            className={`wf-strip-part wf-strip-part--${answer}`}
            style={{ flexGrow: tally[answer] }}
          >
            {letters[answer]} {tally[answer]}
          </span>
        ))}
    </span>
  );
}
