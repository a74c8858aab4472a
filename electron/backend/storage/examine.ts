import { integrityProblems } from '#models/integrity.ts';
import type { Failure, Result } from '#models/result.ts';
import type { Backup } from '#shared/rpc/contract.ts';

import { exists, journalOf } from './diskFiles.ts';
import { attempt } from './failures.ts';
import { checkMagic, resolveWorkspacePath } from './header.ts';
import { listBackups } from './restore.ts';
import { readEverything } from './rowReading.ts';
import { type StoreOptions, migrationsOf } from './storeOptions.ts';
import { openVerified, privateCopy, refuseWal } from './verifiedFile.ts';

/** What the doctor found. */
export type Examination = {
  readonly ok: boolean;
  /** Code of the failure with which the file would be refused; null when it opens. */
  readonly code: string | null;
  /** Sentences; empty when all is well. */
  readonly problems: string[];
  readonly backups: Backup[];
};

function toProblem({ message, details }: Failure): string {
  const what = details?.['what'];
  return typeof what === 'string' ? `${message} (${what})` : message;
}

function rowProblems(
  path: string,
  { isReadOnly, options }: { isReadOnly: boolean; options: StoreOptions },
): string[] {
  const { connection } = openVerified(path, { isReadOnly, migrations: migrationsOf(options) });
  try {
    return integrityProblems(readEverything(connection)).map(
      ({ id, rule, message }) => `${id} (${rule}): ${message}`,
    );
  } finally {
    connection.close();
  }
}

function examined(path: string, options: StoreOptions): string[] {
  const real = resolveWorkspacePath(path);
  checkMagic(real);
  refuseWal(real);
  if (!exists(journalOf(real))) return rowProblems(real, { isReadOnly: true, options });
  // An interrupted change is put right when the file is opened; here that is done to a copy only.
  const copy = privateCopy(real, options.userDataDir);
  try {
    return rowProblems(copy.path, { isReadOnly: false, options });
  } finally {
    copy.remove();
  }
}

/** Goes through every check of opening and every integrity rule; never writes to the file or its folder. */
export function examineFile(path: string, options: StoreOptions): Examination {
  const result: Result<string[]> = attempt(() => examined(path, options));
  const backups = listBackups(path, options);
  if (!result.ok) {
    return { ok: false, code: result.error.code, problems: [toProblem(result.error)], backups };
  }
  return { ok: result.value.length === 0, code: null, problems: result.value, backups };
}
