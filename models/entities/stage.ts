import { z } from 'zod';

import { labelField, lineageField, lineField, positionField } from './fields.ts';
import { stageId, theoryId } from './ids.ts';

/** A stage of the programme (enrolment, engagement …), drawn as a column of the map. */
export const stageSchema = z.strictObject({
  id: stageId,
  theoryId,
  name: labelField,
  /** The same in plain words ("agreeing to be referred"), or empty. */
  plainName: lineField,
  position: positionField,
  /** What it was copied from first, wherever that was (`fields.ts`); empty when it was made here. */
  lineage: lineageField,
});
export type Stage = z.infer<typeof stageSchema>;
