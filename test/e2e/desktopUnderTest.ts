import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { type DesktopApp, startDesktopApp } from '../electron/startElectron.ts';
import type { AppUnderTest } from './appUnderTest.ts';

/**
 * The whole product as the desktop app in a fresh home folder: in Electron if its program is here, else the same
 * main process and preload in the stand-in. It is ended as a person ends it, never by a power cut: the stand-in runs in
 * the test's own process. Only the stand-in can say what the page asked of other addresses.
 */
export async function startDesktopUnderTest(): Promise<AppUnderTest> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-e2e-'));
  const foreignRequests: string[] = [];
  const violations: string[] = [];
  const begin = async (): Promise<DesktopApp> => {
    const started = await startDesktopApp({
      userDataDir: path.join(folder, 'user-data'),
      env: { HOME: folder, USERPROFILE: folder },
    });
    await started.page.emulateMedia({ reducedMotion: 'reduce' });
    started.page.on('pageerror', (error) => {
      violations.push(`error on the page: ${error.message}`);
    });
    return started;
  };
  const end = async (): Promise<void> => {
    await app.quit();
    foreignRequests.push(...(app.standIn?.records.foreignRequests ?? []));
    violations.push(...(app.standIn?.records.violations ?? []), ...(app.standIn?.records.pageErrors ?? []));
  };
  let app = await begin();
  return {
    get page(): Page {
      return app.page;
    },
    folder,
    documents:
      app.standIn === null ? path.join(folder, 'Documents') : path.join(folder, 'user-data', 'documents'),
    get foreignRequests() {
      return [...foreignRequests, ...(app.standIn?.records.foreignRequests ?? [])];
    },
    get violations() {
      return [...violations, ...(app.standIn?.records.violations ?? [])];
    },
    restart: async () => {
      await end();
      app = await begin();
    },
    close: async () => {
      await end();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
