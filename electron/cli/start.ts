import { spawn } from 'node:child_process';
import path from 'node:path';

import { buildIfStale, rendererPart, shellPart } from './builtParts.ts';
import { findElectronBinary, hasDisplay } from './electronBinary.ts';
import { isNodeNewEnough, oldestNode } from './nodeVersion.ts';

const root = path.resolve(import.meta.dirname, '../..');

function fail(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

function startElectron(binary: string, args: readonly string[]): void {
  const child = spawn(binary, [root, ...args], { stdio: 'inherit' });
  child.on('error', () => {
    fail(`Electron's program (${binary}) could not be started. Nothing was changed.`);
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
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

async function start(): Promise<void> {
  if (!isNodeNewEnough(process.versions.node))
    fail(
      `Wherefore needs Node ${oldestNode} or newer; this is Node ${process.versions.node}. Run "npm ci" (it brings a Node 24 on Linux and Windows) or install Node 24.`,
    );
  const args = process.argv.slice(2);
  const binary = hasDisplay() ? findElectronBinary(root) : null;
  const parts = binary === null ? [rendererPart] : [rendererPart, shellPart];
  for (const part of parts)
    if (!buildIfStale(root, part))
      fail('Wherefore could not be built; the lines above say why. Your workspaces are not touched.');
  if (binary !== null) {
    startElectron(binary, args);
    return;
  }
  const named = args.find((argument) => !argument.startsWith('-'));
  const why =
    findElectronBinary(root) === null
      ? "Electron's program is not on this computer"
      : 'There is no screen for a desktop window here';
  await startInBrowser(why, named === undefined ? null : path.resolve(named));
}

await start();
