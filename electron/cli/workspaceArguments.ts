import fs from 'node:fs';
import path from 'node:path';

import { diskRefusal, onDisk } from '#backend/onDisk.ts';
import { type WorkspaceStore, openWorkspaceFile } from '#backend/storage/workspaceStore.ts';
import type { Document } from '#models/document.ts';
import { type Result, success } from '#models/result.ts';
import type { Vocabulary } from '#models/sentences/words.ts';

import { CliFailure, type Invocation, wrongUsage } from './command.ts';
import { type Interruption, watchInterruption } from './interruption.ts';

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
export function readWorkspace<Value>(invocation: Invocation, use: (store: WorkspaceStore) => Value): Value {
  const store = unwrap(
    openWorkspaceFile(path.resolve(invocation.positionals[0] ?? ''), {
      ...invocation.storeOptions,
      readOnly: true,
    }),
  );
  try {
    return unwrap(onDisk(() => success(use(store))));
  } finally {
    store.close();
  }
}

/** Everything in a workspace; a large library takes seconds, so only for commands that need it. */
export function documentOf(store: WorkspaceStore): Document {
  return unwrap(store.loadEverything());
}

/** Work on an open workspace that awaits `pause` between its pieces. */
type Use<Value> = (store: WorkspaceStore, pause: Interruption['pause']) => Promise<Value>;

/**
 * Opens the first argument for writing, or (`isReadOnly`) for looking alone; refuses when somebody else has it open.
 * Ctrl-C ends the work at its next pause, and the workspace is closed as always: no lock is left behind.
 */
export async function changeWorkspace<Value>(
  invocation: Invocation,
  isReadOnly: boolean,
  use: Use<Value>,
): Promise<Value> {
  const interruption = watchInterruption();
  try {
    const store = unwrap(
      openWorkspaceFile(path.resolve(invocation.positionals[0] ?? ''), {
        ...invocation.storeOptions,
        ...(isReadOnly ? { readOnly: true } : {}),
      }),
    );
    try {
      if (store.isReadOnly && !isReadOnly) {
        const code = store.heldBy === null ? 'storage/read-only' : 'storage/locked';
        throw new CliFailure({ code, message: store.readOnlyReason });
      }
      return await use(store, interruption.pause);
    } catch (error) {
      const refused = isReadOnly ? diskRefusal(error) : null;
      if (refused === null) throw error;
      return unwrap(refused);
    } finally {
      store.close();
    }
  } finally {
    interruption.end();
  }
}

/** The theory an argument names: by id, or by a title that only one theory has; without argument, the only one. */
export function theoryNamed(document: Document, named: string | undefined): string {
  const theories = [...document.theories.values()];
  if (named === undefined) {
    const [only] = theories;
    if (theories.length === 1 && only !== undefined) return only.id;
    if (theories.length === 0)
      return wrongUsage(
        'This workspace has no theory yet. “import” brings one in; “new” makes a workspace with a starter.',
      );
    return wrongUsage(
      `This workspace has ${theories.length} theories; say which one with --theory: ${theories.map(({ title }) => `“${title}”`).join(', ')}.`,
    );
  }
  return theOneNamed(
    theories.map(({ id, title }) => ({ id, titles: [title] })),
    { named, noun: ['theory', 'theories'], missing: 'in this workspace. "theories" lists them' },
  );
}

/** The theory or snapshot an argument names: by id, or by a title or name that only one of them has. */
export function sideNamed(document: Document, named: string): string {
  const theories = [...document.theories.values()].map(({ id, title }) => ({
    id: id as string,
    titles: [title],
  }));
  const snapshots = [...document.snapshots.values()].map(({ id, name }) => ({
    id: id as string,
    titles: [name],
  }));
  return theOneNamed([...theories, ...snapshots], {
    named,
    noun: ['theory or snapshot', 'theories or snapshots'],
    missing: 'in this workspace. "theories" lists them',
  });
}

/** Something an argument may name, by its id or one of its titles. */
type Nameable = { readonly id: string; readonly titles: readonly string[] };

/** The id of the one thing that is named: by id, else by a whole title, else by a part of one. */
function theOneNamed(
  things: readonly Nameable[],
  {
    named,
    noun: [one, many],
    missing,
  }: { readonly named: string; readonly noun: readonly [string, string]; readonly missing: string },
): string {
  // As written first; then whatever the case, and however the system composes accents.
  const folded = (text: string) => text.trim().normalize('NFC').toLowerCase();
  const wanted = folded(named);
  const having = (fits: (title: string) => boolean) =>
    things.filter(({ titles }) => titles.some((title) => fits(folded(title))));
  const asWritten = things.filter(({ titles }) => titles.includes(named));
  const byId = things.filter(({ id }) => id === named);
  const exact = byId.length > 0 ? byId : asWritten;
  const byTitle = exact.length > 0 ? exact : having((title) => title === wanted);
  const matches = byTitle.length > 0 ? byTitle : having((title) => title.includes(wanted));
  const [match] = matches;
  if (match === undefined) return wrongUsage(`There is no ${one} "${named}" ${missing}.`);
  if (matches.length > 1)
    return wrongUsage(
      `"${named}" fits several ${many}: ${matches
        .slice(0, 10)
        .map(({ id, titles }) => `${id} “${titles[0] ?? ''}”`)
        .join(', ')}${matches.length > 10 ? `, and ${matches.length - 10} more` : ''}.`,
    );
  return match.id;
}

/** The element of a theory an argument names: by id, or by a label (or plain label) that only one element has. */
export function elementNamed(document: Document, theoryId: string, named: string): string {
  const elements = [...document.elements.values()].filter((element) => element.theoryId === theoryId);
  return theOneNamed(
    elements.map(({ id, label, plainLabel }) => ({ id, titles: [label, plainLabel] })),
    { named, noun: ['element', 'elements'], missing: 'in this theory. "sentences" shows its elements' },
  );
}

/** The stage of a theory an argument names: by id, or by a name (or plain name) that only one stage has. */
export function stageNamed(document: Document, theoryId: string, named: string): string {
  const stages = [...document.stages.values()].filter((stage) => stage.theoryId === theoryId);
  return theOneNamed(
    stages.map(({ id, name, plainName }) => ({ id, titles: [name, plainName] })),
    { named, noun: ['stage', 'stages'], missing: 'in this theory' },
  );
}

/** The configuration of a theory an argument names: by id, by code, or by a title that only one has. */
export function configurationNamed(document: Document, theoryId: string, named: string): string {
  const configurations = [...document.configurations.values()].filter((row) => row.theoryId === theoryId);
  return theOneNamed(
    configurations.map(({ id, code, title }) => ({ id, titles: [code, title] })),
    { named, noun: ['configuration', 'configurations'], missing: 'in this theory' },
  );
}

/** The value of an option that may be left out. */
export function optionalOption(invocation: Invocation, name: string): string | undefined {
  const value = invocation.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The words to write in: realist terms, unless `--words plain` asks for plain ones. */
export function vocabularyOf(invocation: Invocation): Vocabulary {
  const words = optionalOption(invocation, 'words') ?? 'realist';
  if (words === 'plain' || words === 'realist') return words;
  return wrongUsage(`--words is plain or realist, not "${words}".`);
}

/** Ends the command (exit code 5) when no file can be made at a path, so that this is not taken for unreadable input. */
export function mustBeWritable(file: string): void {
  const folder = path.dirname(file);
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    if (fs.statSync(folder).isDirectory()) return;
  } catch {
    // Falls through: missing, or not to be written.
  }
  throw new CliFailure({
    code: 'storage/cannot-write',
    message: `The folder "${folder}" does not exist or may not be written. No file was made.`,
  });
}
