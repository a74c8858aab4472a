import { useState, type FormEvent } from 'react';

import { createWorkspace } from '#renderer/actions/fileActions.ts';
import { addTheory } from '#renderer/actions/theoryActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

/** Makes a workspace with an empty theory of its name. Answers why not; null: made; empty: no place was chosen. */
async function create(editor: Editor, name: string): Promise<string | null> {
  let path: string | null = null;
  if (editor.store.getState().info?.hasNativeDialogs === true) {
    const picked = await editor.client.call('host.pickSaveFile', {
      purpose: 'workspace',
      suggestedName: `${name}.wherefore`,
    });
    if (!picked.ok) return picked.error.message;
    if (picked.value.path === null) return '';
    ({ path } = picked.value);
  }
  const created = await createWorkspace(editor, { path, title: name, starters: [] });
  if (!created.ok) return created.error.message;
  if (created.value.theories.length === 0) await addTheory(editor, { title: name, kind: 'initial' });
  return null;
}

/** Names a new workspace; with a native dialog the place of the file is asked for too. */
export function NewWorkspaceDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();
  const hasNativeDialogs = useEditorState((state) => state.info?.hasNativeDialogs === true);
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState('');
  const name = title.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name === '') {
      setProblem('Give it a name first.');
      return;
    }
    void create(editor, name).then((said) => {
      if (said === null) onClose();
      else setProblem(said);
    });
  };
  return (
    <Dialog
      title="New workspace"
      isOpen
      onOpenChange={onClose}
      size="small"
      isModalStrict
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="wf-new-workspace">
            {hasNativeDialogs ? 'Choose where…' : 'Create'}
          </Button>
        </>
      }
    >
      <form id="wf-new-workspace" onSubmit={submit}>
        <TextField
          autoFocus
          label="Name"
          value={title}
          maxLength={200}
          onChange={(text) => {
            setTitle(text);
            setProblem('');
          }}
          isInvalid={problem !== ''}
          errorMessage={problem}
          description={
            hasNativeDialogs ? 'You choose the folder next.' : 'The file is made in your documents folder.'
          }
        />
      </form>
    </Dialog>
  );
}
