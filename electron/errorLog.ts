import fs from 'node:fs';
import path from 'node:path';

const maximumBytes = 1_000_000;

/**
 * An error in one line without anything a person wrote: its name, its code and where in the program it arose.
 * Messages and folders are left out, since they may hold labels, quotes or the name of the user.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `not an error: ${typeof error}`;
  const code: unknown = Reflect.get(error, 'code');
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => /([\w.-]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? '?');
  const name = /^\w{1,60}$/.test(error.name) ? error.name : 'Error';
  const shownCode = typeof code === 'string' && /^[\w/-]{1,60}$/.test(code) ? ` ${code}` : '';
  return `${name}${shownCode} at ${frames.join(' < ')}`;
}

/** Adds one line to the log in the user data folder; starts a new log at 1 MB; never throws. */
export function logProblem(userDataDir: string, where: string, error: unknown): void {
  const file = path.join(userDataDir, 'problems.log');
  try {
    fs.mkdirSync(userDataDir, { recursive: true });
    if (fs.existsSync(file) && fs.statSync(file).size > maximumBytes) fs.renameSync(file, `${file}.old`);
    fs.appendFileSync(file, `${new Date().toISOString()} ${where}: ${describeError(error)}\n`);
  } catch {
    process.stderr.write(`${where}: ${describeError(error)}\n`);
  }
}
