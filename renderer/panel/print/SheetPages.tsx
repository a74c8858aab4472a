import type { AskedArrow } from '#models/entities/askedArrow.ts';
import { dotsEach } from '#models/entities/importanceDots.ts';
import type { Session } from '#models/entities/session.ts';
import { groupsOf } from '#models/panel/sessionRows.ts';
import { answerWords } from '#models/panel/tallyWords.ts';

import { StatementWords } from '../StatementWords.tsx';

const answers = ['agree', 'disagree', 'unsure', 'skip'] as const;
const lines = [1, 2, 3, 4, 5, 6, 7, 8];

/** One person's sheet: large type, numbered arrows, a box to tick for each answer, room to write. */
export function SheetPages({
  session,
  asked,
}: {
  readonly session: Session;
  readonly asked: readonly AskedArrow[];
}) {
  const groups = groupsOf(session);
  return (
    <>
      <h1 className="wf-sheet-title">{session.title}</h1>
      <p className="wf-sheet-who">
        <span>Sheet or a word of your own: ______________</span>
        {groups.length > 0 && (
          <span>
            I am (if you like):{' '}
            {groups.map((group) => (
              <span key={group} className="wf-sheet-group">
                <Tick /> {group}
              </span>
            ))}
          </span>
        )}
      </p>
      <p>
        Do you agree with where each arrow goes? Tick one box. “Not for me to say” is a good answer. You have{' '}
        {dotsEach} dots for what matters most: draw them beside the number. You need not give your name.
      </p>
      <ol className="wf-sheet-arrows">
        {asked.map(({ id, position, statement }) => (
          <li key={id} className="wf-sheet-arrow">
            <span className="wf-sheet-number">{position + 1}</span>
            <div>
              <p className="wf-sheet-statement">
                <StatementWords text={statement} />
              </p>
              <p className="wf-sheet-answers">
                {answers.map((answer) => (
                  <span key={answer} className="wf-sheet-answer">
                    <Tick /> {answerWords[answer]}
                  </span>
                ))}
              </p>
              <p className="wf-sheet-why">Why?</p>
            </div>
          </li>
        ))}
      </ol>
      <section className="wf-sheet-missing">
        <h2>What is missing?</h2>
        <p>A box, an arrow, what it depends on, or anything else, in your words.</p>
        {lines.map((line) => (
          <div key={line} className="wf-sheet-line" />
        ))}
      </section>
    </>
  );
}

function Tick() {
  return <span className="wf-sheet-tick" aria-hidden />;
}
