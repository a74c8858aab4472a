import { z } from 'zod';

import { elementId, elementTermId, outcomeTermId, theoryId } from './ids.ts';

/** An outcome of a theory tagged with an outcome of a framework. */
export const elementTermSchema = z.strictObject({
  id: elementTermId,
  theoryId,
  elementId,
  outcomeTermId,
});
export type ElementTerm = z.infer<typeof elementTermSchema>;
