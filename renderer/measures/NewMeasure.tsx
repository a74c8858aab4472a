import { type FormEvent, useState } from 'react';
import { newMeasureFields } from '#models/commands/newRows.ts';
import { run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Plus } from '#renderer/ui/icons.ts';
import { TextField } from '#renderer/ui/TextField.tsx';

/** Names a measure of one's own; its facts are filled in afterwards. */
export function NewMeasure() {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [name, setName] = useState('');
  if (isReadOnly) return null;
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    if (run(editor, 'measures.add', { ...newMeasureFields, name: name.trim() }) !== null) setName('');
  };
  return (
    <form className="wf-measures-new" onSubmit={add}>
      <TextField label="A measure of your own" value={name} onChange={setName} maxLength={500} />
      <Button type="submit" icon={Plus} isDisabled={name.trim() === ''}>
        Add
      </Button>
    </form>
  );
}
