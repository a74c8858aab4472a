import { useState, type FormEvent } from 'react';

import type { Snapshot } from '#models/entities/snapshot.ts';
import { branchSnapshot } from '#renderer/actions/snapshotActions.ts';
import { cancelOnEscape } from '#renderer/inspector/cancelOnEscape.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

/** Asks for the title of a new theory that begins with a snapshot. */
export function BranchForm({
  snapshot,
  onDone,
}: {
  readonly snapshot: Snapshot;
  readonly onDone: () => void;
}) {
  const editor = useEditor();
  const title = useEditorState((state) => state.document.theories.get(snapshot.theoryId)?.title ?? '');
  const [name, setName] = useState(`${title.slice(0, 400)} (from ${snapshot.name.slice(0, 80)})`);
  const branch = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onDone();
    void branchSnapshot(editor, { snapshotId: snapshot.id, title: name });
  };
  return (
    // The form listens for Esc from its fields; it takes no keys of its own.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="wf-card wf-form"
      aria-label="Begin a new theory"
      onSubmit={branch}
      onKeyDown={cancelOnEscape(onDone)}
    >
      <TextField autoFocus label="Title of the new theory" value={name} onChange={setName} maxLength={500} />
      <div className="wf-form-acts">
        <Button onPress={onDone}>Cancel</Button>
        <Button variant="primary" type="submit" isDisabled={name.trim() === ''}>
          Begin
        </Button>
      </div>
    </form>
  );
}
