import { stanceField } from '#models/entities/evidenceLink.ts';
import { z } from 'zod';

const workspace = z.string().max(100);
const id = z.string().max(100);

const said = z.strictObject({ id, text: z.string(), locator: z.string(), note: z.string() });

const study = z.strictObject({
  source: z.strictObject({
    id,
    title: z.string(),
    authors: z.string(),
    year: z.number().nullable(),
    container: z.string(),
    doi: z.string(),
    url: z.string(),
    methods: z.string(),
    studyDesign: z.string(),
    setting: z.string(),
    country: z.string(),
    verified: z.string(),
    verifiedNote: z.string(),
    note: z.string(),
  }),
  /** As the slides number it; empty where they do not. */
  number: z.string(),
  sample: z.string(),
  elsewhere: z.string(),
  slides: z.array(said),
  published: z.array(said),
  differences: z.array(z.strictObject({ about: z.string(), slides: z.string(), published: z.string() })),
  bearsOn: z.array(
    z.strictObject({
      starterId: id,
      starter: z.string(),
      target: z.enum(['arrow', 'box', 'configuration']),
      plain: z.string(),
      realist: z.string(),
      stances: z.array(stanceField),
    }),
  ),
  /** The record of it that the workspace has, and by what it was known; null when it has none, or none is open. */
  here: z
    .strictObject({ sourceId: id, title: z.string(), by: z.enum(['id', 'doi', 'pmid', 'title']) })
    .nullable(),
  /** Extracts that the workspace does not have. */
  extractsToAdd: z.number(),
});
export type Study = z.infer<typeof study>;

/** Calls about the lists of studies that come with the program. */
export const readingContract = {
  'readingLists.list': {
    input: z.strictObject({}),
    output: z.array(z.strictObject({ id, title: z.string(), description: z.string(), studies: z.number() })),
  },
  /** One list whole; with a workspace it is said what of it is there. */
  'readingLists.open': {
    input: z.strictObject({ listId: id, workspace: workspace.nullable() }),
    output: z.strictObject({
      id,
      title: z.string(),
      description: z.string(),
      studies: z.array(study),
    }),
  },
  /** Adds studies with their extracts as one undoable commit; a study that is known keeps its record (R5). */
  'readingLists.add': {
    input: z.strictObject({ workspace, listId: id, sourceIds: z.array(id).min(1).max(100) }),
    output: z.strictObject({
      revision: z.number(),
      added: z.number(),
      known: z.number(),
      extracts: z.number(),
    }),
  },
} as const;
