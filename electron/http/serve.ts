import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import { createBackend } from '#backend/createBackend.ts';
import { appVersion } from '#backend/appVersion.ts';
import { documentsDir, userDataDir } from '#backend/userDataDir.ts';
import { createEnv } from '#models/env.ts';
import { type Result, failure, success } from '#models/result.ts';

import { loopbackCapabilities } from './loopbackCapabilities.ts';
import { startLoopbackHost } from './loopbackHost.ts';

/** The app in a browser, until it is closed. */
export type Served = { readonly url: string; readonly port: number; readonly close: () => Promise<void> };

function openInBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '""', url]
        : ['xdg-open', url];
  // No browser to be had is no failure: the address is on the screen.
  spawn(command ?? 'xdg-open', args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

/** Starts backend and loopback host in this process. */
export async function serve(options: {
  readonly openPath: string | null;
  readonly port: number;
  readonly isOpeningBrowser: boolean;
  readonly userDataDir?: string;
  readonly rendererDir?: string;
}): Promise<Result<Served>> {
  const rendererDir = options.rendererDir ?? path.resolve(import.meta.dirname, '../../dist/renderer');
  if (!fs.existsSync(path.join(rendererDir, 'index.html'))) {
    return failure(
      'host/not-built',
      'Wherefore’s window has not been built yet. Run "npm run build" once, then try again.',
    );
  }
  const backend = createBackend({
    env: createEnv({ now: () => Date.now(), randomBytes: (bytes) => crypto.getRandomValues(bytes) }),
    userDataDir: options.userDataDir ?? userDataDir(),
    documentsDir: documentsDir(),
    version: appVersion,
    capabilities: loopbackCapabilities(options.openPath),
    roomPageDir: path.join(rendererDir, 'room'),
    reportBug: (error, method) => {
      process.stderr.write(
        `error app/bug: ${method}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    },
  });
  try {
    const host = await startLoopbackHost({ backend, rendererDir, port: options.port });
    if (options.isOpeningBrowser) openInBrowser(host.url);
    const close = async () => {
      await host.close();
      await backend.close();
    };
    return success({ url: host.url, port: host.port, close });
  } catch (error) {
    await backend.close();
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE')
      return failure(
        'host/port-taken',
        `Port ${options.port} is in use. Choose another with --port, or leave it out.`,
      );
    if (code === 'EACCES')
      return failure(
        'host/port-forbidden',
        `You may not use port ${options.port}. Choose one above 1023 with --port, or leave it out.`,
      );
    throw error;
  }
}
