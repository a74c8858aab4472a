import type { Env } from '#models/env.ts';
import type { Failure } from '#models/result.ts';
import type { StoreOptions } from '#backend/storage/workspaceStore.ts';

/** What a command prints and with which code it ends. */
export type Outcome = {
  /** For people. */
  readonly text: string;
  /** For programs: exactly one JSON document with `--json`. */
  readonly json: unknown;
  readonly exitCode?: number;
};

/** What a command is run with. */
export type Invocation = {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly env: Env;
  readonly storeOptions: StoreOptions;
};

/** One command of the command line. */
export type CliCommand = {
  /** "theories <workspace>". */
  readonly usage: string;
  readonly summary: string;
  /** Least and most positional arguments. */
  readonly positionals: readonly [number, number];
  readonly options: Readonly<
    Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>
  >;
  readonly run: (invocation: Invocation) => Outcome | Promise<Outcome>;
};

/** Thrown by commands for expected failures; printed as one sentence. */
export class CliFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Ends the command with wrong usage (exit code 2). */
export function wrongUsage(message: string): never {
  throw new CliFailure({ code: 'usage/wrong', message });
}

const unreadable = new Set([
  'storage/not-found',
  'storage/is-folder',
  'storage/no-permission',
  'storage/empty',
  'storage/not-a-workspace',
  'storage/foreign-schema',
  'storage/newer',
  'storage/damaged',
  'storage/unreadable',
]);
const locked = new Set(['storage/locked', 'storage/revision-conflict', 'storage/busy']);

/** The exit code of a command that was stopped, as shells know it: 128 and the number of Ctrl-C. */
export const interruptedExitCode = 130;

/** The exit code of a bug: none of the contract's, so that no pipeline takes it for findings or wrong usage. */
export const bugExitCode = 70;

/** The exit code of a failure: the contract of the command line. */
export function exitCodeOf(code: string): number {
  if (code === 'app/bug') return bugExitCode;
  if (code === 'interrupted') return interruptedExitCode;
  if (code.startsWith('usage/') || code.startsWith('starters/')) return 2;
  if (unreadable.has(code) || code.startsWith('import/')) return 3;
  if (locked.has(code)) return 4;
  if (/^(storage|export|files)\//.test(code)) return 5;
  return 2;
}
