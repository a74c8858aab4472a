import { useEffect, useState } from 'react';
import type { Measure } from '#models/entities/measure.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';

const MOST = 500;

/** A measure of the workspace with how often any theory uses it. */
export type UsedMeasure = { readonly measure: Measure; readonly uses: number };

/** The measures of the workspace, read from the file again whenever something was saved; empty until the first answer. */
export function useAllMeasures(): readonly UsedMeasure[] {
  const editor = useEditor();
  const workspace = useEditorState((state) => state.workspace?.workspace ?? null);
  const savedAt = useEditorState((state) => (state.save.kind === 'saved' ? state.save.at : null));
  const [found, setFound] = useState<readonly UsedMeasure[]>([]);
  useEffect(() => {
    if (workspace === null) return undefined;
    let isCurrent = true;
    void editor.client.call('library.measures', { workspace, text: '', limit: MOST }).then((answer) => {
      if (!isCurrent || !answer.ok) return;
      const { rows, uses } = answer.value;
      setFound(
        rows.flatMap((upsert) =>
          upsert.table === 'measures' ? [{ measure: upsert.row, uses: uses[upsert.row.id] ?? 0 }] : [],
        ),
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [editor, workspace, savedAt]);
  return found;
}
