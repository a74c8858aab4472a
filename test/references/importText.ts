import fs from 'node:fs';
import path from 'node:path';

import { type ReadImport, readContent } from '#backend/importFile.ts';
import type { Reference } from '#models/references/toReference.ts';

/** Where the fixtures made for these tests lie. */
export const fixtures = path.resolve(import.meta.dirname, '../fixtures/references');

/** References as a file with this content would give them. */
export type ReadText = Extract<ReadImport, { readonly kind: 'references' }>;

/** Reads a text or bytes as an import would; throws when it is refused or holds a theory. */
export function importText(content: string | Uint8Array, name = 'a.txt'): ReadText {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const read = readContent({ name, bytes });
  if (!read.ok) throw new Error(`${read.error.code}: ${read.error.message}`);
  if (read.value.kind !== 'references') throw new Error('This is a theory.');
  return read.value;
}

/** Reads one of the fixtures. */
export function importFixture(name: string): ReadText {
  return importText(fs.readFileSync(path.join(fixtures, name)), name);
}

/** The fields of a reference that say something, without what every new source has. */
export function saidBy({ fields }: Reference): Record<string, unknown> {
  const usual = new Set(['methods', 'readingStatus', 'verified', 'importedFrom']);
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => value !== '' && value !== null && !usual.has(name)),
  );
}
