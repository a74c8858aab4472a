import { type FormEvent, useState } from 'react';

import type { Participant } from '#models/entities/participant.ts';
import type { Session } from '#models/entities/session.ts';
import { askedIn, groupsOf, participantName, participantsIn } from '#models/panel/sessionRows.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ConfirmDialog } from '#renderer/ui/Dialog.tsx';
import { Eye, Plus, Smartphone, User, Users } from '#renderer/ui/icons.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { countWords } from '#models/words/countWords.ts';

import { MissingDialog } from '../MissingDialog.tsx';
import { StepTimerBar } from '../StepTimerBar.tsx';
import { addAndBegin, goingOf, leaveWalk, showWalk } from './walkActions.ts';
import { type HeadingRef, WalkHeading } from './WalkHeading.tsx';

/** Between two people: who answers next, how far each is, and what the facilitator can do. No answer is shown. */
export function WhoScreen({
  sessionId,
  heading,
}: {
  readonly sessionId: string;
  readonly heading: HeadingRef;
}) {
  const document = useEditorState((state) => state.document);
  const session = document.sessions.get(sessionId as never);
  if (session === undefined) return null;
  const people = participantsIn(document, sessionId).filter(({ way }) => way === 'screen');
  const asked = askedIn(document, sessionId);
  return (
    <section className="wf-walk-who" aria-label="Who answers next">
      <p className="wf-walk-where">
        {session.title}
        {session.round > 1 && ` · Round ${session.round}`} · {countWords(asked.length, 'arrow')}
      </p>
      <WalkHeading heading={heading}>Who answers now?</WalkHeading>
      {people.length > 0 && (
        <ul className="wf-walk-people">
          {people.map((participant) => (
            <li key={participant.id}>
              <Person participant={participant} />
            </li>
          ))}
        </ul>
      )}
      <NewPerson session={session} isFirst={people.length === 0} />
      <ForFacilitator session={session} people={people} />
    </section>
  );
}

function Person({ participant }: { readonly participant: Participant }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const going = goingOf({ document }, participant.id);
  if (going === null) return null;
  const { answered, order } = going;
  const isDone = answered === order.length;
  return (
    <button
      type="button"
      className="wf-walk-person"
      onClick={() => showWalk(editor, { kind: 'pass', participantId: participant.id })}
    >
      {participant.isTable ? <Users size={22} aria-hidden /> : <User size={22} aria-hidden />}
      <span className="wf-walk-personName">{participantName(participant)}</span>
      <span className="wf-walk-personState">
        {isDone ? `All ${order.length} answered` : `${answered} of ${order.length} answered`}
      </span>
    </button>
  );
}

const nobody = 'none';

function NewPerson({ session, isFirst }: { readonly session: Session; readonly isFirst: boolean }) {
  const editor = useEditor();
  const [name, setName] = useState('');
  const [group, setGroup] = useState<string>(nobody);
  const groups = groupsOf(session);
  const add = (isTable: boolean) =>
    addAndBegin(editor, { name: name.trim(), groupName: group === nobody ? '' : group, isTable });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add(false);
  };
  return (
    <form className="wf-walk-new" aria-label="Somebody new" onSubmit={submit}>
      <TextField
        label="A name to find your answers again (if you like)"
        value={name}
        onChange={setName}
        maxLength={100}
        placeholder="Any word will do"
        autoComplete="off"
      />
      {groups.length > 0 && (
        <Select
          label="I am (if you like)"
          value={group}
          options={[{ id: nobody, label: 'Not said' }, ...groups.map((label) => ({ id: label, label }))]}
          onChange={setGroup}
        />
      )}
      <div className="wf-walk-acts">
        <Button type="submit" variant="primary" icon={Plus}>
          {isFirst ? 'Begin with the first person' : 'Add a person'}
        </Button>
        <Button icon={Users} onPress={() => add(true)}>
          One answer for the whole table
        </Button>
      </div>
    </form>
  );
}

function ForFacilitator({
  session,
  people,
}: {
  readonly session: Session;
  readonly people: readonly Participant[];
}) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const [isAsking, setAsking] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const isOpenToPhones = useEditorState((state) => state.room?.sessionId === session.id);
  const open = people.filter(({ id }) => {
    const going = goingOf({ document }, id);
    return going !== null && going.answered < going.order.length;
  }).length;
  const reveal = () => showWalk(editor, { kind: 'reveal', askedArrowId: null });
  return (
    <div className="wf-walk-facilitator" role="group" aria-label="For whoever runs the session">
      <StepTimerBar sessionId={session.id} />
      <div className="wf-walk-acts">
        <Button icon={Eye} onPress={open > 0 ? () => setAsking(true) : reveal}>
          Show what all answered
        </Button>
        {isOpenToPhones && (
          <Button icon={Smartphone} onPress={() => showWalk(editor, { kind: 'phones' })}>
            Phones
          </Button>
        )}
        <Button icon={Plus} onPress={() => setMissing(true)}>
          Something is missing
        </Button>
        <Button variant="quiet" onPress={() => leaveWalk(editor)}>
          Leave the walk
        </Button>
      </div>
      <ConfirmDialog
        title="Show what all answered?"
        isOpen={isAsking}
        onOpenChange={setAsking}
        cancelLabel="Not yet"
        confirmLabel="Show the answers"
        onConfirm={reveal}
      >
        {open === 1 ? 'One person has' : `${open} people have`} not answered everything yet. What others
        answered may sway them.
      </ConfirmDialog>
      <MissingDialog
        isOpen={isMissing}
        onOpenChange={setMissing}
        sessionId={session.id}
        participantId={null}
        about={null}
      />
    </div>
  );
}
