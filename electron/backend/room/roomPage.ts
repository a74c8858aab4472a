import fs from 'node:fs';
import path from 'node:path';

/** A file of the page that phones load; read once, so that no address ever becomes a path. */
export type PageFile = { readonly content: Buffer; readonly contentType: string };

const files = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/room.js': ['room.js', 'text/javascript; charset=utf-8'],
  '/room.css': ['room.css', 'text/css; charset=utf-8'],
} as const;

/** The three files of the page by their addresses. Throws what the system says when one is missing. */
export function readRoomPage(folder: string): ReadonlyMap<string, PageFile> {
  return new Map(
    Object.entries(files).map(([address, [name, contentType]]) => [
      address,
      { content: fs.readFileSync(path.join(folder, name)), contentType },
    ]),
  );
}

/** Sent with every answer of the room. */
export const roomHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
