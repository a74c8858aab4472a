import { z } from 'zod';

import { labelField, lineField, positionField, textField } from './fields.ts';
import { outcomeTermId } from './ids.ts';

/** How often an outcome is reported in studies; the words are the seed deck's, what each outcome has is for people to say. */
export const reportingStatusField = z.enum(['unknown', 'often', 'qualitative_only', 'rarely_or_never']);
export type ReportingStatus = z.infer<typeof reportingStatusField>;

/** One outcome of an outcome framework, to tag the outcomes of theories with. */
export const outcomeTermSchema = z.strictObject({
  id: outcomeTermId,
  /** The framework it is of: "Outcomes by domain". */
  framework: labelField,
  /** Its domain or category within the framework. */
  category: lineField,
  label: labelField,
  position: positionField,
  reportingStatus: reportingStatusField,
  /** Where the status comes from; empty while it is unknown. */
  reportingSource: lineField,
  /** When it was looked up, as written ("March 2026"). */
  reportingDate: lineField,
  note: textField,
  /** Where the framework was published, and where it was read; the same for all its outcomes. */
  source: lineField,
});
export type OutcomeTerm = z.infer<typeof outcomeTermSchema>;
