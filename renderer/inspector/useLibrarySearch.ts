import { useEffect, useState } from 'react';

import type { Upsert } from '#models/changeSet.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';

const PAUSE_MS = 150;
const MOST = 50;

/**
 * Rows of the library whose words match the text, searched on disk (the library may be far larger than what the
 * window holds). Empty until the first answer; `revision` of the document's library makes it ask again.
 */
export function useLibrarySearch(kind: 'sources' | 'measures', text: string, most = MOST): readonly Upsert[] {
  const editor = useEditor();
  const handle = useEditorState((state) => state.workspace?.workspace ?? null);
  const save = useEditorState((state) => state.save.kind);
  const [rows, setRows] = useState<readonly Upsert[]>([]);
  useEffect(() => {
    if (handle === null) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      const answer =
        kind === 'sources'
          ? editor.client.call('library.sources', { workspace: handle, text, limit: most, offset: 0 })
          : editor.client.call('library.measures', { workspace: handle, text, limit: most });
      void answer.then((found) => {
        if (isCurrent && found.ok) setRows(found.value.rows);
      });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [editor, handle, kind, text, most, save]);
  return rows;
}
