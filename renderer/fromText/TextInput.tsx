import { type DragEvent, useEffect, useRef, useState } from 'react';

import { readTextFile } from '#renderer/coding/readTextFile.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextArea } from '#renderer/ui/TextField.tsx';
import { storableText } from '#shared/documents/storableText.ts';

const bringsFile = (event: DragEvent) => event.dataTransfer.types.includes('Files');

/** Takes a text: pasted, or read from a file that is chosen or dropped on it. */
export function TextInput({
  value,
  onChange,
}: {
  readonly value: string;
  /** `name`: that of the file it was read from. */
  readonly onChange: (text: string, name?: string) => void;
}) {
  const reading = useRef<AbortController | null>(null);
  const [status, setStatus] = useState('');
  const [isReading, setIsReading] = useState(false);
  useEffect(() => () => reading.current?.abort(), []);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    reading.current?.abort();
    const controller = new AbortController();
    reading.current = controller;
    setIsReading(true);
    setStatus(`Reading ${file.name}…`);
    const found = await readTextFile(file, {
      signal: controller.signal,
      onPage: (page, pages) => setStatus(`Reading ${file.name}: page ${page} of ${pages}`),
    });
    if (reading.current !== controller) return;
    reading.current = null;
    setIsReading(false);
    setStatus(found.ok ? '' : found.error.message);
    if (found.ok) onChange(storableText(found.value), file.name);
  };
  return (
    <div
      className="wf-fromText-input"
      // Dropped here it is read into this dialog, not imported by the window.
      onDragOver={(event) => {
        if (!bringsFile(event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onDrop={(event) => {
        if (!bringsFile(event)) return;
        event.preventDefault();
        event.stopPropagation();
        void read(event.dataTransfer.files[0]);
      }}
    >
      <TextArea
        autoFocus
        label="Paste the text, or drop a file here"
        rows={7}
        value={value}
        onChange={(text) => onChange(storableText(text))}
        placeholder="IF transport is arranged THEN people may be more likely to come BECAUSE …"
      />
      <div className="wf-fromText-file">
        <label>
          Or read it from a file (.txt, .md, .docx, .pdf){' '}
          <input
            type="file"
            accept=".txt,.md,.docx,.pdf"
            onChange={(event) => void read(event.target.files?.[0])}
          />
        </label>
        {isReading && <Button onPress={() => reading.current?.abort()}>Stop reading</Button>}
      </div>
      <p role="status" className="wf-fromText-status">
        {status}
      </p>
    </div>
  );
}
