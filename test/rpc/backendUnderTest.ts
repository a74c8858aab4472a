import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { type Backend, createBackend } from '#backend/createBackend.ts';
import type { HostCapabilities } from '#backend/hostCapabilities.ts';
import { createEnv } from '#models/env.ts';
import { success } from '#models/result.ts';

/** A real backend on a folder of its own. */
export type BackendUnderTest = {
  readonly backend: Backend;
  readonly folder: string;
  /** Thrown errors that reached the dispatcher; must stay empty. */
  readonly bugs: unknown[];
  readonly close: () => Promise<void>;
};

/** Capabilities of a host with dialogs that are always cancelled. */
export const silentCapabilities: HostCapabilities = {
  kind: 'memory',
  hasNativeDialogs: true,
  openPath: null,
  pickOpenFile: () => Promise.resolve(null),
  pickSaveFile: () => Promise.resolve(null),
  revealInFolder: () => Promise.resolve(),
  openExternal: () => Promise.resolve(success(undefined)),
  flushed: () => undefined,
};

/** Starts a backend in a fresh folder. */
export function startBackend(capabilities: HostCapabilities = silentCapabilities): BackendUnderTest {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-backend-'));
  const bugs: unknown[] = [];
  const backend = createBackend({
    env: createEnv({ now: () => Date.now(), randomBytes: (bytes) => crypto.getRandomValues(bytes) }),
    userDataDir: path.join(folder, 'user-data'),
    documentsDir: path.join(folder, 'Documents'),
    version: '0.0.0-test',
    capabilities,
    reportBug: (error) => bugs.push(error),
  });
  return {
    backend,
    folder,
    bugs,
    close: async () => {
      await backend.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
