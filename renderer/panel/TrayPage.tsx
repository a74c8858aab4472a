import { useState } from 'react';

import type { Session } from '#models/entities/session.ts';
import type { Suggestion } from '#models/entities/suggestion.ts';
import { participantName, suggestionsIn } from '#models/panel/sessionRows.ts';
import { statementFor } from '#models/panel/arrowsToAsk.ts';
import { goTo } from '#renderer/actions/goTo.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Badge, type BadgeTone } from '#renderer/ui/Badge.tsx';
import { Button, IconButton } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Inbox, Plus, Trash2 } from '#renderer/ui/icons.ts';
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx';

import { DecideForm } from './DecideForm.tsx';
import { MissingDialog } from './MissingDialog.tsx';
import { StatementWords } from './StatementWords.tsx';
import {
  effectWords,
  suggestionKindWords,
  suggestionStatusWords,
  suggestionText,
} from './suggestionWords.ts';

const tones = {
  open: 'neutral',
  accepted: 'good',
  merged: 'good',
  declined: 'warn',
} as const satisfies Record<Suggestion['status'], BadgeTone>;

/** The tray: what people said is missing. A researcher accepts it, finds it there already, or declines it with a reason. */
export function TrayPage({ session }: { readonly session: Session }) {
  const document = useEditorState((state) => state.document);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [isMissing, setMissing] = useState(false);
  const all = suggestionsIn(document, session.id);
  const add = (
    <Button icon={Plus} isDisabled={isReadOnly} onPress={() => setMissing(true)}>
      Something is missing
    </Button>
  );
  const ordered = [
    ...all.filter(({ status }) => status === 'open'),
    ...all.filter(({ status }) => status !== 'open'),
  ];
  return (
    <ScrollRegion className="wf-panel-scroll" label="What is missing">
      {all.length === 0 ? (
        <EmptyState title="Nothing is missing yet" icon={Inbox} actions={add}>
          During the walk, or here: a box, an arrow, something that makes an arrow work or not, or anything in
          plain words. It waits in this tray until you decide about it.
        </EmptyState>
      ) : (
        <>
          <ul className="wf-panel-tray">
            {ordered.map((suggestion) => (
              <li key={suggestion.id}>
                <SuggestionCard suggestion={suggestion} />
              </li>
            ))}
          </ul>
          {add}
        </>
      )}
      <MissingDialog
        isOpen={isMissing}
        onOpenChange={setMissing}
        sessionId={session.id}
        participantId={null}
        about={null}
      />
    </ScrollRegion>
  );
}

function SuggestionCard({ suggestion }: { readonly suggestion: Suggestion }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const { id, kind, status, aboutArrowId, effect, participantId, reason } = suggestion;
  const participant = participantId === null ? undefined : document.participants.get(participantId);
  const became = suggestion.becameArrowId ?? suggestion.becameElementId;
  const text = suggestionText(suggestion);
  return (
    <article className="wf-panel-step" aria-label={text.slice(0, 100)}>
      <header className="wf-panel-stepHead">
        <Badge>{suggestionKindWords[kind]}</Badge>
        <Badge tone={tones[status]}>{suggestionStatusWords[status]}</Badge>
        {participant !== undefined && (
          <span className="wf-quiet">
            {participantName(participant)}
            {participant.groupName !== '' && `, ${participant.groupName}`}
          </span>
        )}
        {status === 'open' && !isReadOnly && (
          <span className="wf-panel-end">
            <IconButton
              label={`Take “${text.slice(0, 60)}” out of the tray`}
              icon={Trash2}
              onPress={() => run(editor, 'suggestions.remove', { ids: [id] })}
            />
          </span>
        )}
      </header>
      <p className="wf-panel-statement">
        <StatementWords text={text} />
      </p>
      {aboutArrowId !== null && (
        <p className="wf-quiet">
          {kind === 'context' ? `${effectWords[effect]}: ` : 'About: '}
          <StatementWords text={statementFor(document, aboutArrowId)} />
        </p>
      )}
      {reason !== '' && <p>Because: {reason}</p>}
      {status === 'open'
        ? !isReadOnly && <DecideForm suggestion={suggestion} />
        : !isReadOnly && (
            <div className="wf-panel-line">
              {became !== null && (
                <Button onPress={() => goTo(editor, became, { onMap: true })}>Show it on the map</Button>
              )}
              <Button variant="quiet" onPress={() => run(editor, 'suggestions.reopen', { id })}>
                Decide again
              </Button>
            </div>
          )}
    </article>
  );
}
