import path from 'node:path';

import { type Page, _electron } from 'playwright-core';

import { buildIfStale, rendererPart, roomPart, shellPart } from '../../electron/cli/builtParts.ts';
import { findElectronBinary } from '../../electron/cli/electronBinary.ts';
import { type StandInOptions, type StartOptions, startApp } from './startApp.ts';
import type { StandIn } from './standIn/standIn.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The desktop app in a test, by either way; `standIn` is null when it is Electron itself. */
export type DesktopApp = {
  readonly page: Page;
  readonly standIn: StandIn | null;
  readonly quit: () => Promise<void>;
};

function currentEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Starts the built app in Electron's own program; throws if there is none or the app does not build. */
export async function startElectron(
  options: StartOptions & { readonly rendererDir?: string },
): Promise<DesktopApp> {
  const executablePath = findElectronBinary(root);
  if (executablePath === null) throw new Error('There is no Electron binary on this computer.');
  for (const part of options.rendererDir === undefined ? [rendererPart, roomPart, shellPart] : [shellPart])
    if (!buildIfStale(root, part)) throw new Error(`${part.config} does not build.`);
  const app = await _electron.launch({
    executablePath,
    args: [root, ...(options.args ?? [])],
    env: {
      ...currentEnv(),
      ...options.env,
      WHEREFORE_USER_DATA: options.userDataDir,
      ...(options.rendererDir === undefined ? {} : { WHEREFORE_RENDERER_DIR: options.rendererDir }),
    },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return {
    page,
    standIn: null,
    quit: async () => {
      const closed = app.waitForEvent('close');
      await app.evaluate(({ app: electronApp }) => {
        electronApp.quit();
      });
      await closed;
    },
  };
}

let hasTold = false;

/** Starts the desktop app in Electron if its program is here, else in the stand-in, and says so once, loudly. */
export async function startDesktopApp(options: StandInOptions): Promise<DesktopApp> {
  if (findElectronBinary(root) !== null) return startElectron(options);
  if (!hasTold) console.warn('No Electron binary: the desktop specs run in the stand-in only.');
  hasTold = true;
  return startApp(options);
}
