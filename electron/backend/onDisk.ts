import { type Result, failure } from '#models/result.ts';

const UNCHANGED = 'Nothing was changed.';

const refusals: Readonly<Record<string, readonly [code: string, message: string]>> = {
  EACCES: [
    'files/no-permission',
    `You may not read or write at this place. ${UNCHANGED} Choose another one.`,
  ],
  EPERM: ['files/no-permission', `You may not read or write at this place. ${UNCHANGED} Choose another one.`],
  EROFS: ['files/no-permission', `This disk cannot be written. ${UNCHANGED} Choose another place.`],
  ENOSPC: ['files/disk-full', `The disk is full. ${UNCHANGED} Free some space, or choose another place.`],
  EDQUOT: ['files/disk-full', `The disk is full. ${UNCHANGED} Free some space, or choose another place.`],
  ENAMETOOLONG: ['files/bad-name', `This name is too long for the disk. ${UNCHANGED} Choose a shorter one.`],
  // Node's own refusal of a path with a NUL character in it.
  ERR_INVALID_ARG_VALUE: [
    'files/bad-name',
    `This name holds a character that no file may have. ${UNCHANGED} Choose another one.`,
  ],
};

const unusable = failure(
  'files/unusable',
  `There is no usable file or folder at this place. ${UNCHANGED} Choose another one.`,
);

const unreadable = failure(
  'storage/unreadable',
  'The workspace file could not be read just now. What was saved before is safe: check the disk or the network, then try again.',
);

/** What the disk refused, as a failure with a sentence; null for a bug. */
export function diskRefusal(error: unknown): ReturnType<typeof failure> | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const known = refusals[error.code];
  if (known !== undefined) return failure(known[0], known[1]);
  if (error.code.startsWith('SQLITE_')) return unreadable;
  return 'syscall' in error ? unusable : null;
}

/** Runs work on files that a person named; what the disk refuses becomes a failure with a sentence, bugs are thrown on. */
export function onDisk<Value>(work: () => Result<Value>): Result<Value> {
  try {
    return work();
  } catch (error) {
    const refused = diskRefusal(error);
    if (refused === null) throw error;
    return refused;
  }
}
