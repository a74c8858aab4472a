import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Page } from 'playwright-core';

import { launchBrowser } from '../browser/launch.ts';

const bin = path.resolve(import.meta.dirname, '../../electron/cli/bin.ts');

/** The export dialog with a figure on A4. */
export async function exportDialog(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+E');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('img').waitFor();
  await dialog.getByRole('button', { name: /What$/u }).click();
  await page.getByRole('option', { name: /PDF/u }).click();
  await dialog.getByRole('button', { name: /Paper$/u }).click();
  await page.getByRole('option', { name: 'A4', exact: true }).click();
  await dialog.getByText('Numbered sources').click();
  await page.waitForTimeout(1500);
}

function exported(folder: string, ...args: readonly string[]): void {
  const run = (...words: readonly string[]) => {
    const made = spawnSync(process.execPath, [bin, ...words], { encoding: 'utf8' });
    if (made.status !== 0) throw new Error(made.stderr);
  };
  const file = path.join(folder, 'theory.wherefore');
  if (!fs.existsSync(file)) run('new', file, '--starter', 'social-prescribing-pathway');
  run('export', file, '--words', 'plain', ...args);
}

/** The web page from the disk, with an arrow open: [name, width, height]. */
const pages = [
  ['web-page-1440', 1440, 900],
  ['web-page-390', 390, 844],
] as const;

/** Makes the pictures of what leaves: the page as a browser shows it, the figure as it is written. */
export async function exportPictures(into: string, isWanted: (name: string) => boolean): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-pictures-'));
  if (isWanted('figure-a4')) {
    const out = path.join(into, 'figure-a4.png');
    exported(folder, '--to', 'png', '--paper', 'a4', '--scale', '1.2', '--references', '--out', out);
    console.log('docs/user/pictures/figure-a4.png');
  }
  const wanted = pages.filter(([name]) => isWanted(name));
  if (wanted.length > 0) {
    const html = path.join(folder, 'theory.html');
    exported(folder, '--to', 'html', '--out', html);
    const browser = await launchBrowser();
    for (const [name, width, height] of wanted) {
      const page = await browser.newPage({ viewport: { width, height } });
      await page.goto(pathToFileURL(html).href);
      const link = page.locator('svg.map-drawing.w-plain').getByRole('link', { name: /transport to first/u });
      await link.focus();
      await page.keyboard.press('Enter');
      await page.locator('#panel').getByText('Speaks for it').first().waitFor();
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: path.join(into, `${name}.png`) });
      console.log(`docs/user/pictures/${name}.png`);
    }
    await browser.close();
  }
  fs.rmSync(folder, { recursive: true, force: true });
}
