import { z } from 'zod';

import { textField } from './fields.ts';
import { arrowId, configurationId, elementId, evidenceLinkId, extractId, theoryId } from './ids.ts';

/** What an extract does to a claim: Pawson's supporting, contradicting, modifying, and background. */
export const stanceField = z.enum(['supports', 'contradicts', 'refines', 'gives_context']);
export type Stance = z.infer<typeof stanceField>;

/** Ties an extract to exactly one arrow, element or configuration, with a stance. */
export const evidenceLinkSchema = z.strictObject({
  id: evidenceLinkId,
  theoryId,
  extractId,
  arrowId: arrowId.nullable(),
  elementId: elementId.nullable(),
  configurationId: configurationId.nullable(),
  stance: stanceField,
  note: textField,
});
export type EvidenceLink = z.infer<typeof evidenceLinkSchema>;
