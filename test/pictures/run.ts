import fs from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { type AppOptions, startAppUnderTest } from '../e2e/appUnderTest.ts';
import { arrow, box } from '../e2e/job.ts';

/** Makes the manual's pictures from the built app, in the browser of the tests: `npm run pictures`. */
const folder = path.resolve(import.meta.dirname, '../../docs/user/pictures');
const wide = { width: 1440, height: 900 };
const small = { width: 1024, height: 768 };

type Picture = {
  readonly name: string;
  readonly options: AppOptions;
  readonly prepare: (page: Page) => Promise<void>;
};

const palette = async (page: Page) => {
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('trans');
  await page.getByRole('option').first().waitFor();
};

const evidence = async (page: Page) => {
  await arrow(page, 'transport to first session').click();
  await page.getByRole('tab', { name: /^Evidence/ }).click();
};

const start = async (page: Page) => {
  await page.keyboard.press('ControlOrMeta+W');
  await page.getByRole('img').or(page.locator('.wf-starter-picture img')).first().waitFor();
};

const nothing = () => Promise.resolve();

const pictures: readonly Picture[] = [
  { name: 'start-1440', options: { viewport: wide }, prepare: start },
  { name: 'map-light-1440', options: { viewport: wide }, prepare: nothing },
  { name: 'map-dark-1440', options: { viewport: wide, colorScheme: 'dark' }, prepare: nothing },
  { name: 'arrow-evidence-1440', options: { viewport: wide }, prepare: evidence },
  { name: 'palette-1440', options: { viewport: wide }, prepare: palette },
  { name: 'map-1024', options: { viewport: small }, prepare: nothing },
];

fs.mkdirSync(folder, { recursive: true });
for (const { name, options, prepare } of pictures) {
  const app = await startAppUnderTest(options);
  await box(app.page, 'Person goes along').waitFor();
  await prepare(app.page);
  // Let fonts and the sharp redraw after the first view settle.
  await app.page.evaluate(() => document.fonts.ready);
  await app.page.waitForTimeout(600);
  await app.page.screenshot({ path: path.join(folder, `${name}.png`) });
  await app.close();
  console.log(`docs/user/pictures/${name}.png`);
}
