import type { Draft } from 'immer';

import type { Document, IdOf } from '../document.ts';
import type { Env } from '../env.ts';
import { referrers } from '../referenceIndex.ts';

/**
 * Gives a new theory the reasons that the theory it is made from was changed for, so that its story is whole even when
 * the other one is gone. `until`: when it was as the new one begins.
 */
export function carryLog(
  draft: Draft<Document>,
  base: Document,
  given: {
    readonly from: string;
    readonly to: IdOf<'theories'>;
    readonly until: number;
    readonly newId: Env['newId'];
  },
): void {
  for (const rowId of referrers(base, { table: 'refinements', field: 'theoryId' }, given.from)) {
    const row = base.refinements.get(rowId as IdOf<'refinements'>);
    if (row === undefined || row.decidedAt > given.until) continue;
    const id = given.newId('refinement') as IdOf<'refinements'>;
    draft.refinements.set(id, { ...row, id, theoryId: given.to });
  }
}
