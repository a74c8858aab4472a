import type { Document } from '#models/document.ts';
import { snapshotsOf } from '#models/snapshots/snapshotRows.ts';
import { theoriesInOrder } from '#renderer/actions/theoryActions.ts';
import type { SideRef } from '#renderer/state/editorStore.ts';
import type { Option } from '#renderer/ui/OptionList.tsx';
import { whenWords } from '#renderer/words/frameWords.ts';
import { theoryKindWords } from '#models/words/recordWords.ts';

/** A side as one names it: the theory's title, or a snapshot's name. */
export function sideName(document: Document, { theoryId, snapshotId }: SideRef): string {
  const title = document.theories.get(theoryId as never)?.title;
  if (snapshotId === null) return title ?? 'A theory that is gone';
  const name = document.snapshots.get(snapshotId as never)?.name;
  // The names of another theory's snapshots are not at hand.
  return name ?? (title === undefined ? 'A snapshot' : `A snapshot of “${title}”`);
}

/** What can be compared: every theory as it is now, the snapshots of the one that is open, and what is compared already. */
export function sideOptions(
  document: Document,
  {
    theoryId,
    compared,
    now,
  }: { readonly theoryId: string; readonly compared: readonly SideRef[]; readonly now: number },
): readonly (Option<string> & { readonly ref: SideRef })[] {
  const theories = theoriesInOrder(document.theories).map(({ id, title, kind }) => ({
    id: id as string,
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
  const known = new Set([...theories, ...snapshots].map(({ id }) => id));
  const others = compared.flatMap((ref) => {
    const { snapshotId } = ref;
    if (snapshotId === null || known.has(snapshotId)) return [];
    return [{ id: snapshotId, label: sideName(document, ref), description: 'Snapshot', ref }];
  });
  return [...theories, ...snapshots, ...others];
}
