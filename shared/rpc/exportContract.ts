import { exportFormatIds } from '#shared/export/formats.ts';
import { exportOptionsSchema } from '#shared/export/options.ts';
import { z } from 'zod';

const id = z.string().max(100);
const path = z.string().min(1).max(4096);
const workspace = z.string().max(100);

/** Calls that write a theory in another format. */
export const exportContract = {
  'export.theory': {
    input: z.strictObject({
      workspace,
      theoryId: id,
      /** As a snapshot keeps it, instead of as it is now. */
      snapshotId: id.nullable().optional(),
      format: z.enum(exportFormatIds),
      options: exportOptionsSchema.optional(),
      path,
      /** A name for it, to hear how far it is and to stop it with `export.stop`. */
      job: z.string().min(1).max(100).optional(),
    }),
    output: z.strictObject({ file: path, format: z.string(), bytes: z.number(), lost: z.array(z.string()) }),
  },
  /** A figure as it would be written, to be looked at before. */
  'export.previewFigure': {
    input: z.strictObject({ workspace, theoryId: id, options: exportOptionsSchema }),
    output: z.strictObject({
      svg: z.string(),
      /** Sheets a PDF of it would have. */
      pages: z.number().int(),
      /** Of the map, as printed. */
      smallestPoints: z.number(),
      width: z.number(),
      height: z.number(),
    }),
  },
  'export.stop': {
    input: z.strictObject({ job: z.string().max(100) }),
    output: z.strictObject({ isStopped: z.boolean() }),
  },
} as const;
