import { z } from 'zod';

import { figureChoicesSchema } from './figureChoices.ts';

/** What can be chosen about an export; what is left out is as usual. A format reads what concerns it. */
export const exportOptionsSchema = z.strictObject({
  /** Words of the texts; left out: those of the window, or plain. */
  words: z.enum(['plain', 'realist']).optional(),
  /** Of a figure. */
  figure: figureChoicesSchema.optional(),
});

/** Choices of one export. */
export type ExportOptions = z.output<typeof exportOptionsSchema>;
