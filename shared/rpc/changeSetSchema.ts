import { parseUpsert } from '#models/fragment.ts';
import type { Upsert } from '#models/changeSet.ts';
import { isTableName } from '#models/document.ts';
import { limits } from '#models/limits.ts';
import { z } from 'zod';

/** Whole rows of any table, each parsed by its table's schema. */
export const upsertsSchema = z
  .array(z.unknown())
  .max(limits.rowsPerChange)
  .transform((values, context): readonly Upsert[] => {
    const rows: Upsert[] = [];
    values.forEach((value, index) => {
      const row = parseUpsert(value);
      if (row === null)
        context.addIssue({ code: 'custom', message: 'is not a row of a workspace', path: [index] });
      else rows.push(row);
    });
    return rows;
  });

const deletionSchema = z.strictObject({
  table: z.string().refine(isTableName, 'is not a table of a workspace'),
  id: z.string().max(100),
});

/** A change as it crosses a process border (P3). */
export const changeSetSchema = z.strictObject({
  upserts: upsertsSchema,
  deletes: z.array(deletionSchema).max(limits.rowsPerChange),
});
