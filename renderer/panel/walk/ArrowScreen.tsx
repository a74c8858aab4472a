import { useEffect, useRef, useState } from 'react';

import type { Answer } from '#models/entities/response.ts';
import { answerWords } from '#models/panel/tallyWords.ts';
import { isTextField } from '#renderer/actions/keyboard.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { announce } from '#renderer/ui/announce.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ArrowLeft, ArrowRight, Plus } from '#renderer/ui/icons.ts';
import { useIsNarrow } from '#renderer/frame/useIsNarrow.ts';

import { ArrowPicture } from '../ArrowPicture.tsx';
import { MissingDialog } from '../MissingDialog.tsx';
import { StatementWords } from '../StatementWords.tsx';
import { AnswerButtons, answerOfKey } from './AnswerButtons.tsx';
import { CommentFields } from './CommentFields.tsx';
import { type Going, giveAnswer, goingOf, showWalk, step } from './walkActions.ts';
import { type HeadingRef, WalkHeading } from './WalkHeading.tsx';

type Props = {
  readonly participantId: string;
  readonly askedArrowId: string;
  readonly heading: HeadingRef;
};

/** One arrow of the walk: its words, its picture, four answers, and a comment if somebody likes. */
export function ArrowScreen({ participantId, askedArrowId, heading }: Props) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const isNarrow = useIsNarrow();
  const [isMissing, setMissing] = useState(false);
  const next = useRef<HTMLButtonElement>(null);
  const going = goingOf({ document }, participantId);
  const asked = going?.order.find(({ id }) => id === askedArrowId);
  const place = { participantId, askedArrowId };
  useWalkKeys(editor, {
    answer: (answer) => {
      giveAnswer(editor, place, answer);
      announce(`${answerWords[answer]}. Press Enter to go on.`);
      next.current?.focus();
    },
    step: (by) => step(editor, place, by),
  });
  if (going === null || asked === undefined) return null;
  const cell = going.cellOf(askedArrowId);
  const chosen = cell === undefined || cell.current.answer === 'none' ? null : cell.current.answer;
  const index = going.order.indexOf(asked);
  return (
    <section className="wf-walk-arrow" aria-label={`Arrow ${index + 1} of ${going.order.length}`}>
      <Progress
        going={going}
        index={index}
        onFinish={() => showWalk(editor, { kind: 'own', participantId })}
      />
      <WalkHeading heading={heading}>Do you agree with where this arrow goes?</WalkHeading>
      <p className="wf-walk-statement">
        <StatementWords text={asked.statement} />
      </p>
      <ArrowPicture arrowId={asked.arrowId} shape={isNarrow ? 'tall' : 'wide'} />
      <AnswerButtons chosen={chosen} onAnswer={(answer) => giveAnswer(editor, place, answer)} />
      {chosen !== null && cell !== undefined && <CommentFields place={place} response={cell.current} />}
      <div className="wf-walk-steps">
        <Button icon={ArrowLeft} isDisabled={index === 0} onPress={() => step(editor, place, -1)}>
          Back
        </Button>
        <Button variant="quiet" icon={Plus} onPress={() => setMissing(true)}>
          Something is missing
        </Button>
        <Button
          ref={next}
          variant={chosen === null ? 'plain' : 'primary'}
          trailingIcon={ArrowRight}
          onPress={() => step(editor, place, 1)}
        >
          {chosen === null ? 'Later' : 'Next'}
        </Button>
      </div>
      <MissingDialog
        isOpen={isMissing}
        onOpenChange={setMissing}
        sessionId={asked.sessionId}
        participantId={participantId}
        about={asked}
      />
    </section>
  );
}

function Progress({
  going,
  index,
  onFinish,
}: {
  readonly going: Going;
  readonly index: number;
  readonly onFinish: () => void;
}) {
  const { order, answered } = going;
  return (
    <div className="wf-walk-progress">
      <span className="wf-walk-where">
        Arrow {index + 1} of {order.length}
      </span>
      <progress
        className="wf-walk-bar"
        max={order.length}
        value={answered}
        aria-label={`${answered} of ${order.length} answered`}
      />
      <span className="wf-walk-where" aria-hidden>
        {answered} of {order.length} answered
      </span>
      <Button variant="quiet" onPress={onFinish}>
        My answers
      </Button>
    </div>
  );
}

type Keys = {
  readonly answer: (answer: Exclude<Answer, 'none'>) => void;
  readonly step: (by: 1 | -1) => void;
};

/** 1 to 4 answer, ← and → go on; never while something is typed, a dialog is open, or Ctrl, ⌘ or Alt is held. */
function useWalkKeys(editor: ReturnType<typeof useEditor>, keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTextField(event.target) || document.querySelector('[role="dialog"]') !== null) return;
      // Arrow keys move within a group of choices.
      const isInChoice =
        event.target instanceof Element && event.target.closest('[role="radiogroup"]') !== null;
      const answer = answerOfKey(event.key);
      if (answer !== null) latest.current.answer(answer);
      else if (event.key === 'ArrowRight' && !isInChoice) latest.current.step(1);
      else if (event.key === 'ArrowLeft' && !isInChoice) latest.current.step(-1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [editor]);
}
