import { z } from 'zod';

import { lineageField, lineField, originField, textField } from './fields.ts';
import { arrowGroupId, arrowId, elementId, sourceId, theoryId } from './ids.ts';

export const arrowKindField = z.enum(['causes', 'enables', 'blocks', 'precedes', 'part_of']);
export type ArrowKind = z.infer<typeof arrowKindField>;
/** `none` asserts that no link is known, which is a finding and is drawn. */
export const arrowSignField = z.enum(['increases', 'decreases', 'unclear', 'none']);
export type ArrowSign = z.infer<typeof arrowSignField>;
export const arrowStatusField = z.enum(['hypothesised', 'supported', 'contested', 'refuted']);
export type ArrowStatus = z.infer<typeof arrowStatusField>;

/**
 * The unit of evidence: a claim from an element to an element, or to another arrow (a context acting on it).
 * Exactly one of `targetElementId` and `targetArrowId` is set. Empty IF/THEN texts are derived from the ends;
 * an empty BECAUSE is an honest gap and stays empty.
 */
export const arrowSchema = z.strictObject({
  id: arrowId,
  theoryId,
  sourceElementId: elementId,
  targetElementId: elementId.nullable(),
  targetArrowId: arrowId.nullable(),
  kind: arrowKindField,
  sign: arrowSignField,
  /** AND- or OR-group it is part of. */
  arrowGroupId: arrowGroupId.nullable(),
  /** The hedge of the claim as it was made ("may", "more likely"), or empty. */
  hedge: lineField,
  status: arrowStatusField,
  ifText: textField,
  thenText: textField,
  becauseText: textField,
  forWhom: lineField,
  importance: z.enum(['unrated', 'low', 'medium', 'high']),
  origin: originField,
  originSourceId: sourceId.nullable(),
  originNote: lineField,
  note: textField,
  /** What it was copied from first, wherever that was (`fields.ts`); empty when it was made here. */
  lineage: lineageField,
});
export type Arrow = z.infer<typeof arrowSchema>;
