import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { calc, convert } from '../documents/calc.ts';
import { EditedFile } from '../workbook/editedFile.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-pictures-'));
const file = path.join(folder, 'theory.xlsx');

/** The open theory as a workbook in a folder of its own. */
async function exported(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+E');
  const exporting = page.getByRole('dialog', { name: 'Export' });
  await exporting.getByRole('button', { name: /What/ }).click();
  await page.getByRole('option', { name: /Tables \(Excel\)/ }).click();
  await exporting.getByRole('button', { name: 'Choose where…' }).click();
  const where = page.getByRole('dialog', { name: 'Where to?' });
  await where.getByRole('textbox', { name: 'Name' }).fill(file);
  await where.getByRole('button', { name: 'Export' }).click();
  await page
    .getByText(/Written to .*theory\.xlsx/u)
    .first()
    .waitFor();
}

/** A workbook that was changed in Excel, as it is shown when it comes back. */
async function bringBack(page: Page): Promise<void> {
  await exported(page);
  const edited = new EditedFile(fs.readFileSync(file));
  edited.set('elements', { row: 'E1', heading: 'Hoped for', text: 'more of it' });
  edited.set('arrows', { row: 'A1', heading: 'BECAUSE', text: 'somebody they trust has said so' });
  edited.set('arrows', { row: 'A1', heading: 'For whom', text: 'people who know the service' });
  edited.set('arrows', { row: 'A2', heading: 'Status', text: 'certain' });
  edited.add('elements', { Label: 'A warm room to wait in' });
  edited.remove('arrows', 'A3');
  fs.writeFileSync(file, edited.bytes());
  await page.keyboard.press('ControlOrMeta+Shift+I');
  const choosing = page.getByRole('dialog', { name: 'Import' });
  await choosing.getByRole('textbox', { name: 'File' }).fill(file);
  await choosing.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('dialog', { name: /^Bring back/ }).waitFor();
}

const sizes = { 1440: { width: 1440, height: 900 }, 1024: { width: 1024, height: 768 } } as const;

/** Scenes of workbooks. */
export const workbookPictures = [
  { name: 'bring-back-1440', options: { viewport: sizes[1440] }, prepare: bringBack },
  {
    name: 'bring-back-dark-1024',
    options: { viewport: sizes[1024], colorScheme: 'dark' as const },
    prepare: bringBack,
    isExtra: true,
  },
];

/** The sheet of arrows as LibreOffice prints it, where that and pdftoppm are installed. */
export function sheetPicture(into: string): void {
  if (calc === null) return;
  const workspace = path.join(folder, 'sheet.wherefore');
  const bin = path.join(root, 'electron/cli/bin.ts');
  const run = (...args: string[]) => spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' });
  run('new', workspace, '--starter', 'social-prescribing-pathway');
  run('export', workspace, '--to', 'xlsx', '--words', 'plain', '--out', file);
  const pdf = convert(file, 'pdf', folder);
  const pages = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout.split('\f');
  const page = String(pages.findIndex((text) => /Sentence\s+From/u.test(text)) + 1);
  const frame = ['-x', '30', '-y', '30', '-W', '1240', '-H', '620'];
  const name = path.join(into, 'sheet-arrows');
  spawnSync('pdftoppm', ['-r', '110', '-png', '-f', page, '-l', page, ...frame, '-singlefile', pdf, name]);
  console.log('docs/user/pictures/sheet-arrows.png');
}
