import { useState } from 'react';

import type { Session } from '#models/entities/session.ts';
import { sessionAnswers } from '#models/panel/answers.ts';
import { askedIn, participantsIn, sessionsOf, suggestionsIn } from '#models/panel/sessionRows.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Plus, Users } from '#renderer/ui/icons.ts';
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx';
import { countWords } from '#models/words/countWords.ts';

import { NewSessionDialog } from './NewSessionDialog.tsx';

/** Every session of the theory, the last planned first, and the way to plan another. */
export function SessionList() {
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [isPlanning, setPlanning] = useState(false);
  const sessions = sessionsOf(document, theoryId).toReversed();
  const plan = (
    <Button variant="primary" icon={Plus} isDisabled={isReadOnly} onPress={() => setPlanning(true)}>
      Plan a session
    </Button>
  );
  return (
    <ScrollRegion className="wf-panel-scroll" label="Panel sessions">
      {sessions.length === 0 ? (
        <EmptyState title="Do people agree with where the arrows go?" icon={Users} actions={plan}>
          A panel goes through the arrows one at a time, in plain words: agree, disagree, not sure, or not for
          me to say. Each answers in private; then all see where they differ, and say what is missing. Nobody
          has to give a name.
        </EmptyState>
      ) : (
        <>
          <header className="wf-panel-listHead">
            <h2 className="wf-panel-title">Panel sessions</h2>
            {plan}
          </header>
          <ul className="wf-panel-sessions">
            {sessions.map((session) => (
              <li key={session.id}>
                <SessionCard session={session} />
              </li>
            ))}
          </ul>
        </>
      )}
      <NewSessionDialog isOpen={isPlanning} onOpenChange={setPlanning} />
    </ScrollRegion>
  );
}

function SessionCard({ session }: { readonly session: Session }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const answers = sessionAnswers(document, session.id);
  const open = suggestionsIn(document, session.id).filter(({ status }) => status === 'open').length;
  const facts = [
    countWords(askedIn(document, session.id).length, 'arrow'),
    countWords(participantsIn(document, session.id).length, 'person', 'people'),
    countWords(answers.count, 'answer'),
    ...(answers.lastRound > 1 ? [`${answers.lastRound} rounds`] : []),
    ...(open > 0 ? [`${open} in the tray`] : []),
  ];
  const where = [session.date, session.place].filter((part) => part.trim() !== '').join(', ');
  return (
    <article className="wf-panel-card" aria-label={session.title}>
      <h3 className="wf-panel-cardTitle">{session.title}</h3>
      {where !== '' && <p className="wf-quiet">{where}</p>}
      <p className="wf-panel-facts">{facts.join(' · ')}</p>
      <div>
        <Button onPress={() => editor.store.setState({ openSessionId: session.id })}>
          Open<span className="visuallyHidden"> {session.title}</span>
        </Button>
      </div>
    </article>
  );
}
