import fs from 'node:fs';
import path from 'node:path';

import { build } from 'vite';

const here = import.meta.dirname;
const root = path.resolve(here, '../../..');

async function bundle(entry: string, format: 'iife' | 'cjs'): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry, formats: [format], name: 'standIn' },
      rollupOptions: { external: ['electron', /^node:/] },
    },
  });
  const first = Array.isArray(built) ? built[0] : built;
  if (first === undefined || !('output' in first)) throw new Error(`stand-in: ${entry} was not built`);
  return first.output[0].code;
}

let worlds: Promise<{ readonly page: string; readonly preload: string }> | undefined;

/** The stand-in's own two scripts for every document, built once in a process. */
export function worldScripts(): Promise<{ readonly page: string; readonly preload: string }> {
  worlds ??= Promise.all([
    bundle(path.join(here, 'page/pageWorld.ts'), 'iife'),
    bundle(path.join(here, 'page/preloadWorld.ts'), 'iife'),
  ]).then(([page, preload]) => ({ page, preload }));
  return worlds;
}

let sourcePreload: Promise<string> | undefined;

/**
 * The preload the app names, as CommonJS text: the built file as it is, or, when the app runs from its sources,
 * `preload.ts` beside `main.ts` put through the same kind of build.
 */
export function preloadScript(named: string): Promise<string> {
  if (path.basename(named) !== 'preload.cjs') throw new Error(`stand-in: ${named} is not the app's preload`);
  if (fs.existsSync(named)) return Promise.resolve(fs.readFileSync(named, 'utf8'));
  const source = path.join(path.dirname(named), 'preload.ts');
  sourcePreload ??= bundle(source, 'cjs');
  return sourcePreload;
}

/** Wraps a CommonJS preload so that it runs in the top frame alone, with Electron's narrow `require`. */
export function wrapPreload(code: string): string {
  return `if (window === window.top && location.protocol !== 'about:') __standInRun((require) => { const module = { exports: {} }; const exports = module.exports;\n${code}\n});`;
}
