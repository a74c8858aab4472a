import { participantName } from '#models/panel/sessionRows.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Hand } from '#renderer/ui/icons.ts';

import { goOn, goingOf, showWalk } from './walkActions.ts';
import { type HeadingRef, WalkHeading } from './WalkHeading.tsx';

/** The device goes on to somebody: nothing that anybody answered can be seen, and theirs only after they say who they are. */
export function PassScreen({
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
  const { participant, answered, order } = going;
  const name = participantName(participant);
  return (
    <section className="wf-walk-card" aria-label="Pass the device on">
      <Hand className="wf-walk-mark" size={44} strokeWidth={1.5} aria-hidden />
      <WalkHeading heading={heading}>
        {participant.isTable ? `This is for the whole table: ${name}` : `This is for ${name}`}
      </WalkHeading>
      <p className="wf-walk-words">
        {participant.isTable
          ? 'Talk about each arrow, then give one answer together.'
          : 'Please hand the device over. What others answered is put away; only you see what you answer.'}
      </p>
      {answered > 0 && (
        <p className="wf-walk-words">
          {answered} of {order.length} answered so far.
        </p>
      )}
      <div className="wf-walk-acts">
        <Button variant="primary" onPress={() => goOn(editor, participantId)}>
          {participant.isTable ? 'We are ready' : `I am ${name}`}
        </Button>
        <Button variant="quiet" onPress={() => showWalk(editor, { kind: 'who' })}>
          Not me
        </Button>
      </div>
    </section>
  );
}
