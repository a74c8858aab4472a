import path from 'node:path';

import { type EnvironmentOptions, defineConfig } from 'vite';

/** What is loaded as it lies in `node_modules`: native parts, and what reads files beside itself. */
const asInstalled = ['electron', 'better-sqlite3', '@resvg/resvg-js', 'pdfkit', 'fontkit'];
const external = [...asInstalled, /^node:/];

function part({
  entry,
  format,
  fileName,
}: {
  readonly entry: string;
  readonly format: 'es' | 'cjs';
  readonly fileName: string;
}): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: asInstalled },
    build: {
      outDir: 'dist/main',
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node24',
      minify: false,
      sourcemap: false,
      rollupOptions: {
        input: path.resolve(import.meta.dirname, entry),
        external,
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  };
}

/** Builds the desktop shell: the main process as a module, the preload as CommonJS (a sandboxed one can be nothing else). */
export default defineConfig({
  environments: {
    main: part({ entry: 'electron/main.ts', format: 'es', fileName: 'main.mjs' }),
    preload: part({ entry: 'electron/preload.ts', format: 'cjs', fileName: 'preload.cjs' }),
  },
  builder: {
    buildApp: async (builder) => {
      for (const name of ['main', 'preload']) {
        const environment = builder.environments[name];
        if (environment === undefined) throw new Error(`There is no build named ${name}.`);
        await builder.build(environment);
      }
    },
  },
});
