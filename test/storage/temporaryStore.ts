import fs from 'node:fs';
import os from 'node:os';
import nodePath from 'node:path';

import type { Document } from '#models/document.ts';
import type { Commit } from '#models/runCommand.ts';
import type { Failure, Result } from '#models/result.ts';
import {
  type StoreOptions,
  type WorkspaceStore,
  createWorkspaceFile,
} from '#backend/storage/workspaceStore.ts';

import { randomCommand, runRandomCommand } from '../random/commandSequence.ts';
import { type Random, type TestEnv, seededRandom, testEnv } from '../random/testEnv.ts';

/** A folder of its own for one test; `remove` clears it away. */
export type Place = {
  readonly folder: string;
  readonly options: StoreOptions & { readonly env: TestEnv };
  readonly pathOf: (name: string) => string;
  readonly remove: () => void;
};

/** Makes a folder with room for documents and, apart from them, for the data of the computer. */
export function temporaryPlace(seed = 1): Place {
  const root = fs.realpathSync(fs.mkdtempSync(nodePath.join(os.tmpdir(), 'wherefore-')));
  const folder = nodePath.join(root, 'documents');
  fs.mkdirSync(folder);
  return {
    folder,
    options: { env: testEnv(seed), userDataDir: nodePath.join(root, 'data') },
    pathOf: (name) => nodePath.join(folder, name),
    remove: () => fs.rmSync(root, { recursive: true, force: true }),
  };
}

/** The value of a result; throws with code and sentence when it failed. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(
    `${result.error.code}: ${result.error.message} ${JSON.stringify(result.error.details ?? {})}`,
  );
}

/** The failure of a result; throws when it did not fail. */
export function failureOf(result: Result<unknown>): Failure {
  if (result.ok) throw new Error('This was expected to fail.');
  return result.error;
}

/** Saves one commit of a command, as a step of its own. */
export function save(store: WorkspaceStore, commit: Commit): Result<{ revision: number; savedAt: number }> {
  const { commitId, label, change } = commit;
  return store.commit({
    theoryId: null,
    baseRevision: store.revision(),
    commits: [{ commitId, entryId: commitId, kind: 'do', label, change }],
  });
}

/** Runs random commands and saves each; gives the document as it became. */
export function saveRandomCommands(
  store: WorkspaceStore,
  { count, random, env, start }: { count: number; random: Random; env: TestEnv; start?: Document },
): Document {
  let document = start ?? valueOf(store.loadEverything());
  for (let saved = 0; saved < count;) {
    const command = randomCommand(document, random);
    const outcome = command === null ? null : runRandomCommand(document, command, env);
    if (outcome === null || !outcome.ok || outcome.value.commit === null) continue;
    valueOf(save(store, outcome.value.commit));
    document = outcome.value.document;
    saved += 1;
  }
  return document;
}

/** A new file with some random content, open. */
export function filledStore(
  place: Place,
  { name = 'one.wherefore', count = 60, seed = 7 } = {},
): WorkspaceStore {
  const store = valueOf(createWorkspaceFile(place.pathOf(name), 'Test workspace', place.options));
  saveRandomCommands(store, { count, random: seededRandom(seed), env: place.options.env });
  return store;
}
