import { z } from 'zod';

import { textField } from './fields.ts';
import { arrowId, configurationId, elementId, evidenceLinkId, extractId, theoryId } from './ids.ts';

/** What an extract does to a claim: Pawson's supporting, contradicting, modifying, and background. */
export const stanceField = z.enum(['supports', 'contradicts', 'refines', 'gives_context']);
export type Stance = z.infer<typeof stanceField>;

/** How much a passage counts. */
export const weightField = z.enum(['high', 'moderate', 'low']);
export type Weight = z.infer<typeof weightField>;

/** Ties an extract to exactly one arrow, element or configuration, with a stance. */
export const evidenceLinkSchema = z.strictObject({
  id: evidenceLinkId,
  theoryId,
  extractId,
  arrowId: arrowId.nullable(),
  elementId: elementId.nullable(),
  configurationId: configurationId.nullable(),
  stance: stanceField,
  /** How much this passage counts for the claim, in the team's judgement; null when nobody has said. */
  weight: weightField.nullable(),
  note: textField,
});
export type EvidenceLink = z.infer<typeof evidenceLinkSchema>;
