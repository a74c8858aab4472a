import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** A part of the app that is built before it runs. */
export type BuiltPart = {
  readonly config: string;
  /** Files that are there once it is built. */
  readonly results: readonly string[];
  /** Folders and files it is built from. */
  readonly sources: readonly string[];
};

/** The pages of the window. */
export const rendererPart: BuiltPart = {
  config: 'vite.renderer.config.ts',
  results: ['dist/renderer/index.html'],
  sources: ['renderer', 'shared', 'models', 'vite.renderer.config.ts', 'package-lock.json'],
};

/** The page that phones load; it lies in the folder of the window's pages and is built after them. */
export const roomPart: BuiltPart = {
  config: 'vite.room.config.ts',
  results: ['dist/renderer/room/index.html', 'dist/renderer/room/room.js', 'dist/renderer/room/room.css'],
  sources: [
    'renderer/room',
    'shared/room',
    'models/panel',
    'renderer/panel/commentWords.ts',
    'vite.room.config.ts',
    'package-lock.json',
  ],
};

/** The desktop shell. */
export const shellPart: BuiltPart = {
  config: 'vite.electron.config.ts',
  results: ['dist/main/main.mjs', 'dist/main/preload.cjs'],
  sources: ['electron', 'shared', 'models', 'vite.electron.config.ts', 'package-lock.json'],
};

function newest(file: string): number {
  const entry = fs.statSync(file, { throwIfNoEntry: false });
  if (entry === undefined) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return fs.readdirSync(file).reduce((latest, name) => Math.max(latest, newest(path.join(file, name))), 0);
}

/** True if a part is not built, or one of its sources changed since. */
export function isStale(root: string, part: BuiltPart): boolean {
  const built = part.results.map((file) => fs.statSync(path.join(root, file), { throwIfNoEntry: false }));
  const oldest = Math.min(...built.map((entry) => entry?.mtimeMs ?? 0));
  return part.sources.some((source) => newest(path.join(root, source)) > oldest);
}

/** Builds a part if it is stale; false if that failed, with the builder's words on the screen. */
export function buildIfStale(root: string, part: BuiltPart): boolean {
  if (!isStale(root, part)) return true;
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', part.config, '--logLevel', 'warn'];
  return (
    spawnSync(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      // A test runner's own mode would build what nobody is given: React's slower half for developers.
      env: { ...process.env, NODE_ENV: 'production' },
    }).status === 0
  );
}
