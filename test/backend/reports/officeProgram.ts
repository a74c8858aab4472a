import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const has = (program: string, argument: string) =>
  spawnSync(program, [argument], { stdio: 'ignore' }).error === undefined;

/** True where LibreOffice and poppler are there to judge what we write. */
export const hasOffice = has('soffice', '--version') && has('pdfinfo', '-v') && has('pdftotext', '-v');

if (!hasOffice)
  console.error(
    '\n*** LibreOffice (soffice) or poppler (pdfinfo, pdftotext) is not installed: nobody outside has opened the Word files and slides of this run. ***\n',
  );

/** A file opened by the office program and printed: how many pages, and the text on them. */
export type Printed = { readonly pages: number; readonly text: string };

/** Opens files in LibreOffice, all in one go, and prints them to PDF; throws when one cannot be opened. */
export function printed(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Printed> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-office-'));
  try {
    const names = [...files].map(([name, bytes]) => {
      fs.writeFileSync(path.join(folder, name), bytes);
      return name;
    });
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names], {
      cwd: folder,
      stdio: 'ignore',
      timeout: 240_000,
    });
    return new Map(
      names.map((name) => {
        const pdf = path.join(folder, name.replace(/\.\w+$/u, '.pdf'));
        if (!fs.existsSync(pdf)) throw new Error(`LibreOffice did not open ${name}.`);
        const facts = spawnSync('pdfinfo', [pdf], { encoding: 'utf8' }).stdout;
        const { stdout: text } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
        return [name, { pages: Number(/^Pages:\s+(\d+)/mu.exec(facts)?.[1]), text }];
      }),
    );
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
