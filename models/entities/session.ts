import { z } from 'zod';

import { labelField, lineField, positionField, textField } from './fields.ts';
import { sessionId, sourceId, theoryId } from './ids.ts';

/** A panel session: people go through arrows of one theory and say whether they agree with where these go. */
export const sessionSchema = z.strictObject({
  id: sessionId,
  theoryId,
  title: labelField,
  /** When it is held, as written: "14 March 2027". */
  date: lineField,
  place: lineField,
  /** What people are asked to come for, in their words. */
  purpose: textField,
  /** Whom people may say they are, one a line: "Community member". Empty: nobody is asked. */
  groups: textField,
  /** The round that is being answered: 1 in private, further ones after people have talked. */
  round: z.number().int().min(1).max(9),
  /** The source that stands for it in the library; null until what it said counts as evidence, or is on the map. */
  sourceId: sourceId.nullable(),
  /** Id of the snapshot that people saw, or empty; it may be gone, so it is no reference. */
  snapshot: lineField,
  note: textField,
  position: positionField,
});
export type Session = z.infer<typeof sessionSchema>;
