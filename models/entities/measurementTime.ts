import { z } from 'zod';

import { measurementId, measurementTimeId, theoryId, timePointId } from './ids.ts';

/** One measurement taken at one time point. */
export const measurementTimeSchema = z.strictObject({
  id: measurementTimeId,
  theoryId,
  measurementId,
  timePointId,
});
export type MeasurementTime = z.infer<typeof measurementTimeSchema>;
