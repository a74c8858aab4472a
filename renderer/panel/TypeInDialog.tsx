import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';

import type { AskedArrow } from '#models/entities/askedArrow.ts';
import type { Answer } from '#models/entities/response.ts';
import type { Session } from '#models/entities/session.ts';
import { answerLetters, sheetHelp } from '#models/panel/answerSheet.ts';
import { askedIn, groupsOf, participantName, participantsIn } from '#models/panel/sessionRows.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { announce } from '#renderer/ui/announce.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';

/** The answer that a key stands for; null when it stands for none. */
function answerOfLetter(key: string): Exclude<Answer, 'none'> | null {
  const found = (['agree', 'disagree', 'unsure', 'skip'] as const).find(
    (answer) => answerLetters[answer] === key.toUpperCase(),
  );
  return found ?? null;
}

/** Types in the answers of one sheet of paper after the other: a letter for each arrow. */
export function TypeInDialog({
  session,
  isOpen,
  onOpenChange,
}: {
  readonly session: Session;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}) {
  const formId = useId();
  return (
    <Dialog
      title="Type in answers"
      size="large"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isModalStrict
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>Close</Button>
          <Button type="submit" form={formId} variant="primary">
            Keep, and go on with the next sheet
          </Button>
        </>
      }
    >
      <TypeInForm session={session} formId={formId} />
    </Dialog>
  );
}

const nobody = 'none';

/** The first "Sheet n" that nobody is called yet. */
function nextSheetName(names: ReadonlySet<string>): string {
  let number = 1;
  while (names.has(`Sheet ${number}`)) number += 1;
  return `Sheet ${number}`;
}

function TypeInForm({ session, formId }: { readonly session: Session; readonly formId: string }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const asked = askedIn(document, session.id);
  const names = new Set(participantsIn(document, session.id).map(participantName));
  const [name, setName] = useState(() => nextSheetName(names));
  const [group, setGroup] = useState<string>(nobody);
  const [letters, setLetters] = useState<Readonly<Record<string, Answer>>>({});
  const [missing, setMissing] = useState('');
  const [problem, setProblem] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const groups = groupsOf(session);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const answers = asked.flatMap(({ id: askedArrowId }) => {
      const answer = letters[askedArrowId];
      return answer === undefined ? [] : [{ askedArrowId, answer }];
    });
    const said = missing
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (name.trim() === '' || answers.length + said.length === 0) {
      setProblem(name.trim() === '' ? 'Give the sheet a name or a number.' : 'Nothing is typed in yet.');
      return;
    }
    const sheet = { name: name.trim(), groupName: group === nobody ? '' : group, answers, missing: said };
    const commit = run(editor, 'sessions.takeSheets', {
      sessionId: session.id,
      round: session.round,
      sheets: [sheet],
    });
    announce(commit === null ? 'Nothing new on this sheet.' : `The answers of ${name} are kept.`);
    setName(nextSheetName(new Set([...names, name.trim()])));
    setLetters({});
    setMissing('');
    setProblem('');
    first.current?.focus();
  };
  return (
    <form id={formId} className="wf-panel-form" onSubmit={keep}>
      <div className="wf-panel-pair">
        <TextField
          label="Whose sheet"
          value={name}
          onChange={setName}
          maxLength={100}
          isInvalid={problem !== ''}
          errorMessage={problem}
        />
        {groups.length > 0 && (
          <Select
            label="Group"
            value={group}
            options={[{ id: nobody, label: 'Not said' }, ...groups.map((label) => ({ id: label, label }))]}
            onChange={setGroup}
          />
        )}
      </div>
      <p className="wf-quiet">
        {sheetHelp} Each letter goes on to the next arrow; the space bar leaves one out, Backspace goes back.
      </p>
      <LetterList asked={asked} letters={letters} onChange={setLetters} first={first} />
      <TextArea label="What is missing, one a line" value={missing} onChange={setMissing} maxLength={5000} />
    </form>
  );
}

function LetterList({
  asked,
  letters,
  onChange,
  first,
}: {
  readonly asked: readonly AskedArrow[];
  readonly letters: Readonly<Record<string, Answer>>;
  readonly onChange: (letters: Readonly<Record<string, Answer>>) => void;
  readonly first: React.RefObject<HTMLInputElement | null>;
}) {
  const list = useRef<HTMLOListElement>(null);
  const focus = (index: number) => list.current?.querySelectorAll('input')[index]?.focus();
  const without = (id: string) => Object.fromEntries(Object.entries(letters).filter(([own]) => own !== id));
  const write = (text: string, id: string, index: number) => {
    // Of a letter that was there and one that is typed, the typed one counts.
    const answer = answerOfLetter(text.slice(-1));
    if (text === '') onChange(without(id));
    if (answer === null) return;
    onChange({ ...letters, [id]: answer });
    focus(index + 1);
  };
  const onKeyDown = (event: KeyboardEvent, id: string, index: number) => {
    const isBack = event.key === 'Backspace' && letters[id] === undefined;
    if (isBack || event.key === 'ArrowUp') focus(index - 1);
    else if (event.key === 'ArrowDown' || event.key === ' ') focus(index + 1);
    else return;
    event.preventDefault();
  };
  return (
    <ol className="wf-panel-letters" ref={list}>
      {asked.map(({ id, position, statement }, index) => (
        <li key={id}>
          <label className="wf-panel-letterRow">
            <span className="wf-panel-number">{position + 1}</span>
            <input
              ref={index === 0 ? first : null}
              className="wf-input wf-panel-letterInput"
              value={letters[id] === undefined ? '' : answerLetters[letters[id]]}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              onChange={(event) => write(event.target.value, id, index)}
              onKeyDown={(event) => onKeyDown(event, id, index)}
            />
            <span>{statement}</span>
          </label>
        </li>
      ))}
    </ol>
  );
}
