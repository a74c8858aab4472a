import os from 'node:os';
import path from 'node:path';

/** A path as its user knows it: from their own folder on where it lies within, else whole. */
export function placeOf(file: string, home: string = os.homedir()): string {
  const within = path.relative(home, file);
  const isOutside = within === '' || within.split(path.sep)[0] === '..' || path.isAbsolute(within);
  return isOutside ? file : within;
}
