import { z } from 'zod';

import { lineField, textField } from './fields.ts';
import { reportingItemId, theoryId } from './ids.ts';

/** The publication standards for realist work: RAMESES I for syntheses, RAMESES II for evaluations. */
export const reportingStandardField = z.enum(['rameses1', 'rameses2']);
export type ReportingStandard = z.infer<typeof reportingStandardField>;

/** Whether a report says what an item asks for, as the published forms have it. */
export const itemStatusField = z.enum(['yes', 'no', 'unclear', 'not_applicable']);
export type ItemStatus = z.infer<typeof itemStatusField>;

/** What a team has said of one item of a reporting standard for one theory; items nobody has touched have no row. */
export const reportingItemSchema = z.strictObject({
  id: reportingItemId,
  theoryId,
  standard: reportingStandardField,
  /** The item's number in the standard: "12". */
  item: z.string().regex(/^(?:[1-9]|1[0-9]|20)$/, 'not the number of an item'),
  /** Null when nobody has said. */
  status: itemStatusField.nullable(),
  /** Where the report says it: "4–5, table 2". */
  pages: lineField,
  /** What people wrote, or took over and edited; never written by the program itself. */
  text: textField,
  /** What the program offered when it was last taken over; empty when the text was written by hand. */
  takenText: textField,
  /** When a field was last changed, milliseconds since 1970 UTC. */
  editedAt: z.number().int().min(0).max(8_640_000_000_000_000),
});
export type ReportingItem = z.infer<typeof reportingItemSchema>;
