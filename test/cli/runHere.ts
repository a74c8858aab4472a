import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { runCommandLine } from '../../electron/cli/runCommandLine.ts';

/** The command line within this process, on a folder of its own: for tests that need many runs. */
export function cliHere() {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'wherefore-cli-'));
  process.env['WHEREFORE_USER_DATA'] = path.join(folder, 'user-data');
  return {
    folder,
    file: (name: string) => path.join(folder, name),
    run: async (args: readonly string[]) => {
      const [out, err]: [string[], string[]] = [[], []];
      const code = await runCommandLine(args, {
        out: (text) => out.push(text),
        err: (text) => err.push(text),
      });
      return {
        code,
        out: out.join('\n'),
        err: err.join('\n'),
        json: () => JSON.parse(out.join('\n')) as unknown,
      };
    },
    remove: () => {
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
