import { z } from 'zod';

import { lineField, textField, visible } from './fields.ts';
import { appraisalId, extractId, sourceId } from './ids.ts';

/** The three questions a realist review asks of a source (Dada et al. 2023, doi 10.1002/jrsm.1630). */
export const appraisalDimensionField = z.enum(['relevance', 'richness', 'rigour']);
export type AppraisalDimension = z.infer<typeof appraisalDimensionField>;

/** The levels of all dimensions; which fit which is in `appraisalLevels`. */
export const appraisalLevelField = z.enum([
  'high',
  'moderate',
  'low',
  'none',
  'unclear',
  'conceptually_rich',
  'thicker_description',
  'thinner_description',
]);
export type AppraisalLevel = z.infer<typeof appraisalLevelField>;

/**
 * Levels to choose from. Richness in the words of Pearson et al. 2015 (doi 10.1186/s13012-015-0338-6, table 2) or as
 * high, moderate, low.
 */
export const appraisalLevels = {
  relevance: ['high', 'moderate', 'low', 'none'],
  richness: ['conceptually_rich', 'thicker_description', 'thinner_description', 'high', 'moderate', 'low'],
  rigour: ['high', 'moderate', 'low', 'unclear'],
} as const satisfies Record<AppraisalDimension, readonly AppraisalLevel[]>;

/** One judgement of one person on a source, or on one extract of it. Several may differ, and stay side by side. */
export const appraisalSchema = z.strictObject({
  id: appraisalId,
  sourceId,
  extractId: extractId.nullable(),
  dimension: appraisalDimensionField,
  level: appraisalLevelField,
  reason: visible(textField, 'needs a reason'),
  appraiser: lineField,
  /** Milliseconds since 1970. */
  appraisedAt: z.number().int().min(0),
});
export type Appraisal = z.infer<typeof appraisalSchema>;
