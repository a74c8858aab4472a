import path from 'node:path';

import { defineConfig } from 'vite';

/** Builds the page that phones load: three small files, for browsers of 2017 and later, without a library. */
export default defineConfig({
  root: 'renderer/room',
  base: './',
  publicDir: false,
  build: {
    outDir: '../../dist/renderer/room',
    emptyOutDir: true,
    target: 'es2017',
    cssTarget: 'chrome61',
    modulePreload: false,
    assetsInlineLimit: 0,
    sourcemap: false,
    lib: {
      entry: path.resolve(import.meta.dirname, 'renderer/room/room.ts'),
      formats: ['iife'],
      name: 'room',
      fileName: () => 'room.js',
    },
  },
  plugins: [
    {
      name: 'page-and-style-as-they-are',
      async generateBundle() {
        const { readFile } = await import('node:fs/promises');
        for (const fileName of ['index.html', 'room.css']) {
          const source = await readFile(path.resolve(import.meta.dirname, 'renderer/room', fileName));
          this.emitFile({ type: 'asset', fileName, source });
        }
      },
    },
  ],
});
