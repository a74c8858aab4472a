import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const bin = path.resolve(import.meta.dirname, '../../electron/cli/bin.ts');

/** How one run of the command line ended. */
export type CliRun = {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly json: () => unknown;
};

/** The real command line, in processes of its own, on a folder of its own. */
export function cliInFreshFolder() {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'wherefore-cli-'));
  const file = (name: string) => path.join(folder, name);
  const env = { ...process.env, WHEREFORE_USER_DATA: file('user-data') };
  return {
    folder,
    file,
    /** Waits for the end. */
    run: (
      args: readonly string[],
      more: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
    ): CliRun => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
        cwd: more.cwd ?? folder,
        encoding: 'utf8',
        maxBuffer: 256 * 1024 * 1024,
        env: { ...env, ...more.env },
      });
      return { code: status, out: stdout, err: stderr, json: () => JSON.parse(stdout) as unknown };
    },
    /** Starts it and leaves it running. */
    start: (args: readonly string[]): ChildProcess =>
      spawn(process.execPath, [bin, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] }),
    remove: () => {
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** How a running process ended: its exit code, or the signal that ended it. */
export function endOf(child: ChildProcess): Promise<number | string | null> {
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => {
      resolve(code ?? signal);
    });
  });
}
