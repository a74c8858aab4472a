import { useState } from 'react';

import { askedIn, participantsIn, suggestionsIn } from '#models/panel/sessionRows.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { PanelPage } from '#renderer/state/editorStore.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { ConfirmDialog } from '#renderer/ui/Dialog.tsx';
import { ArrowLeft, Play, Smartphone, Trash2 } from '#renderer/ui/icons.ts';
import { Tabs } from '#renderer/ui/Tabs.tsx';
import { countWords } from '#models/words/countWords.ts';

import { AgreementPage } from './AgreementPage.tsx';
import { AskedPage } from './AskedPage.tsx';
import { PeoplePage } from './PeoplePage.tsx';
import { PlanPage } from './PlanPage.tsx';
import { ReportPage } from './ReportPage.tsx';
import { StepTimerBar } from './StepTimerBar.tsx';
import { TrayPage } from './TrayPage.tsx';
import { startWalk } from './walk/walkActions.ts';

/** One session: what is planned, who is there, what was asked and answered, what is missing, and what became of it. */
export function SessionPage({ sessionId }: { readonly sessionId: string }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const page = useEditorState((state) => state.panelPage);
  const session = document.sessions.get(sessionId as never);
  if (session === undefined) return null;
  const open = suggestionsIn(document, sessionId).filter(({ status }) => status === 'open').length;
  const asked = askedIn(document, sessionId).length;
  const people = participantsIn(document, sessionId).length;
  return (
    <section className="wf-panel-session" aria-label={session.title}>
      <SessionHead sessionId={sessionId} title={session.title} canWalk={asked > 0} />
      <StepTimerBar sessionId={sessionId} />
      <Tabs<PanelPage>
        label="This session"
        selected={page}
        onSelect={(panelPage) => editor.store.setState({ panelPage })}
        tabs={[
          { id: 'plan', label: 'Plan', content: <PlanPage session={session} /> },
          {
            id: 'arrows',
            label: 'Arrows',
            count: asked,
            countWords: 'asked about',
            content: <AskedPage session={session} />,
          },
          {
            id: 'people',
            label: 'People',
            count: people,
            countWords: countWords(people, 'person', 'people').slice(String(people).length + 1),
            content: <PeoplePage session={session} />,
          },
          { id: 'agreement', label: 'Agreement', content: <AgreementPage session={session} /> },
          {
            id: 'missing',
            label: 'What is missing',
            ...(open === 0 ? {} : { count: open, countWords: 'to decide' }),
            content: <TrayPage session={session} />,
          },
          { id: 'report', label: 'Report', content: <ReportPage session={session} /> },
        ]}
      />
    </section>
  );
}

function SessionHead({
  sessionId,
  title,
  canWalk,
}: {
  readonly sessionId: string;
  readonly title: string;
  readonly canWalk: boolean;
}) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const isOpenToPhones = useEditorState((state) => state.room?.sessionId === sessionId);
  const [isRemoving, setRemoving] = useState(false);
  return (
    <header className="wf-panel-head">
      <IconButton
        label="All panel sessions"
        icon={ArrowLeft}
        onPress={() => editor.store.setState({ openSessionId: null })}
      />
      <h2 className="wf-panel-title">{title}</h2>
      {isOpenToPhones && (
        <Button icon={Smartphone} onPress={() => editor.store.setState({ panelPage: 'people' })}>
          Open to phones
        </Button>
      )}
      <Button
        variant="primary"
        icon={Play}
        isDisabled={!canWalk || isReadOnly}
        onPress={() => startWalk(editor, sessionId)}
      >
        Start the walk
      </Button>
      <IconButton
        label="Remove this session"
        icon={Trash2}
        isDisabled={isReadOnly}
        onPress={() => setRemoving(true)}
      />
      <ConfirmDialog
        title="Remove this session?"
        isOpen={isRemoving}
        onOpenChange={setRemoving}
        isDanger
        confirmLabel="Remove session"
        onConfirm={() => {
          run(editor, 'sessions.remove', { ids: [sessionId as never] });
          editor.store.setState({ openSessionId: null });
        }}
      >
        Its script, answers and suggestions go with it. What came onto the map stays. Undo brings it back.
      </ConfirmDialog>
    </header>
  );
}
