import { z } from 'zod';

import { lineField, numberField, textField } from './fields.ts';
import { extractId, findingId, measureId } from './ids.ts';

/** What kind of number an estimate is. */
export const estimateTypeField = z.enum([
  'mean_change',
  'mean_difference',
  'standardised_mean_difference',
  'odds_ratio',
  'risk_ratio',
  'correlation',
  'regression_coefficient',
  'percent_change',
  'percent',
  'count',
  'other',
]);
export type EstimateType = z.infer<typeof estimateTypeField>;

/** The number an extract reports, as the source prints it; an extract has at most one. */
export const findingSchema = z.strictObject({
  id: findingId,
  extractId,
  /** The measure in the library, when it is there. */
  measureId: measureId.nullable(),
  /** The measure in the source's words. */
  measureName: lineField,
  estimateType: estimateTypeField,
  estimate: numberField.nullable(),
  ciLow: numberField.nullable(),
  ciHigh: numberField.nullable(),
  /** Of the interval, in per cent; 95 unless the source says otherwise. */
  ciLevel: numberField.min(50).max(100).nullable(),
  /** As printed: "0.03", "<0.001". */
  pValue: lineField,
  n: z.number().int().min(0).max(1_000_000_000).nullable(),
  nComplete: z.number().int().min(0).max(1_000_000_000).nullable(),
  comparator: z.enum(['not_said', 'none', 'matched', 'randomised', 'other']),
  followUp: lineField,
  /** What the source says happened to the people, whatever the sign of the number. */
  direction: z.enum(['better', 'worse', 'no_difference', 'unclear']),
  adjustedFor: textField,
});
export type Finding = z.infer<typeof findingSchema>;
