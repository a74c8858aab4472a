import { z } from 'zod';

import { lineField, positionField, textField } from './fields.ts';
import { arrowId, elementId, memoId, participantId, sessionId, suggestionId, theoryId } from './ids.ts';

/** What is missing: a box, an arrow between two boxes, what makes an arrow hold or not, or something in plain words. */
export const suggestionKindField = z.enum(['box', 'arrow', 'context', 'note']);
export type SuggestionKind = z.infer<typeof suggestionKindField>;

/** What became of a suggestion; `open` until somebody has decided. */
export const suggestionStatusField = z.enum(['open', 'accepted', 'merged', 'declined']);
export type SuggestionStatus = z.infer<typeof suggestionStatusField>;

/** Something people of a session said is missing, in their words, and what was done about it. */
export const suggestionSchema = z.strictObject({
  id: suggestionId,
  theoryId,
  sessionId,
  /** Who said it; null when nobody was noted. */
  participantId: participantId.nullable(),
  kind: suggestionKindField,
  /** The box, what makes the arrow hold, or the note; of an arrow: why, or empty. */
  words: textField,
  /** The ends of an arrow, in words. */
  fromWords: lineField,
  toWords: lineField,
  /** The arrow it is about; null when it is about the theory, or that arrow is gone. */
  aboutArrowId: arrowId.nullable(),
  /** What a context does to the arrow. */
  effect: z.enum(['helps', 'hinders', 'unclear']),
  status: suggestionStatusField,
  reason: textField,
  decidedBy: lineField,
  /** Milliseconds since 1970 UTC; null while it is open. */
  decidedAt: z.number().int().min(0).max(8_640_000_000_000_000).nullable(),
  /** What it became or was merged with. */
  becameElementId: elementId.nullable(),
  becameArrowId: arrowId.nullable(),
  becameMemoId: memoId.nullable(),
  position: positionField,
});
export type Suggestion = z.infer<typeof suggestionSchema>;
