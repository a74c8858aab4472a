import { z } from 'zod';

import { lineField, momentField, textField } from './fields.ts';
import { provenanceId, theoryId } from './ids.ts';

/** Where a theory came from that was brought in from another site: which file, whose, when. */
export const provenanceSchema = z.strictObject({
  id: provenanceId,
  theoryId,
  fileName: lineField,
  format: z.enum(['workspace', 'wherefore-json']),
  /** The other workspace's id and title; empty when the file does not say. */
  workspaceId: lineField,
  workspaceTitle: lineField,
  /** Whose it is, as the people here call them ("North site"), or empty. */
  site: lineField,
  /** The theory's id and title there. */
  theirTheoryId: lineField,
  theirTitle: lineField,
  broughtAt: momentField,
  note: textField,
});
export type Provenance = z.infer<typeof provenanceSchema>;
