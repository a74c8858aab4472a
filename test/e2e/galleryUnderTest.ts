import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { contentSecurityPolicy } from '#shared/contentSecurityPolicy.ts';

const rendererFolder = resolve(import.meta.dirname, '../../renderer');

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** The gallery of primitives, built as the product is and served with its content security policy. */
export type GalleryUnderTest = { readonly address: string; readonly close: () => Promise<void> };

/** Under NODE_ENV=test react-aria injects no style and React is another React: build what people get. */
async function buildAsShipped(configuration: InlineConfig): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build(configuration);
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/** Builds the gallery into a temporary folder and serves it on the loopback address; the caller closes it. */
export async function serveGallery(): Promise<GalleryUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'wherefore-gallery-'));
  await buildAsShipped({
    configFile: false,
    root: rendererFolder,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2024',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(rendererFolder, 'gallery.html') },
    },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://gallery');
    const file = pathname.startsWith('/assets/')
      ? join(folder, 'assets', basename(pathname))
      : join(folder, 'gallery.html');
    readFile(file).then(
      (body) => {
        response.setHeader('content-type', mediaTypes[extname(file)] ?? 'application/octet-stream');
        response.setHeader('content-security-policy', contentSecurityPolicy({ connect: 'none' }));
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The gallery has no port.');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
