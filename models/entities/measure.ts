import { z } from 'zod';

import { labelField, lineField, numberField, textField, verifiedField } from './fields.ts';
import { measureId } from './ids.ts';

/** An instrument or indicator; never its item texts, which are others' property. */
export const measureSchema = z.strictObject({
  id: measureId,
  name: labelField,
  shortName: lineField,
  /** What it measures ("positive mental wellbeing"). */
  construct: lineField,
  items: z.number().int().min(0).max(10_000).nullable(),
  minimum: numberField.nullable(),
  maximum: numberField.nullable(),
  unit: lineField,
  direction: z.enum(['higher_better', 'lower_better', 'neutral', 'per_item']),
  recall: lineField,
  licence: lineField,
  /** Where the facts of this row come from. */
  reference: textField,
  verified: verifiedField,
  note: textField,
});
export type Measure = z.infer<typeof measureSchema>;
