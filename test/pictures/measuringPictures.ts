import os from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';

import { box } from '../e2e/job.ts';
import { makeWorkspace } from './starterPictures.ts';

const sizes = { 1440: { width: 1440, height: 900 }, 1024: { width: 1024, height: 768 } } as const;
type Width = keyof typeof sizes;

const view = (page: Page, name: string) => page.getByRole('radio', { name }).click({ force: true });
const tab = async (page: Page, name: string) => {
  await view(page, 'Measures');
  await page.getByRole('tab', { name, exact: true }).click();
};

/** A measure of wellbeing with a result before and after, as a team would enter it. */
async function results(page: Page): Promise<void> {
  await box(page, 'Health and wellbeing').click();
  // At 1024 px the inspector waits until it is asked for.
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  if (!(await inspector.isVisible())) await page.keyboard.press('ControlOrMeta+I');
  await page.getByRole('button', { name: 'Add a measure' }).click();
  await page.getByRole('combobox', { name: 'Measure', exact: true }).fill('Warwick');
  await page.getByRole('option', { name: /^Short Warwick/ }).click();
  for (const name of ['Baseline', '4 months'])
    await page.getByRole('checkbox', { name, exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Add measure' }).click();
  const card = page.getByRole('article', { name: /Short Warwick/ });
  await card.getByRole('button', { name: 'Results' }).click();
  for (const [when, value] of [
    ['Baseline', '19.5'],
    ['4 months', '23'],
  ] as const) {
    await card.getByLabel(`Result, ${when}`).fill(value);
    await page.keyboard.press('Enter');
  }
  const chart = card.getByRole('img', { name: /goes up/ });
  await chart.waitFor();
  await chart.evaluate((element) => {
    element.scrollIntoView({ block: 'end' });
  });
}

/** Closes the inspector where it is open: what is selected on the map says nothing here. */
async function withoutInspector(page: Page): Promise<void> {
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  if (await inspector.isVisible()) await page.keyboard.press('ControlOrMeta+I');
}

async function plan(page: Page): Promise<void> {
  await results(page);
  await withoutInspector(page);
  await tab(page, 'Measurement plan');
  await page.getByRole('table', { name: /^What is measured/ }).waitFor();
}

async function instruments(page: Page): Promise<void> {
  await withoutInspector(page);
  await tab(page, 'Measures');
  await page.getByRole('searchbox', { name: 'Find a measure' }).fill('loneliness');
  await page.getByRole('button', { name: /UCLA-3/ }).click();
  await page.getByRole('definition').filter({ hasText: 'Hughes 2004' }).waitFor();
  await page.mouse.move(0, 0);
}

async function lists(page: Page): Promise<void> {
  await withoutInspector(page);
  await tab(page, 'Effect lists');
  await page.getByRole('button', { name: 'Use this list (37 effects)' }).click();
  await page.getByRole('rowheader', { name: 'Loneliness' }).waitFor();
  await page.mouse.move(0, 0);
}

async function tests(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Arrows show/ }).click();
  await page.getByRole('menuitemradio', { name: 'What would show it' }).click();
  await page.getByRole('region', { name: 'What would show it' }).waitFor();
}

async function studies(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('studies to read');
  await page
    .getByRole('option', { name: /Studies to read/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Studies to read' });
  await dialog.getByRole('option', { name: /^9\./ }).click();
  await dialog.getByRole('article', { name: /^9\./ }).waitFor();
}

type Scene = readonly [name: string, prepare: (page: Page) => Promise<void>];

const scenes: readonly Scene[] = [
  ['measures-results', results],
  ['measures-plan', plan],
  ['measures-instruments', instruments],
  ['measures-lists', lists],
  ['measures-tests', tests],
  ['studies', studies],
];

function picture([name, prepare]: Scene, width: Width, colorScheme: 'light' | 'dark') {
  const isManual = width === 1440 && colorScheme === 'light';
  const full = `${name}-${width}${colorScheme === 'dark' ? '-dark' : ''}`;
  const file = path.join(os.tmpdir(), `wherefore-pictures-${process.pid}-${full}.wherefore`);
  return {
    name: full,
    isExtra: !isManual,
    options: {
      viewport: sizes[width],
      colorScheme,
      args: [file],
      prepare: () => makeWorkspace(file, 'social-cure'),
    },
    ready: (page: Page) => box(page, 'Health and wellbeing').waitFor(),
    prepare,
  };
}

/** Measuring a theory, and the studies behind the starters; small and dark ones are to be looked at, not for the manual. */
export const measuringPictures = scenes.flatMap((scene) => [
  picture(scene, 1440, 'light'),
  picture(scene, 1440, 'dark'),
  picture(scene, 1024, 'light'),
]);
