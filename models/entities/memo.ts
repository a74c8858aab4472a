import { z } from 'zod';

import { lineField, textField, visible } from './fields.ts';
import { arrowId, configurationId, elementId, memoId, theoryId } from './ids.ts';

/** A dated note on a theory, or on at most one of its elements, arrows or configurations. */
export const memoSchema = z.strictObject({
  id: memoId,
  theoryId,
  elementId: elementId.nullable(),
  arrowId: arrowId.nullable(),
  configurationId: configurationId.nullable(),
  kind: z.enum(['note', 'question', 'decision', 'why']),
  text: visible(textField),
  /** The group whose voice it is ("community panel"), never a person's name unless they chose to give one. */
  contributor: lineField,
  /** When it was written, milliseconds since 1970 UTC. */
  writtenAt: z.number().int().min(0).max(8_640_000_000_000_000),
});
export type Memo = z.infer<typeof memoSchema>;
