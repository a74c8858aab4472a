import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { Reply } from '#shared/rpc/reply.ts';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

import { type StandInOptions, type StartedApp, startApp } from './startApp.ts';

/** The fixture page, the stub backend, and a folder of their own for each test. */
export const fixtureDir = path.join(import.meta.dirname, 'fixture');
export const stubBackend = path.join(import.meta.dirname, 'stubBackend.ts');

/** A fresh folder that goes when the test ends. */
export function freshFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-desktop-'));
  onTestFinished(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Starts the shell on the fixture page with the stub backend; it is quit when the test ends, if it still runs. */
export async function startFixture(options: Partial<StandInOptions> = {}): Promise<StartedApp> {
  const app = await startApp({
    userDataDir: options.userDataDir ?? freshFolder(),
    rendererDir: fixtureDir,
    backend: stubBackend,
    ...options,
  });
  onTestFinished(() => app.quit());
  return app;
}

/** A call of the page through the door the preload made. */
export function callFrom(page: Page, method: string, input: unknown): Promise<Reply> {
  return page.evaluate(
    ([name, value]) => {
      const door = Reflect.get(window, 'wherefore') as {
        call: (method: string, input: unknown) => Promise<Reply>;
      };
      return door.call(String(name), value);
    },
    [method, input],
  );
}
