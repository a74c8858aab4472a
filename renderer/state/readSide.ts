import { applyChange } from '#models/changeSet.ts';
import type { Side } from '#models/compare/side.ts';
import { type IdOf, emptyDocument } from '#models/document.ts';
import { type Result, success } from '#models/result.ts';

import type { Editor, SideRef } from './editorStore.ts';

/** Reads a theory that is not open here, or a snapshot, from the file. */
export async function readSide(editor: Editor, { theoryId, snapshotId }: SideRef): Promise<Result<Side>> {
  const handle = editor.store.getState().workspace?.workspace ?? '';
  const read =
    snapshotId === null
      ? await editor.client.call('theory.load', { workspace: handle, theoryId })
      : await editor.client.call('snapshots.load', { workspace: handle, snapshotId });
  if (!read.ok) return read;
  const document = applyChange(emptyDocument(), { upserts: read.value.rows, deletes: [] });
  const id = 'theoryId' in read.value ? read.value.theoryId : theoryId;
  return success({ document, theoryId: id as IdOf<'theories'> });
}
