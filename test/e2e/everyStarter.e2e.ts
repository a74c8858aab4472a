import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { elementName } from '#models/sentences/words.ts';
import { starters } from '#models/starters/catalogue.ts';

import { documentOf } from '../models/starters/starterDocument.ts';
import type { AppUnderTest } from './appUnderTest.ts';
import { box, hosts } from './job.ts';

/** Larger than the window: it opens at its beginning, where this box stands. */
const opensAtBeginning = new Map([['worked-configurations', 'element_worked-legitimacy']]);

for (const [where, start] of hosts) {
  describe(`every starter ${where}`, () => {
    let app: AppUnderTest;
    let page: Page;
    beforeAll(async () => {
      app = await start();
      ({ page } = app);
      await page.setViewportSize({ width: 1440, height: 900 });
      await box(page, 'Person goes along').waitFor();
      await page.keyboard.press('ControlOrMeta+W');
      await page.getByRole('region', { name: 'Skeletons' }).waitFor();
    });
    afterAll(async () => {
      await app.close();
    });

    for (const starter of starters) {
      it(`X5: ${starter.id} opens from the start screen with all its boxes and arrows, large enough to be read`, async () => {
        const groups = page.getByRole('region', { name: 'Start from a theory that exists' });
        await groups.getByRole('button', { name: starter.title }).first().click();
        await page.getByRole('button', { name: /^Words:/ }).waitFor();
        const elements = [...documentOf(starter).elements.values()];
        const [any] = elements;
        const first = elements.find(({ id }) => id === opensAtBeginning.get(starter.id)) ?? any;
        if (first !== undefined) await box(page, elementName(first, 'plain')).waitFor();
        const seen = await page.locator('[data-card]').count();
        if (opensAtBeginning.has(starter.id)) expect(seen).toBeGreaterThan(8);
        else expect(seen).toBe(elements.length);
        if (starter.arrows > 0) {
          const count = starter.arrows === 1 ? '1 arrow' : `${starter.arrows} arrows`;
          await page.getByRole('contentinfo').getByText(count, { exact: true }).waitFor();
        }
        const zoom = await page
          .getByText(/^\d+%$/)
          .first()
          .textContent();
        expect(Number.parseInt(zoom ?? '', 10)).toBeGreaterThanOrEqual(60);
        expect(app.violations).toEqual([]);
        await page.keyboard.press('ControlOrMeta+W');
        await page.getByRole('region', { name: 'Skeletons' }).waitFor();
      });
    }
  });
}
