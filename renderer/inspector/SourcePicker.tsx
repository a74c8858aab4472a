import { useState } from 'react';

import type { Source } from '#models/entities/source.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { hydrate } from '#renderer/state/commands.ts';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { shortCitation } from '#models/words/recordWords.ts';

import { useLibrarySearch } from './useLibrarySearch.ts';

/** Finds a source of the library by typing; the chosen one is known to the document before `onChoose` is called. */
export function SourcePicker({
  label,
  chosen,
  onChoose,
  description,
}: {
  readonly label: string;
  readonly chosen: Source | null;
  readonly onChoose: (source: Source | null) => void;
  readonly description?: string;
}) {
  const editor = useEditor();
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const [text, setText] = useState(chosen?.title ?? '');
  const query = text === chosen?.title ? '' : text;
  const rows = useLibrarySearch('sources', query);
  const found = rows.flatMap((upsert) => (upsert.table === 'sources' ? [upsert.row] : []));
  const sources = chosen !== null && !found.some(({ id }) => id === chosen.id) ? [...found, chosen] : found;
  return (
    <ComboBox
      label={label}
      {...(description === undefined ? {} : { description })}
      options={sources.map((source) => ({
        id: source.id,
        label: source.title,
        description: shortCitation(source),
      }))}
      isFiltered
      isDisabled={isReadOnly}
      value={chosen?.id ?? null}
      inputValue={text}
      onInputChange={(next) => {
        setText(next);
        if (next === '' && chosen !== null) onChoose(null);
      }}
      onChange={(id) => {
        const source = sources.find((candidate) => candidate.id === id) ?? null;
        const row = rows.find((upsert) => upsert.row.id === id);
        if (row !== undefined) hydrate(editor, [row]);
        setText(source?.title ?? '');
        onChoose(source);
      }}
      placeholder="Type a title, an author or a year"
      emptyWords="No source in the library matches."
    />
  );
}
