import { z } from 'zod';

import { positionField, textField } from './fields.ts';
import { arrowId, askedArrowId, sessionId, theoryId } from './ids.ts';

/** What was done about an arrow after people had spoken; `open` until somebody says. */
export const decisionField = z.enum(['open', 'kept', 'changed', 'removed']);
export type Decision = z.infer<typeof decisionField>;

/**
 * An arrow that a session asks about, in the words in which it is put to people. It stays, with what they said, when
 * the arrow is changed or removed afterwards.
 */
export const askedArrowSchema = z.strictObject({
  id: askedArrowId,
  theoryId,
  sessionId,
  /** Null once the arrow has been removed from the theory. */
  arrowId: arrowId.nullable(),
  statement: textField.refine((value) => value.trim().length > 0, 'needs at least one visible character'),
  /** Its number on paper is one more. */
  position: positionField,
  decision: decisionField,
  /** What was changed, or why not, in words for those who were asked. */
  decisionReason: textField,
});
export type AskedArrow = z.infer<typeof askedArrowSchema>;
