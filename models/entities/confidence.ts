import { z } from 'zod';

import { lineField, textField, visible } from './fields.ts';
import { arrowId, confidenceId, configurationId, theoryId } from './ids.ts';

/** How sure one may be of a claim (GRADE-CERQual, Lewin 2018, doi 10.1186/s13012-017-0688-3, table 3). */
export const confidenceLevelField = z.enum(['high', 'moderate', 'low', 'very_low']);
export type ConfidenceLevel = z.infer<typeof confidenceLevelField>;

/** How far a component gives reason to doubt. */
export const concernField = z.enum(['none', 'minor', 'moderate', 'serious']);
export type Concern = z.infer<typeof concernField>;

/** The four components of GRADE-CERQual, in its order. */
export const confidenceComponents = ['methodological', 'coherence', 'adequacy', 'relevance'] as const;
export type ConfidenceComponent = (typeof confidenceComponents)[number];

/** The team's confidence in one claim. A suggestion is worked out beside it and never written by itself. */
export const confidenceSchema = z.strictObject({
  id: confidenceId,
  theoryId,
  arrowId: arrowId.nullable(),
  configurationId: configurationId.nullable(),
  overall: confidenceLevelField,
  reason: visible(textField, 'needs a reason'),
  methodological: concernField.nullable(),
  methodologicalReason: textField,
  coherence: concernField.nullable(),
  coherenceReason: textField,
  adequacy: concernField.nullable(),
  adequacyReason: textField,
  relevance: concernField.nullable(),
  relevanceReason: textField,
  decidedBy: lineField,
  /** Milliseconds since 1970. */
  decidedAt: z.number().int().min(0),
});
export type Confidence = z.infer<typeof confidenceSchema>;
