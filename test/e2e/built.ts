import path from 'node:path';

import { buildIfStale, rendererPart, roomPart, shellPart } from '../../electron/cli/builtParts.ts';

/** Before any browser test: the pages and the shell are built from what is here now, never from a day before. */
// oxlint-disable-next-line import/no-default-export -- vitest asks for a default export here
export default function setup(): void {
  const root = path.resolve(import.meta.dirname, '../..');
  for (const part of [rendererPart, roomPart, shellPart])
    if (!buildIfStale(root, part)) throw new Error(`${part.config} does not build.`);
}
