import { z } from 'zod';

import { abstractField, labelField, lineField, textField, verifiedField } from './fields.ts';
import { sourceId } from './ids.ts';

/** A publication, dataset, interview, slide deck or panel session that extracts are taken from. */
export const sourceSchema = z.strictObject({
  id: sourceId,
  kind: z.enum([
    'article',
    'book',
    'chapter',
    'report',
    'thesis',
    'slides',
    'web',
    'dataset',
    'interview',
    'panel_session',
    'other',
  ]),
  title: labelField,
  /** "Husk K, Blockley K, Lovell R", in the order of the publication. */
  authors: textField,
  year: z.number().int().min(1000).max(9999).nullable(),
  container: lineField,
  volume: lineField,
  issue: lineField,
  pages: lineField,
  publisher: lineField,
  doi: lineField,
  pmid: lineField,
  url: lineField,
  abstract: abstractField,
  studyDesign: lineField,
  /** How far the bibliographic record was checked against the publication. */
  verified: verifiedField,
  verifiedNote: lineField,
  note: textField,
});
export type Source = z.infer<typeof sourceSchema>;
