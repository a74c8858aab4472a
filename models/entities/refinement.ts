import { z } from 'zod';

import { lineField, momentField, textField } from './fields.ts';
import { extractId, refinementId, sourceId, theoryId } from './ids.ts';

/**
 * One change of a theory with its reason: taken over from another theory or snapshot (`theirs`), taken in beside one's
 * own (`both`), looked at and not taken (`mine`), or made here by ordinary work (`own`). It says in words what was
 * changed, for what it was about may be gone.
 */
export const refinementSchema = z.strictObject({
  id: refinementId,
  theoryId,
  /** Changes that were decided in one go share it. */
  roundId: lineField,
  choice: z.enum(['theirs', 'mine', 'both', 'own']),
  change: z.enum(['added', 'removed', 'changed', 'moved']),
  /** What was changed, by what it was first made of (`identityOf`); it may be gone. */
  subjectId: lineField,
  /** What was changed, as a sentence in realist terms and in plain words. */
  sentence: textField,
  plainSentence: textField,
  /** Which difference it was, so that one that was not taken is not asked again until it is another. */
  fingerprint: lineField,
  /** The theory or snapshot it came from; empty for ordinary work. */
  fromId: lineField,
  fromTitle: lineField,
  reason: textField.refine((value) => value.trim().length > 0, 'needs a reason'),
  /** What speaks for it, if anything in the library does. */
  extractId: extractId.nullable(),
  sourceId: sourceId.nullable(),
  /** The session it was decided in, in words, or empty. */
  session: lineField,
  /** The group that decided, or a pseudonym, or empty. */
  contributor: lineField,
  decidedAt: momentField,
});
export type Refinement = z.infer<typeof refinementSchema>;
