import { z } from 'zod';

import { textField } from './fields.ts';
import { arrowId, elementId, measureId, measurementId, theoryId } from './ids.ts';

/** A measure used for exactly one element or arrow of a theory; its time points are rows of `measurementTimes`. */
export const measurementSchema = z.strictObject({
  id: measurementId,
  theoryId,
  measureId,
  elementId: elementId.nullable(),
  arrowId: arrowId.nullable(),
  /** Outcome, process (of a mechanism), moderator (a context), or a test of the arrow itself. */
  role: z.enum(['outcome', 'process', 'moderator', 'tests_arrow']),
  status: z.enum(['planned', 'collecting', 'collected']),
  note: textField,
});
export type Measurement = z.infer<typeof measurementSchema>;
