import fs from 'node:fs';
import path from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** A file the window may load. */
export type RendererFile = { readonly path: string; readonly contentType: string };

/**
 * Every file below the folder by its path in an address (`/assets/index.js`), listed once. Requests are looked up
 * here and never joined to a path, so no address can leave the folder. Links, dot files and unknown kinds are left out.
 * Throws if the folder cannot be read.
 */
export function listRendererFiles(folder: string): ReadonlyMap<string, RendererFile> {
  const files = new Map<string, RendererFile>();
  const visit = (current: string, prefix: string): void => {
    for (const entry of fs.readdirSync(current, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const full = path.join(current, entry.name);
      const address = `${prefix}/${entry.name}`;
      if (entry.isDirectory()) visit(full, address);
      const contentType = contentTypes[path.extname(entry.name)];
      if (entry.isFile() && contentType !== undefined) files.set(address, { path: full, contentType });
    }
  };
  visit(folder, '');
  return files;
}
