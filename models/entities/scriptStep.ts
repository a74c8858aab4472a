import { z } from 'zod';

import { labelField, lineField, positionField, textField } from './fields.ts';
import { scriptStepId, sessionId, theoryId } from './ids.ts';

/** What people do in a step of a session; the walk opens at the part that fits. */
export const activityField = z.enum(['talk', 'read', 'answer', 'reveal', 'missing', 'dots', 'close']);
export type Activity = z.infer<typeof activityField>;

/** One step of a session's script: what to ask, what to do, and for how long. */
export const scriptStepSchema = z.strictObject({
  id: scriptStepId,
  theoryId,
  sessionId,
  title: labelField,
  minutes: z.number().int().min(0).max(600),
  activity: activityField,
  /** What the facilitator asks. */
  prompt: textField,
  /** What the facilitator does. */
  doing: textField,
  /** Where the step comes from, or empty. */
  source: lineField,
  position: positionField,
});
export type ScriptStep = z.infer<typeof scriptStepSchema>;
