import fs from 'node:fs';
import path from 'node:path';

/** The folder, made if need be; where it cannot be made, the nearest folder above it that is there. */
export function existingFolder(folder: string): string {
  try {
    fs.mkdirSync(folder, { recursive: true });
    return folder;
  } catch {
    let above = folder;
    while (
      fs.statSync(above, { throwIfNoEntry: false })?.isDirectory() !== true &&
      above !== path.dirname(above)
    )
      above = path.dirname(above);
    return above;
  }
}
