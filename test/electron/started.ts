import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { Reply } from '#shared/rpc/reply.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';

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

/** One start of the fixture for all tests of a file; the returned function gives it. */
export function sharedFixture(options: Partial<StandInOptions> = {}): () => StartedApp {
  let app: StartedApp | null = null;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-desktop-'));
  beforeAll(async () => {
    app = await startApp({ userDataDir: folder, rendererDir: fixtureDir, backend: stubBackend, ...options });
  });
  afterAll(async () => {
    await app?.quit();
    fs.rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (app === null) throw new Error('The app was not started.');
    return app;
  };
}

/** Waits until something holds, as long as a test would wait for a person to notice. */
export async function eventually(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited 10 s in vain: ${what}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}
