import { useEffect, useState } from 'react';
import type { Source } from '#models/entities/source.ts';
import { hydrate } from '#renderer/state/commands.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { OutputOf } from '#shared/rpc/contract.ts';

export type SourceTie = OutputOf<'library.source'>['ties'][number];

/** A source with all that hangs on it, made known to the open document; null until it is here, or when it is gone. */
export function useWholeSource(sourceId: string): {
  readonly source: Source | null;
  readonly ties: readonly SourceTie[];
  readonly isGone: boolean;
} {
  const editor = useEditor();
  const workspace = useEditorState((state) => state.workspace?.workspace ?? '');
  const source = useEditorState((state) => state.document.sources.get(sourceId as Source['id']) ?? null);
  const savedAt = useEditorState((state) => (state.save.kind === 'saved' ? state.save.at : null));
  const [ties, setTies] = useState<readonly SourceTie[]>([]);
  const [isGone, setIsGone] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void editor.client.call('library.source', { workspace, sourceId }).then((answer) => {
      if (!isCurrent || !answer.ok) return;
      setTies(answer.value.ties);
      setIsGone(answer.value.rows.length === 0);
      hydrate(editor, answer.value.rows);
    });
    return () => {
      isCurrent = false;
    };
  }, [editor, workspace, sourceId, savedAt]);
  return { source, ties, isGone };
}
