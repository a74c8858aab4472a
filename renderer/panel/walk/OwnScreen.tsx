import { dotsEach } from '#models/entities/importanceDots.ts';
import type { AskedArrow } from '#models/entities/askedArrow.ts';
import { answerWords } from '#models/panel/tallyWords.ts';
import { dotsOf, participantName } from '#models/panel/sessionRows.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { Minus, Plus } from '#renderer/ui/icons.ts';

import { StatementWords } from '../StatementWords.tsx';
import { type Going, goOn, goingOf, isAnswered, showWalk } from './walkActions.ts';
import { type HeadingRef, WalkHeading } from './WalkHeading.tsx';

/** A participant's own answers, each to be changed, what is still open, and the dots for what matters most. */
export function OwnScreen({
  participantId,
  heading,
}: {
  readonly participantId: string;
  readonly heading: HeadingRef;
}) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const going = goingOf({ document }, participantId);
  if (going === null) return null;
  const { participant, order, answered } = going;
  const spent = dotsOf(document, participantId).reduce((sum, { dots }) => sum + dots, 0);
  const open = order.length - answered;
  return (
    <section className="wf-walk-own" aria-label="My answers">
      <WalkHeading heading={heading}>Your answers, {participantName(participant)}</WalkHeading>
      <p className="wf-walk-words">
        {answered} of {order.length} answered. You can change any of them; what you said before is kept as
        well.
      </p>
      <p className="wf-walk-words" role="status">
        What matters most? You have {dotsEach} dots to put on arrows; several may go on one.{' '}
        <strong>{dotsEach - spent} left.</strong>
      </p>
      <ol className="wf-walk-list">
        {order.map((asked, index) => (
          <OwnAnswer key={asked.id} going={going} asked={asked} number={index + 1} left={dotsEach - spent} />
        ))}
      </ol>
      <div className="wf-walk-acts">
        {open > 0 && (
          <Button variant="primary" onPress={() => goOn(editor, participantId)}>
            Go on with the other {open}
          </Button>
        )}
        <Button variant={open > 0 ? 'plain' : 'primary'} onPress={() => showWalk(editor, { kind: 'thanks' })}>
          {open > 0 ? 'Stop here' : 'I am finished'}
        </Button>
      </div>
    </section>
  );
}

const dotNumbers = Array.from({ length: dotsEach }, (_, index) => index + 1);

function OwnAnswer({
  going,
  asked,
  number,
  left,
}: {
  readonly going: Going;
  readonly asked: AskedArrow;
  readonly number: number;
  readonly left: number;
}) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const participantId = going.participant.id;
  const cell = going.cellOf(asked.id);
  const dots = dotsOf(document, participantId).find((row) => row.askedArrowId === asked.id)?.dots ?? 0;
  const place = (count: number) =>
    run(editor, 'dots.place', { participantId, askedArrowId: asked.id, dots: count });
  const words = `arrow ${number}`;
  return (
    <li className="wf-walk-item">
      <p className="wf-walk-itemWords">
        <StatementWords text={asked.statement} />
      </p>
      <div className="wf-walk-itemLine">
        {isAnswered(cell) && cell !== undefined ? (
          <Badge tone="accent">{answerWords[cell.current.answer]}</Badge>
        ) : (
          <Badge>Not answered</Badge>
        )}
        <span className="wf-walk-itemComment">
          {cell !== undefined && cell.current.comment.trim() !== '' && `“${cell.current.comment}”`}
        </span>
        <Button onPress={() => showWalk(editor, { kind: 'arrow', participantId, askedArrowId: asked.id })}>
          {isAnswered(cell) ? 'Change' : 'Answer'}
          <span className="visuallyHidden"> {words}</span>
        </Button>
        <span className="wf-walk-dots" role="group" aria-label={`Dots on ${words}`}>
          <IconButton
            label={`One dot less on ${words}`}
            icon={Minus}
            variant="plain"
            isDisabled={dots === 0}
            onPress={() => place(dots - 1)}
          />
          <span className="wf-walk-dotRow" aria-hidden>
            {dotNumbers.map((dot) => (
              <span key={dot} className={`wf-walk-dot${dot <= dots ? ' wf-walk-dot--on' : ''}`} />
            ))}
          </span>
          <span className="visuallyHidden" role="status">
            {dots} of {dotsEach} dots on {words}
          </span>
          <IconButton
            label={`One dot more on ${words}`}
            icon={Plus}
            variant="plain"
            isDisabled={left === 0 || dots === dotsEach}
            onPress={() => place(dots + 1)}
          />
        </span>
      </div>
    </li>
  );
}
