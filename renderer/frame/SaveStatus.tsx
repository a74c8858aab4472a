import { useEffect } from 'react';

import { perform } from '#renderer/actions/perform.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { announce } from '#renderer/ui/announce.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CircleAlert, CircleCheck, LoaderCircle, Lock } from '#renderer/ui/icons.ts';
import { saveWords } from '#renderer/words/frameWords.ts';

/** What is on disk, always in words (P8); when it is not, why and what can be done. */
export function SaveStatus() {
  const editor = useEditor();
  const save = useEditorState((state) => state.save);
  const isReadOnly = useEditorState((state) => state.workspace?.isReadOnly === true);
  const isProblem = save.kind === 'retrying' || save.kind === 'blocked';
  const said = isProblem ? `${saveWords(save)}. ${save.failure.message}` : '';
  useEffect(() => {
    if (said !== '') announce(said, 'assertive');
  }, [said]);
  const Glyph = isReadOnly
    ? Lock
    : isProblem
      ? CircleAlert
      : save.kind === 'saving'
        ? LoaderCircle
        : CircleCheck;
  return (
    <div className="wf-saveGroup">
      <div
        role="status"
        aria-live="off"
        className={`wf-save wf-save--${isReadOnly ? 'readOnly' : save.kind}`}
        aria-label="Save state"
      >
        <Glyph size={14} strokeWidth={2} aria-hidden />
        <span>{isReadOnly ? 'Reading only' : saveWords(save)}</span>
        {isProblem && (
          <span className="wf-save-why" title={save.failure.message}>
            {save.failure.message}
          </span>
        )}
      </div>
      {isProblem && (
        <Button variant="plain" onPress={() => perform(editor, 'workspace.saveCopy')}>
          Save a copy…
        </Button>
      )}
      {save.kind === 'blocked' && (
        <Button variant="plain" onPress={() => editor.queue.current?.retry()}>
          Try again
        </Button>
      )}
    </div>
  );
}
