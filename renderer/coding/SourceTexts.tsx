import { type FormEvent, useRef, useState } from 'react';
import type { Source } from '#models/entities/source.ts';
import type { SourceText } from '#models/entities/sourceText.ts';
import { limits } from '#models/limits.ts';
import { referrers } from '#models/referenceIndex.ts';
import { firstIdOf, run } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { notify } from '#renderer/state/notices.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea, TextField } from '#renderer/ui/TextField.tsx';
import { storableText } from '#shared/documents/storableText.ts';

import { readTextFile } from './readTextFile.ts';
import { TextReader } from './TextReader.tsx';
import './coding.css';

const another = 'another';

/** The texts of a source: read, marked and tied to the theory; pasted, or read from a text file. */
export function SourceTexts({ source }: { readonly source: Source }) {
  const document = useEditorState((state) => state.document);
  const texts = referrers(document, { table: 'sourceTexts', field: 'sourceId' }, source.id).flatMap(
    (id) => document.sourceTexts.get(id as SourceText['id']) ?? [],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const text = chosen === another ? undefined : (texts.find(({ id }) => id === chosen) ?? texts[0]);
  return (
    <div className="wf-source-fields">
      {texts.length > 0 && (
        <Select
          label="Text"
          isLabelHidden
          options={[
            ...texts.map(({ id, title }) => ({ id: id as string, label: title === '' ? 'Text' : title })),
            { id: another, label: 'Another text…' },
          ]}
          value={text?.id ?? another}
          onChange={setChosen}
        />
      )}
      {text === undefined ? (
        <AddText
          source={source}
          onAdded={(id) => {
            setChosen(id);
            setAdded(id);
          }}
        />
      ) : (
        <TextReader key={text.id} text={text} isNew={text.id === added} />
      )}
    </div>
  );
}

function AddText({
  source,
  onAdded,
}: {
  readonly source: Source;
  readonly onAdded: (id: string | null) => void;
}) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const kept = storableText(text);
    if (kept.trim() === '') return;
    if (kept.length > limits.sourceText) {
      notify(
        editor,
        'This text is longer than two million characters. Nothing was kept; paste a part of it.',
        'problem',
      );
      return;
    }
    const commit = run(editor, 'sourceTexts.add', { sourceId: source.id, title: title.trim(), text: kept });
    onAdded(firstIdOf(commit, 'sourceTexts'));
  };
  const reading = useRef<AbortController | null>(null);
  const lastFile = useRef('');
  const [progress, setProgress] = useState<string | null>(null);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    reading.current?.abort();
    const controller = new AbortController();
    reading.current = controller;
    setProgress(`Reading ${file.name}…`);
    const found = await readTextFile(file, {
      signal: controller.signal,
      onPage: (page, pages) => setProgress(`Reading ${file.name}: page ${page} of ${pages}`),
    });
    if (reading.current !== controller) return;
    reading.current = null;
    setProgress(null);
    if (!found.ok) {
      notify(editor, found.error.message, 'problem');
      return;
    }
    setText(storableText(found.value));
    // A name a person wrote stays; that of the file read before does not.
    const fileBefore = lastFile.current;
    lastFile.current = file.name;
    setTitle((before) => (before === '' || before === fileBefore ? file.name : before));
  };
  return (
    <form className="wf-card wf-form" aria-label="Add a text" onSubmit={keep}>
      <TextArea
        label="Paste the text"
        rows={8}
        value={text}
        onChange={setText}
        placeholder="An article, a transcript, notes of a session"
      />
      <TextField
        label="What it is"
        value={title}
        onChange={setTitle}
        placeholder="Full text, transcript of March"
      />
      <label className="wf-reader-file">
        Or read it from a file (.txt, .md, .docx, .pdf)
        <input
          type="file"
          accept=".txt,.md,.docx,.pdf"
          disabled={isReadOnly}
          onChange={(event) => void read(event.target.files?.[0])}
        />
      </label>
      {progress !== null && (
        <div className="wf-reader-bar">
          <p role="status">{progress}</p>
          <Button onPress={() => reading.current?.abort()}>Stop reading</Button>
        </div>
      )}
      <div className="wf-form-acts">
        <Button variant="primary" type="submit" isDisabled={isReadOnly || text.trim() === ''}>
          Keep this text
        </Button>
      </div>
    </form>
  );
}
