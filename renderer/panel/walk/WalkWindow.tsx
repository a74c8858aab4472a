import { type RefObject, useEffect, useRef } from 'react';

import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { WalkScreen } from '#renderer/state/walk.ts';
import { SaveStatus } from '#renderer/frame/SaveStatus.tsx';

import { ArrowScreen } from './ArrowScreen.tsx';
import { OwnScreen } from './OwnScreen.tsx';
import { PhonesScreen } from './PhonesScreen.tsx';
import { PassScreen } from './PassScreen.tsx';
import { RevealScreen } from './RevealScreen.tsx';
import { ThanksScreen } from './ThanksScreen.tsx';
import { leaveWalk } from './walkActions.ts';
import { WhoScreen } from './WhoScreen.tsx';
import './walk.css';

/** What tells one screen of the walk from another: on each new one the focus goes to its heading. */
function keyOf(screen: WalkScreen): string {
  return Object.values(screen).join(' ');
}

/** A panel's walk through the arrows: it fills the window, in large type, and shows one thing at a time. */
export function WalkWindow() {
  const editor = useEditor();
  const walk = useEditorState((state) => state.walk);
  const isThere = useEditorState(
    (state) => state.walk !== null && state.document.sessions.has(state.walk.sessionId as never),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const key = walk === null ? '' : keyOf(walk.screen);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.closest('.wf-walk')?.scrollTo(0, 0);
  }, [key]);
  useEffect(() => {
    if (!isThere) leaveWalk(editor);
  }, [editor, isThere]);
  if (walk === null || !isThere) return null;
  return (
    <div className="wf-walk" data-density="panel">
      <main className="wf-walk-main">
        <Screen key={key} screen={walk.screen} sessionId={walk.sessionId} heading={heading} />
      </main>
      <footer className="wf-walk-foot">
        <SaveStatus />
      </footer>
    </div>
  );
}

function Screen({
  screen,
  sessionId,
  heading,
}: {
  readonly screen: WalkScreen;
  readonly sessionId: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}) {
  switch (screen.kind) {
    case 'who':
      return <WhoScreen sessionId={sessionId} heading={heading} />;
    case 'pass':
      return <PassScreen participantId={screen.participantId} heading={heading} />;
    case 'arrow':
      return (
        <ArrowScreen
          participantId={screen.participantId}
          askedArrowId={screen.askedArrowId}
          heading={heading}
        />
      );
    case 'own':
      return <OwnScreen participantId={screen.participantId} heading={heading} />;
    case 'thanks':
      return <ThanksScreen heading={heading} />;
    case 'phones':
      return <PhonesScreen heading={heading} />;
    case 'reveal':
      return <RevealScreen sessionId={sessionId} askedArrowId={screen.askedArrowId} heading={heading} />;
  }
}
