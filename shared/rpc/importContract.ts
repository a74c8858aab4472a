import { meanings } from '#models/diagram/roleGuess.ts';
import { limits } from '#models/limits.ts';
import { z } from 'zod';

const workspace = z.string().max(100);
const path = z.string().min(1).max(4096);
/** A name the window gives long work, to hear how far it is (`progress` events) and to stop it. */
const job = z.string().min(1).max(100).optional();

const warning = z.strictObject({
  line: z.number().optional(),
  record: z.number().optional(),
  message: z.string(),
});

/** A record that was not taken in because it is there: earlier in the file (`ofRecord`) or in the workspace (`ofSource`). */
const duplicate = z.strictObject({
  record: z.number(),
  line: z.number(),
  title: z.string(),
  by: z.enum(['doi', 'pmid', 'title']),
  ofTitle: z.string(),
  ofRecord: z.number().optional(),
  ofSource: z.string().optional(),
});
export type ImportDuplicate = z.infer<typeof duplicate>;

const counts = {
  format: z.string(),
  added: z.number(),
  duplicates: z.number(),
  skipped: z.number(),
  /** Of what is added. */
  sources: z.number(),
  elements: z.number(),
  arrows: z.number(),
  extracts: z.number(),
  warnings: z.array(warning),
  /** The first ones; `duplicates` counts all. */
  duplicateRecords: z.array(duplicate),
};

const imported = z.strictObject({
  ...counts,
  theoryId: z.string().max(100).nullable(),
  revision: z.number(),
});
export type ImportedFile = z.infer<typeof imported>;

const place = { sheet: z.string(), place: z.string() };
const bookProblem = z.strictObject({ ...place, message: z.string() });

/** What a workbook that came back would change (SPEC B); `plan` names this very list. */
const workbook = z.strictObject({
  theoryId: z.string(),
  title: z.string(),
  plan: z.string(),
  changes: z.array(
    z.strictObject({
      ...place,
      key: z.string(),
      kind: z.enum(['changed', 'added', 'removed']),
      name: z.string(),
      column: z.string(),
      before: z.string(),
      after: z.string(),
      isConflict: z.boolean(),
      needs: z.array(z.string()),
    }),
  ),
  problems: z.array(bookProblem),
  notes: z.array(bookProblem),
});
export type WorkbookPreview = z.infer<typeof workbook>;

const preview = z.strictObject({
  ...counts,
  name: z.string(),
  /** All records, or all rows, that the file holds. */
  records: z.number(),
  theories: z.number(),
  /** Names that may mean the same, of statements and tables. */
  questions: z.array(
    z.strictObject({ name: z.string(), other: z.string(), isKnown: z.boolean(), line: z.number() }),
  ),
  /** Types and groups of a diagram, with what they are taken to mean. */
  kinds: z
    .array(
      z.strictObject({
        id: z.string(),
        from: z.enum(['type', 'group']),
        name: z.string(),
        count: z.number(),
        meaning: z.enum(meanings),
      }),
    )
    .optional(),
  /** What a theory made for the diagram is called. */
  newTitle: z.string().optional(),
  /** Passages that come in as evidence. */
  quotes: z.number().optional(),
  /** The first records, in the order of the file. */
  sample: z.array(
    z.strictObject({
      record: z.number(),
      line: z.number(),
      title: z.string(),
      authors: z.string(),
      year: z.number().nullable(),
      isDuplicate: z.boolean(),
    }),
  ),
  workbook: workbook.optional(),
});
export type ImportPreview = z.infer<typeof preview>;

/** What was chosen about a diagram: where it goes (null: a theory of its own), and what its kinds mean, by their ids. */
const drawing = z
  .strictObject({
    theoryId: z.string().max(100).nullable(),
    meanings: z.record(z.string().max(1_000), z.enum(meanings)),
  })
  .optional();
export type DrawingChoices = NonNullable<z.infer<typeof drawing>>;

/** A file whose path the page does not know: its name and its bytes. */
const content = z.strictObject({ base64: z.base64().max(limits.importBase64) });
/** The theory that statements and tables go into; null: a new one. */
const theoryId = z.string().max(100).nullable().optional();
/** The answers to `questions`: names that stand for others. */
const same = z
  .array(z.strictObject({ from: z.string().max(limits.label), to: z.string().max(limits.label) }))
  .max(200)
  .optional();
/** Of a workbook: the changes that were ticked, and the list they were ticked in; left out: what is taken unasked. */
const chosen = z
  .strictObject({ keys: z.array(z.string().max(300)).max(20_000), plan: z.string().max(100) })
  .optional();
const fileContent = z.strictObject({
  workspace,
  name: z.string().min(1).max(300),
  content,
  job,
  theoryId,
  same,
  drawing,
});

/** Calls that read files from elsewhere; `preview` ones store nothing. */
export const importContract = {
  'import.preview': { input: z.strictObject({ workspace, path, job, theoryId, drawing }), output: preview },
  'import.previewText': { input: fileContent, output: preview },
  /** One undoable commit; what is there already is left alone. */
  'import.file': {
    input: z.strictObject({ workspace, path, job, theoryId, same, drawing, chosen }),
    output: imported,
  },
  'import.text': { input: fileContent.extend({ chosen }), output: imported },
  /** Ends a preview or an import that is still reading; nothing of it is stored. False: it was done already. */
  'import.stop': {
    input: z.strictObject({ job: z.string().max(100) }),
    output: z.strictObject({ isStopped: z.boolean() }),
  },
} as const;
