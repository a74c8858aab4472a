import fs from 'node:fs';
import nodePath from 'node:path';

import type { ChangeSet } from '#models/changeSet.ts';
import { type Result, failure, success } from '#models/result.ts';
import type { Backup } from '#shared/rpc/contract.ts';
import type { Database } from 'better-sqlite3';

import { backupsOf, pathKeyOf, takeBackup, toBackup, vacuumInto } from './backups.ts';
import { type CommitInput, type Committed, commitChanges } from './commitChanges.ts';
import { storedContentDigest, tablesWithWrongDigest } from './digest.ts';
import { exists, publishNew, temporaryPathFor } from './diskFiles.ts';
import { attempt, refuse } from './failures.ts';
import { readLibraryPage, readLibraryRows, readTags, readTies } from './libraryReading.ts';
import { readLog, readRowHistory, readStep, readTheorySteps } from './logReading.ts';
import { readMeta, readRevision } from './meta.ts';
import type { OpenedFile } from './openFile.ts';
import * as rows from './rowReading.ts';
import { readTheorySummaries } from './theorySummaries.ts';
import type { StoreOptions } from './storeOptions.ts';
import type { WorkspaceStore } from './storeInterface.ts';

/** A backup is taken after so long, when something was changed. */
const BACKUP_EVERY_MS = 10 * 60_000;
/** A commit that deletes more rows than this is preceded by a backup. */
const BULK_DELETES = 50;

type Listener = (change: ChangeSet, revision: number) => void;

function dataVersionOf(connection: Database): number {
  return Number(connection.pragma('data_version', { simple: true }));
}

/** What changes while a file is open. */
class StoreSession {
  readonly file: OpenedFile;
  readonly options: StoreOptions;
  readonly workspaceId: string;
  readonly listeners = new Set<Listener>();
  readonly #inode: bigint;
  #readOnlyReason: string;
  #dataVersion: number;
  #lastBackup: { readonly revision: number; readonly at: number } | null = null;

  constructor(file: OpenedFile, options: StoreOptions) {
    this.file = file;
    this.options = options;
    this.#readOnlyReason = file.readOnlyReason;
    this.workspaceId = readMeta(file.connection, 'workspace_id');
    this.#dataVersion = dataVersionOf(file.connection);
    this.#inode = fs.statSync(file.path, { bigint: true }).ino;
    // Of this very document: another one, or a copy of it, may be at the same revision with other content.
    const pathKey = pathKeyOf(file.path);
    const [newest] = this.#backups().filter(
      (backup) =>
        backup.isWhole &&
        backup.pathKey === pathKey &&
        nodePath.basename(nodePath.dirname(backup.path)) === this.workspaceId,
    );
    if (newest !== undefined) this.#lastBackup = { revision: newest.revision, at: newest.takenAt };
  }

  get readOnlyReason(): string {
    return this.#readOnlyReason;
  }

  #backups() {
    const { userDataDir } = this.options;
    return backupsOf(this.file.path, { userDataDir, workspaceId: this.workspaceId });
  }

  backups(): Backup[] {
    return this.#backups().map(toBackup);
  }

  /** Asked while the write lock is held: is this file still the one we opened, and still ours to write? */
  guard(): void {
    const now = fs.statSync(this.file.path, { bigint: true, throwIfNoEntry: false });
    if (now === undefined || now.ino !== this.#inode) {
      refuse(
        'storage/cannot-write',
        'The file is no longer where it was, or another has been put in its place. Your changes are kept in memory: save a copy elsewhere.',
      );
    }
    if (this.file.lock?.isHeld() === true) return this.#refuseForeignChange();
    this.#readOnlyReason = 'Somebody else has taken this file over.';
    refuse(
      'storage/locked',
      'Somebody else has taken this file over, so nothing was written. Your changes are kept in memory: save a copy elsewhere.',
    );
  }

  /** The number changes when any other connection has written; then all that we know of the content is checked anew. */
  #refuseForeignChange(): void {
    const version = dataVersionOf(this.file.connection);
    if (version === this.#dataVersion) return;
    if (tablesWithWrongDigest(this.file.connection).length > 0) {
      refuse(
        'storage/damaged',
        'Another program has changed this file while it was open here. Nothing was written. Your changes are kept in memory: save a copy elsewhere.',
      );
    }
    this.#dataVersion = version;
  }

  backUp(reason: string): Backup | null {
    const { connection, path } = this.file;
    const revision = readRevision(connection);
    if (this.#lastBackup?.revision === revision) return null;
    const { userDataDir, env } = this.options;
    const now = env.now();
    const { workspaceId } = this;
    const backup = takeBackup(connection, { userDataDir, workspaceId, documentPath: path, reason, now });
    this.#lastBackup = { revision, at: now };
    return backup;
  }

  /** A backup that is due but cannot be made must not stop the work: the file itself is safe. */
  backUpIfDue(reason: string, isDue: boolean): void {
    if (isDue) attempt(() => this.backUp(reason));
  }

  commit(input: CommitInput): Result<Committed> {
    if (this.#readOnlyReason !== '') {
      const message = `Nothing was written. ${this.#readOnlyReason} Save a copy elsewhere to keep your changes.`;
      return failure('storage/read-only', message);
    }
    const deletes = input.commits.reduce((sum, { change }) => sum + change.deletes.length, 0);
    this.backUpIfDue('bulk delete', deletes > BULK_DELETES);
    const now = () => this.options.env.now();
    const result = attempt(() =>
      commitChanges(this.file.connection, input, { now, guard: () => this.guard() }),
    );
    if (result.ok) this.#afterCommit(result.value);
    return result;
  }

  #afterCommit({ changes, savedAt }: Committed): void {
    for (const { change, revision } of changes)
      for (const listener of this.listeners) listener(change, revision);
    this.#lastBackup ??= { revision: -1, at: savedAt };
    const isDue = savedAt - this.#lastBackup.at >= BACKUP_EVERY_MS;
    this.backUpIfDue('interval', isDue && changes.length > 0);
  }

  saveCopy(path: string): { readonly path: string; readonly bytes: number } {
    const folder = fs.realpathSync(nodePath.dirname(nodePath.resolve(path)));
    const target = nodePath.join(folder, nodePath.basename(path));
    for (const taken of [target, `${target}-journal`, `${target}-wal`]) {
      if (!exists(taken)) continue;
      refuse(
        'storage/exists',
        'There is already a file of that name. It was not touched: choose another name.',
      );
    }
    const temporary = temporaryPathFor(target);
    vacuumInto(this.file.connection, temporary);
    try {
      publishNew(temporary, target);
    } finally {
      fs.rmSync(temporary, { force: true });
    }
    return { path: target, bytes: fs.statSync(target).size };
  }

  close(): void {
    this.listeners.clear();
    closeFile(this.file);
  }
}

function closeFile({ connection, copy, lock }: OpenedFile): void {
  connection.close();
  copy?.remove();
  lock?.release();
}

/** The store over an open file; takes the backup that is due on opening. When it cannot be made, the file is closed. */
export function storeFor(file: OpenedFile, options: StoreOptions): WorkspaceStore {
  try {
    const session = new StoreSession(file, options);
    if (file.lock !== null) session.backUpIfDue('open', readRevision(file.connection) > 0);
    return storeOver(session);
  } catch (error) {
    closeFile(file);
    throw error;
  }
}

function storeOver(session: StoreSession): WorkspaceStore {
  const { file } = session;
  const { connection } = file;
  return {
    path: file.path,
    workspaceId: session.workspaceId,
    heldBy: file.heldBy,
    get isReadOnly() {
      return session.readOnlyReason !== '';
    },
    get readOnlyReason() {
      return session.readOnlyReason;
    },
    revision: () => readRevision(connection),
    commit: (input) => {
      const result = session.commit(input);
      if (!result.ok) return result;
      const { revision, savedAt } = result.value;
      return success({ revision, savedAt });
    },
    loadTheory: (theoryId) => attempt(() => rows.readTheory(connection, theoryId)),
    loadEverything: () => attempt(() => rows.readEverything(connection)),
    visitRows: (tables, visit) => attempt(() => rows.visitRows(connection, tables, visit)),
    rowsById: (ids) => attempt(() => rows.readRows(connection, ids)),
    snapshotContents: (ids) => attempt(() => rows.readSnapshotContents(connection, ids)),
    theorySummaries: () => readTheorySummaries(connection),
    loadLog: (limit, mostRows) => readLog(connection, limit, mostRows),
    loadStep: (entryId) => readStep(connection, entryId),
    rowHistory: (rowId) => readRowHistory(connection, rowId),
    theorySteps: (theoryId) => readTheorySteps(connection, theoryId),
    listSources: (query) => attempt(() => rows.readSources(connection, query)),
    libraryPage: (query, found) => attempt(() => readLibraryPage(connection, query, found)),
    libraryRows: (ids) => attempt(() => readLibraryRows(connection, ids)),
    libraryTags: () => attempt(() => readTags(connection)),
    sourceWhole: (sourceId) => attempt(() => rows.readSource(connection, sourceId)),
    tiesOfSource: (sourceId) => attempt(() => readTies(connection, sourceId)),
    sourceIdentities: () => attempt(() => rows.readIdentities(connection)),
    listMeasures: (query) => attempt(() => rows.readMeasures(connection, query)),
    extractsOfSource: (sourceId) => attempt(() => rows.readExtracts(connection, sourceId)),
    onCommitted: (listener) => {
      session.listeners.add(listener);
      return () => session.listeners.delete(listener);
    },
    contentDigest: () => storedContentDigest(connection),
    saveCopy: (path) => attempt(() => session.saveCopy(path)),
    backUp: (reason) => attempt(() => session.backUp(reason)),
    backups: () => session.backups(),
    close: () => session.close(),
  };
}
