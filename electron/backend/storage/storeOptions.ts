import os from 'node:os';

import type { Env } from '#models/env.ts';

import type { Identity } from './lockFile.ts';
import { migrations as released } from './migrations/list.ts';
import type { Migration } from './migrations/migration.ts';

/** What every operation on workspace files needs. */
export type StoreOptions = {
  readonly env: Env;
  /** Folder of this computer's own data: backups and private copies, never beside the document. */
  readonly userDataDir: string;
  /** Who others are told has the file; the process's own by default. */
  readonly identity?: Identity;
  /** The released migrations by default; tests bring their own. */
  readonly migrations?: readonly Migration[];
};

/** The identity of this process. */
export function identityOf(options: StoreOptions): Identity {
  return options.identity ?? { host: os.hostname(), user: userName(), pid: process.pid };
}

/** The migrations in force. */
export function migrationsOf(options: StoreOptions): readonly Migration[] {
  return options.migrations ?? released;
}

function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return '';
  }
}
