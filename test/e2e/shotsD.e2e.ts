import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';

import { startAppUnderTest } from './appUnderTest.ts';
import { box } from './job.ts';

const runs = [
  { name: 'light-wide', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { name: 'dark-wide', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { name: 'light-small', colorScheme: 'light', viewport: { width: 1024, height: 768 } },
] as const;

async function look(page: Page, name: string) {
  const shot = (what: string) => page.screenshot({ path: `/tmp/shots-d/${name}-${what}.png` });
  await box(page, 'Person goes along').waitFor();
  const pick = async (names: readonly string[]) => {
    for (const [index, each] of names.entries())
      await box(page, each).click({ modifiers: index === 0 ? [] : ['Shift'], force: true });
    await page.keyboard.press('g');
    await page.getByRole('region', { name: 'Configuration', exact: true }).waitFor();
  };
  await pick(['Help with', 'Activity is', 'Person goes along']);
  await page.waitForTimeout(400);
  await shot('1-hull');
  await page.keyboard.press('o');
  await page.waitForTimeout(400);
  await shot('2-focus');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await pick(['Person believes', 'Person agrees', 'Person goes along']).catch((error: unknown) => console.log(String(error)));
  await page.waitForTimeout(300);
  await page.getByRole('button', { name: 'Configurations', exact: true }).click();
  await page.waitForTimeout(300);
  await shot('3-menu');
  await page.getByRole('menuitemcheckbox', { name: /Mark all/ }).click();
  await page.waitForTimeout(400);
  await page.keyboard.press('Escape');
  await shot('4-all');
  await page.getByRole('radio', { name: 'Reasoning' }).click({ force: true });
  await page.waitForTimeout(400);
  await shot('5-list');
}

describe('pictures', () => {
  for (const { name, ...options } of runs)
    it(name, async () => {
      const app = await startAppUnderTest(options);
      try {
        await look(app.page, name);
      } finally {
        await app.close();
      }
    });
});
