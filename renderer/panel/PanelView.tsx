import { useEditorState } from '#renderer/state/editorContext.ts';

import { SessionList } from './SessionList.tsx';
import { SessionPage } from './SessionPage.tsx';
import './panel.css';

/** Panel sessions of the theory: all of them, or one with its script, people, arrows and answers. */
export function PanelView() {
  const openId = useEditorState(({ openSessionId, document, theoryId }) => {
    const session = document.sessions.get((openSessionId ?? '') as never);
    return session !== undefined && session.theoryId === theoryId ? session.id : null;
  });
  return (
    <div className="wf-panel">
      {openId === null ? <SessionList /> : <SessionPage key={openId} sessionId={openId} />}
    </div>
  );
}
