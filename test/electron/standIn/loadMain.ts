import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../../..');
const shellFolder = path.join(root, 'electron');
const electronScheme = 'stand-in-electron:';
const mark = 'standIn';

/** One start of the app: what `electron` means in it, and what stands in for its backend, if anything. */
export type Run = {
  readonly modules: Readonly<Record<string, unknown>>;
  /** A file with its own `createBackend`, used instead of the real one. */
  readonly backend?: string;
};

const runs = new Map<string, Run>();
const registry = Symbol.for('wherefore.standIn.runs');
let isHooked = false;

function runOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address) ? new URL(address).searchParams.get(mark) : null;
}

/** True for the files directly in electron/: each start gets its own fresh copies of them. */
function isShell(address: string): boolean {
  return address.startsWith('file:') && path.dirname(fileURLToPath(address)) === shellFolder;
}

function marked(address: string, run: string): string {
  const url = new URL(address);
  url.searchParams.set(mark, run);
  return url.href;
}

function hook(): void {
  if (isHooked) return;
  isHooked = true;
  Reflect.set(globalThis, registry, runs);
  registerHooks({
    resolve: (specifier, context, next) => {
      const run = runOf(context.parentURL);
      if (run === null) return next(specifier, context);
      if (specifier === 'electron')
        return { url: `${electronScheme}//main?${mark}=${run}`, format: 'module', shortCircuit: true };
      const resolved = next(specifier, context);
      const backend = runs.get(run)?.backend;
      if (backend !== undefined && resolved.url.endsWith('/electron/backend/createBackend.ts'))
        return { ...resolved, url: pathToFileURL(backend).href };
      return isShell(resolved.url) ? { ...resolved, url: marked(resolved.url, run) } : resolved;
    },
    load: (address, context, next) => {
      if (!address.startsWith(electronScheme)) return next(address, context);
      const run = runOf(address) ?? '';
      const names = Object.keys(runs.get(run)?.modules ?? {});
      const lines = names.map((name) => `export const ${name} = modules[${JSON.stringify(name)}];`);
      const source = `const { modules } = globalThis[Symbol.for('wherefore.standIn.runs')].get(${JSON.stringify(run)});\n${lines.join('\n')}`;
      return { format: 'module', source, shortCircuit: true };
    },
  });
}

let count = 0;

/**
 * Runs the app's real main file, unchanged, with `electron` meaning the given modules. `main` is `electron/main.ts`
 * or the built `dist/main/main.mjs`.
 */
export async function loadMain(main: string, run: Run): Promise<void> {
  hook();
  count += 1;
  const id = String(count);
  runs.set(id, run);
  const native: unknown = createRequire(import.meta.url)('./nativeImport.mjs');
  const load: unknown =
    typeof native === 'object' && native !== null ? Reflect.get(native, 'nativeImport') : null;
  if (typeof load !== 'function') throw new Error('stand-in: the native import is missing');
  await (load(marked(pathToFileURL(main).href, id)) as Promise<unknown>);
}
