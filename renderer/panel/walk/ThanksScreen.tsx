import { useEditor } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CircleCheck } from '#renderer/ui/icons.ts';

import { showWalk } from './walkActions.ts';
import { type HeadingRef, WalkHeading } from './WalkHeading.tsx';

/** Somebody is done: neutral, to be seen by whoever takes the device next. */
export function ThanksScreen({ heading }: { readonly heading: HeadingRef }) {
  const editor = useEditor();
  return (
    <section className="wf-walk-card" aria-label="Done">
      <CircleCheck className="wf-walk-mark" size={44} strokeWidth={1.5} aria-hidden />
      <WalkHeading heading={heading}>Thank you</WalkHeading>
      <p className="wf-walk-words">
        Your answers are kept. Please pass the device to the next person, or give it back to whoever runs the
        session.
      </p>
      <div className="wf-walk-acts">
        <Button variant="primary" onPress={() => showWalk(editor, { kind: 'who' })}>
          Next person
        </Button>
      </div>
    </section>
  );
}
