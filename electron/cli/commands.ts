import type { CliCommand } from './command.ts';

// Loaded when called: a command that needs little starts in half the time of all of them.
const loaders = {
  starters: async () => (await import('./commands/starters.ts')).startersCommand,
  new: async () => (await import('./commands/new.ts')).newCommand,
  theories: async () => (await import('./commands/theories.ts')).theoriesCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  coverage: async () => (await import('./commands/coverage.ts')).coverageCommand,
  sentences: async () => (await import('./commands/sentences.ts')).sentencesCommand,
  trace: async () => (await import('./commands/trace.ts')).traceCommand,
  diff: async () => (await import('./commands/diff.ts')).diffCommand,
  search: async () => (await import('./commands/search.ts')).searchCommand,
  snapshot: async () => (await import('./commands/snapshot.ts')).snapshotCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
} satisfies Readonly<Record<string, () => Promise<CliCommand>>>;

/** The name of a command, as it is typed. */
export type CommandName = keyof typeof loaders;

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(loaders, name);

/** Every command, in the order of the help. */
export const commandNames: readonly CommandName[] = Object.keys(loaders).filter(isCommandName);

export const loadCommand = (name: CommandName): Promise<CliCommand> => loaders[name]();
