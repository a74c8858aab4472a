import { referenceStyles } from '#models/references/formatReference.ts';
import { sheetKeys } from '#models/workbook/sheetKeys.ts';
import { z } from 'zod';

import { figureChoicesSchema } from './figureChoices.ts';

/** What can be chosen about an export; what is left out is as usual. A format reads what concerns it. */
export const exportOptionsSchema = z.strictObject({
  /** Words of the texts; left out: those of the window, or plain. */
  words: z.enum(['plain', 'realist']).optional(),
  /** Of a figure. */
  figure: figureChoicesSchema.optional(),
  /** How much: the theory with what it refers to, or everything in the workspace; left out: the theory. */
  scope: z.enum(['theory', 'workspace']).optional(),
  /** How references are set; left out: like APA. */
  style: z.enum(referenceStyles).optional(),
  /** Which table, where a file holds one; left out: the arrows. */
  table: z.enum(sheetKeys).optional(),
});

/** Choices of one export. */
export type ExportOptions = z.output<typeof exportOptionsSchema>;
