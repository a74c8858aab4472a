import { type Draft, type Patch, enableMapSet, enablePatches, produceWithPatches } from 'immer';
import type { z } from 'zod';

import { type ChangeSet, type RowKey, type Upsert, changeBetween, isEmptyChange } from './changeSet.ts';
import { CommandRefusal } from './command.ts';
import { type CommandName, commands } from './commands/registry.ts';
import { type Document, isTableName, rowsOf, theoryIdOf } from './document.ts';
import type { Env } from './env.ts';
import { danglingReference, rowProblem } from './integrity.ts';
import { limits } from './limits.ts';
import { incomingReferences, referrers } from './referenceIndex.ts';
import { type Result, failure, success } from './result.ts';

enableMapSet();
enablePatches();

/** What a caller passes to a command. */
export type InputOf<Name extends CommandName> = z.input<(typeof commands)[Name]['input']>;

/** One durable change, as the user will see it in the history and as storage will write it. */
export type Commit = {
  readonly commitId: string;
  readonly label: string;
  readonly coalesceKey: string | null;
  readonly change: ChangeSet;
  readonly inverse: ChangeSet;
};

/** The document after a command, and its commit; null when the command had no effect (P4). */
export type Outcome = { readonly document: Document; readonly commit: Commit | null };

type LooseCommand = {
  readonly input: z.ZodType;
  readonly label: (input: unknown, base: Document) => string;
  readonly coalesceKey?: (input: unknown) => string | null;
  readonly apply: (
    draft: Draft<Document>,
    input: unknown,
    context: Env & { readonly base: Document },
  ) => void;
};

function touchedRows(patches: readonly Patch[]): readonly RowKey[] {
  const keys = new Map<string, RowKey>();
  for (const { path } of patches) {
    const [table, id] = path;
    if (typeof table !== 'string' || !isTableName(table) || typeof id !== 'string') {
      throw new Error(`A command replaced ${path.join('/')} instead of changing rows.`);
    }
    keys.set(id, { table, id });
  }
  return [...keys.values()];
}

/** Rows that refer to a row which moved to another theory: they stayed behind, though nobody touched them. */
function leftBehind(base: Document, document: Document, { table, row }: Upsert): readonly RowKey[] {
  const old = rowsOf(base, table).get(row.id);
  if (old === undefined || theoryIdOf(table, old) === theoryIdOf(table, row)) return [];
  return incomingReferences(table).flatMap((reference) =>
    referrers(document, reference, row.id).map((id) => ({ table: reference.table, id })),
  );
}

function firstProblem(base: Document, document: Document, change: ChangeSet): string | null {
  for (const upsert of change.upserts) {
    const { table, row } = upsert;
    for (const key of [{ table, id: row.id }, ...leftBehind(base, document, upsert)]) {
      const problem = rowProblem(document, key);
      if (problem !== null) return problem.message;
    }
  }
  for (const deleted of change.deletes) {
    const problem = danglingReference(document, deleted);
    if (problem !== null) return problem.message;
  }
  return null;
}

function invalidInput(name: string, error: z.ZodError): string {
  const issue = error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? 'the input' : issue.path.join('.');
  return `This could not be done: ${where} ${issue?.message ?? 'is not valid'} (${name}). Nothing was changed.`;
}

/** A label as the history and the contract take it: long names are cut, between characters. */
function shortLabel(label: string): string {
  if (label.length <= limits.commitLabel) return label;
  // A cut in the middle of a pair of surrogates would leave half a character.
  return `${label.slice(0, limits.commitLabel - 1).replace(/\p{Cs}$/u, '')}…`;
}

/**
 * Runs one command (P2): parses its input, applies it, checks every touched row and reference.
 * On failure the given document is what there still is, reference-identical.
 */
export function runCommand<Name extends CommandName>(
  document: Document,
  name: Name,
  input: InputOf<Name>,
  env: Env,
): Result<Outcome> {
  if (!Object.hasOwn(commands, name))
    return failure('command/unknown', `There is no command "${String(name)}".`);
  // Each command's parts fit each other by construction (defineCommand); their union cannot say so.
  const command = commands[name] as unknown as LooseCommand;
  const parsed = command.input.safeParse(input);
  if (!parsed.success) return failure('command/invalid-input', invalidInput(name, parsed.error));
  let next: Document;
  let patches: readonly Patch[];
  try {
    [next, patches] = produceWithPatches(document, (draft) => {
      command.apply(draft, parsed.data, { ...env, base: document });
    });
  } catch (error) {
    if (error instanceof CommandRefusal) return failure(error.code, error.message);
    throw error;
  }
  const { forward, inverse } = changeBetween(document, next, touchedRows(patches));
  if (isEmptyChange(forward)) return success({ document, commit: null });
  if (forward.upserts.length + forward.deletes.length > limits.rowsPerChange) {
    return failure('command/too-large', 'This would change too many rows at once. Nothing was changed.');
  }
  const problem = firstProblem(document, next, forward);
  if (problem !== null) return failure('command/broken-rule', `${problem} Nothing was changed.`);
  const commit: Commit = {
    commitId: env.newId('commit'),
    label: shortLabel(command.label(parsed.data, document)),
    coalesceKey: command.coalesceKey?.(parsed.data) ?? null,
    change: forward,
    inverse,
  };
  return success({ document: next, commit });
}
