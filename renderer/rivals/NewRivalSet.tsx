import { type FormEvent, useState } from 'react';

import { observe } from '#renderer/actions/rivalActions.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';

/** Begins a set of rivals with what was seen, in words; its outcome on the map is found by name or made. */
export function NewRivalSet() {
  const said = useSaid();
  const editor = useEditor();
  const [text, setText] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && observe(editor, text.trim())) setText('');
  };
  return (
    <form className="wf-rivals-line" aria-label="Something to explain" onSubmit={add}>
      <TextField
        label="What have you seen happen?"
        value={text}
        onChange={setText}
        maxLength={500}
        placeholder={said('{An outcome|What happened}, as it was observed')}
        description="It becomes a box on the map, if it is not one yet."
      />
      <Button type="submit" variant="primary" isDisabled={text.trim() === ''}>
        Explain it
      </Button>
    </form>
  );
}
