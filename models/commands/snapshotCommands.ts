import type { Draft } from 'immer';
import { z } from 'zod';

import { type CommandContext, CommandRefusal, defineCommand } from '../command.ts';
import type { Document, IdOf } from '../document.ts';
import { snapshotId, theoryId } from '../entities/ids.ts';
import { snapshotSchema } from '../entities/snapshot.ts';
import { snapshotContentSchema } from '../entities/snapshotContent.ts';
import { referrers } from '../referenceIndex.ts';
import { snapshotsOf } from '../snapshots/snapshotRows.ts';
import { removeRows } from './draftRows.ts';
import { changeCommand, removeCommand } from './simpleCommands.ts';

/** So many of those that the program took by itself stay with a theory. */
export const keptAutomatic = 10;
/** A theory has no more snapshots than this. */
export const mostSnapshots = 500;

/** A snapshot as it is taken: what its row says, and its packed content. */
export const newSnapshot = snapshotSchema
  .omit({ id: true, theoryId: true, takenAt: true })
  .extend({ content: snapshotContentSchema.shape.content });
export type NewSnapshot = z.input<typeof newSnapshot>;

/** Automatic snapshots that have to go for a further one; the oldest. */
export function outdatedSnapshots(document: Document, inTheory: string): readonly IdOf<'snapshots'>[] {
  return snapshotsOf(document, inTheory)
    .filter(({ kind }) => kind === 'automatic')
    .slice(keptAutomatic - 1)
    .map(({ id }) => id);
}

/** Puts a snapshot into the draft; an automatic one only if something has changed since the last, and in place of the oldest. */
export function putSnapshot(
  draft: Draft<Document>,
  {
    theoryId: inTheory,
    content,
    ...fields
  }: z.output<typeof newSnapshot> & { readonly theoryId: IdOf<'theories'> },
  context: CommandContext,
): void {
  const known = snapshotsOf(context.base, inTheory);
  if (fields.kind === 'automatic' && known[0]?.fingerprint === fields.fingerprint) return;
  if (known.length >= mostSnapshots && fields.kind !== 'automatic')
    throw new CommandRefusal(
      'snapshots/too-many',
      `This theory has ${mostSnapshots} snapshots already. Remove some of them first. Nothing was changed.`,
    );
  const id = context.newId('snapshot') as IdOf<'snapshots'>;
  const contentId = context.newId('content') as IdOf<'snapshotContents'>;
  draft.snapshots.set(id, { ...fields, id, theoryId: inTheory, takenAt: context.now() });
  draft.snapshotContents.set(contentId, { id: contentId, theoryId: inTheory, snapshotId: id, content });
  if (fields.kind !== 'automatic') return;
  // A window has not the contents of all: what it has not, stays until somebody else sees to it.
  const gone = outdatedSnapshots(context.base, inTheory).filter(
    (old) => referrers(context.base, { table: 'snapshotContents', field: 'snapshotId' }, old).length > 0,
  );
  removeRows(
    draft,
    context.base,
    gone.map((old) => ({ table: 'snapshots', id: old })),
  );
}

/** Takes a snapshot of a theory. */
export const snapshotsAdd = defineCommand({
  name: 'snapshots.add',
  input: newSnapshot.extend({ theoryId }),
  label: ({ name }) => `Take snapshot “${name}”`,
  apply: putSnapshot,
});

export const snapshotsChange = changeCommand('snapshots.change', 'snapshots', {
  id: snapshotId,
  fields: snapshotSchema.pick({ name: true, note: true, kind: true, contributor: true }).partial(),
});
export const snapshotsRemove = removeCommand('snapshots.remove', 'snapshots', snapshotId);
