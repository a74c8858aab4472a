import { applyChange } from '#models/changeSet.ts';
import type { Side } from '#models/compare/side.ts';
import { type Document, type IdOf, emptyDocument } from '#models/document.ts';
import { beginningIn, beginningOf } from '#models/refinement/beginning.ts';

import { type SnapshotTheory, snapshotIn } from './readSnapshot.ts';

/** The theory that a snapshot holds, as one of two that are compared. */
export function snapshotSide({ theoryId, rows }: SnapshotTheory): Side {
  const document = applyChange(emptyDocument(), { upserts: rows, deletes: [] });
  return { document, theoryId: theoryId as IdOf<'theories'> };
}

/** What a theory was refined from, in a workspace that was read as a whole; null when that is not there any more. */
export function beginningSide(document: Document, theoryId: string): Side | null {
  const beginning = beginningOf(document, theoryId);
  if (beginning?.isSnapshot !== true) return beginningIn(document, theoryId);
  const read = snapshotIn(document, beginning.id);
  return read.ok ? snapshotSide(read.value) : null;
}
