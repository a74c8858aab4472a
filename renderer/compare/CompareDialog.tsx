import { useState, type FormEvent } from 'react';

import { compareSides } from '#renderer/actions/compareActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Select } from '#renderer/ui/Select.tsx';

import { sideOptions } from './sideNames.ts';

/** Asks which two theories or snapshots are held against each other: the open one and another, unless said otherwise. */
export function CompareDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const options = sideOptions(document, { theoryId, compared: [], now: editor.env.now() });
  const basedOn = document.theories.get(theoryId as never)?.basedOn ?? '';
  const likely = options.find(({ id }) => id === basedOn) ?? options.find(({ id }) => id !== theoryId);
  const [from, setFrom] = useState(theoryId);
  const [to, setTo] = useState(likely?.id ?? '');
  const refOf = (id: string) => options.find((option) => option.id === id)?.ref;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [first, second] = [refOf(from), refOf(to)];
    if (first === undefined || second === undefined || from === to) return;
    onClose();
    void compareSides(editor, { from: first, to: second });
  };
  return (
    <Dialog
      title="Compare theories"
      isOpen
      onOpenChange={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            type="submit"
            form="wf-compare-choose"
            isDisabled={from === to || to === ''}
          >
            Compare
          </Button>
        </>
      }
    >
      <form id="wf-compare-choose" className="wf-stack--wide" onSubmit={submit}>
        <p className="wf-quiet">
          Changes are told from the first to the second, and can be taken over into the first.
        </p>
        <Select label="From" options={options} value={from} onChange={setFrom} />
        <Select label="To" options={options} value={to === '' ? null : to} onChange={setTo} />
        {options.length < 2 && (
          <p className="wf-quiet">
            There is nothing to compare with yet. Take a snapshot, copy this theory, add a starter, or import
            a theory from elsewhere.
          </p>
        )}
      </form>
    </Dialog>
  );
}
