import { type FormEvent, useId, useMemo, useState } from 'react';

import { inOrder } from '#models/commands/laneCommands.ts';
import type { Document } from '#models/document.ts';
import { type ArrowChoice, arrowsToAsk } from '#models/panel/arrowsToAsk.ts';
import { minutesOf, usualScript } from '#models/panel/script.ts';
import { stageName } from '#models/sentences/words.ts';
import { firstIdOf, run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import { countWords } from '#models/words/countWords.ts';

/** How many arrows a panel usually manages in twenty minutes. */
const comfortable = 12;

type Option = { readonly id: string; readonly label: string; readonly choice: ArrowChoice };

/** The choices of arrows there are in a theory, each with how many it holds. */
export function arrowChoices(document: Document, theoryId: string): readonly Option[] {
  const stages = inOrder(document.stages.values(), theoryId).map((stage) => ({
    id: stage.id as string,
    label: `Of the stage “${stageName(stage, 'plain')}”`,
    choice: { kind: 'stage', stageId: stage.id } as const,
  }));
  const all: readonly Option[] = [
    { id: 'all', label: 'All arrows', choice: { kind: 'all' } },
    ...stages,
    { id: 'bare', label: 'Those without evidence', choice: { kind: 'bare' } },
    { id: 'contested', label: 'Those that are contested', choice: { kind: 'contested' } },
  ];
  return all.map((option) => {
    const count = arrowsToAsk(document, theoryId, option.choice).length;
    return { ...option, label: `${option.label} (${count})` };
  });
}

/** Plans a session: what it is called, when, and which arrows it asks about. All of it can be changed afterwards. */
export function NewSessionDialog({
  isOpen,
  onOpenChange,
}: {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}) {
  const formId = useId();
  return (
    <Dialog
      title="Plan a session"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isModalStrict
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary">
            Plan it
          </Button>
        </>
      }
    >
      <NewSessionForm formId={formId} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function NewSessionForm({ formId, onDone }: { readonly formId: string; readonly onDone: () => void }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const choices = useMemo(() => arrowChoices(document, theoryId), [document, theoryId]);
  const [title, setTitle] = useState('');
  const [date, setDate] = useState('');
  const [place, setPlace] = useState('');
  const [groups, setGroups] = useState('Community member\nLink worker');
  const [choice, setChoice] = useState('all');
  const [hasScript, setScript] = useState(true);
  const [isTried, setTried] = useState(false);
  const chosen = choices.find(({ id }) => id === choice);
  const arrowIds = chosen === undefined ? [] : arrowsToAsk(document, theoryId, chosen.choice);
  const add = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '') return;
    const commit = run(editor, 'sessions.add', {
      theoryId: theoryId as never,
      title: title.trim(),
      date,
      place,
      groups,
      arrowIds: [...arrowIds],
      steps: hasScript ? usualScript.map((step) => ({ ...step })) : [],
    });
    const id = firstIdOf(commit, 'sessions');
    if (id === null) return;
    editor.store.setState({ openSessionId: id, panelPage: 'plan' });
    onDone();
  };
  return (
    <form id={formId} className="wf-panel-form" onSubmit={add}>
      <TextField
        label="What is it called?"
        value={title}
        onChange={setTitle}
        maxLength={200}
        autoFocus
        isInvalid={isTried && title.trim() === ''}
        errorMessage="Give it a name, so that it can be found again."
        placeholder="First evening with the walking group"
      />
      <div className="wf-panel-pair">
        <TextField label="When" value={date} onChange={setDate} maxLength={200} placeholder="14 March 2027" />
        <TextField label="Where" value={place} onChange={setPlace} maxLength={200} />
      </div>
      <Select
        label="Which arrows do you ask about?"
        value={choice}
        options={choices.map(({ id, label }) => ({ id, label }))}
        onChange={setChoice}
        description={
          arrowIds.length > comfortable
            ? `${countWords(arrowIds.length, 'arrow')} is a lot for twenty minutes: 8 to ${comfortable} are comfortable. Single ones can be left out afterwards.`
            : 'Single ones can be left out, and others added, afterwards.'
        }
      />
      <TextArea
        label="Whom people may say they are, one a line"
        value={groups}
        onChange={setGroups}
        maxLength={2000}
        description="Nobody has to say. Leave it empty to ask nobody."
      />
      <Checkbox isSelected={hasScript} onChange={setScript}>
        With a script of {minutesOf(usualScript)} minutes to start from
      </Checkbox>
    </form>
  );
}
