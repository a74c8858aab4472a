import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { IncomingAnswers } from '#renderer/state/editorStore.ts';
import { notify } from '#renderer/state/notices.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { countWords } from '#models/words/countWords.ts';

const MOST_SHOWN = 50;

/** What a filled spreadsheet holds, and what is wrong in it, before anything is stored. */
export function AnswersDialog({ incoming }: { readonly incoming: IncomingAnswers }) {
  const editor = useEditor();
  const round = useEditorState(
    ({ document }) => document.sessions.get(incoming.sessionId as never)?.round ?? 1,
  );
  const { people, problems } = incoming;
  const answers = people.reduce((sum, person) => sum + person.answers.length, 0);
  const close = () => editor.store.setState({ incomingAnswers: null });
  const take = () => {
    const commit = run(editor, 'sessions.takeSheets', {
      sessionId: incoming.sessionId,
      round,
      sheets: people,
    } as never);
    notify(
      editor,
      commit === null
        ? 'All of this is here already: nothing was changed.'
        : `Taken in: ${countWords(people.length, 'person', 'people')}. Undo takes it back.`,
    );
    close();
  };
  return (
    <Dialog
      title={`Take in “${incoming.name}”`}
      isOpen
      onOpenChange={close}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button variant="primary" isDisabled={people.length === 0} onPress={take}>
            Take in round {round}
          </Button>
        </>
      }
    >
      <div className="wf-panel-form">
        <p>
          {countWords(people.length, 'person', 'people')}, {countWords(answers, 'answer')}. Whoever has a name
          that is in the session is meant; others are new.
        </p>
        {problems.length > 0 && (
          <>
            <h3 className="wf-groupTitle">Left out</h3>
            <ul className="wf-report-list">
              {problems.slice(0, MOST_SHOWN).map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
            {problems.length > MOST_SHOWN && <p>And {problems.length - MOST_SHOWN} more.</p>}
          </>
        )}
      </div>
    </Dialog>
  );
}
