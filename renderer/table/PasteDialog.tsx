import { type ClipboardEvent, useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';
import { useSaid } from '#renderer/words/useSaid.ts';

import { cellsOnClipboard } from './clipboardCells.ts';

/** Takes rows that were copied elsewhere: pasted as a table, or typed as text with tabs. */
export function PasteDialog({
  onPaste,
  onClose,
}: {
  readonly onPaste: (cells: readonly (readonly string[])[]) => void;
  readonly onClose: () => void;
}) {
  const said = useSaid();
  const [text, setText] = useState('');
  const typed = cellsOnClipboard({ html: '', text });
  const onPasted = (event: ClipboardEvent) => {
    const html = event.clipboardData.getData('text/html');
    const plain = event.clipboardData.getData('text/plain');
    const cells = cellsOnClipboard({ html, text: plain });
    if (text !== '' || cells === null) return;
    event.preventDefault();
    onPaste(cells);
  };
  return (
    <Dialog
      title="Paste rows"
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={typed === null}
            onPress={() => {
              if (typed !== null) onPaste(typed);
            }}
          >
            Take these rows
          </Button>
        </>
      }
    >
      <div onPaste={onPasted}>
        <TextArea
          autoFocus
          label="Rows of a table"
          description={said(
            'Copy rows in Word, Excel or Sheets and paste them here (Ctrl+V). With a row of headings its columns are found by their names; without one they are {context, mechanism and outcome|circumstances, how people respond and what happens} in the order of this table. It is one step that can be undone.',
          )}
          rows={6}
          value={text}
          onChange={setText}
        />
      </div>
    </Dialog>
  );
}
