import os from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';

import type { AppOptions } from '../e2e/appUnderTest.ts';
import { refinedWorkspace } from './refinedWorkspace.ts';

const file = path.join(os.tmpdir(), `wherefore-pictures-compare-${process.pid}.wherefore`);
const sizes = {
  1440: { width: 1440, height: 900 },
  1024: { width: 1024, height: 768 },
  390: { width: 390, height: 844 },
} as const;

async function act(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type(name);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

const look = (page: Page, name: string) =>
  page
    .getByRole('radiogroup', { name: 'How they are shown' })
    .getByRole('radio', { name })
    .click({ force: true });

async function compare(page: Page): Promise<void> {
  await act(page, 'Compare theories');
  const dialog = page.getByRole('dialog', { name: 'Compare theories' });
  await dialog.getByRole('button', { name: /To$/ }).click();
  await page.getByRole('option', { name: /^Town: a local model/ }).click();
  await dialog.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('list').first().waitFor();
}

async function merge(page: Page): Promise<void> {
  await compare(page);
  await page.keyboard.press('F8');
  await page.getByRole('radio', { name: 'Take over' }).click({ force: true });
  await page.keyboard.press('F8');
  await page.keyboard.press('F8');
  await page.getByRole('radio', { name: 'Keep mine' }).click({ force: true });
}

type Scene = readonly [name: string, prepare: (page: Page) => Promise<void>];

const scenes: readonly Scene[] = [
  ['snapshots', (page) => act(page, 'Show snapshots')],
  [
    'snapshot-view',
    async (page) => {
      await act(page, 'Show snapshots');
      await page.getByRole('button', { name: 'Look at it: “Before the second panel”' }).click();
      await page.getByRole('button', { name: 'Back to now' }).waitFor();
    },
  ],
  [
    'compare-picture',
    async (page) => {
      await compare(page);
      await page.keyboard.press('F8');
    },
  ],
  [
    'compare-beside',
    async (page) => {
      await compare(page);
      await look(page, 'Side by side');
      await page.keyboard.press('F8');
    },
  ],
  [
    'compare-table',
    async (page) => {
      await compare(page);
      await look(page, 'Table');
    },
  ],
  ['merge', merge],
  ['timeline', (page) => act(page, 'From initial to refined')],
];

/** The scenes that the manual shows, each once; the others are for looking at the work. */
const inManual = new Set(['snapshots', 'compare-picture', 'compare-beside', 'merge', 'timeline']);

let isMade = false;
function madeOnce(): void {
  if (!isMade) refinedWorkspace(file);
  isMade = true;
}

/** The pictures of snapshots, comparisons, a merge and the timeline, at three sizes, light and dark. */
export const comparePictures = scenes.flatMap(([name, prepare]) =>
  ([1440, 1024, 390] as const).flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({
      name: colorScheme === 'light' ? `${name}-${width}` : `${name}-dark-${width}`,
      isExtra: colorScheme === 'dark' || width !== 1440 || !inManual.has(name),
      options: {
        viewport: sizes[width],
        colorScheme,
        prepare: madeOnce,
        args: [file],
      } satisfies AppOptions,
      ready: (page: Page) => page.getByText(/^\d+ arrows/).waitFor(),
      prepare,
    })),
  ),
);
