import path from 'node:path';

import { type WorkspaceStore, openWorkspaceFile } from '#backend/storage/workspaceStore.ts';
import type { Document } from '#models/document.ts';
import type { Result } from '#models/result.ts';

import { CliFailure, type Invocation, wrongUsage } from './command.ts';

/** The value of a result, or the end of the command. */
export function unwrap<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new CliFailure(result.error);
}

/** The value of an option that must be given. */
export function requiredOption(invocation: Invocation, name: string): string {
  const value = invocation.values[name];
  return typeof value === 'string' && value !== '' ? value : wrongUsage(`--${name} is missing.`);
}

/** Opens the first argument for reading only: no lock is taken and nothing is written beside the file. */
export function readWorkspace<Value>(
  invocation: Invocation,
  use: (store: WorkspaceStore, document: Document) => Value,
): Value {
  const store = unwrap(
    openWorkspaceFile(path.resolve(invocation.positionals[0] ?? ''), {
      ...invocation.storeOptions,
      readOnly: true,
    }),
  );
  try {
    return use(store, unwrap(store.loadEverything()));
  } finally {
    store.close();
  }
}

/** Opens the first argument for writing; refuses when somebody else has it open. */
export function changeWorkspace<Value>(invocation: Invocation, use: (store: WorkspaceStore) => Value): Value {
  const store = unwrap(
    openWorkspaceFile(path.resolve(invocation.positionals[0] ?? ''), invocation.storeOptions),
  );
  try {
    if (store.isReadOnly) {
      const code = store.heldBy === null ? 'storage/read-only' : 'storage/locked';
      throw new CliFailure({ code, message: store.readOnlyReason });
    }
    return use(store);
  } finally {
    store.close();
  }
}

/** The theory an argument names: by id, or by a title that only one theory has; without argument, the only one. */
export function theoryNamed(document: Document, named: string | undefined): string {
  const theories = [...document.theories.values()];
  if (named === undefined) {
    const [only] = theories;
    if (theories.length === 1 && only !== undefined) return only.id;
    return wrongUsage(
      `This workspace has ${theories.length} theories; say which one with --theory: ${theories.map(({ title }) => `“${title}”`).join(', ')}.`,
    );
  }
  const found = theories.filter((theory) => theory.id === named);
  const byTitle =
    found.length > 0 ? found : theories.filter(({ title }) => title.toLowerCase() === named.toLowerCase());
  const matches =
    byTitle.length > 0
      ? byTitle
      : theories.filter(({ title }) => title.toLowerCase().includes(named.toLowerCase()));
  const [match] = matches;
  if (match === undefined)
    return wrongUsage(`There is no theory "${named}" in this workspace. "theories" lists them.`);
  if (matches.length > 1)
    return wrongUsage(
      `"${named}" fits several theories: ${matches.map(({ id, title }) => `${id} “${title}”`).join(', ')}.`,
    );
  return match.id;
}

/** The value of an option that may be left out. */
export function optionalOption(invocation: Invocation, name: string): string | undefined {
  const value = invocation.values[name];
  return typeof value === 'string' ? value : undefined;
}
