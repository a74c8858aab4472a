import type { Side } from '../compare/side.ts';
import type { Document, IdOf } from '../document.ts';
import { snapshotsOf } from '../snapshots/snapshotRows.ts';

/** What a theory is held against to tell how it was refined: a snapshot or another theory. Either may be gone. */
export type Beginning =
  | { readonly isSnapshot: true; readonly id: IdOf<'snapshots'> }
  | { readonly isSnapshot: false; readonly id: IdOf<'theories'> };

const isSnapshotId = (id: string): id is IdOf<'snapshots'> => id.startsWith('snapshot_');

/**
 * Where the story of a theory begins: its snapshot that is marked as the initial programme theory, the newest of
 * several; without one, the theory or snapshot it was made from. Null: nobody has said.
 */
export function beginningOf(document: Document, theoryId: string): Beginning | null {
  const marked = snapshotsOf(document, theoryId).find(({ kind }) => kind === 'initial');
  if (marked !== undefined) return { isSnapshot: true, id: marked.id };
  const basedOn = document.theories.get(theoryId as IdOf<'theories'>)?.basedOn ?? '';
  if (basedOn === '' || basedOn === theoryId) return null;
  return isSnapshotId(basedOn)
    ? { isSnapshot: true, id: basedOn }
    : { isSnapshot: false, id: basedOn as IdOf<'theories'> };
}

/** The beginning where the same document holds it: another theory of it. */
export function beginningIn(document: Document, theoryId: string): Side | null {
  const beginning = beginningOf(document, theoryId);
  if (beginning === null || beginning.isSnapshot || !document.theories.has(beginning.id)) return null;
  return { document, theoryId: beginning.id };
}
