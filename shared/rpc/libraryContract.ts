import { methodsField, readingStatusField } from '#models/entities/source.ts';
import { z } from 'zod';

import { upsertsSchema } from './changeSetSchema.ts';

const workspace = z.string().max(100);
const id = z.string().max(100);

const pageQuery = z.strictObject({
  /** What is looked for in titles, authors, abstracts, extracts and notes; empty: everything. */
  text: z.string().max(500),
  sort: z.enum(['title', 'newest', 'oldest']),
  methods: methodsField.nullable(),
  readingStatus: readingStatusField.nullable(),
  tag: z.string().max(500).nullable(),
  hasExtracts: z.boolean().nullable(),
  /** Id of a service descriptor. */
  service: z.string().max(100).nullable().default(null),
  limit: z.number().int().min(1).max(200),
  offset: z.number().int().min(0),
});
export type LibraryPageQuery = z.infer<typeof pageQuery>;

/** A source as a list shows it: without its abstract. */
const row = z.strictObject({
  id,
  kind: z.string(),
  title: z.string(),
  authors: z.string(),
  year: z.number().nullable(),
  container: z.string(),
  methods: z.string(),
  studyDesign: z.string(),
  readingStatus: z.string(),
  tags: z.string(),
  /** How many extracts it has, and how many arrows of any theory they are tied to. */
  extracts: z.number(),
  arrows: z.number(),
});
export type LibraryRow = z.infer<typeof row>;

const ids = z.array(id).min(1).max(10_000);

/** What may be done to sources by the backend, which knows every theory; the inputs of the commands of those names. */
const change = z.discriminatedUnion('name', [
  z.strictObject({
    name: z.literal('sources.change'),
    input: z.strictObject({ ids, fields: z.strictObject({ readingStatus: readingStatusField }) }),
  }),
  z.strictObject({
    name: z.literal('sources.tag'),
    input: z.strictObject({ ids, tag: z.string().max(300), isOn: z.boolean() }),
  }),
  z.strictObject({ name: z.literal('sources.remove'), input: z.strictObject({ ids }) }),
  z.strictObject({
    name: z.literal('sources.merge'),
    input: z.strictObject({ keepId: id, otherIds: ids.max(1_000) }),
  }),
]);

/** Calls about the library, which may be large and is never sent whole. */
export const libraryContract = {
  /** A page in light rows; `isMore` when a search found more than it looks through. */
  'library.page': {
    input: pageQuery.extend({ workspace }),
    output: z.strictObject({ total: z.number(), isMore: z.boolean(), rows: z.array(row) }),
  },
  /** The first groups of records that seem to be one publication, each as a list shows it with its numbers; `groups` counts all. */
  'library.duplicates': {
    input: z.strictObject({ workspace }),
    output: z.strictObject({
      groups: z.number(),
      first: z.array(
        z.strictObject({
          by: z.enum(['doi', 'pmid', 'title']),
          rows: z.array(row.extend({ doi: z.string(), pmid: z.string() })),
        }),
      ),
    }),
  },
  /** Changes, merges or removes sources as one undoable step, whatever theory they are used in. */
  'library.change': {
    input: z.strictObject({ workspace, change }),
    output: z.strictObject({ revision: z.number() }),
  },
  'library.tags': {
    input: z.strictObject({ workspace }),
    output: z.array(z.strictObject({ tag: z.string(), sources: z.number() })),
  },
  /** One source with its texts, extracts, numbers, judgements and answers, and what its extracts are tied to in all theories. */
  'library.source': {
    input: z.strictObject({ workspace, sourceId: id }),
    output: z.strictObject({
      rows: upsertsSchema,
      ties: z.array(
        z.strictObject({
          extractId: id,
          theoryId: id,
          theory: z.string(),
          stance: z.string(),
          /** The id of the arrow, box or configuration, and what it is called. */
          target: id,
          title: z.string(),
        }),
      ),
    }),
  },
} as const;
