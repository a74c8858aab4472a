import { z } from 'zod';

import { abstractField, lineField, originField, textField, visible } from './fields.ts';
import { extractId, sourceId, sourceTextId } from './ids.ts';

/** A quoted or summarised piece of a source, judged on its own ("nugget"). */
export const extractSchema = z.strictObject({
  id: extractId,
  sourceId,
  text: visible(abstractField),
  kind: z.enum([
    'quote_participant',
    'quote_author',
    'summary',
    'number',
    'table',
    'own_observation',
    'panel_statement',
  ]),
  /** Page, slide or section, as printed. */
  locator: lineField,
  speakerGroup: lineField,
  /** The text it was picked from, with where it begins and ends there, in UTF-16 units; null when it was typed in. */
  textId: sourceTextId.nullable(),
  textStart: z.number().int().min(0).nullable(),
  textEnd: z.number().int().min(0).nullable(),
  origin: originField,
  note: textField,
});
export type Extract = z.infer<typeof extractSchema>;
