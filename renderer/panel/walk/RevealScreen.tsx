import { useMemo } from 'react';

import {
  type ArrowAgreement,
  mostSplitFirst,
  sessionAgreement,
  smallestGroup,
} from '#models/panel/agreement.ts';
import { participantsIn } from '#models/panel/sessionRows.ts';
import { agreementWords, tallyWords } from '#models/panel/tallyWords.ts';
import { useIsNarrow } from '#renderer/frame/useIsNarrow.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ArrowLeft, ArrowRight } from '#renderer/ui/icons.ts';

import { ArrowPicture } from '../ArrowPicture.tsx';
import { commentKindWords } from '../commentWords.ts';
import { StatementWords } from '../StatementWords.tsx';
import { TallyBars } from '../TallyBars.tsx';
import { showWalk } from './walkActions.ts';
import { type HeadingRef, WalkHeading } from './WalkHeading.tsx';

type Props = {
  readonly sessionId: string;
  readonly askedArrowId: string | null;
  readonly heading: HeadingRef;
};

/** What all answered, the most divided first: the list, or one arrow large enough for the room. */
export function RevealScreen({ sessionId, askedArrowId, heading }: Props) {
  const document = useEditorState((state) => state.document);
  const round = document.sessions.get(sessionId as never)?.round ?? 1;
  const arrows = useMemo(
    () => mostSplitFirst(sessionAgreement(document, sessionId, round)),
    [document, sessionId, round],
  );
  const index = arrows.findIndex(({ asked }) => asked.id === askedArrowId);
  const shown = arrows[index];
  if (shown !== undefined) return <OneArrow arrows={arrows} index={index} shown={shown} heading={heading} />;
  return <AllArrows sessionId={sessionId} round={round} arrows={arrows} heading={heading} />;
}

function AllArrows({
  sessionId,
  round,
  arrows,
  heading,
}: {
  readonly sessionId: string;
  readonly round: number;
  readonly arrows: readonly ArrowAgreement[];
  readonly heading: HeadingRef;
}) {
  const editor = useEditor();
  const people = useEditorState((state) => participantsIn(state.document, sessionId).length);
  const [first] = arrows;
  return (
    <section className="wf-walk-reveal" aria-label="What all answered">
      <WalkHeading heading={heading}>Where we differ most, first</WalkHeading>
      <p className="wf-walk-words">
        Talk about the first three. Nobody has to say which answer was theirs.
        {people > 0 &&
          people < smallestGroup &&
          ` Fewer than ${smallestGroup} answered: it may be plain whose answer is whose.`}
      </p>
      <ol className="wf-walk-list">
        {arrows.map(({ asked, tally, class: name }) => (
          <li key={asked.id} className="wf-walk-item">
            <button
              type="button"
              className="wf-walk-open"
              onClick={() => showWalk(editor, { kind: 'reveal', askedArrowId: asked.id })}
            >
              <StatementWords text={asked.statement} />
            </button>
            <p className="wf-walk-itemLine">
              <strong>{agreementWords[name]}.</strong> {tallyWords(tally)}
            </p>
          </li>
        ))}
      </ol>
      <div className="wf-walk-acts">
        {first !== undefined && (
          <Button
            variant="primary"
            onPress={() => showWalk(editor, { kind: 'reveal', askedArrowId: first.asked.id })}
          >
            Begin with the most divided
          </Button>
        )}
        <Button
          isDisabled={round >= 9}
          onPress={() => {
            run(editor, 'sessions.change', { ids: [sessionId], fields: { round: round + 1 } } as never);
            showWalk(editor, { kind: 'who' });
          }}
        >
          Answer again: round {round + 1}
        </Button>
        <Button variant="quiet" onPress={() => showWalk(editor, { kind: 'who' })}>
          Back
        </Button>
      </div>
    </section>
  );
}

function OneArrow({
  arrows,
  index,
  shown,
  heading,
}: {
  readonly arrows: readonly ArrowAgreement[];
  readonly index: number;
  readonly shown: ArrowAgreement;
  readonly heading: HeadingRef;
}) {
  const editor = useEditor();
  const isNarrow = useIsNarrow();
  const { asked, tally, comments } = shown;
  const go = (to: number) => {
    const next = arrows[to];
    if (next !== undefined) showWalk(editor, { kind: 'reveal', askedArrowId: next.asked.id });
  };
  return (
    <section className="wf-walk-arrow" aria-label={`Answers, ${index + 1} of ${arrows.length}`}>
      <p className="wf-walk-where">
        {index + 1} of {arrows.length}, the most divided first
      </p>
      <WalkHeading heading={heading}>
        <StatementWords text={asked.statement} />
      </WalkHeading>
      <ArrowPicture arrowId={asked.arrowId} shape={isNarrow ? 'tall' : 'wide'} />
      <TallyBars tally={tally} />
      {comments.length > 0 && (
        <ul className="wf-walk-comments" aria-label="What people wrote">
          {comments.map(({ text, kind, participantId }) => (
            <li key={participantId}>
              “{text}”{kind !== null && <span className="wf-quiet"> {commentKindWords[kind]}</span>}
            </li>
          ))}
        </ul>
      )}
      <div className="wf-walk-steps">
        <Button icon={ArrowLeft} isDisabled={index === 0} onPress={() => go(index - 1)}>
          Back
        </Button>
        <Button variant="quiet" onPress={() => showWalk(editor, { kind: 'reveal', askedArrowId: null })}>
          All arrows
        </Button>
        <Button
          variant="primary"
          trailingIcon={ArrowRight}
          isDisabled={index === arrows.length - 1}
          onPress={() => go(index + 1)}
        >
          Next
        </Button>
      </div>
    </section>
  );
}
