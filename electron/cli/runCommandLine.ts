import { parseArgs } from 'node:util';

import { userDataDir } from '#backend/userDataDir.ts';
import { createEnv } from '#models/env.ts';

import { type CliCommand, CliFailure, exitCodeOf, wrongUsage } from './command.ts';
import { checkCommand } from './commands/check.ts';
import { coverageCommand } from './commands/coverage.ts';
import { diffCommand } from './commands/diff.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { newCommand } from './commands/new.ts';
import { searchCommand } from './commands/search.ts';
import { sentencesCommand } from './commands/sentences.ts';
import { serveCommand } from './commands/serve.ts';
import { snapshotCommand } from './commands/snapshot.ts';
import { startersCommand } from './commands/starters.ts';
import { theoriesCommand } from './commands/theories.ts';
import { traceCommand } from './commands/trace.ts';

const commands: Readonly<Record<string, CliCommand>> = {
  starters: startersCommand,
  new: newCommand,
  theories: theoriesCommand,
  import: importCommand,
  export: exportCommand,
  check: checkCommand,
  coverage: coverageCommand,
  sentences: sentencesCommand,
  trace: traceCommand,
  diff: diffCommand,
  search: searchCommand,
  snapshot: snapshotCommand,
  doctor: doctorCommand,
  serve: serveCommand,
};

const help = (): string => {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  return [
    'wherefore <command> … [--json]',
    '',
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'wherefore <command> --help tells its arguments.',
    'Exit codes: 0 done · 1 check found errors · 2 wrong usage · 3 unreadable, damaged, foreign or newer input · 4 locked or conflict · 5 cannot write. (70: a fault of Wherefore itself.)',
  ].join('\n');
};

// What a file says may reach a terminal, which obeys control characters; line ends and tabs are harmless.
const CONTROLS = /[^\P{Cc}\n\t]/gu;

type Streams = { readonly out: (text: string) => void; readonly err: (text: string) => void };

function parsedArguments(command: CliCommand, args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...command.options, json: { type: 'boolean' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    return wrongUsage(
      `${error instanceof Error ? error.message : 'The arguments were not understood.'} Usage: wherefore ${command.usage}`,
    );
  }
}

function commandNamed(name: string): CliCommand {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command !== undefined) return command;
  return wrongUsage(`There is no command "${name}". "wherefore --help" lists them.`);
}

async function runNamed(
  name: string,
  { args, streams }: { readonly args: readonly string[]; readonly streams: Streams },
): Promise<number> {
  const command = commandNamed(name);
  const { values, positionals } = parsedArguments(command, args);
  if (values['help'] === true) {
    streams.out(`wherefore ${command.usage}\n${command.summary}`);
    return 0;
  }
  const [least, most] = command.positionals;
  if (positionals.length < least || positionals.length > most)
    wrongUsage(`Usage: wherefore ${command.usage}`);
  const env = createEnv({ now: () => Date.now(), randomBytes: (bytes) => crypto.getRandomValues(bytes) });
  const outcome = await command.run({
    positionals,
    values,
    env,
    storeOptions: { env, userDataDir: userDataDir() },
  });
  if (values['json'] === true && outcome.json !== undefined)
    streams.out(JSON.stringify(outcome.json, null, 2));
  else if (outcome.text !== '') streams.out(outcome.text.replace(CONTROLS, '\uFFFD'));
  return outcome.exitCode ?? 0;
}

const bug = {
  code: 'app/bug',
  message:
    'Something in Wherefore went wrong. What was saved before is safe. Please report it with these lines.',
};

/** Runs one command line; answers the exit code. Never throws. */
export async function runCommandLine(argv: readonly string[], streams: Streams): Promise<number> {
  const [name, ...args] = argv;
  const wantsJson = argv.includes('--json');
  try {
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      streams.out(help());
      return name === undefined ? 2 : 0;
    }
    return await runNamed(name, { args, streams });
  } catch (error) {
    const { code, message } = error instanceof CliFailure ? error.failure : bug;
    streams.err(`error ${code}: ${message.replace(CONTROLS, '\uFFFD')}`);
    if (!(error instanceof CliFailure))
      streams.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (wantsJson) streams.out(JSON.stringify({ error: { code, message } }));
    return exitCodeOf(code);
  }
}
