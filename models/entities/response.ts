import { z } from 'zod';

import { textField } from './fields.ts';
import { askedArrowId, participantId, responseId, theoryId } from './ids.ts';

/** An answer to "do you agree with where this arrow goes?"; `none`: it was shown and passed over. */
export const answerField = z.enum(['agree', 'disagree', 'unsure', 'skip', 'none']);
export type Answer = z.infer<typeof answerField>;

/** What kind of comment it is, as with hats of different colours. */
export const commentKindField = z.enum(['feeling', 'idea', 'benefit', 'critique']);
export type CommentKind = z.infer<typeof commentKindField>;

/** What one participant answered about one arrow in one round. An answer that is revised stays beside the new one. */
export const responseSchema = z.strictObject({
  id: responseId,
  theoryId,
  participantId,
  askedArrowId,
  round: z.number().int().min(1).max(9),
  answer: answerField,
  comment: textField,
  commentKind: commentKindField.nullable(),
  /** Where the arrow stood among those this participant was shown, from 1. */
  place: z.number().int().min(1).max(1_000_000),
  /** The answer it takes the place of; null for a first one. */
  replacesId: responseId.nullable(),
  /** Milliseconds since 1970 UTC. */
  answeredAt: z.number().int().min(0).max(8_640_000_000_000_000),
});
export type Response = z.infer<typeof responseSchema>;
