import { useMemo, useState } from 'react';

import type { AskedArrow } from '#models/entities/askedArrow.ts';
import type { Session } from '#models/entities/session.ts';
import { arrowsToAsk, statementFor } from '#models/panel/arrowsToAsk.ts';
import { askedIn } from '#models/panel/sessionRows.ts';
import { referrers } from '#models/referenceIndex.ts';
import { CommittedArea } from '#renderer/inspector/CommittedField.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ListChecks, Trash2 } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx';

import { arrowChoices } from './NewSessionDialog.tsx';
import { StatementWords } from './StatementWords.tsx';

/** The arrows a session asks about, numbered, in the words in which they are put to people. */
export function AskedPage({ session }: { readonly session: Session }) {
  const document = useEditorState((state) => state.document);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const asked = askedIn(document, session.id);
  return (
    <ScrollRegion className="wf-panel-scroll" label="Arrows asked about">
      {asked.length === 0 && (
        <EmptyState title="No arrows yet" icon={ListChecks}>
          Choose below which arrows this session asks about.
        </EmptyState>
      )}
      <ol className="wf-panel-asked">
        {asked.map((each) => (
          <li key={each.id}>
            <Asked asked={each} />
          </li>
        ))}
      </ol>
      {!isReadOnly && <AddArrows session={session} />}
    </ScrollRegion>
  );
}

function Asked({ asked }: { readonly asked: AskedArrow }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const isAnswered = referrers(document, { table: 'responses', field: 'askedArrowId' }, asked.id).length > 0;
  const today = asked.arrowId === null ? '' : statementFor(document, asked.arrowId);
  const byNames = asked.arrowId === null ? '' : statementFor(document, asked.arrowId, 'names');
  const say = (statement: string) =>
    run(editor, 'askedArrows.change', { ids: [asked.id], fields: { statement } });
  const number = asked.position + 1;
  const isChangeable = !isAnswered && !isReadOnly;
  return (
    <article className="wf-panel-step" aria-label={`Arrow ${number}`}>
      <header className="wf-panel-stepHead">
        <span className="wf-panel-number" aria-hidden>
          {number}
        </span>
        <p className="wf-panel-statement">
          <StatementWords text={asked.statement} />
        </p>
        {isChangeable && (
          <IconButton
            label={`Do not ask about arrow ${number}`}
            icon={Trash2}
            onPress={() => run(editor, 'askedArrows.remove', { ids: [asked.id] })}
          />
        )}
      </header>
      {asked.arrowId === null ? (
        <p className="wf-quiet">
          This arrow is no longer in the theory. What was asked and answered is kept.
        </p>
      ) : (
        isAnswered &&
        today !== asked.statement && (
          <p className="wf-quiet">The theory says this differently now. What was asked is kept.</p>
        )
      )}
      {isChangeable && (
        <Disclosure
          title="Say it differently"
          summary={<span className="visuallyHidden">, arrow {number}</span>}
          headingLevel={3}
        >
          <CommittedArea
            label={`Arrow ${number}, in words for the panel`}
            value={asked.statement}
            isRequired
            maxLength={2000}
            onCommit={say}
          />
          <div className="wf-panel-line">
            {today !== asked.statement && (
              <Button onPress={() => say(today)}>
                As the theory says it<span className="visuallyHidden">, arrow {number}</span>
              </Button>
            )}
            {byNames !== asked.statement && byNames !== '' && (
              <Button onPress={() => say(byNames)}>
                By the names of its boxes<span className="visuallyHidden">, arrow {number}</span>
              </Button>
            )}
          </div>
        </Disclosure>
      )}
    </article>
  );
}

function AddArrows({ session }: { readonly session: Session }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const [choice, setChoice] = useState('all');
  const choices = useMemo(() => arrowChoices(document, session.theoryId), [document, session.theoryId]);
  const known = new Set(askedIn(document, session.id).map(({ arrowId }) => arrowId));
  const chosen = choices.find(({ id }) => id === choice);
  const fresh =
    chosen === undefined
      ? []
      : arrowsToAsk(document, session.theoryId, chosen.choice).filter((id) => !known.has(id));
  const ask = (arrowIds: readonly string[]) =>
    run(editor, 'sessions.ask', { sessionId: session.id, arrowIds: [...arrowIds] });
  return (
    <section aria-label="Add arrows" className="wf-panel-add">
      <div className="wf-panel-line">
        <Select
          label="Add arrows"
          value={choice}
          options={choices.map(({ id, label }) => ({ id, label }))}
          onChange={setChoice}
        />
        <Button isDisabled={fresh.length === 0} onPress={() => ask(fresh)}>
          {fresh.length === 0 ? 'All of these are asked about' : `Ask about these ${fresh.length}`}
        </Button>
      </div>
      {fresh.length > 0 && (
        <Disclosure title="One at a time" headingLevel={3}>
          <ul className="wf-panel-fresh">
            {fresh.map((id) => (
              <li key={id}>
                <StatementWords text={statementFor(document, id)} />
                <Button onPress={() => ask([id])}>
                  Ask<span className="visuallyHidden"> about: {statementFor(document, id)}</span>
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
