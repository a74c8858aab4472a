import { reportingStandardField } from '#models/entities/reportingItem.ts';
import { sectionIds } from '#models/report/report.ts';
import { templateIds } from '#models/report/templates.ts';
import { z } from 'zod';

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
  report: reportOptionsSchema.optional(),
});

/** Choices of one export. */
export type ExportOptions = z.output<typeof exportOptionsSchema>;
