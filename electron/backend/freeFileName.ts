import fs from 'node:fs';
import path from 'node:path';

// Names that Windows keeps for devices; a file of that name cannot be opened there.
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A title as a file name that every system accepts, without ending. */
export function fileNameFor(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} _.-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 80)
    .trim();
  return plain === '' || RESERVED.test(plain) ? 'Workspace' : plain;
}

/** A path in the folder, named after the title, where there is no file yet. */
export function freeFileName(folder: string, title: string): string {
  const name = fileNameFor(title);
  for (let number = 1; ; number += 1) {
    const file = path.join(folder, `${name}${number === 1 ? '' : ` ${number}`}.wherefore`);
    if (!fs.existsSync(file)) return file;
  }
}
