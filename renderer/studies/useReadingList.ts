import { useEffect, useState } from 'react';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { OutputOf } from '#shared/rpc/contract.ts';

export type ReadingListRow = OutputOf<'readingLists.list'>[number];
export type OpenReadingList = OutputOf<'readingLists.open'>;

/** The reading lists that come with the program; empty until they are here. */
export function useReadingLists(): readonly ReadingListRow[] {
  const editor = useEditor();
  const [lists, setLists] = useState<readonly ReadingListRow[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void editor.client.call('readingLists.list', {}).then((answer) => {
      if (isCurrent && answer.ok) setLists(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [editor]);
  return lists;
}

/** One list whole, with what of it the open workspace has; read anew whenever something was saved. Null until it is here. */
export function useReadingList(listId: string): OpenReadingList | null {
  const editor = useEditor();
  const workspace = useEditorState((state) => state.workspace?.workspace ?? null);
  const savedAt = useEditorState((state) => (state.save.kind === 'saved' ? state.save.at : null));
  const [list, setList] = useState<OpenReadingList | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void editor.client.call('readingLists.open', { listId, workspace }).then((answer) => {
      if (isCurrent && answer.ok) setList(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [editor, listId, workspace, savedAt]);
  return list?.id === listId ? list : null;
}
