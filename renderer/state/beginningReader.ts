import type { Side } from '#models/compare/side.ts';
import { beginningOf } from '#models/refinement/beginning.ts';

import type { Editor, EditorState } from './editorStore.ts';
import { readSide } from './readSide.ts';

/** What the open theory was refined from; null: nothing, or what is not there any more. */
export type KnownBeginning = { readonly isKnown: boolean; readonly side: Side | null };

const unknown: KnownBeginning = { isKnown: false, side: null };
const nothing: KnownBeginning = { isKnown: true, side: null };

/**
 * What the open theory began with, read from the file when it is first asked for: a window holds only the theory that
 * is shown. `onRead` is called when it has come.
 */
export function createBeginningReader(
  editor: Editor,
  onRead: () => void,
): (state: EditorState) => KnownBeginning {
  let known: { readonly key: string; readonly beginning: KnownBeginning } | null = null;
  let asked = '';
  return ({ document, theoryId, workspace }) => {
    const beginning = theoryId === null ? null : beginningOf(document, theoryId);
    if (beginning === null || workspace === null) {
      // Another theory is open: what this one began with may be changed there.
      known = null;
      asked = '';
      return nothing;
    }
    const key = `${workspace.workspace} ${theoryId ?? ''} ${beginning.id}`;
    if (known?.key === key) return known.beginning;
    if (asked !== key) {
      asked = key;
      const { id, isSnapshot } = beginning;
      const ref = isSnapshot ? { theoryId: '', snapshotId: id } : { theoryId: id, snapshotId: null };
      void readSide(editor, ref).then((read) => {
        if (asked !== key) return;
        const isThere = read.ok && read.value.document.theories.has(read.value.theoryId);
        known = { key, beginning: isThere ? { isKnown: true, side: read.value } : nothing };
        onRead();
      });
    }
    return unknown;
  };
}
