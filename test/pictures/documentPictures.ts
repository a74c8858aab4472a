import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { launchBrowser } from '../browser/launch.ts';
import { calc, convert } from '../documents/calc.ts';
import { drop } from '../e2e/drop.ts';

const bin = path.resolve(import.meta.dirname, '../../electron/cli/bin.ts');

/** A file written on the command line, and which of its pages are shown, each so wide. */
type Shown = {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly pages: readonly number[];
  readonly width: number;
};

const shown: readonly Shown[] = [
  {
    name: 'handout-pages',
    file: 'handout.docx',
    args: ['--to', 'docx', '--template', 'handout'],
    pages: [1, 2],
    width: 500,
  },
  {
    name: 'report-pages',
    file: 'report.docx',
    args: ['--to', 'docx', '--words', 'realist'],
    pages: [1, 9, 13],
    width: 440,
  },
  {
    name: 'slides',
    file: 'slides.pptx',
    args: ['--to', 'pptx', '--words', 'realist'],
    pages: [5, 9],
    width: 670,
  },
];

function run(...words: readonly string[]): void {
  const made = spawnSync(process.execPath, [bin, ...words], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
}

/** Pages of a PDF side by side, as one picture. */
async function sideBySide(pdf: string, { pages, width }: Shown, out: string): Promise<void> {
  const pictures = pages.map((page) => {
    const name = `${pdf}-${page}`;
    spawnSync('pdftoppm', ['-r', '110', '-png', '-f', `${page}`, '-l', `${page}`, '-singlefile', pdf, name]);
    return `data:image/png;base64,${fs.readFileSync(`${name}.png`).toString('base64')}`;
  });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: pages.length * (width + 16) + 16, height: 200 } });
  const style = 'margin:0;padding:8px 0 8px 8px;background:#d8d8d0;display:flex;align-items:start';
  const images = pictures.map((at) => `<img style="margin:0 8px" width="${width}" src="${at}">`);
  await page.setContent(`<!doctype html><body style="${style}">${images.join('')}</body>`, {
    waitUntil: 'load',
  });
  await page.screenshot({ path: out, fullPage: true });
  await browser.close();
}

/** Word files and slides as LibreOffice prints them, where that and pdftoppm are installed. */
export async function documentPictures(into: string, isWanted: (name: string) => boolean): Promise<void> {
  const wanted = shown.filter(({ name }) => isWanted(name));
  if (calc === null || wanted.length === 0) return;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-pictures-'));
  const workspace = path.join(folder, 'theory.wherefore');
  run('new', workspace, '--starter', 'worked-configurations');
  for (const each of wanted) {
    const file = path.join(folder, each.file);
    run('export', workspace, ...each.args, '--out', file);
    await sideBySide(convert(file, 'pdf', folder), each, path.join(into, `${each.name}.png`));
    console.log(`docs/user/pictures/${each.name}.png`);
  }
  fs.rmSync(folder, { recursive: true, force: true });
}

const drawing = JSON.stringify({
  name: 'Neighbourhood map',
  elements: [
    { id: 'a', label: 'Neighbours say hello', type: 'Driver' },
    { id: 'b', label: 'A warm welcome', type: 'Activity' },
    { id: 'c', label: 'People feel they belong', type: 'Response' },
    { id: 'd', label: 'Fewer lonely days', type: 'Impact' },
  ],
  connections: [
    { from: 'a', to: 'c', type: '+' },
    { from: 'b', to: 'c', type: '+' },
    { from: 'c', to: 'd', type: '+' },
    { from: 'd', to: 'a', type: '+' },
    { from: 'b', to: 'gone from the map', type: '+' },
    { from: 'd', to: 'd' },
  ],
});

/** A drawing of another program, as it is shown before anything is stored. */
async function comingIn(page: Page): Promise<void> {
  await drop(page, 'neighbourhood.json', drawing);
  await page
    .getByRole('dialog', { name: /^Import/ })
    .getByText(/was left out/)
    .waitFor();
}

/** Scenes of drawings of other programs. */
export const drawingPictures = ([1440, 1024] as const).map((width) => ({
  name: width === 1440 ? 'import-drawing-1440' : 'import-drawing-dark-1024',
  isExtra: width === 1024,
  options:
    width === 1440
      ? { viewport: { width, height: 900 } }
      : { viewport: { width, height: 768 }, colorScheme: 'dark' as const },
  prepare: comingIn,
}));
