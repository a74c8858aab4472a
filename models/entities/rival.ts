import { z } from 'zod';

import { lineField, positionField, textField } from './fields.ts';
import { arrowId, configurationId, rivalId, rivalSetId, theoryId } from './ids.ts';

/** One of the explanations of a rival set: an arrow or a configuration, whose evidence is its own. */
export const rivalSchema = z.strictObject({
  id: rivalId,
  theoryId,
  rivalSetId,
  arrowId: arrowId.nullable(),
  configurationId: configurationId.nullable(),
  /** "Theory 3", or empty. */
  title: lineField,
  /** Open until there is a verdict; afterwards favoured, kept beside it, or set aside. None is ever removed by it. */
  standing: z.enum(['open', 'favoured', 'kept', 'set_aside']),
  /** Why it stands so, or empty. */
  reason: textField,
  position: positionField,
});
export type Rival = z.infer<typeof rivalSchema>;
