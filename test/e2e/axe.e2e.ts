import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { arrow, box } from './job.ts';

/** Shows the inspector where it is not shown from the start. */
async function openInspector(page: Page): Promise<void> {
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  if (!(await inspector.isVisible())) await page.keyboard.press('ControlOrMeta+I');
  await inspector.waitFor();
}

// Colours do not depend on the size, nor what can be reached on the colours: two looks see what four would.
const looks = [
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 1024, height: 768 } },
] as const;
for (const { colorScheme, viewport } of looks) {
  describe(`axe in the ${colorScheme}, ${viewport.width}×${viewport.height}`, () => {
    let app: AppUnderTest;
    beforeAll(async () => {
      app = await startAppUnderTest({ colorScheme, viewport });
      await box(app.page, 'Person goes along').waitFor();
    });
    afterAll(() => app.close());

    const clean = async (where: string) => {
      const { findings, rulesApplied } = await axeFindings(app.page);
      expect(rulesApplied, 'rules axe could apply').toBeGreaterThan(15);
      expect(findings, where).toEqual([]);
    };

    it('finds nothing on the map, with nothing selected, with a box, and with an arrow in each of its tabs', async () => {
      const { page } = app;
      await clean('map');
      await box(page, 'Person goes along').click();
      await clean('map with a box selected');
      await openInspector(page);
      await page.getByRole('region', { name: 'Box' }).getByLabel('Label', { exact: true }).waitFor();
      await clean('inspector of a box');
      // Where it is narrow the inspector lies over the map, and the arrow under it.
      if (viewport.width < 1200) await page.keyboard.press('ControlOrMeta+I');
      await arrow(page, 'transport to first session').click();
      await openInspector(page);
      for (const tab of ['Claim', 'Evidence', 'Measures', 'History']) {
        await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
        await clean(`arrow inspector, ${tab}`);
      }
      await page.getByRole('tab', { name: /^Evidence/ }).click();
      await page.keyboard.press('Escape');
    });

    it('finds nothing in the sentences and the table', async () => {
      const { page } = app;
      await page.getByRole('radio', { name: 'Sentences' }).click({ force: true });
      await clean('sentences');
      await page.getByRole('radio', { name: 'Table' }).click({ force: true });
      await clean('table');
      await page.getByRole('radio', { name: 'Map' }).click({ force: true });
      await box(page, 'Person goes along').waitFor();
    });

    it('finds nothing in the palette, the list of keys, and on the start screen', async () => {
      const { page } = app;
      await page.keyboard.press('ControlOrMeta+K');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type('person');
      await page.getByRole('option').first().waitFor();
      await clean('palette');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
      await page.getByRole('dialog').waitFor();
      await clean('keyboard shortcuts');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('ControlOrMeta+W');
      await page.getByRole('heading', { name: 'Start from a theory that exists' }).waitFor();
      await clean('start screen');
      expect(app.violations).toEqual([]);
      expect(app.foreignRequests).toEqual([]);
    });
  });
}
