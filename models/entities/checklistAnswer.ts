import { z } from 'zod';

import { lineField, textField } from './fields.ts';
import { checklistAnswerId, sourceId } from './ids.ts';

/** An answer of the Mixed Methods Appraisal Tool. */
export const checklistAnswerField = z.enum(['yes', 'no', 'cannot_tell']);
export type ChecklistReply = z.infer<typeof checklistAnswerField>;

/** One question of a checklist, answered for one source by one person. Answers are shown as a pattern, never summed up. */
export const checklistAnswerSchema = z.strictObject({
  id: checklistAnswerId,
  sourceId,
  /** Tool and version, as "mmat-2018": answers to other versions answer other questions. */
  tool: lineField,
  /** "S1", "3.4": the question's number in the tool. */
  item: lineField,
  answer: checklistAnswerField,
  comment: textField,
  appraiser: lineField,
});
export type ChecklistAnswer = z.infer<typeof checklistAnswerSchema>;
