import { z } from 'zod';

import { abstractField, labelField, lineField, textField, verifiedField } from './fields.ts';
import { sourceId } from './ids.ts';

/** How what a source says was found out; the kinds an evidence map tells apart. */
export const methodsField = z.enum([
  'unknown',
  'qualitative',
  'quantitative',
  'mixed',
  'review',
  'grey',
  'lived_experience',
  'panel',
]);
export type Methods = z.infer<typeof methodsField>;

/** How far the team has got with a source. */
export const readingStatusField = z.enum(['to_read', 'reading', 'read', 'set_aside']);
export type ReadingStatus = z.infer<typeof readingStatusField>;

/** A publication, dataset, interview, slide deck or panel session that extracts are taken from. */
export const sourceSchema = z.strictObject({
  id: sourceId,
  kind: z.enum([
    'article',
    'book',
    'chapter',
    'conference',
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
  editors: textField,
  place: lineField,
  isbn: lineField,
  language: lineField,
  /** What the database says the record is about, one a line. */
  keywords: textField,
  /** What an imported record held besides, as it was written, one tag a line. */
  otherFields: textField,
  /** The file and format the record came from; empty when somebody typed it in. */
  importedFrom: lineField,
  studyDesign: lineField,
  methods: methodsField,
  setting: lineField,
  country: lineField,
  population: lineField,
  sampleSize: z.number().int().min(0).max(1_000_000_000).nullable(),
  /** The team's own words for sorting, one a line. */
  tags: textField,
  readingStatus: readingStatusField,
  /** How far the bibliographic record was checked against the publication. */
  verified: verifiedField,
  verifiedNote: lineField,
  note: textField,
  /** What kind of service it is about: ids of service descriptors with spaces between (`models/services`). */
  services: lineField,
});
export type Source = z.infer<typeof sourceSchema>;
