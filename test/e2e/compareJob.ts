import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const bin = path.resolve(import.meta.dirname, '../../electron/cli/bin.ts');

const theories = {
  Ours: [
    'IF the bus stops at the hall THEN people come to the hall.',
    'IF people come to the hall THEN shy people talk.',
    'IF shy people talk THEN loneliness fades.',
  ],
  Theirs: [
    'IF a bus stops by the hall THEN people come to the hall.',
    'IF people come to the hall THEN shy people talk.',
    'IF tea is served THEN shy people talk.',
  ],
} as const;

/** Makes a workspace with a theory and that of another site, which says one thing in words of its own; gives its path. */
export function twoTheories(folder: string): string {
  const wherefore = (...args: readonly string[]) => {
    const run = spawnSync(process.execPath, [bin, ...args], {
      encoding: 'utf8',
      env: { ...process.env, HOME: folder, WHEREFORE_USER_DATA: path.join(folder, 'user-data') },
    });
    if (run.status !== 0) throw new Error(`wherefore ${args.join(' ')}: ${run.stdout}${run.stderr}`);
  };
  const [ours, theirs] = Object.entries(theories).map(([title, statements]) => {
    const file = path.join(folder, `${title}.wherefore`);
    const text = path.join(folder, `${title}.txt`);
    fs.writeFileSync(text, `${statements.join('\n')}\n`);
    wherefore('new', file, '--title', title);
    wherefore('import', file, text, '--as', 'sentences');
    return file;
  });
  if (ours === undefined || theirs === undefined) throw new Error('There are not two theories.');
  wherefore('import', ours, theirs);
  return ours;
}
