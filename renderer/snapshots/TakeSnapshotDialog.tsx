import { useState, type FormEvent } from 'react';

import { takeSnapshot } from '#renderer/actions/snapshotActions.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';

/** Asks under which name the theory is kept as it is now, and why. */
export function TakeSnapshotDialog({ onClose }: { readonly onClose: () => void }) {
  const said = useSaid();
  const editor = useEditor();
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [isInitial, setIsInitial] = useState(false);
  const [hasTried, setHasTried] = useState(false);
  const isEmpty = name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setHasTried(true);
    if (isEmpty) return;
    onClose();
    const kind = isInitial ? 'initial' : 'version';
    takeSnapshot(editor, { name: name.trim(), note: note.trim(), kind, contributor: '' });
  };
  return (
    <Dialog
      title="Take a snapshot"
      isOpen
      onOpenChange={onClose}
      size="small"
      isModalStrict
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="wf-snapshot-take">
            Take snapshot
          </Button>
        </>
      }
    >
      <form id="wf-snapshot-take" className="wf-stack--wide" onSubmit={submit}>
        <TextField
          autoFocus
          label="Name"
          description="What you would look for later: “Before the panel of March”."
          value={name}
          maxLength={500}
          onChange={setName}
          isInvalid={hasTried && isEmpty}
          errorMessage="A snapshot needs a name."
        />
        <TextArea label="Note" rows={2} value={note} onChange={setNote} />
        <Checkbox isSelected={isInitial} onChange={setIsInitial}>
          {said('This is the initial programme theory')}
        </Checkbox>
        <p className="wf-quiet">
          It is kept in this file, and stays as it is whatever you change afterwards.
        </p>
      </form>
    </Dialog>
  );
}
