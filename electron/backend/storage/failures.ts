import { type Failure, type Result, failure, success } from '#models/result.ts';

/** Thrown inside the store for expected refusals; `attempt` turns it into a `Failure`. Never leaves storage/. */
export class StorageRefusal extends Error {
  readonly failure: Failure;
  constructor(refused: Failure) {
    super(refused.message);
    this.failure = refused;
  }
}

/** Stops the work at hand with an expected failure. */
export function refuse(code: string, message: string, details?: Readonly<Record<string, unknown>>): never {
  throw new StorageRefusal(failure(code, message, details).error);
}

/** Stops because content is not what it was when it was written; `what` is for the log and the doctor. */
export function refuseDamaged(what: string): never {
  return refuse(
    'storage/damaged',
    'This file is damaged, so Wherefore has not opened it and has not changed it.',
    { what },
  );
}

const full =
  'The disk is full, so the last change is not on disk yet. It is kept in memory: free some space, or save a copy elsewhere.';
const unwritable =
  'The file could not be written. What was saved before is safe: check the disk or the network, or save a copy elsewhere.';
const readOnly =
  'This file cannot be changed here. Nothing was lost: save a copy elsewhere to go on with your changes.';
const forbidden =
  'You may not read or write at this place. Nothing was changed: ask for the right, or choose another folder.';
const busy =
  'Another program is using this file just now. Nothing was changed: try again in a moment, or close the other program.';

const byErrno: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOENT: [
    'storage/not-found',
    'There is no file or folder at this place. It may have been moved or renamed.',
  ],
  ENOTDIR: [
    'storage/not-found',
    'There is no file or folder at this place. It may have been moved or renamed.',
  ],
  ELOOP: ['storage/not-found', 'This is a link that leads in a circle, so there is no file.'],
  EACCES: ['storage/no-permission', forbidden],
  EPERM: ['storage/no-permission', forbidden],
  EROFS: ['storage/read-only', readOnly],
  ENOSPC: ['storage/disk-full', full],
  EDQUOT: ['storage/disk-full', full],
  EISDIR: ['storage/is-folder', 'This is a folder, not a workspace file.'],
  EEXIST: [
    'storage/exists',
    'There is already a file of that name. It was not touched: choose another name.',
  ],
  ENAMETOOLONG: [
    'storage/cannot-write',
    'The name of the file is too long for this disk. Choose a shorter one.',
  ],
  EIO: ['storage/cannot-write', unwritable],
  EBUSY: ['storage/locked', busy],
  EMFILE: ['storage/cannot-write', unwritable],
};

const bySqlite: readonly (readonly [start: string, code: string, message: string])[] = [
  ['SQLITE_FULL', 'storage/disk-full', full],
  ['SQLITE_READONLY', 'storage/read-only', readOnly],
  ['SQLITE_BUSY', 'storage/locked', busy],
  ['SQLITE_LOCKED', 'storage/locked', busy],
  ['SQLITE_IOERR', 'storage/cannot-write', unwritable],
  ['SQLITE_CANTOPEN', 'storage/cannot-write', unwritable],
  ['SQLITE_PERM', 'storage/no-permission', forbidden],
  ['SQLITE_AUTH', 'storage/no-permission', forbidden],
  ['SQLITE_TOOBIG', 'storage/cannot-write', unwritable],
];

const damageCodes = /^SQLITE_(CORRUPT|NOTADB|FORMAT)/;

/** The code of a failed system or SQLite call, or null for anything else (a bug). */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return error.code;
}

/** The failure that an error of the disk or of SQLite means to the user; null for a bug, which must be thrown on. */
export function toFailure(error: unknown): Failure | null {
  if (error instanceof StorageRefusal) return error.failure;
  const code = errorCode(error);
  if (code === null) return null;
  const known = byErrno[code];
  if (known !== undefined) return failure(known[0], known[1], { cause: code }).error;
  if (damageCodes.test(code)) {
    return failure(
      'storage/damaged',
      'This file is damaged, so Wherefore has not opened it and has not changed it.',
      { what: code },
    ).error;
  }
  const sqlite = bySqlite.find(([start]) => code.startsWith(start));
  return sqlite === undefined ? null : failure(sqlite[1], sqlite[2], { cause: code }).error;
}

/**
 * Runs the checks of a file that nothing is known of yet: whatever SQLite cannot make sense of is damage, not a bug.
 * Failures of the disk and of permissions stay what they are.
 */
export function refusingNonsense<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const code = errorCode(error);
    if (code !== null && /^SQLITE_(ERROR|TOOBIG|MISMATCH|SCHEMA|RANGE|CONSTRAINT)/.test(code))
      refuseDamaged(code);
    throw error;
  }
}

/** Runs work that may be refused; bugs are thrown on. */
export function attempt<Value>(work: () => Value): Result<Value> {
  try {
    return success(work());
  } catch (error) {
    const known = toFailure(error);
    if (known === null) throw error;
    return { ok: false, error: known };
  }
}
