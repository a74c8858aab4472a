import fs from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { type AppOptions, startAppUnderTest } from '../e2e/appUnderTest.ts';
import buildWhatIsStale from '../e2e/built.ts';
import { arrow, box } from '../e2e/job.ts';
import { comparePictures } from './comparePictures.ts';
import { documentPictures, drawingPictures } from './documentPictures.ts';
import { exportDialog, exportPictures } from './exportPictures.ts';
import { panelPictures } from './panelPictures.ts';
import { measuringPictures } from './measuringPictures.ts';
import { reasoningPictures } from './reasoningPictures.ts';
import { reportPictures } from './reportPictures.ts';
import { sheetPicture, workbookPictures } from './workbookPictures.ts';
import { starterPictures } from './starterPictures.ts';

/** Makes the manual's pictures from the built app, in the browser of the tests: `npm run pictures`, or some: `npm run pictures -- overlay`. */
const folder = process.env['PICTURES'] ?? path.resolve(import.meta.dirname, '../../docs/user/pictures');
const wide = { width: 1440, height: 900 };
const small = { width: 1024, height: 768 };

type Picture = {
  readonly name: string;
  readonly options: AppOptions;
  readonly prepare: (page: Page) => Promise<void>;
  /** Another page that is pictured instead of the window. */
  readonly shown?: (page: Page) => Promise<Page>;
  /** As a printer without colours gives it. */
  readonly isGrey?: boolean;
  /** Not one of the manual: made only when it is named, or with `--all`. */
  readonly isExtra?: boolean;
  /** Waits until the workspace is there; else for the worked example of the first start. */
  readonly ready?: (page: Page) => Promise<void>;
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

const view = (page: Page, name: string) => page.getByRole('radio', { name }).click({ force: true });

const library = async (page: Page) => {
  await view(page, 'Library');
  await page.getByRole('list', { name: 'Sources found' }).getByRole('button').first().click();
  await page.getByRole('tab', { name: 'Record' }).waitFor();
};

const statements = [
  'IF the patient believes the social prescribing will do them good THEN they may be receptive',
  'IF the referral is presented in an acceptable way AND matches patient needs and expectations THEN they may be receptive',
  'IF the activity is accessible to the patient THEN they are more likely to attend',
  'IF transport to first session is supported THEN the patient may be more likely to attend',
  'IF the activity leader(s) is/are skilled THEN the patient is more likely to maintain Adherence',
  'IF there is a significant change in patient condition or symptoms THEN this may affect Adherence',
];

/** The six statements of the slides as a text, two of them tied, the third about to be. */
const coding = async (page: Page) => {
  await view(page, 'Library');
  await page
    .getByRole('list', { name: 'Sources found' })
    .getByRole('button', { name: /^Workshop slides/ })
    .click();
  await page.getByRole('tab', { name: 'Read and code' }).click();
  await page.getByLabel('Paste the text').fill(statements.join('\n'));
  await page.getByLabel('What it is').fill('Slide 6: what approaches work');
  await page.getByRole('button', { name: 'Keep this text' }).click();
  const reader = page.getByRole('document', { name: 'Slide 6' });
  for (const [line, words] of [
    [3, 'accessible'],
    [4, 'transport'],
  ] as const) {
    await reader.focus();
    for (let press = 0; press < line; press += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('e');
    await page.getByRole('combobox', { name: 'Tie to' }).fill(words);
    await page
      .getByRole('option', { name: new RegExp(words) })
      .first()
      .click();
    await page.getByRole('region', { name: 'Tie the picked words' }).waitFor({ state: 'detached' });
  }
  await reader.locator('mark').last().click();
  await page.getByRole('tab', { name: /^Evidence/ }).waitFor();
  await reader.focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowDown');
};

const confidence = async (page: Page) => {
  await arrow(page, 'transport to first session').click();
  // At 1024 px the inspector waits until it is asked for.
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  if (!(await inspector.isVisible())) await page.keyboard.press('ControlOrMeta+I');
  await page.getByRole('tab', { name: 'Confidence' }).click();
  const form = page.getByRole('form', { name: 'How sure the team is' });
  await form.getByRole('button', { name: /How sure are we/ }).click();
  await page.getByRole('option', { name: /^Low/ }).click();
  await form.getByLabel('Why (needed)').fill('The review and the slides speak of it once each');
  await form.getByRole('button', { name: 'Record', exact: true }).click();
  await form.getByRole('button', { name: 'Record again' }).waitFor();
};

const overlay = (title: string) => async (page: Page) => {
  if (title === 'How sure we are') {
    await confidence(page);
    await page.keyboard.press('Escape');
    if (page.viewportSize()?.width === small.width) await page.keyboard.press('ControlOrMeta+I');
  }
  await page.getByRole('button', { name: /^Arrows show/ }).click();
  await page.getByRole('menuitemradio', { name: title }).click();
  await page.getByRole('region', { name: title }).waitFor();
};

const matrix = async (page: Page) => {
  await view(page, 'Evidence');
  await page.getByRole('tab', { name: 'Evidence matrix' }).click();
};

const paths = async (page: Page) => {
  await view(page, 'Evidence');
  await page.getByRole('tab', { name: 'Paths and threads' }).click();
  await page
    .getByText(/^Thread/)
    .first()
    .waitFor();
};

const overlays: readonly (readonly [string, string])[] = [
  ['amount', 'How much evidence'],
  ['kind', 'Kind of evidence'],
  ['balance', 'For and against'],
  ['confidence', 'How sure we are'],
  ['recency', 'How recent'],
];

const nothing = () => Promise.resolve();

const pictures: readonly Picture[] = [
  { name: 'start-1440', options: { viewport: wide }, prepare: start },
  { name: 'map-light-1440', options: { viewport: wide }, prepare: nothing },
  { name: 'map-dark-1440', options: { viewport: wide, colorScheme: 'dark' }, prepare: nothing },
  { name: 'arrow-evidence-1440', options: { viewport: wide }, prepare: evidence },
  { name: 'palette-1440', options: { viewport: wide }, prepare: palette },
  { name: 'map-1024', options: { viewport: small }, prepare: nothing },
  { name: 'library-1440', options: { viewport: wide }, prepare: library },
  { name: 'coding-1440', options: { viewport: wide }, prepare: coding },
  { name: 'arrow-confidence-1440', options: { viewport: wide }, prepare: confidence },
  ...overlays.map(([name, title]) => ({
    name: `overlay-${name}-1440`,
    options: { viewport: wide },
    prepare: overlay(title),
  })),
  ...overlays.map(([name, title]) => ({
    name: `overlay-${name}-grey-1024`,
    options: { viewport: small },
    prepare: overlay(title),
    isGrey: true,
  })),
  { name: 'matrix-1440', options: { viewport: wide }, prepare: matrix },
  { name: 'paths-1440', options: { viewport: wide }, prepare: paths },
  { name: 'gaps-1440', options: { viewport: wide }, prepare: (page) => view(page, 'Evidence') },
  { name: 'export-figure-1440', options: { viewport: wide }, prepare: exportDialog },
  ...reasoningPictures,
  ...comparePictures,
  ...reportPictures,
  ...workbookPictures,
  ...panelPictures,
  ...drawingPictures,
  ...measuringPictures,
  ...starterPictures,
];

const isAll = process.argv.includes('--all');
const only = process.argv.slice(2).filter((part) => part !== '--all');

buildWhatIsStale();
fs.mkdirSync(folder, { recursive: true });
for (const { name, options, prepare, ready, shown, isGrey = false, isExtra = false } of pictures) {
  if (only.length > 0 ? !only.some((part) => name.includes(part)) : isExtra && !isAll) continue;
  const app = await startAppUnderTest(options);
  await (ready === undefined ? box(app.page, 'Person goes along').waitFor() : ready(app.page));
  await prepare(app.page);
  const page = shown === undefined ? app.page : await shown(app.page);
  if (isGrey) await page.evaluate(() => (document.documentElement.style.filter = 'grayscale(1)'));
  // Let fonts and the sharp redraw after the first view settle.
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(600);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await app.close();
  console.log(`docs/user/pictures/${name}.png`);
}
const isWanted = (name: string) => only.length === 0 || only.some((part) => name.includes(part));
await exportPictures(folder, isWanted);
await documentPictures(folder, isWanted);
if (isWanted('sheet-arrows')) sheetPicture(folder);
