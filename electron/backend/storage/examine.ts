import { integrityProblems } from '#models/integrity.ts';
import type { Failure, Result } from '#models/result.ts';
import type { Backup } from '#shared/rpc/contract.ts';

import { attempt } from './failures.ts';
import { openFile } from './openFile.ts';
import { listBackups } from './restore.ts';
import { readEverything } from './rowReading.ts';
import type { StoreOptions } from './storeOptions.ts';

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

/** Opens as for looking only: what an interrupted change left is put right in a private copy, never in the file. */
function examined(path: string, options: StoreOptions): string[] {
  const { connection, copy } = openFile(path, { ...options, readOnly: true });
  try {
    return integrityProblems(readEverything(connection)).map(
      ({ id, rule, message }) => `${id} (${rule}): ${message}`,
    );
  } finally {
    connection.close();
    copy?.remove();
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
