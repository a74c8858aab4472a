import type { Page } from 'playwright-core';

import type { AppOptions } from '../e2e/appUnderTest.ts';

import { workedFile, workedOnce } from './reasoningPictures.ts';

const sizes = { 1440: { width: 1440, height: 900 }, 1024: { width: 1024, height: 768 } } as const;

async function reports(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reports', exact: true }).click();
  await page.getByRole('region', { name: 'Preview' }).waitFor();
  // What is selected on the map says nothing here.
  if ((page.viewportSize()?.width ?? 0) === sizes[1440].width) await page.keyboard.press('ControlOrMeta+I');
}

async function handout(page: Page): Promise<void> {
  await reports(page);
  await page.getByRole('button', { name: /Template$/ }).click();
  await page.getByRole('option', { name: 'Panel handout' }).click();
  await page.getByRole('heading', { name: 'What do you think?' }).waitFor();
}

async function standard(page: Page): Promise<void> {
  await reports(page);
  await page.getByRole('tab', { name: 'Reporting standard' }).click();
  await page.getByRole('button', { name: /^12 Flow/ }).click();
  // The file is the same for all pictures: from the second on it is taken over already.
  const take = page.getByRole('button', { name: 'Take over' });
  if ((await take.count()) > 0) await take.click();
  await page.getByRole('button', { name: /Is it reported/ }).click();
  await page.getByRole('option', { name: 'Yes', exact: true }).click();
  await page.getByRole('button', { name: /^12 Flow/ }).scrollIntoViewIfNeeded();
}

type Scene = readonly [name: string, prepare: (page: Page) => Promise<void>];

const scenes: readonly Scene[] = [
  ['report', reports],
  ['handout', handout],
  ['standard', standard],
];

/** The pictures of reports and reporting standards, at both sizes, light and dark. */
export const reportPictures = scenes.flatMap(([name, prepare]) =>
  ([1440, 1024] as const).flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({
      name: colorScheme === 'light' ? `${name}-${width}` : `${name}-dark-${width}`,
      isExtra: colorScheme === 'dark' || width === 1024,
      options: {
        viewport: sizes[width],
        colorScheme,
        prepare: workedOnce,
        args: [workedFile],
      } satisfies AppOptions,
      ready: (page: Page) => page.getByText(/^\d+ arrows/).waitFor(),
      prepare,
    })),
  ),
);
