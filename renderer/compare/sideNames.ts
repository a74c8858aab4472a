import type { Document } from '#models/document.ts';
import { snapshotsOf } from '#models/snapshots/snapshotRows.ts';
import { theoriesInOrder } from '#renderer/actions/theoryActions.ts';
import type { SideRef } from '#renderer/state/editorStore.ts';
import type { Option } from '#renderer/ui/OptionList.tsx';
import { whenWords } from '#renderer/words/frameWords.ts';
import { theoryKindWords } from '#renderer/words/recordWords.ts';

/** A side as one names it: the theory's title, or a snapshot's name. */
export function sideName(document: Document, { theoryId, snapshotId }: SideRef): string {
  const snapshot = snapshotId === null ? undefined : document.snapshots.get(snapshotId as never);
  return snapshot?.name ?? document.theories.get(theoryId as never)?.title ?? 'A theory that is gone';
}

/** What can be compared: every theory as it is now, and the snapshots of the one that is open. */
export function sideOptions(
  document: Document,
  theoryId: string,
  now: number,
): readonly (Option<string> & { readonly ref: SideRef })[] {
  const theories = theoriesInOrder(document.theories).map(({ id, title, kind }) => ({
    id,
    label: title,
    description: `${theoryKindWords[kind]}, as it is now`,
    ref: { theoryId: id as string, snapshotId: null },
  }));
  const title = document.theories.get(theoryId as never)?.title ?? '';
  const snapshots = snapshotsOf(document, theoryId).map(({ id, name, takenAt }) => ({
    id: id as string,
    label: name,
    description: `Snapshot of “${title}”, ${whenWords(takenAt, now)}`,
    ref: { theoryId, snapshotId: id as string },
  }));
  return [...theories, ...snapshots];
}
