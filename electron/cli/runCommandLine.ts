import { parseArgs } from 'node:util';

import { userDataDir } from '#backend/userDataDir.ts';
import { createEnv } from '#models/env.ts';

import { type CliCommand, CliFailure, exitCodeOf, wrongUsage } from './command.ts';
import { commandNames, isCommandName, loadCommand } from './commands.ts';

async function help(): Promise<string> {
  const width = Math.max(...commandNames.map((name) => name.length));
  const lines = await Promise.all(
    commandNames.map(async (name) => `  ${name.padEnd(width)}  ${(await loadCommand(name)).summary}`),
  );
  return [
    'wherefore <command> … [--json]',
    '',
    ...lines,
    '',
    'wherefore <command> --help tells its arguments.',
    'Exit codes: 0 done · 1 check found errors · 2 wrong usage · 3 unreadable, damaged, foreign or newer input · 4 locked or conflict · 5 cannot write. (70: a fault of Wherefore itself.)',
  ].join('\n');
}

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

async function commandNamed(name: string): Promise<CliCommand> {
  if (isCommandName(name)) return await loadCommand(name);
  return wrongUsage(`There is no command "${name}". "wherefore --help" lists them.`);
}

async function runNamed(
  name: string,
  { args, streams }: { readonly args: readonly string[]; readonly streams: Streams },
): Promise<number> {
  const command = await commandNamed(name);
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
      streams.out(await help());
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
