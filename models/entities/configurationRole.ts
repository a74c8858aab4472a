import { z } from 'zod';

import { lineField, positionField } from './fields.ts';
import { configurationId, configurationRoleId, elementId, theoryId } from './ids.ts';

/** The part one element plays in one configuration; the same element may play another part in another. */
export const configurationRoleSchema = z.strictObject({
  id: configurationRoleId,
  theoryId,
  configurationId,
  elementId,
  role: z.enum(['context', 'intervention', 'actor', 'mechanism', 'resource', 'reasoning', 'outcome']),
  /** Whose reasoning it is, or empty. */
  whose: lineField,
  position: positionField,
});
export type ConfigurationRole = z.infer<typeof configurationRoleSchema>;
