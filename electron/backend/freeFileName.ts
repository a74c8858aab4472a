import fs from 'node:fs';
import path from 'node:path';

import { fileNameFor } from '#shared/fileName.ts';

/** A path in the folder, named after the title, where there is no file yet. */
export function freeFileName(folder: string, title: string): string {
  const name = fileNameFor(title, 'Workspace');
  for (let number = 1; ; number += 1) {
    const file = path.join(folder, `${name}${number === 1 ? '' : ` ${number}`}.wherefore`);
    if (!fs.existsSync(file)) return file;
  }
}
