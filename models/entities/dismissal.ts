import { z } from 'zod';

import { lineField, textField, visible } from './fields.ts';
import { arrowId, configurationId, dismissalId, elementId, measurementId, theoryId } from './ids.ts';

/** The ids of the checks: R01 to R30. */
export const checkIdField = z.string().regex(/^R(?:0[1-9]|[12][0-9]|30)$/, 'not the id of a check');

/**
 * A finding of a check that the team has looked at and set aside, with the reason. It is about the very things that
 * are named, none of them meaning the theory as a whole; when one of them goes, so does the dismissal.
 */
export const dismissalSchema = z.strictObject({
  id: dismissalId,
  theoryId,
  rule: checkIdField,
  elementId: elementId.nullable(),
  otherElementId: elementId.nullable(),
  arrowId: arrowId.nullable(),
  otherArrowId: arrowId.nullable(),
  configurationId: configurationId.nullable(),
  measurementId: measurementId.nullable(),
  reason: visible(textField, 'needs a reason'),
  /** The group whose judgement it is, or empty. */
  contributor: lineField,
  /** When it was set aside, milliseconds since 1970 UTC. */
  dismissedAt: z.number().int().min(0).max(8_640_000_000_000_000),
});
export type Dismissal = z.infer<typeof dismissalSchema>;
