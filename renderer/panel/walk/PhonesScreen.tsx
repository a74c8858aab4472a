import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';

import { RoomPlace, RoomState } from '../room/RoomPlace.tsx';
import { showWalk } from './walkActions.ts';
import { type HeadingRef, WalkHeading } from './WalkHeading.tsx';

/** Where phones have to go, for the whole room to see; how many are in and how much has come, but no answer. */
export function PhonesScreen({ heading }: { readonly heading: HeadingRef }) {
  const editor = useEditor();
  const room = useEditorState((state) => state.room);
  return (
    <section className="wf-walk-reveal" aria-label="On people’s own phones">
      <WalkHeading heading={heading}>
        {room === null ? 'The session is not open to phones' : 'Answer on your phone'}
      </WalkHeading>
      {room === null ? (
        <p className="wf-walk-words">It was closed, or its time is over. What was answered is kept.</p>
      ) : (
        <>
          <p className="wf-walk-words">
            Point your phone’s camera at the square, or type the address into its browser.
          </p>
          <RoomPlace room={room} />
          <RoomState room={room} />
        </>
      )}
      <div className="wf-walk-acts">
        <Button variant="quiet" onPress={() => showWalk(editor, { kind: 'who' })}>
          Back
        </Button>
      </div>
    </section>
  );
}
