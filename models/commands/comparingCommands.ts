import type { Draft } from 'immer';
import { z } from 'zod';

import type { RowKey } from '../changeSet.ts';
import { CommandRefusal, defineCommand } from '../command.ts';
import {
  type Document,
  type IdOf,
  type TableName,
  isTableName,
  rowsOf,
  tableOf,
  theoryIdOf,
} from '../document.ts';
import { lineageField } from '../entities/fields.ts';
import { provenanceId, refinementId, theoryId } from '../entities/ids.ts';
import { pairingSchema } from '../entities/pairing.ts';
import { provenanceSchema } from '../entities/provenance.ts';
import { refinementSchema } from '../entities/refinement.ts';
import { fragmentSchema } from '../fragment.ts';
import { referrers } from '../referenceIndex.ts';
import { putRow, removeStateRows, requiredRow } from './draftRows.ts';
import { changeCommand, removeCommand } from './simpleCommands.ts';
import { newSnapshot, putSnapshot } from './snapshotCommands.ts';
import { putMissing, refuseForeign } from './theoryStates.ts';

const pair = z
  .strictObject({
    kind: pairingSchema.shape.kind,
    ownKey: lineageField.min(1),
    otherKey: lineageField.min(1),
    /** Null takes the answer back. */
    verdict: pairingSchema.shape.verdict.nullable(),
  })
  .refine(({ ownKey, otherKey }) => ownKey !== otherKey, 'names one thing twice');

type Deciding = { readonly theoryId: IdOf<'theories'>; readonly contributor: string; readonly at: number };

function decide(
  draft: Draft<Document>,
  base: Document,
  given: Deciding & {
    readonly pairs: readonly z.output<typeof pair>[];
    readonly newId: (prefix: string) => string;
  },
): void {
  for (const { verdict, ...keys } of given.pairs) {
    const known = referrers(base, { table: 'pairings', field: 'ownKey' }, keys.ownKey)
      .flatMap((id) => draft.pairings.get(id as IdOf<'pairings'>) ?? [])
      .find((row) => row.theoryId === given.theoryId && row.otherKey === keys.otherKey);
    if (verdict === null) {
      if (known !== undefined) draft.pairings.delete(known.id);
      continue;
    }
    if (known?.verdict === verdict) continue;
    const id = known?.id ?? (given.newId('pairing') as IdOf<'pairings'>);
    const { theoryId: inTheory, contributor, at } = given;
    draft.pairings.set(id, { ...keys, verdict, id, theoryId: inTheory, contributor, decidedAt: at });
  }
}

/** Keeps what was said of pairs of things of two theories: the same, not the same, or nothing any more. */
export const pairingsDecide = defineCommand({
  name: 'pairings.decide',
  input: z.strictObject({
    theoryId,
    pairs: z.array(pair).min(1),
    contributor: pairingSchema.shape.contributor.default(''),
  }),
  label: ({ pairs: [first, ...more] }) =>
    more.length > 0 || first === undefined
      ? `Answer about ${more.length + 1} pairs`
      : { same: 'Say that two things are the same', different: 'Say that two things are not the same' }[
          first.verdict ?? 'different'
        ],
  apply: (draft, { theoryId: inTheory, pairs, contributor }, { base, newId, now }) => {
    requiredRow(base.theories, inTheory, 'theory');
    decide(draft, base, { theoryId: inTheory, pairs, contributor, newId, at: now() });
  },
});

const decision = refinementSchema.pick({
  choice: true,
  change: true,
  subjectId: true,
  sentence: true,
  plainSentence: true,
  fingerprint: true,
  reason: true,
  extractId: true,
  sourceId: true,
  session: true,
});

const deletion = z.strictObject({ table: z.string().refine(isTableName, 'is no table'), id: z.string() });

/** Refuses to delete what belongs to another theory or says how this one came to be. */
function refuseOtherState(base: Document, inTheory: string, { table, id }: RowKey): void {
  const row = rowsOf(base, table).get(id);
  if (row === undefined) return;
  if (theoryIdOf(table, row) !== inTheory || tableOf(table).isAboutTheory === true || table === 'theories')
    throw new CommandRefusal(
      'theories/other-theory',
      'Some of these rows belong to another theory. Nothing was changed.',
    );
}

/**
 * Takes over changes from another theory or snapshot, each with the reason it was decided for; what was decided
 * against is kept as well. One step, whatever it holds.
 */
export const theoriesMerge = defineCommand({
  name: 'theories.merge',
  input: z.strictObject({
    theoryId,
    fromId: refinementSchema.shape.fromId,
    fromTitle: refinementSchema.shape.fromTitle,
    upserts: fragmentSchema.shape.rows,
    deletes: z.array(deletion).default([]),
    decisions: z.array(decision).min(1),
    pairs: z.array(pair).default([]),
    contributor: refinementSchema.shape.contributor.default(''),
    before: newSnapshot.nullable().default(null),
  }),
  label: ({ decisions, fromTitle }) => {
    const taken = decisions.filter(({ choice }) => choice !== 'mine').length;
    const from = fromTitle === '' ? '' : ` from “${fromTitle}”`;
    if (taken === 0) return `Keep what is here, not what comes${from}`;
    return `Merge ${taken === 1 ? '1 change' : `${taken} changes`}${from}`;
  },
  apply: (draft, input, { base, newId, now, ...rest }) => {
    const theory = requiredRow(base.theories, input.theoryId, 'theory');
    refuseForeign(base, input.upserts, theory.id);
    const at = now();
    if (input.before !== null)
      putSnapshot(draft, { ...input.before, theoryId: theory.id }, { base, newId, now, ...rest });
    const deletes = input.deletes.map(({ table, id }): RowKey => ({ table: table as TableName, id }));
    for (const key of deletes) refuseOtherState(base, theory.id, key);
    removeStateRows(draft, base, deletes);
    for (const upsert of input.upserts) {
      if (tableOf(upsert.table).scope === 'library') putMissing(draft, base, upsert);
      else putRow(draft, upsert);
    }
    const roundId = newId('round');
    const { contributor, fromId, fromTitle } = input;
    decide(draft, base, { theoryId: theory.id, pairs: input.pairs, contributor, newId, at });
    for (const each of input.decisions) {
      const id = newId('refinement') as IdOf<'refinements'>;
      const about = { id, theoryId: theory.id, roundId, fromId, fromTitle, contributor, decidedAt: at };
      draft.refinements.set(id, { ...each, ...about });
    }
  },
});

/** Gives a reason for changes that were made by ordinary work, so that the history of a refined theory is complete. */
export const refinementsNote = defineCommand({
  name: 'refinements.note',
  input: z.strictObject({
    theoryId,
    notes: z.array(decision.omit({ choice: true })).min(1),
    contributor: refinementSchema.shape.contributor.default(''),
  }),
  label: ({ notes }) =>
    notes.length === 1 ? 'Say why something was changed' : `Say why ${notes.length} things were changed`,
  apply: (draft, { theoryId: inTheory, notes, contributor }, { base, newId, now }) => {
    requiredRow(base.theories, inTheory, 'theory');
    const roundId = newId('round');
    const decidedAt = now();
    for (const each of notes) {
      const id = newId('refinement') as IdOf<'refinements'>;
      const about = { id, theoryId: inTheory, roundId, fromId: '', fromTitle: '', contributor, decidedAt };
      draft.refinements.set(id, { ...each, choice: 'own', ...about });
    }
  },
});

export const refinementsChange = changeCommand('refinements.change', 'refinements', {
  id: refinementId,
  fields: refinementSchema
    .pick({ reason: true, extractId: true, sourceId: true, session: true, contributor: true })
    .partial(),
});
export const refinementsRemove = removeCommand('refinements.remove', 'refinements', refinementId);

export const provenancesChange = changeCommand('provenances.change', 'provenances', {
  id: provenanceId,
  fields: provenanceSchema.pick({ site: true, note: true }).partial(),
});
export const provenancesRemove = removeCommand('provenances.remove', 'provenances', provenanceId);
