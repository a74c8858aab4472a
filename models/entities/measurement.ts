import { z } from 'zod';

import { lineField, textField } from './fields.ts';
import { arrowId, configurationId, elementId, measureId, measurementId, theoryId } from './ids.ts';

/** A measure used for exactly one element, arrow or configuration of a theory; its time points are rows of `measurementTimes`. */
export const measurementSchema = z.strictObject({
  id: measurementId,
  theoryId,
  measureId,
  elementId: elementId.nullable(),
  arrowId: arrowId.nullable(),
  configurationId: configurationId.nullable(),
  /** Outcome, process (of a mechanism), moderator (a context), or a test of the arrow or configuration itself. */
  role: z.enum(['outcome', 'process', 'moderator', 'tests_arrow', 'tests_configuration']),
  status: z.enum(['planned', 'collecting', 'collected']),
  note: textField,
  /** Who collects it, by role. */
  collector: lineField,
  /** How it is collected: "on paper at the first visit". */
  method: lineField,
  /** Of whom: "everybody referred". */
  sample: lineField,
});
export type Measurement = z.infer<typeof measurementSchema>;
