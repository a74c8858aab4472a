import { z } from 'zod';

import { labelField, lineageField, positionField } from './fields.ts';
import { levelId, theoryId } from './ids.ts';

/** A level of the system (individual, service, community, system), drawn as a row of the map. */
export const levelSchema = z.strictObject({
  id: levelId,
  theoryId,
  name: labelField,
  position: positionField,
  /** What it was copied from first, wherever that was (`fields.ts`); empty when it was made here. */
  lineage: lineageField,
});
export type Level = z.infer<typeof levelSchema>;
