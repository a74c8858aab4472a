import { useEffect, useState } from 'react';

import type { WorkspaceFacts } from '#models/reporting/workspaceFacts.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';

/** What a report says of the workspace besides its theory, asked anew after every save; null until it is known. */
export function useWorkspaceFacts(): { readonly facts: WorkspaceFacts | null; readonly problem: string } {
  const editor = useEditor();
  const workspace = useEditorState((state) => state.workspace?.workspace ?? '');
  const theoryId = useEditorState((state) => state.theoryId ?? '');
  const save = useEditorState((state) => state.save);
  const [facts, setFacts] = useState<WorkspaceFacts | null>(null);
  const [problem, setProblem] = useState('');
  const isSaved = save.kind === 'saved';
  const savedAt = save.kind === 'saved' ? save.at : null;
  useEffect(() => {
    if (!isSaved) return undefined;
    let isCurrent = true;
    void editor.client.call('report.facts', { workspace, theoryId }).then((found) => {
      if (!isCurrent) return;
      if (found.ok) setFacts(found.value);
      setProblem(found.ok ? '' : found.error.message);
    });
    return () => {
      isCurrent = false;
    };
  }, [editor, workspace, theoryId, isSaved, savedAt]);
  return { facts, problem };
}
