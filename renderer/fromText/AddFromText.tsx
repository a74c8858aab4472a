import { useState } from 'react';

import { limits } from '#models/limits.ts';
import { openTheory } from '#renderer/state/workspaces.ts';
import { theoriesInOrder } from '#renderer/actions/theoryActions.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { notify } from '#renderer/state/notices.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { countWords } from '#models/words/countWords.ts';

import { FoundStatements } from './FoundStatements.tsx';
import { TextInput } from './TextInput.tsx';
import { TextQuestions } from './TextQuestions.tsx';
import { useFoundText } from './useFoundText.ts';
import './fromText.css';

const NEW = 'new';

/** Finds statements in a text that somebody pastes or drops, shows them, and takes those that are ticked in one step. */
export function AddFromText({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const theories = useEditorState((state) => state.document.theories);
  const openId = useEditorState((state) => state.theoryId);
  const [typed, setTyped] = useState('');
  const [title, setTitle] = useState('');
  const [isNew, setIsNew] = useState(openId === null);
  const [theoryTitle, setTheoryTitle] = useState('');
  const into = isNew ? null : openId;
  const text = useFoundText(typed, into);
  const isLong = typed.length > limits.sourceText;
  const source = title.trim() === '' ? 'Pasted text' : title.trim();
  const choose = (id: string) => {
    setIsNew(id === NEW);
    // Its boxes are needed to know which names are there already; the window shows it behind the dialog.
    if (id !== NEW && id !== openId) void openTheory(editor, id);
  };
  const add = async () => {
    const theoryId = into ?? editor.env.newId('theory');
    const edits = [...text.edits(theoryId, source)];
    if (edits.length === 0) {
      notify(editor, 'Everything this text says is in the theory already. Nothing was added.');
      onClose();
      return;
    }
    const made = run(editor, 'sentences.rewrite', {
      theoryId,
      edits,
      label: `Add ${countWords(text.count, 'statement')} from text`,
      ...(into === null ? { newTitle: theoryTitle.trim() === '' ? source : theoryTitle.trim() } : {}),
    });
    if (made === null) return;
    onClose();
    if (into === null) await openTheory(editor, theoryId);
    notify(editor, `${countWords(text.count, 'statement')} added. One undo takes them back.`);
  };
  return (
    <Dialog
      title="Add from text"
      size="large"
      isOpen
      onOpenChange={onClose}
      isModalStrict
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={text.count === 0 || isLong} onPress={() => void add()}>
            {text.count === 0 ? 'Nothing to add' : `Add ${countWords(text.count, 'statement')}`}
          </Button>
        </>
      }
    >
      <div className="wf-fromText">
        <TextInput
          value={typed}
          onChange={(now, name) => {
            setTyped(now);
            if (name !== undefined && title === '') setTitle(name.slice(0, limits.label));
          }}
        />
        {isLong && <p role="alert">This text is longer than two million characters. Paste a part of it.</p>}
        <div className="wf-fromText-into">
          <TextField
            label="What this text is"
            value={title}
            placeholder="Pasted text"
            maxLength={500}
            onChange={setTitle}
            description="The passages are kept as extracts of a source called so."
          />
          <Select
            label="Into"
            options={[
              ...theoriesInOrder(theories).map((theory) => ({
                id: theory.id as string,
                label: theory.title,
              })),
              { id: NEW, label: 'A new theory' },
            ]}
            value={isNew ? NEW : openId}
            onChange={choose}
          />
          {isNew && (
            <TextField
              label="Title of the new theory"
              value={theoryTitle}
              placeholder={source}
              maxLength={500}
              onChange={setTheoryTitle}
            />
          )}
        </div>
        <Preview typed={typed} text={text} />
      </div>
    </Dialog>
  );
}

function Preview({
  typed,
  text,
}: {
  readonly typed: string;
  readonly text: ReturnType<typeof useFoundText>;
}) {
  if (typed.trim() === '')
    return (
      <p className="wf-quiet">
        Sentences such as “IF … THEN …”, “… leads to …” or “people who … are more likely to …” are found and
        shown here. Nothing is stored until you add them.
      </p>
    );
  if (text.isOurs)
    return (
      <p>
        This is a theory as Wherefore writes it: {countWords(text.count, 'line')} with statements. What the
        theory says already is not added again.
      </p>
    );
  if (text.found.length === 0)
    return <p>No statement such as “IF … THEN …” was found in this text. Write it so, and it is found.</p>;
  return (
    <>
      <FoundStatements text={text} />
      <TextQuestions text={text} />
    </>
  );
}
