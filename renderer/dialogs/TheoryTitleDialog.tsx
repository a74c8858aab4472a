import { useState, type FormEvent } from 'react';

import { addTheory, copyTheory, renameTheory } from '#renderer/actions/theoryActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

type Purpose = 'theory-new' | 'theory-rename' | 'theory-copy';

const dialogWords = {
  'theory-new': { title: 'New theory', act: 'Add theory' },
  'theory-rename': { title: 'Rename theory', act: 'Rename' },
  'theory-copy': { title: 'Copy theory', act: 'Copy' },
} as const satisfies Record<Purpose, { title: string; act: string }>;

/** Asks for the title of a theory that is added, renamed or copied. */
export function TheoryTitleDialog({
  purpose,
  onClose,
}: {
  readonly purpose: Purpose;
  readonly onClose: () => void;
}) {
  const editor = useEditor();
  const now = useEditorState(
    (state) => state.document.theories.get((state.theoryId ?? '') as never)?.title ?? '',
  );
  const [title, setTitle] = useState(
    purpose === 'theory-new' ? '' : purpose === 'theory-copy' ? `${now} (copy)` : now,
  );
  const [hasTried, setHasTried] = useState(false);
  const isEmpty = title.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (isEmpty) return;
    onClose();
    if (purpose === 'theory-new') void addTheory(editor, { title, kind: 'initial' });
    else if (purpose === 'theory-copy') void copyTheory(editor, title);
    else renameTheory(editor, title);
  };
  const { title: heading, act } = dialogWords[purpose];
  return (
    <Dialog
      title={heading}
      isOpen
      onOpenChange={onClose}
      size="small"
      isModalStrict
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="wf-theory-title">
            {act}
          </Button>
        </>
      }
    >
      <form id="wf-theory-title" onSubmit={submit}>
        <TextField
          autoFocus
          label="Title"
          value={title}
          maxLength={500}
          onChange={setTitle}
          isInvalid={hasTried && isEmpty}
          errorMessage="A theory needs a title."
          {...(purpose === 'theory-new'
            ? { description: 'A question works well: what helps people take it up?' }
            : {})}
        />
      </form>
    </Dialog>
  );
}
