import { z } from 'zod';

import { askedArrowId, importanceDotsId, participantId, theoryId } from './ids.ts';

/** How many dots one participant has to spend on what matters most, in one session. */
export const dotsEach = 4;

/** The dots one participant put on one arrow. */
export const importanceDotsSchema = z.strictObject({
  id: importanceDotsId,
  theoryId,
  participantId,
  askedArrowId,
  dots: z.number().int().min(1).max(dotsEach),
});
export type ImportanceDots = z.infer<typeof importanceDotsSchema>;
