import { openPath } from '#renderer/actions/fileActions.ts';
import { perform } from '#renderer/actions/perform.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Lock } from '#renderer/ui/icons.ts';

/** Says why the file is open for reading only, who has it, and what can be done. */
export function ReadOnlyBar() {
  const editor = useEditor();
  const workspace = useEditorState((state) => state.workspace);
  if (workspace === null) return null;
  const { heldBy, readOnlyReason, path } = workspace;
  return (
    <section className="wf-readOnly" aria-label="Open for reading only">
      <Lock size={15} strokeWidth={1.75} aria-hidden />
      <span className="wf-readOnly-words">
        {readOnlyReason === '' ? 'This file is open for reading only.' : readOnlyReason}
      </span>
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
