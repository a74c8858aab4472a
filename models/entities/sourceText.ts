import { z } from 'zod';

import { lineField, sourceTextField, visible } from './fields.ts';
import { sourceId, sourceTextId } from './ids.ts';

/** A text of a source that passages are picked from: pasted, or read from a file. */
export const sourceTextSchema = z.strictObject({
  id: sourceTextId,
  sourceId,
  /** "Full text", "Transcript, panel of March", or the file's name. */
  title: lineField,
  text: visible(sourceTextField),
});
export type SourceText = z.infer<typeof sourceTextSchema>;
