import { z } from 'zod';

import { labelField, lineField, positionField, textField } from './fields.ts';
import { elementId, rivalSetId, theoryId } from './ids.ts';

/** One observation with several explanations that are kept side by side; they are rows of `rivals`. */
export const rivalSetSchema = z.strictObject({
  id: rivalSetId,
  theoryId,
  /** What is to be explained: "Lipstick sales are up". */
  observation: labelField,
  /** The outcome on the map that stands for the observation; null when none does. */
  elementId: elementId.nullable(),
  note: textField,
  /** The reason of the adjudication; empty while the question is open. */
  verdict: textField,
  /** The group that decided, or empty. */
  decidedBy: lineField,
  /** When it was decided, milliseconds since 1970 UTC; null while the question is open. */
  decidedAt: z.number().int().min(0).max(8_640_000_000_000_000).nullable(),
  position: positionField,
});
export type RivalSet = z.infer<typeof rivalSetSchema>;
