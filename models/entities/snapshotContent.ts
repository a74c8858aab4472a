import { z } from 'zod';

import { limits } from '../limits.ts';
import { snapshotContentId, snapshotId, theoryId } from './ids.ts';

/** What a snapshot holds: the rows of the theory as `wherefore-json`, deflated, in base64. Hostile until it is read. */
export const snapshotContentSchema = z.strictObject({
  id: snapshotContentId,
  theoryId,
  snapshotId,
  content: z.base64().min(1).max(limits.snapshotContent),
});
export type SnapshotContent = z.infer<typeof snapshotContentSchema>;
