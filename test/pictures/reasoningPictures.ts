import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';

import type { AppOptions } from '../e2e/appUnderTest.ts';

const root = path.resolve(import.meta.dirname, '../..');
const file = path.join(os.tmpdir(), `wherefore-pictures-${process.pid}.wherefore`);
const sizes = { 1440: { width: 1440, height: 900 }, 1024: { width: 1024, height: 768 } } as const;

/** The file of a workspace with the worked configurations, their ripples and rivals; made by `workedOnce`. */
export const workedFile = file;

function workedWorkspace(): void {
  const made = spawnSync(
    process.execPath,
    [path.join(root, 'electron/cli/bin.ts'), 'new', file, '--starter', 'worked-configurations'],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stderr);
}

const view = (page: Page, name: string) => page.getByRole('radio', { name }).click({ force: true });

async function reasoning(page: Page, tab: RegExp): Promise<void> {
  await view(page, 'Reasoning');
  await page.getByRole('tab', { name: tab }).click();
}

async function focusConfiguration(page: Page): Promise<void> {
  await reasoning(page, /Configurations|Explanations/);
  await page
    .getByRole('button', { name: /^Show only/ })
    .nth(2)
    .click();
  await page.getByRole('button', { name: 'Show everything again' }).waitFor();
}

async function sentencesBesideMap(page: Page): Promise<void> {
  await closeInspector(page);
  await view(page, 'Sentences');
  await page.getByRole('button', { name: 'Two views side by side' }).click();
  await page.getByRole('radio', { name: 'Write' }).click({ force: true });
  await page.getByRole('textbox', { name: 'The theory as sentences' }).waitFor();
}

/** What is looked at has the whole width. */
async function closeInspector(page: Page): Promise<void> {
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  if (await inspector.isVisible()) await page.keyboard.press('ControlOrMeta+I');
}

async function cmoTable(page: Page): Promise<void> {
  await closeInspector(page);
  await view(page, 'Table');
  await page.getByRole('tab', { name: /Configurations|Explanations/ }).click();
  await page.getByRole('grid').waitFor();
}

async function checks(page: Page): Promise<void> {
  await page.getByRole('button', { name: /to consider/ }).click();
  const pane = page.getByRole('complementary', { name: 'Questions to consider' });
  await pane.waitFor();
  await pane.getByRole('button', { name: /^Claim without a because/ }).click();
}

async function words(page: Page, name: 'Plain words' | 'Realist terms'): Promise<void> {
  await page.getByRole('button', { name: /^Words:/ }).click();
  await page.getByRole('menuitemradio', { name: new RegExp(name) }).click();
}

async function rivals(page: Page): Promise<void> {
  await closeInspector(page);
  await reasoning(page, /Rival/);
  await page.getByRole('button', { name: 'Compare' }).first().click();
  await page.getByRole('table').first().waitFor();
}

type Scene = readonly [name: string, prepare: (page: Page) => Promise<void>];

const scenes: readonly Scene[] = [
  ['configuration-focus', focusConfiguration],
  [
    'ripple-chain',
    async (page) => {
      await reasoning(page, /Chains/);
      await closeInspector(page);
    },
  ],
  ['rivals', rivals],
  ['sentences-beside-map', sentencesBesideMap],
  ['cmo-table', cmoTable],
  ['checks', checks],
  [
    'questions',
    async (page) => {
      await page.keyboard.press('ControlOrMeta+K');
      await page.keyboard.type('Ask the theory');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'Questions', exact: true }).waitFor();
    },
  ],
  ['configurations', (page) => reasoning(page, /Configurations|Explanations/)],
  ['plain-words', (page) => words(page, 'Plain words')],
  ['realist-terms', (page) => words(page, 'Realist terms')],
];

/** The pictures of configurations, chains, rivals, sentences, tables, checks and words, at both sizes, light and dark. */
export const reasoningPictures = scenes.flatMap(([name, prepare]) =>
  ([1440, 1024] as const).flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({
      name: colorScheme === 'light' ? `${name}-${width}` : `${name}-dark-${width}`,
      // The manual shows each scene once; the others are for looking at the work.
      isExtra: colorScheme === 'dark' || width === 1024,
      options: {
        viewport: sizes[width],
        colorScheme,
        prepare: workedOnce,
        args: [file],
      } satisfies AppOptions,
      ready: (page: Page) => page.getByText(/^\d+ arrows/).waitFor(),
      prepare: async (page: Page) => {
        if (!name.endsWith('words')) await words(page, 'Realist terms');
        await prepare(page);
      },
    })),
  ),
);

let isMade = false;
/** Makes the file of the worked configurations, once in a run. */
export function workedOnce(): void {
  if (!isMade) workedWorkspace();
  isMade = true;
}
