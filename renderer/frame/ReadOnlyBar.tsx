import { useEffect } from 'react';

import { openPath } from '#renderer/actions/fileActions.ts';
import { perform } from '#renderer/actions/perform.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { announce } from '#renderer/ui/announce.ts';
import { Lock } from '#renderer/ui/icons.ts';
import type { OpenedWorkspace } from '#shared/rpc/contract.ts';

function reasonWords({ readOnlyReason, heldBy }: OpenedWorkspace): string {
  const reason = readOnlyReason === '' ? 'This file is open for reading only.' : readOnlyReason;
  if (heldBy === null) return reason;
  return heldBy.isStale
    ? `${reason} It seems to have been left that way; take it over only if nobody is working on it.`
    : `${reason} You can read it here, and save a copy to work on.`;
}

/** Says why the file is open for reading only, who has it, and what can be done. */
export function ReadOnlyBar() {
  const editor = useEditor();
  const workspace = useEditorState((state) => state.workspace);
  const said = workspace === null ? '' : reasonWords(workspace);
  useEffect(() => announce(said), [said]);
  if (workspace === null) return null;
  const { heldBy, path } = workspace;
  return (
    <section className="wf-readOnly" aria-label="Open for reading only">
      <Lock size={15} strokeWidth={1.75} aria-hidden />
      <span className="wf-readOnly-words">{said}</span>
      {heldBy?.isStale === true && (
        <Button onPress={() => void openPath(editor, { path, takeOver: true })}>Take it over</Button>
      )}
      {heldBy !== null && !heldBy.isStale && (
        <Button onPress={() => void openPath(editor, { path, takeOver: false })}>Try again</Button>
      )}
      <Button onPress={() => perform(editor, 'workspace.saveCopy')}>Save a copy…</Button>
    </section>
  );
}
