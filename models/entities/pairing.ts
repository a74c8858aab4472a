import { z } from 'zod';

import { lineageField, lineField, momentField } from './fields.ts';
import { pairingId, theoryId } from './ids.ts';

/** The tables whose rows are matched by their words when theories are compared. */
export const pairedTableField = z.enum(['stages', 'levels', 'elements', 'arrows', 'configurations']);
export type PairedTable = z.infer<typeof pairedTableField>;

/**
 * What somebody said of two things of two theories: they are the same, or they are not. Both are named by what they
 * were first made of (`lineage`, else their id), so that it holds for copies and snapshots too.
 */
export const pairingSchema = z.strictObject({
  id: pairingId,
  theoryId,
  kind: pairedTableField,
  ownKey: lineageField,
  otherKey: lineageField,
  verdict: z.enum(['same', 'different']),
  contributor: lineField,
  decidedAt: momentField,
});
export type Pairing = z.infer<typeof pairingSchema>;
