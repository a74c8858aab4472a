import { z } from 'zod';

import { upsertsSchema } from './changeSetSchema.ts';

const id = z.string().max(100);
const workspace = z.string().max(100);

/** Calls about snapshots and what comparing needs. */
export const comparingContract = {
  /** A theory as a snapshot keeps it: its rows then, with the library rows they named. */
  'snapshots.load': {
    input: z.strictObject({ workspace, snapshotId: id }),
    output: z.strictObject({
      /** The id the theory had then; another when it has come here from another file. */
      theoryId: id,
      rows: upsertsSchema,
      /** What of it could not be read. */
      warnings: z.array(z.string()),
    }),
  },
  /** What snapshots hold, packed as it is stored: for changes that take them away, so that undo brings them back. */
  'snapshots.contents': {
    input: z.strictObject({ workspace, snapshotIds: z.array(id).max(600) }),
    output: z.strictObject({ rows: upsertsSchema }),
  },
  /** The rows of the library that have these ids, as they are now. */
  'library.rows': {
    input: z.strictObject({ workspace, ids: z.array(id).max(50_000) }),
    output: z.strictObject({ rows: upsertsSchema }),
  },
} as const;
