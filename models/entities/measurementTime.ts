import { z } from 'zod';

import { lineField, numberField } from './fields.ts';
import { measurementId, measurementTimeId, theoryId, timePointId } from './ids.ts';

/** One measurement taken at one time point, and what came out. */
export const measurementTimeSchema = z.strictObject({
  id: measurementTimeId,
  theoryId,
  measurementId,
  timePointId,
  /** The result, in the measure's unit (a mean, a share in per cent, a count); null until there is one. */
  result: numberField.nullable(),
  /** Its spread, one standard deviation; null when not known. */
  spread: numberField.min(0).nullable(),
  /** How many people or events it is of; null when not known. */
  count: z.number().int().min(0).max(1_000_000_000).nullable(),
  resultNote: lineField,
});
export type MeasurementTime = z.infer<typeof measurementTimeSchema>;
