import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

function macPaths(): readonly string[] {
  return [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ];
}

function windowsPaths(): readonly string[] {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const root = process.env[name];
    return root === undefined ? [] : [root];
  });
  return roots.flatMap((root) => [
    join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(root, 'Chromium', 'Application', 'chrome.exe'),
    join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]);
}

function linuxPaths(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return [...onPath.flatMap((name) => folders.map((folder) => join(folder, name))), '/snap/bin/chromium'];
}

function installedPaths(): readonly string[] {
  if (process.platform === 'darwin') return macPaths();
  return process.platform === 'win32' ? windowsPaths() : linuxPaths();
}

/** A Chromium to drive and where it was found. */
export type FoundBrowser = {
  readonly executablePath: string;
  readonly from: 'CHROME_PATH' | 'installed' | 'npm';
};

/**
 * The browser for tests and pictures: CHROME_PATH, else an installed Chrome, Chromium or Edge, else (Linux) the
 * Chromium inside @sparticuz/chromium. Throws a sentence that says what to do if there is none.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return { executablePath: named, from: 'CHROME_PATH' };
    throw new Error(`CHROME_PATH names ${named}, but there is no such file. Correct it or unset it.`);
  }
  const installed = installedPaths().find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, from: 'installed' };
  if (process.platform === 'linux') {
    const bundled = (await import('@sparticuz/chromium')).default;
    return { executablePath: await bundled.executablePath(), from: 'npm' };
  }
  throw new Error(
    'No browser was found for the browser tests. Install Chrome, Chromium or Edge, or set CHROME_PATH to one.',
  );
}

/** Starts a headless browser that talks to nobody by itself; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath } = await findBrowser();
  return chromium.launch({ executablePath, args: launchArguments });
}
