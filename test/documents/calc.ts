import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const names = ['soffice', 'libreoffice'];

/** LibreOffice's program; null when it is not on this computer. */
export const calc: string | null =
  names.find((name) => spawnSync(name, ['--version'], { encoding: 'utf8' }).status === 0) ?? null;

if (calc === null)
  console.warn(
    '\n*** LibreOffice is not installed: that our workbooks open in it, and come back from it, was NOT tried. ***\n',
  );

/** Has LibreOffice open a file and save it as another kind, beside it; the new file. */
export function convert(file: string, ending: string, folder: string): string {
  if (calc === null) throw new Error('LibreOffice is not installed.');
  const profile = `-env:UserInstallation=file://${path.join(folder, 'calc')}`;
  const out = path.join(folder, `by-calc-${ending.replaceAll(/\W/gu, '')}`);
  const { status, stderr } = spawnSync(
    calc,
    [profile, '--headless', '--convert-to', ending, '--outdir', out, file],
    { encoding: 'utf8', timeout: 120_000 },
  );
  const made = path.join(out, `${path.basename(file, path.extname(file))}.${ending.split(':')[0] ?? ''}`);
  if (status !== 0 || !fs.existsSync(made)) throw new Error(`LibreOffice: ${stderr}`);
  return made;
}
