import { type StarterTopic, starterTopics } from '#models/starters/topics.ts';
import { exportFormatIds } from '#shared/export/formats.ts';
import { panelFileIds } from '#shared/export/panelFiles.ts';
import { z } from 'zod';

import { changeSetSchema, upsertsSchema } from './changeSetSchema.ts';
import { comparingContract } from './comparingContract.ts';
import { exportContract } from './exportContract.ts';
import { importContract } from './importContract.ts';
import { libraryContract } from './libraryContract.ts';
import { panelContract } from './panelContract.ts';
import { roomRpcContract } from './roomRpcContract.ts';
import { readingContract } from './readingContract.ts';
import { reportContract } from './reportContract.ts';

const id = z.string().max(100);
const path = z.string().min(1).max(4096);
const nothing = z.strictObject({});
const workspace = z.string().max(100);

/** Who has a file open, as the lock file beside it says. */
export const lockHolderSchema = z.strictObject({
  host: z.string(),
  user: z.string(),
  pid: z.number(),
  /** Milliseconds since 1970 UTC. */
  heartbeatAt: z.number(),
  /** True when its heartbeat has stopped: it may be taken over after asking. */
  isStale: z.boolean(),
});
export type LockHolder = z.infer<typeof lockHolderSchema>;

const theorySummary = z.strictObject({
  id,
  title: z.string(),
  kind: z.string(),
  /** What kind of service it is about: ids of service descriptors with spaces between. */
  services: z.string(),
  elements: z.number(),
  arrows: z.number(),
  configurations: z.number(),
  evidenceLinks: z.number(),
  measurements: z.number(),
});
export type TheorySummary = z.infer<typeof theorySummary>;

const openedWorkspace = z.strictObject({
  /** Handle for further calls; valid until `workspace.close`. */
  workspace,
  path,
  fileName: z.string(),
  title: z.string(),
  revision: z.number().int(),
  isReadOnly: z.boolean(),
  /** Why it is read-only, as a sentence; empty when it is not. */
  readOnlyReason: z.string(),
  heldBy: lockHolderSchema.nullable(),
  theories: z.array(theorySummary),
});
export type OpenedWorkspace = z.infer<typeof openedWorkspace>;

const recentWorkspace = z.strictObject({
  path,
  fileName: z.string(),
  /** Where it is, from this person's own folder on where it lies within. */
  place: z.string(),
  title: z.string(),
  openedAt: z.number(),
  isMissing: z.boolean(),
  /** Theory titles as of the last time it was open. */
  theories: z.array(z.string()),
});
export type RecentWorkspace = z.infer<typeof recentWorkspace>;

const starterSummary = z.strictObject({
  id,
  title: z.string(),
  /** One sentence. */
  description: z.string(),
  /** Where it stands in the gallery; groups follow each other as the starters do. */
  group: z.enum(['begin', 'social-prescribing', 'skeleton']),
  /** What it is about. */
  topics: z.array(z.enum(Object.keys(starterTopics) as [StarterTopic, ...StarterTopic[]])),
  elements: z.number(),
  arrows: z.number(),
  configurations: z.number(),
  /** Drawn small, as an SVG text; empty when there is nothing to draw. */
  thumbnail: z.string(),
});
export type StarterSummary = z.infer<typeof starterSummary>;

const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  vocabulary: z.enum(['plain', 'realist']),
});
export type Settings = z.infer<typeof settings>;

/** How far the tour was taken: 0 never, 1 to 6 at that step, 7 to its end; and the file of its example. */
export const tourSchema = z.strictObject({ step: z.number().int().min(0).max(7), path: path.nullable() });

const backup = z.strictObject({
  path,
  takenAt: z.number(),
  revision: z.number(),
  bytes: z.number(),
  reason: z.string(),
});
export type Backup = z.infer<typeof backup>;

/** One commit as the window sends it; the backend works out the inverse from what is on disk (P7, P9). */
export const commitSchema = z.strictObject({
  commitId: id,
  entryId: id,
  kind: z.enum(['do', 'undo', 'redo']),
  label: z.string().min(1).max(300),
  change: changeSetSchema,
});
export type CommitMessage = z.infer<typeof commitSchema>;

const loggedCommit = z.strictObject({
  entryId: id,
  kind: z.enum(['do', 'undo', 'redo']),
  label: z.string(),
  at: z.number(),
  change: changeSetSchema,
  inverse: changeSetSchema,
  isHeavy: z.literal(true).optional(),
});

const rowChange = z.strictObject({
  revision: z.number(),
  at: z.number(),
  label: z.string(),
  kind: z.enum(['do', 'undo', 'redo']),
  /** Fields that changed, as shown to people; empty when the row was made or deleted. */
  fields: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
});
export type RowChange = z.infer<typeof rowChange>;

const searchHit = z.strictObject({
  kind: z.string(),
  id,
  title: z.string(),
  snippet: z.string(),
  theoryId: id.nullable(),
});
export type SearchHit = z.infer<typeof searchHit>;

const folderEntry = z.strictObject({ name: z.string(), path, isFolder: z.boolean(), modifiedAt: z.number() });

/** Every call between window and backend: name → input and output (P: one contract, three transports). */
export const contract = {
  'app.info': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      host: z.enum(['desktop', 'loopback', 'memory']),
      /** True until a first workspace was opened: the worked example opens then. */
      isFirstRun: z.boolean(),
      /** A workspace the host was started with, or null. */
      openPath: path.nullable(),
      hasNativeDialogs: z.boolean(),
    }),
  },
  'settings.get': { input: nothing, output: settings },
  'settings.set': { input: settings, output: nothing },
  'tour.get': { input: nothing, output: tourSchema },
  'tour.set': { input: tourSchema, output: nothing },
  'starters.list': { input: nothing, output: z.array(starterSummary) },
  /** Adds a starter theory to an open workspace, as one undoable commit made by the backend. */
  'starters.add': {
    input: z.strictObject({ workspace, starterId: id }),
    output: z.strictObject({ theoryId: id, revision: z.number() }),
  },
  'workspace.recents': { input: nothing, output: z.array(recentWorkspace) },
  'workspace.forget': { input: z.strictObject({ path }), output: nothing },
  /** `path` null: a new file in the user's documents folder, named after the title. Refuses to overwrite. */
  'workspace.create': {
    input: z.strictObject({
      path: path.nullable(),
      title: z.string().min(1).max(200),
      starters: z.array(id).max(50),
    }),
    output: openedWorkspace,
  },
  'workspace.open': { input: z.strictObject({ path, takeOver: z.boolean() }), output: openedWorkspace },
  'workspace.close': { input: z.strictObject({ workspace }), output: nothing },
  'workspace.saveCopy': {
    input: z.strictObject({ workspace, path }),
    output: z.strictObject({ path, bytes: z.number() }),
  },
  'theory.list': { input: z.strictObject({ workspace }), output: z.array(theorySummary) },
  /** The rows one theory needs: its own, all theories' titles, and the library rows it refers to. */
  'theory.load': {
    input: z.strictObject({ workspace, theoryId: id }),
    output: z.strictObject({ revision: z.number().int(), rows: upsertsSchema }),
  },
  /** The last steps of the log, oldest first, from which undo is rebuilt (P7). */
  'history.load': {
    input: z.strictObject({ workspace, limit: z.number().int().min(1).max(2000) }),
    output: z.array(loggedCommit),
  },
  /** Undoes or redoes the next step, if it is this one: for steps whose rows the window was not given. */
  'history.step': {
    input: z.strictObject({
      workspace,
      theoryId: id.nullable(),
      kind: z.enum(['undo', 'redo']),
      entryId: id,
    }),
    output: z.strictObject({ revision: z.number().int(), savedAt: z.number() }),
  },
  /** Writes commits in order, all or none (P9). */
  'commit.apply': {
    input: z.strictObject({
      workspace,
      theoryId: id.nullable(),
      baseRevision: z.number().int(),
      commits: z.array(commitSchema).min(1).max(1000),
    }),
    output: z.strictObject({ revision: z.number().int(), savedAt: z.number() }),
  },
  'history.ofRow': { input: z.strictObject({ workspace, id }), output: z.array(rowChange) },
  'library.sources': {
    input: z.strictObject({
      workspace,
      text: z.string().max(500),
      limit: z.number().int().min(1).max(200),
      offset: z.number().int().min(0),
    }),
    output: z.strictObject({ total: z.number(), rows: upsertsSchema }),
  },
  /** Extracts of one source, with the source. */
  'library.extracts': {
    input: z.strictObject({ workspace, sourceId: id }),
    output: z.strictObject({ rows: upsertsSchema }),
  },
  'library.measures': {
    input: z.strictObject({ workspace, text: z.string().max(500), limit: z.number().int().min(1).max(500) }),
    output: z.strictObject({
      total: z.number(),
      rows: upsertsSchema,
      /** How often each is used for something, in any theory; those used for nothing are left out. */
      uses: z.record(id, z.number()),
    }),
  },
  'search.everything': {
    input: z.strictObject({
      workspace,
      text: z.string().max(500),
      kind: z.string().max(40).nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    output: z.array(searchHit),
  },
  ...comparingContract,
  ...exportContract,
  ...importContract,
  ...libraryContract,
  ...panelContract,
  ...roomRpcContract,
  ...readingContract,
  ...reportContract,
  'backups.list': { input: z.strictObject({ path }), output: z.array(backup) },
  /** Puts a backup in place of the file; the file as it is now is backed up first, so that this can be undone. */
  'backups.restore': { input: z.strictObject({ path, backup: path }), output: openedWorkspace },
  /** Folders and workspaces in a folder (null: the user's documents), for hosts without a native dialog. */
  'files.list': {
    input: z.strictObject({ folder: path.nullable() }),
    output: z.strictObject({ folder: path, parent: path.nullable(), entries: z.array(folderEntry) }),
  },
  /** Native dialogs and the system; a host without one answers `host/not-available`. */
  'host.pickOpenFile': {
    input: z.strictObject({ purpose: z.enum(['workspace', 'import', 'answers']) }),
    output: z.strictObject({ path: path.nullable() }),
  },
  'host.pickSaveFile': {
    input: z.strictObject({
      purpose: z.enum(['workspace', ...exportFormatIds, ...panelFileIds]),
      suggestedName: z.string().max(300),
    }),
    output: z.strictObject({ path: path.nullable() }),
  },
  'host.revealInFolder': { input: z.strictObject({ path }), output: nothing },
  'host.openExternal': { input: z.strictObject({ url: z.string().max(2000) }), output: nothing },
  /** The answer to the `flush` event: everything is saved, the window may close. */
  'host.flushed': { input: nothing, output: nothing },
} as const satisfies Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>;

export type MethodName = keyof typeof contract;
/** What a caller passes. */
export type InputOf<Method extends MethodName> = z.input<(typeof contract)[Method]['input']>;
/** What a handler receives, parsed. */
export type ParsedInputOf<Method extends MethodName> = z.output<(typeof contract)[Method]['input']>;
export type OutputOf<Method extends MethodName> = z.output<(typeof contract)[Method]['output']>;

/** Every method's name, for tests that must try them all. */
export const methodNames = Object.keys(contract) as readonly MethodName[];
