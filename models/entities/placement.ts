import { z } from 'zod';

import { coordinateField } from './fields.ts';
import { elementId, placementId, theoryId } from './ids.ts';

/** Where an element is drawn: pixels from the inner corner of its lane (stage column, level row), at zoom 1. */
export const placementSchema = z.strictObject({
  id: placementId,
  theoryId,
  elementId,
  x: coordinateField,
  y: coordinateField,
  /** A pinned box is not moved by auto-layout. */
  isPinned: z.boolean(),
});
export type Placement = z.infer<typeof placementSchema>;
