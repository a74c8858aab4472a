import { z } from 'zod';

import { lineField, textField } from './fields.ts';
import { configurationId, elementId, rippleId, theoryId } from './ids.ts';

/**
 * What people call a ripple: the element is an outcome of the one configuration and stands among the conditions of
 * the other. Ripples themselves are found, not stored; a row is here only for a name or a note.
 */
export const rippleSchema = z.strictObject({
  id: rippleId,
  theoryId,
  fromConfigurationId: configurationId,
  toConfigurationId: configurationId,
  elementId,
  name: lineField,
  note: textField,
});
export type Ripple = z.infer<typeof rippleSchema>;
