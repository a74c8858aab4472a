import { spawn } from 'node:child_process';
import path from 'node:path';

import { buildIfStale, rendererPart, roomPart, shellPart } from './builtParts.ts';
import { findElectronBinary, hasDisplay } from './electronBinary.ts';
import { isNodeNewEnough, oldestNode } from './nodeVersion.ts';

const root = path.resolve(import.meta.dirname, '../..');

function fail(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

/** A program that cannot start (no sandbox, a missing library) ends within this time. */
const startLimitMs = 5000;

/** Runs Electron to its end; false if it ended badly so soon that it cannot have shown a window. */
function runElectron(binary: string, args: readonly string[]): Promise<boolean> {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(binary, [root, ...args], { stdio: 'inherit' });
    child.on('error', () => {
      resolve(false);
    });
    child.on('exit', (code) => {
      process.exitCode = code ?? 1;
      resolve(code === 0 || performance.now() - began > startLimitMs);
    });
  });
}

async function startInBrowser(why: string, openPath: string | null): Promise<void> {
  const { serve } = await import('../http/serve.ts');
  const served = await serve({ openPath, port: 0, isOpeningBrowser: true });
  if (!served.ok) fail(served.error.message);
  process.stdout.write(
    `${why}, so Wherefore opens in your browser instead: ${served.value.url} (Ctrl-C ends it)\n`,
  );
  const end = (): void => {
    void served.value.close().then(() => {
      process.exit(0);
    });
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

function reason(tried: string | null): string {
  if (tried !== null) return "Electron's program does not start on this computer";
  return findElectronBinary(root) === null
    ? "Electron's program is not on this computer"
    : 'There is no screen for a desktop window here';
}

async function start(): Promise<void> {
  if (!isNodeNewEnough(process.versions.node))
    fail(
      `Wherefore needs Node ${oldestNode} or newer; this is Node ${process.versions.node}. Run "npm ci" (it brings a Node 24 on Linux and Windows) or install Node 24.`,
    );
  const args = process.argv.slice(2);
  const binary = hasDisplay() ? findElectronBinary(root) : null;
  const parts = binary === null ? [rendererPart, roomPart] : [rendererPart, roomPart, shellPart];
  for (const part of parts)
    if (!buildIfStale(root, part))
      fail('Wherefore could not be built; the lines above say why. Your workspaces are not touched.');
  if (binary !== null && (await runElectron(binary, args))) return;
  process.exitCode = 0;
  const named = args.find((argument) => !argument.startsWith('-'));
  await startInBrowser(reason(binary), named === undefined ? null : path.resolve(named));
}

await start();
