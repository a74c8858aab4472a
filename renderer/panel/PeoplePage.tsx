import { useState } from 'react';

import type { Participant, Way } from '#models/entities/participant.ts';
import type { Answer } from '#models/entities/response.ts';
import type { Session } from '#models/entities/session.ts';
import { sessionAnswers } from '#models/panel/answers.ts';
import { smallestGroup } from '#models/panel/agreement.ts';
import { askedIn, dotsOf, participantName, participantsIn } from '#models/panel/sessionRows.ts';
import { answerWords } from '#models/panel/tallyWords.ts';
import { CommittedField } from '#renderer/inspector/CommittedField.tsx';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { IconButton } from '#renderer/ui/Button.tsx';
import { Disclosure } from '#renderer/ui/Disclosure.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Trash2, Users } from '#renderer/ui/icons.ts';
import { ConfirmDialog } from '#renderer/ui/Dialog.tsx';
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx';

import { PaperSection } from './PaperSection.tsx';
import { PhonesSection } from './room/PhonesSection.tsx';
import { RoundChoice } from './RoundChoice.tsx';

const wayWords = {
  screen: 'On this screen',
  paper: 'On paper',
  device: 'On their own device',
} as const satisfies Record<Way, string>;

/** Who answers: how far each is, and, behind a fold, who answered what. */
export function PeoplePage({ session }: { readonly session: Session }) {
  const document = useEditorState((state) => state.document);
  const people = participantsIn(document, session.id);
  const hasArrows = askedIn(document, session.id).length > 0;
  return (
    <ScrollRegion className="wf-panel-scroll" label="People">
      {people.length === 0 ? (
        <EmptyState title="Nobody has answered yet" icon={Users}>
          People join in the walk, each with a word of their own choice to find their answers again, or none.
        </EmptyState>
      ) : (
        <>
          <p className="wf-quiet">
            Names are words that people chose, never needed, and only kept in this file.
            {people.length < smallestGroup &&
              ` Fewer than ${smallestGroup} people answered: others may recognise whose answers are whose.`}
          </p>
          <PeopleTable session={session} people={people} />
          <Disclosure title="Who answered what" headingLevel={3}>
            <AnswersTable session={session} people={people} />
          </Disclosure>
        </>
      )}
      <PhonesSection session={session} hasArrows={hasArrows} />
      <PaperSection session={session} hasArrows={hasArrows} />
    </ScrollRegion>
  );
}

type Shown = { readonly session: Session; readonly people: readonly Participant[] };

function PeopleTable({ session, people }: Shown) {
  const document = useEditorState((state) => state.document);
  const asked = askedIn(document, session.id);
  const answers = sessionAnswers(document, session.id);
  const rounds = Array.from({ length: Math.max(session.round, answers.lastRound) }, (_, index) => index + 1);
  const answered = (participantId: string, round: number) =>
    asked.filter(({ id }) => {
      const cell = answers.cellOf({ participantId, askedArrowId: id, round });
      return cell !== undefined && cell.current.answer !== 'none';
    }).length;
  return (
    <ScrollRegion className="wf-panel-table" label="People of this session, table">
      <table aria-label="People of this session">
        <thead>
          <tr>
            <th scope="col">Called</th>
            <th scope="col">Group</th>
            <th scope="col">How</th>
            {rounds.map((round) => (
              <th key={round} scope="col">
                {rounds.length === 1 ? 'Answered' : `Round ${round}`}
              </th>
            ))}
            <th scope="col">Dots</th>
            <th scope="col">
              <span className="visuallyHidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((participant) => (
            <tr key={participant.id}>
              <th scope="row">
                <NameField
                  participant={participant}
                  field="name"
                  label={`Name of ${participantName(participant)}`}
                />
              </th>
              <td>
                <NameField
                  participant={participant}
                  field="groupName"
                  label={`Group of ${participantName(participant)}`}
                />
              </td>
              <td>{participant.isTable ? 'A table together' : wayWords[participant.way]}</td>
              {rounds.map((round) => (
                <td key={round} className="wf-panel-figure">
                  {answered(participant.id, round)} of {asked.length}
                </td>
              ))}
              <td className="wf-panel-figure">
                {dotsOf(document, participant.id).reduce((sum, { dots }) => sum + dots, 0)}
              </td>
              <td>
                <RemovePerson participant={participant} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function NameField({
  participant,
  field,
  label,
}: {
  readonly participant: Participant;
  readonly field: 'name' | 'groupName';
  readonly label: string;
}) {
  const editor = useEditor();
  return (
    <CommittedField
      label={label}
      isLabelHidden
      value={participant[field]}
      placeholder={field === 'name' ? participantName(participant) : 'Not said'}
      maxLength={100}
      onCommit={(text) =>
        run(editor, 'participants.change', { ids: [participant.id], fields: { [field]: text } })
      }
    />
  );
}

function RemovePerson({ participant }: { readonly participant: Participant }) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [isAsking, setAsking] = useState(false);
  const name = participantName(participant);
  return (
    <>
      <IconButton
        label={`Remove ${name}`}
        icon={Trash2}
        isDisabled={isReadOnly}
        onPress={() => setAsking(true)}
      />
      <ConfirmDialog
        title={`Remove ${name} with all answers?`}
        isOpen={isAsking}
        onOpenChange={setAsking}
        isDanger
        confirmLabel="Remove"
        onConfirm={() => run(editor, 'participants.remove', { ids: [participant.id] })}
      >
        For somebody who takes their answers back. What they said is missing stays in the tray, without their
        name. Undo brings it back.
      </ConfirmDialog>
    </>
  );
}

const letters = {
  agree: 'A',
  disagree: 'D',
  unsure: 'U',
  skip: 'S',
  none: '–',
} as const satisfies Record<Answer, string>;

function AnswersTable({ session, people }: Shown) {
  const document = useEditorState((state) => state.document);
  const asked = askedIn(document, session.id);
  const answers = sessionAnswers(document, session.id);
  const [round, setRound] = useState(answers.lastRound);
  return (
    <>
      <RoundChoice round={round} last={Math.max(session.round, answers.lastRound)} onChange={setRound} />
      <p className="wf-quiet">
        A agree, D disagree, U not sure, S not for me to say, – shown and passed over.
      </p>
      <ScrollRegion className="wf-panel-table" label={`Answers of round ${round}, table`}>
        <table aria-label={`Answers of round ${round}`}>
          <thead>
            <tr>
              <th scope="col">Arrow</th>
              {asked.map(({ id, position, statement }) => (
                <th key={id} scope="col" title={statement}>
                  {position + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((participant) => (
              <tr key={participant.id}>
                <th scope="row">{participantName(participant)}</th>
                {asked.map(({ id }) => {
                  const cell = answers.cellOf({ participantId: participant.id, askedArrowId: id, round });
                  const before = cell?.earlier.filter(({ answer }) => answer !== 'none') ?? [];
                  return (
                    <td key={id} className="wf-panel-letter">
                      {cell !== undefined && (
                        <>
                          <span aria-hidden>{letters[cell.current.answer]}</span>
                          <span className="visuallyHidden">{answerWords[cell.current.answer]}</span>
                          {before.length > 0 && (
                            <span className="wf-panel-before">
                              <span aria-hidden>{before.map(({ answer }) => letters[answer]).join('')}</span>
                              <span className="visuallyHidden">
                                , before: {before.map(({ answer }) => answerWords[answer]).join(', ')}
                              </span>
                            </span>
                          )}
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
