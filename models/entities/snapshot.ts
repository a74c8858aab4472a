import { z } from 'zod';

import { labelField, lineField, momentField, textField } from './fields.ts';
import { snapshotId, theoryId } from './ids.ts';

const count = z.number().int().min(0).max(1_000_000);

/**
 * A theory as it was at a moment, under a name. What it held is a row of `snapshotContents`, which no window keeps.
 * An `initial` one is the initial programme theory that a refined theory is held against; an `automatic` one was
 * taken by the program before a large change, and goes when newer ones have come.
 */
export const snapshotSchema = z.strictObject({
  id: snapshotId,
  theoryId,
  name: labelField,
  note: textField,
  kind: z.enum(['version', 'initial', 'automatic']),
  takenAt: momentField,
  /** The group that took it, or empty. */
  contributor: lineField,
  elements: count,
  arrows: count,
  configurations: count,
  /** A short name of its content: snapshots of the same content have the same. */
  fingerprint: lineField,
});
export type Snapshot = z.infer<typeof snapshotSchema>;
