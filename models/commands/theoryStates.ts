import type { Draft } from 'immer';
import { z } from 'zod';

import type { Upsert } from '../changeSet.ts';
import { CommandRefusal, defineCommand } from '../command.ts';
import { type Document, type IdOf, rowsOf, tableOf, theoryIdOf } from '../document.ts';
import { theoryId } from '../entities/ids.ts';
import { theorySchema } from '../entities/theory.ts';
import { fragmentSchema } from '../fragment.ts';
import { withFreshIds } from '../freshIds.ts';
import { twinOf } from '../integrity.ts';
import { stateRows, stateTables } from '../snapshots/snapshotRows.ts';
import { carryLog } from './carriedLog.ts';
import { nextPosition, putRow, removeStateRows, requiredRow } from './draftRows.ts';
import { newSnapshot, putSnapshot } from './snapshotCommands.ts';

const isState = new Set<string>(stateTables);

/** Puts a library row where the workspace has none; what is there stays as it is. */
export function putMissing(draft: Draft<Document>, base: Document, upsert: Upsert): void {
  const isThere = rowsOf(base, upsert.table).has(upsert.row.id) || twinOf(base, upsert) !== null;
  if (!isThere) putRow(draft, upsert);
}

/** Refuses rows of other theories, ids that another theory uses, and rows that say how a theory came to be. */
export function refuseForeign(base: Document, rows: readonly Upsert[], inTheory: string): void {
  for (const { table, row } of rows) {
    const here = rowsOf(base, table).get(row.id);
    const isOwn = isState.has(table) && theoryIdOf(table, row) === inTheory;
    const isFree = here === undefined || theoryIdOf(table, here) === inTheory;
    if (tableOf(table).scope === 'library' || (isOwn && isFree)) continue;
    throw new CommandRefusal(
      'theories/other-theory',
      'Some of these rows belong to another theory. Nothing was changed.',
    );
  }
}

/** A theory as it was: exactly the given rows, what the library has lost besides; how it came to be stays known. */
export const theoriesRestore = defineCommand({
  name: 'theories.restore',
  input: z.strictObject({
    theoryId,
    rows: fragmentSchema.shape.rows,
    /** The snapshot's name. */
    name: z.string().max(500),
    /** The theory as it is before; null when a snapshot says that already. */
    before: newSnapshot.nullable(),
  }),
  label: ({ name }) => `Restore “${name}”`,
  apply: (draft, input, context) => {
    const { base } = context;
    const theory = requiredRow(base.theories, input.theoryId, 'theory');
    refuseForeign(base, input.rows, theory.id);
    if (!input.rows.some(({ table }) => table === 'theories'))
      throw new CommandRefusal(
        'theories/no-theory',
        'There is no theory in this snapshot. Nothing was changed.',
      );
    if (input.before !== null) putSnapshot(draft, { ...input.before, theoryId: theory.id }, context);
    const kept = new Set<string>(input.rows.map(({ row }) => row.id));
    const gone = stateRows(base, theory.id).filter(({ row }) => !kept.has(row.id));
    removeStateRows(
      draft,
      base,
      gone.map(({ table, row }) => ({ table, id: row.id })),
    );
    for (const upsert of input.rows) {
      if (tableOf(upsert.table).scope === 'library') putMissing(draft, base, upsert);
      else if (upsert.table === 'theories')
        draft.theories.set(theory.id, { ...upsert.row, position: theory.position });
      else putRow(draft, upsert);
    }
  },
});

/** A new theory made of the rows of another or of a snapshot, under new ids; it knows what each was made of. */
export const theoriesBranch = defineCommand({
  name: 'theories.branch',
  input: z.strictObject({
    rows: fragmentSchema.shape.rows,
    title: theorySchema.shape.title,
    kind: theorySchema.shape.kind,
    /** The theory or snapshot it begins with. */
    basedOn: theorySchema.shape.basedOn,
  }),
  label: ({ title }) => `Branch theory as “${title}”`,
  apply: (draft, { rows, title, kind, basedOn }, context) => {
    const theories = rows.filter(({ table }) => table === 'theories');
    const [theory] = theories;
    if (theory === undefined || theories.length > 1)
      throw new CommandRefusal(
        'theories/no-theory',
        'One theory is needed to branch from. Nothing was changed.',
      );
    refuseForeign(context.base, rows, theory.row.id);
    const position = nextPosition(context.base.theories.values());
    const fresh = withFreshIds(rows, {
      env: context,
      isRenewed: (table) => tableOf(table).scope === 'theory',
    });
    for (const upsert of fresh) {
      if (tableOf(upsert.table).scope === 'library') putMissing(draft, context.base, upsert);
      else if (upsert.table === 'theories') {
        const id = upsert.row.id as IdOf<'theories'>;
        draft.theories.set(id, { ...upsert.row, title, kind, basedOn, position });
        const snapshot = context.base.snapshots.get(basedOn as IdOf<'snapshots'>);
        const [from, until] = [snapshot?.theoryId ?? basedOn, snapshot?.takenAt ?? Infinity];
        carryLog(draft, context.base, { from, to: id, until, newId: context.newId });
      } else putRow(draft, upsert);
    }
  },
});
