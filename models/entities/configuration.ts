import { z } from 'zod';

import { arrowStatusField } from './arrow.ts';
import { labelField, lineageField, lineField, originField, textField } from './fields.ts';
import { configurationId, sourceId, stageId, theoryId } from './ids.ts';

/** A context–mechanism–outcome configuration (CMOC); its elements are rows of `configurationRoles`. */
export const configurationSchema = z.strictObject({
  id: configurationId,
  theoryId,
  /** "CMOC 3". */
  code: labelField,
  title: lineField,
  stageId: stageId.nullable(),
  status: arrowStatusField,
  forWhom: lineField,
  origin: originField,
  originSourceId: sourceId.nullable(),
  originNote: lineField,
  note: textField,
  /** What it was copied from first, wherever that was (`fields.ts`); empty when it was made here. */
  lineage: lineageField,
});
export type Configuration = z.infer<typeof configurationSchema>;
