import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';

import type { AppOptions } from '../e2e/appUnderTest.ts';
import { join } from '../e2e/panelJob.ts';
import { joinRoom, takePhone } from '../e2e/phonesJob.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-panel-'));
const sizes = {
  1440: { width: 1440, height: 900 },
  1024: { width: 1024, height: 768 },
  390: { width: 390, height: 844 },
  sheet: { width: 794, height: 1123 },
} as const;

/** Nine people, their group and their answers; from the eleventh arrow on they repeat. */
const people = [
  ['Ash', 'Community member', 'AAADAUAADA'],
  ['Birch', 'Community member', 'AAUDAADASA'],
  ['Cedar', 'Community member', 'ADADAADAUA'],
  ['Elm', 'Community member', 'AAADAUAASA'],
  ['Fir', 'Community member', 'AAUDUADAAD'],
  ['Hazel', 'Link worker', 'AAAAADAAAD'],
  ['Larch', 'Link worker', 'ASAAAAAADA'],
  ['Maple', 'Link worker', 'AAAAADAUAD'],
  ['Rowan', '', 'AADAAADASA'],
] as const;

const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click();

async function planned(page: Page): Promise<void> {
  const rail = page.getByRole('button', { name: 'Panel sessions' });
  if (await rail.isVisible()) await rail.click();
  else await page.getByRole('radio', { name: 'Panel' }).click({ force: true });
  await page.getByRole('button', { name: 'Plan a session' }).click();
  await page.getByLabel('What is it called?').fill('First evening with the walking group');
  await page.getByLabel('When').fill('14 March 2027');
  await page.getByLabel('Where').fill('Village hall');
  await page.getByRole('button', { name: /Which arrows do you ask about/ }).click();
  await page
    .getByRole('option', { name: /^Of the stage/ })
    .nth(1)
    .click();
  await page.getByRole('button', { name: 'Plan it' }).click();
  await page.getByRole('heading', { name: 'First evening with the walking group' }).waitFor();
}

/** The filled sheets of nine people, taken in as a table. */
async function answered(page: Page): Promise<void> {
  await planned(page);
  await tab(page, /^Arrows/);
  const statements = (await page.locator('.wf-panel-statement').allInnerTexts()).map((text) =>
    text.replaceAll(/\s+/gu, ' ').trim(),
  );
  const heading = ['Person', 'Group', ...statements.map((text, index) => `${index + 1}. ${text}`)];
  const rows = people.map(([name, group, row]) => [
    name,
    group,
    ...statements.map((_, index) => row[index % row.length] ?? ''),
  ]);
  const csv = [heading, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');
  const file = path.join(folder, 'filled.csv');
  fs.writeFileSync(file, csv);
  await tab(page, /^People/);
  await page.getByRole('button', { name: 'Take in a filled spreadsheet…' }).click();
  const picker = page.getByRole('dialog', { name: 'Take in answers' });
  await picker.getByRole('textbox', { name: 'File' }).fill(file);
  await picker.getByRole('button', { name: 'Read' }).click();
  await page.getByRole('button', { name: 'Take in round 1' }).click();
  await page.getByRole('table', { name: 'People of this session' }).waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
}

/** Passes arrows over until one is about help with getting there. */
async function arrowAboutTransport(page: Page, statement: string): Promise<void> {
  while (!/transport/.test((await page.locator(statement).textContent()) ?? ''))
    await page.getByRole('button', { name: 'Later' }).click();
}

async function walk(page: Page): Promise<void> {
  await planned(page);
  await page.getByRole('button', { name: 'Start the walk' }).click();
  await join(page, 'Ash');
  await arrowAboutTransport(page, '.wf-walk-statement');
  await page.keyboard.press('1');
}

async function tray(page: Page): Promise<void> {
  await answered(page);
  await page.getByRole('button', { name: 'Start the walk' }).click();
  const missing = page.getByRole('dialog', { name: 'What is missing?' });
  for (const words of ['A lift home', 'Somebody who speaks my language']) {
    await page.getByRole('button', { name: 'Something is missing' }).click();
    await missing.getByLabel('In a few words').fill(words);
    await missing.getByRole('button', { name: 'Put it in the tray' }).click();
    await missing.waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: 'Leave the walk' }).click();
  await tab(page, /^What is missing/);
  const last = page.getByRole('article').filter({ hasText: 'my language' });
  await last.getByRole('button', { name: 'Decline…' }).click();
  await last.getByLabel('Why? The panel will read it').fill('The next project asks about languages.');
  await last.getByRole('button', { name: 'Decline', exact: true }).click();
  const first = page.getByRole('article').filter({ hasText: 'A lift home' });
  await first.getByRole('button', { name: 'Accept…' }).click();
  await first.getByLabel(/What you tell the panel/).fill('Thank you, we had not thought of it.');
}

async function agreement(page: Page): Promise<void> {
  await answered(page);
  await tab(page, /^Agreement/);
}

async function agreementOnMap(page: Page): Promise<void> {
  await agreement(page);
  await page.getByRole('button', { name: 'Show on the map' }).click();
  await page.getByRole('region', { name: 'What panels say' }).waitFor();
}

async function report(page: Page): Promise<void> {
  await answered(page);
  await tab(page, /^Report/);
}

async function opened(page: Page): Promise<{ readonly url: string; readonly code: string }> {
  await planned(page);
  await tab(page, /^People/);
  await page.getByRole('button', { name: 'Open to phones…' }).click();
  await page.getByRole('button', { name: 'Open it' }).click();
  const url = `http://${await page.locator('.wf-room-url').innerText()}/`;
  const code = (await page.locator('.wf-room-code').innerText()).replaceAll(/\D/gu, '');
  return { url, code };
}

async function phonesScreen(page: Page): Promise<void> {
  await opened(page);
  await page.getByRole('button', { name: 'Start the walk' }).click();
  await page.getByRole('button', { name: 'Phones' }).click();
  await page.getByRole('heading', { name: 'Answer on your phone' }).waitFor();
}

/** The page on a phone, the code filled in; joined, when there is a name. */
const onPhone =
  (colorScheme: 'light' | 'dark', name: string | null) =>
  async (page: Page): Promise<Page> => {
    const { url, code } = await opened(page);
    const browser = page.context().browser();
    if (browser === null) throw new Error('The page has no browser.');
    const phone = await takePhone(browser, `${url}#c=${code}`, { colorScheme });
    await phone.page.getByRole('button', { name: 'Join' }).waitFor();
    if (name === null) return phone.page;
    await joinRoom(phone.page, { name });
    await arrowAboutTransport(phone.page, '.statement');
    await phone.page.getByRole('button', { name: /^Agree/ }).click();
    return phone.page;
  };

async function sheet(page: Page): Promise<void> {
  await planned(page);
  await tab(page, /^People/);
  await page.getByRole('button', { name: 'Print sheets…' }).click();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.emulateMedia({ media: 'print' });
  // The margin that a printer leaves.
  await page.evaluate(() => (document.documentElement.style.padding = '14mm'));
}

type Scene = {
  readonly name: string;
  readonly options: AppOptions;
  readonly prepare: (page: Page) => Promise<void>;
  readonly shown?: (page: Page) => Promise<Page>;
  readonly ready?: (page: Page) => Promise<void>;
  readonly isExtra?: boolean;
};

const nothing = () => Promise.resolve();
const dark = (viewport: { readonly width: number; readonly height: number }) =>
  ({ viewport, colorScheme: 'dark' }) as const;

/** Scenes of panel sessions. */
export const panelPictures: readonly Scene[] = [
  { name: 'panel-plan-1440', options: { viewport: sizes[1440] }, prepare: planned },
  { name: 'panel-walk-1024', options: { viewport: sizes[1024] }, prepare: walk },
  { name: 'panel-tray-1440', options: { viewport: sizes[1440] }, prepare: tray },
  { name: 'panel-agreement-1440', options: { viewport: sizes[1440] }, prepare: agreement },
  { name: 'panel-map-1440', options: { viewport: sizes[1440] }, prepare: agreementOnMap },
  { name: 'panel-report-1440', options: { viewport: sizes[1440] }, prepare: report },
  { name: 'panel-phones-1024', options: { viewport: sizes[1024] }, prepare: phonesScreen },
  { name: 'panel-join-390', options: {}, prepare: nothing, shown: onPhone('light', null) },
  { name: 'panel-phone-390', options: {}, prepare: nothing, shown: onPhone('light', 'Ash') },
  { name: 'panel-sheet', options: { viewport: sizes.sheet }, prepare: sheet },
  {
    name: 'panel-walk-dark-390',
    options: dark(sizes[390]),
    ready: (page) => page.getByRole('radio', { name: 'Panel' }).waitFor(),
    prepare: walk,
    isExtra: true,
  },
  { name: 'panel-walk-dark-1440', options: dark(sizes[1440]), prepare: walk, isExtra: true },
  { name: 'panel-tray-dark-1024', options: dark(sizes[1024]), prepare: tray, isExtra: true },
  { name: 'panel-agreement-dark-1024', options: dark(sizes[1024]), prepare: agreement, isExtra: true },
  { name: 'panel-map-dark-1024', options: dark(sizes[1024]), prepare: agreementOnMap, isExtra: true },
  { name: 'panel-phones-dark-1440', options: dark(sizes[1440]), prepare: phonesScreen, isExtra: true },
  {
    name: 'panel-phone-dark-390',
    options: {},
    prepare: nothing,
    shown: onPhone('dark', 'Ash'),
    isExtra: true,
  },
];
