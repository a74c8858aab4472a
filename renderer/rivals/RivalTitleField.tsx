import { useState } from 'react';

import { TextField } from '#renderer/ui/TextField.tsx';

/** The name of a rival while it is written: Enter or leaving the field keeps it, Esc does not. */
export function RivalTitleField({
  title,
  onDone,
}: {
  readonly title: string;
  /** null: nothing shall change. */
  readonly onDone: (title: string | null) => void;
}) {
  const [text, setText] = useState(title);
  return (
    <TextField
      label="Name of this explanation"
      isLabelHidden
      autoFocus
      value={text}
      maxLength={500}
      placeholder="Theory 1"
      onChange={setText}
      onBlur={() => onDone(text.trim())}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onDone(text.trim());
        if (event.key === 'Escape') onDone(null);
      }}
    />
  );
}
