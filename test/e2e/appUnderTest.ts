import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { Browser, BrowserContext, Page } from 'playwright-core';

import { launchBrowser } from '../browser/launch.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The whole product as a person runs it. */
export type AppUnderTest = {
  /** The page as it is now; after `restart` it may be another. */
  readonly page: Page;
  /** The home folder of the run. */
  readonly folder: string;
  /** Where new workspaces are made. */
  readonly documents: string;
  /** Every request that did not go to the app's own address; must stay empty. */
  readonly foreignRequests: readonly string[];
  /** Every report of the content security policy; must stay empty. */
  readonly violations: readonly string[];
  /** Ends the host as a power cut would (where it can be), or politely, and starts it again on the same folder. */
  readonly restart: (signal: 'SIGKILL' | 'SIGINT') => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The loopback host under test, whose process can be looked at; after `restart` it is another. */
export type HostUnderTest = AppUnderTest & { readonly hostPid: () => number };

type Host = { readonly process: ChildProcess; readonly url: string };

function startHost(folder: string, args: readonly string[]): Promise<Host> {
  const child = spawn(
    process.execPath,
    [path.join(root, 'electron/cli/bin.ts'), 'serve', '--no-open', ...args],
    {
      cwd: root,
      env: {
        ...process.env,
        HOME: folder,
        USERPROFILE: folder,
        WHEREFORE_USER_DATA: path.join(folder, 'user-data'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(said)?.[0];
      if (url !== undefined) resolve({ process: child, url });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => {
      reject(new Error(`The host ended with ${code ?? 'a signal'} before it gave its address: ${said}`));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
}

async function watch(
  context: BrowserContext,
  into: { readonly foreignRequests: string[]; readonly violations: string[] },
) {
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(http:\/\/127\.0\.0\.1:\d+\/|data:|blob:)/.test(url)) into.foreignRequests.push(url);
  });
  await context.exposeFunction('reportViolation', (text: string) => {
    into.violations.push(text);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportViolation');
      if (typeof report === 'function')
        report(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
}

/** How a window of the app is set up in a test. */
export type AppOptions = {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** Further arguments of `serve`, for instance a workspace to open. */
  readonly args?: readonly string[];
  /** Puts files into the fresh home folder before the host starts. */
  readonly prepare?: (folder: string) => void;
};

/** Starts the loopback host as its own process in a fresh home folder, and opens its page in a real browser. */
export async function startAppUnderTest(options: AppOptions = {}): Promise<HostUnderTest> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-e2e-'));
  options.prepare?.(folder);
  let host = await startHost(folder, options.args ?? []);
  const browser: Browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1440, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
  });
  const foreignRequests: string[] = [];
  const violations: string[] = [];
  await watch(context, { foreignRequests, violations });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    violations.push(`error on the page: ${error.message}`);
  });
  await page.goto(host.url);
  return {
    page,
    folder,
    hostPid: () => host.process.pid ?? 0,
    documents: path.join(folder, 'Documents'),
    foreignRequests,
    violations,
    restart: async (signal) => {
      host.process.kill(signal);
      await ended(host.process);
      host = await startHost(folder, options.args ?? []);
      await page.goto('about:blank');
      await page.goto(host.url);
    },
    close: async () => {
      await browser.close();
      host.process.kill('SIGINT');
      await ended(host.process);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
