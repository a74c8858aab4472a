import { z } from 'zod';

import { labelField, lineField, positionField, textField } from './fields.ts';
import { theoryId } from './ids.ts';

/** A programme theory. `scheme` and `isMechanismSplit` are disputes of the field that each team settles for itself. */
export const theorySchema = z.strictObject({
  id: theoryId,
  title: labelField,
  kind: z.enum(['initial', 'refined', 'local', 'reference']),
  scheme: z.enum(['CMO', 'ICAMO', 'SCMO', 'CIMO']),
  isMechanismSplit: z.boolean(),
  /** One paragraph in plain words. */
  summary: textField,
  questions: textField,
  scope: textField,
  phase: z.enum(['idea', 'feasibility', 'controlled_trial', 'rollout']).nullable(),
  /** Which bundled starter it came from, or empty. */
  starter: lineField,
  position: positionField,
  /** Id of the theory it was refined from, or empty; that theory may be gone, so it is no reference. */
  basedOn: lineField,
  /** Ids of the checks that are switched away from their default, with spaces between: "R04 R10". */
  switchedChecks: lineField,
  /** What kind of service it is about: ids of service descriptors with spaces between (`models/services`). */
  services: lineField,
});
export type Theory = z.infer<typeof theorySchema>;
