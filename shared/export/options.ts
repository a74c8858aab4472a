import { reportingStandardField } from '#models/entities/reportingItem.ts';
import { referenceStyles } from '#models/references/formatReference.ts';
import { sectionIds } from '#models/report/report.ts';
import { templateIds } from '#models/report/templates.ts';
import { sheetKeys } from '#models/workbook/sheetKeys.ts';
import { z } from 'zod';

import { figureChoicesSchema } from './figureChoices.ts';

/** What can be chosen about a report; what is left out is as its template has it. */
export const reportOptionsSchema = z.strictObject({
  template: z.enum(templateIds).optional(),
  sections: z.array(z.enum(sectionIds)).optional(),
  standard: reportingStandardField.optional(),
  /** A day to stand on it, "2026-11-30"; without one there is no date in it. */
  date: z.iso.date().optional(),
});
export type ReportOptions = z.output<typeof reportOptionsSchema>;

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
  /** Of a report. */
  report: reportOptionsSchema.optional(),
  /** Which measures: those of the workspace, or those that come with the program as well. */
  measures: z.enum(['own', 'all']).optional(),
});

/** Choices of one export. */
export type ExportOptions = z.output<typeof exportOptionsSchema>;
