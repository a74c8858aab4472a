import { z } from 'zod';

/** What can be chosen about an export; what is left out is as usual. A format reads what concerns it. */
export const exportOptionsSchema = z.strictObject({
  /** Words of the texts; left out: those of the window, or plain. */
  words: z.enum(['plain', 'realist']).optional(),
  /** Which measures: those of the workspace, or those that come with the program as well. */
  measures: z.enum(['own', 'all']).optional(),
});

/** Choices of one export. */
export type ExportOptions = z.output<typeof exportOptionsSchema>;
