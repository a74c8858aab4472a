import { z } from 'zod';

import { textField } from './fields.ts';
import { arrowGroupId, theoryId } from './ids.ts';

/** Arrows into one target that hold only together (`and`) or of which any is enough (`or`). */
export const arrowGroupSchema = z.strictObject({
  id: arrowGroupId,
  theoryId,
  logic: z.enum(['and', 'or']),
  note: textField,
});
export type ArrowGroup = z.infer<typeof arrowGroupSchema>;
