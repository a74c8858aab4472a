import { useEffect, useState } from 'react';

import type { Upsert } from '#models/changeSet.ts';
import type { Source } from '#models/entities/source.ts';
import { hydrate } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Select } from '#renderer/ui/Select.tsx';

import { none } from './fieldChange.ts';

const SHOWN_CHARACTERS = 90;

/** Offers the extracts that the library already holds of a source, beside writing a new one. */
export function ExtractPicker({
  source,
  chosenId,
  onChoose,
}: {
  readonly source: Source;
  readonly chosenId: string | null;
  readonly onChoose: (extractId: string | null) => void;
}) {
  const editor = useEditor();
  const handle = useEditorState((state) => state.workspace?.workspace ?? '');
  const [rows, setRows] = useState<readonly Upsert[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void editor.client.call('library.extracts', { workspace: handle, sourceId: source.id }).then((found) => {
      if (isCurrent && found.ok) setRows(found.value.rows);
    });
    return () => {
      isCurrent = false;
    };
  }, [editor, handle, source.id]);
  const extracts = rows.flatMap((upsert) =>
    upsert.table === 'extracts' && upsert.row.sourceId === source.id ? [upsert.row] : [],
  );
  if (extracts.length === 0) return null;
  return (
    <Select
      label="Extract"
      options={[
        { id: none, label: 'A new extract' },
        ...extracts.map(({ id, text, locator }) => ({
          id: id as string,
          label: text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text,
          description: locator,
        })),
      ]}
      value={chosenId ?? none}
      onChange={(id) => {
        if (id !== none) hydrate(editor, rows);
        onChoose(id === none ? null : id);
      }}
    />
  );
}
