import { z } from 'zod';

import { labelField, numberField, positionField } from './fields.ts';
import { theoryId, timePointId } from './ids.ts';

/** A moment of data collection in a theory's timeline; `months` counts from baseline, null when not fixed. */
export const timePointSchema = z.strictObject({
  id: timePointId,
  theoryId,
  name: labelField,
  months: numberField.min(-1200).max(1200).nullable(),
  position: positionField,
});
export type TimePoint = z.infer<typeof timePointSchema>;
