import type { LibraryPageQuery } from '#shared/rpc/libraryContract.ts';
import type { LibraryRows, SourceTie } from './libraryReading.ts';
import type { ChangeSet, Upsert } from '#models/changeSet.ts';
import type { Document, TableName } from '#models/document.ts';
import type { LoggedCommit } from '#models/history.ts';
import type { KnownSource } from '#models/references/referencePlan.ts';
import type { LoggedStep } from '#models/reporting/workspaceFacts.ts';
import type { Result } from '#models/result.ts';
import type { Backup, LockHolder, RowChange, TheorySummary } from '#shared/rpc/contract.ts';

import type { CommitInput } from './commitChanges.ts';
import type { LibraryPage, MeasuresPage } from './rowReading.ts';

/** An open workspace file. Every answer comes from the file; failures have codes `storage/…`. */
export type WorkspaceStore = {
  readonly path: string;
  readonly workspaceId: string;
  /** True from the start, or from the moment another took the file over. */
  readonly isReadOnly: boolean;
  /** Why it is read-only, as a sentence; empty when it is not. */
  readonly readOnlyReason: string;
  /** Who has it open for writing, when that is not us. */
  readonly heldBy: LockHolder | null;
  /** How many commits the file has seen. */
  readonly revision: () => number;
  /** Writes commits in order, all or none; they are on the disk when this returns (P9). */
  readonly commit: (input: CommitInput) => Result<{ readonly revision: number; readonly savedAt: number }>;
  /** The rows one theory needs: its own, all theories, and the library rows it refers to. */
  readonly loadTheory: (theoryId: string) => Result<readonly Upsert[]>;
  readonly loadEverything: () => Result<Document>;
  /** Goes through all rows of some tables, one at a time, not checked against their schemas; never all in memory. */
  readonly visitRows: (tables: readonly TableName[], visit: (upsert: Upsert) => void) => Result<void>;
  /** Rows of any table; ids that name nothing are left out. */
  readonly rowsById: (ids: readonly string[]) => Result<readonly Upsert[]>;
  /** What these snapshots hold, packed; those that are not there are left out. */
  readonly snapshotContents: (snapshotIds: readonly string[]) => Result<readonly Upsert[]>;
  readonly theorySummaries: () => TheorySummary[];
  /** The commits of the newest steps of undo, oldest first, as far back as the log keeps rows. */
  readonly loadLog: (steps: number, mostRows?: number) => LoggedCommit[];
  /** What a step of undo did and what takes it back; null when the log no longer says. */
  readonly loadStep: (entryId: string) => { readonly change: ChangeSet; readonly inverse: ChangeSet } | null;
  /** What happened to one row, newest first. */
  readonly rowHistory: (rowId: string) => RowChange[];
  /** What was done to one theory, oldest first, as far back as the log goes; without the rows. */
  readonly theorySteps: (theoryId: string) => readonly LoggedStep[];
  readonly listSources: (query: {
    readonly text: string;
    readonly limit: number;
    readonly offset: number;
  }) => Result<LibraryPage>;
  /** A page of the library in light rows; `found` narrows it to what a search has found. */
  readonly libraryPage: (query: LibraryPageQuery, found: readonly string[] | null) => Result<LibraryRows>;
  readonly libraryRows: (ids: readonly string[]) => Result<LibraryRows['rows']>;
  readonly libraryTags: () => Result<readonly { readonly tag: string; readonly sources: number }[]>;
  /** One source with all that hangs on it in the library. */
  readonly sourceWhole: (sourceId: string) => Result<readonly Upsert[]>;
  readonly tiesOfSource: (sourceId: string) => Result<readonly SourceTie[]>;
  /** What of every source is needed to know it again, by id. */
  readonly sourceIdentities: () => Result<readonly KnownSource[]>;
  readonly listMeasures: (query: { readonly text: string; readonly limit: number }) => Result<MeasuresPage>;
  /** The source and its extracts. */
  readonly extractsOfSource: (sourceId: string) => Result<readonly Upsert[]>;
  /** Calls the listener after each commit that is on the disk; the answer ends it. */
  readonly onCommitted: (listener: (change: ChangeSet, revision: number) => void) => () => void;
  /** One digest over the content of all tables, log included: 64 hexadecimal digits. */
  readonly contentDigest: () => string;
  /** Writes a packed copy to a path where there is no file yet. */
  readonly saveCopy: (path: string) => Result<{ readonly path: string; readonly bytes: number }>;
  /** Takes a backup; null when nothing has changed since the last one. */
  readonly backUp: (reason: string) => Result<Backup | null>;
  readonly backups: () => Backup[];
  /** Gives the lock back; later calls fail. */
  readonly close: () => void;
};
