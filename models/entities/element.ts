import { z } from 'zod';

import { labelField, lineageField, lineField, originField, textField } from './fields.ts';
import { elementId, levelId, sourceId, stageId, theoryId } from './ids.ts';

/** The part an element usually plays; its roles in configurations are what count (product principle 2). */
export const usualRoleField = z.enum(['context', 'intervention', 'actor', 'mechanism', 'outcome']);
export type UsualRole = z.infer<typeof usualRoleField>;

/** A box of the map. `poleLow`/`poleHigh` are its two forms when it has two ("rushed" / "phased"), else empty. */
export const elementSchema = z.strictObject({
  id: elementId,
  theoryId,
  label: labelField,
  plainLabel: lineField,
  usualRole: usualRoleField.nullable(),
  poleLow: lineField,
  poleHigh: lineField,
  /** Which way people hope it goes; null when unclear or not a quantity. */
  desiredDirection: z.enum(['increase', 'decrease']).nullable(),
  stageId: stageId.nullable(),
  levelId: levelId.nullable(),
  origin: originField,
  originSourceId: sourceId.nullable(),
  originNote: lineField,
  note: textField,
  /** How one would know that it happened, in words; for outcomes. */
  indicator: textField,
  /** How soon an outcome comes; null when not said. */
  horizon: z.enum(['proximal', 'intermediate', 'final']).nullable(),
  /** Whether an outcome is what the programme wants; null when not said. */
  intent: z.enum(['intended', 'unintended']).nullable(),
  /** What it was copied from first, wherever that was (`fields.ts`); empty when it was made here. */
  lineage: lineageField,
});
export type Element = z.infer<typeof elementSchema>;
