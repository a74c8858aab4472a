import { z } from 'zod';

import { lineField, positionField } from './fields.ts';
import { participantId, sessionId, theoryId } from './ids.ts';

/** How somebody's answers come in: on the screen in the room, on paper, or from a device of their own. */
export const wayField = z.enum(['screen', 'paper', 'device']);
export type Way = z.infer<typeof wayField>;

/** Somebody who answers in a session, or a table that gives one answer together. Never needs a person's name. */
export const participantSchema = z.strictObject({
  id: participantId,
  theoryId,
  sessionId,
  /** A pseudonym, or empty: then they are counted ("Person 3"). */
  name: lineField,
  /** One of the session's groups, or empty. */
  groupName: lineField,
  /** True when several people give one answer together. */
  isTable: z.boolean(),
  way: wayField,
  /** From which the order of the arrows is made, so that it can be made again. */
  seed: z.number().int().min(0).max(4_294_967_295),
  position: positionField,
});
export type Participant = z.infer<typeof participantSchema>;
