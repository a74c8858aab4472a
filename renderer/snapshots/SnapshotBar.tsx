import { useEffect } from 'react';

import { compareSides, theorySide } from '#renderer/actions/compareActions.ts';
import { leaveSnapshot, restoreSnapshot } from '#renderer/actions/snapshotActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import type { Editor } from '#renderer/state/editorStore.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { announce } from '#renderer/ui/announce.ts';
import { Camera, GitCompareArrows, RotateCcw } from '#renderer/ui/icons.ts';
import { whenWords } from '#renderer/words/frameWords.ts';

async function compareWithNow(editor: Editor): Promise<void> {
  const { viewed, document } = editor.store.getState();
  const snapshot = document.snapshots.get((viewed?.snapshotId ?? '') as never);
  if (snapshot === undefined) return;
  const { id, theoryId } = snapshot;
  await compareSides(editor, { from: { theoryId, snapshotId: id }, to: theorySide(theoryId) });
}

async function restoreThis(editor: Editor, snapshotId: string): Promise<void> {
  if (await leaveSnapshot(editor)) await restoreSnapshot(editor, snapshotId);
}

/** Says that a snapshot is shown, as long as it is: whatever view one is in, this is how it was. */
export function SnapshotBar() {
  const editor = useEditor();
  const viewed = useEditorState((state) => state.viewed);
  const when = viewed === null ? '' : whenWords(viewed.takenAt, editor.env.now());
  const words =
    viewed === null
      ? ''
      : `You are looking at the snapshot “${viewed.name}”, taken ${when}. Nothing can be changed here.`;
  useEffect(() => announce(words), [words]);
  if (viewed === null) return null;
  return (
    <section className="wf-readOnly wf-snapshotBar" aria-label="A snapshot is shown">
      <Camera size={15} strokeWidth={1.75} aria-hidden />
      <span className="wf-readOnly-words">{words}</span>
      <Button icon={GitCompareArrows} onPress={() => void compareWithNow(editor)}>
        Compare with now
      </Button>
      {!viewed.wasReadOnly && (
        <Button icon={RotateCcw} onPress={() => void restoreThis(editor, viewed.snapshotId)}>
          Restore
        </Button>
      )}
      <Button variant="primary" onPress={() => void leaveSnapshot(editor)}>
        Back to now
      </Button>
    </section>
  );
}
