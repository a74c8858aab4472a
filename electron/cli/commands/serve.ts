import path from 'node:path';

import { type CliCommand, wrongUsage } from '../command.ts';
import { optionalOption, unwrap } from '../workspaceArguments.ts';
import { serve } from '../../http/serve.ts';

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}

/** `serve`: the whole app in a browser, from this computer only, until Ctrl-C. */
export const serveCommand: CliCommand = {
  usage: 'serve [workspace] [--port N] [--no-open]',
  summary: 'open the app in a browser, from this computer only; ends with Ctrl-C',
  positionals: [0, 1],
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  run: async (invocation) => {
    const port = Number(optionalOption(invocation, 'port') ?? '0');
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return wrongUsage('--port is a whole number from 0 to 65535.');
    const [file] = invocation.positionals;
    const served = unwrap(
      await serve({
        openPath: file === undefined ? null : path.resolve(file),
        port,
        isOpeningBrowser: invocation.values['no-open'] !== true,
      }),
    );
    process.stdout.write(`${served.url}\n`);
    await untilInterrupted();
    await served.close();
    return { json: undefined, text: '' };
  },
};
