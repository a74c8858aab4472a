import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { elementName } from '#models/sentences/words.ts';
import { starters } from '#models/starters/catalogue.ts';

import { documentOf } from '../models/starters/starterDocument.ts';
import type { AppUnderTest } from './appUnderTest.ts';
import { box, hosts } from './job.ts';

/** So many boxes that each says its name alone, in the largest letters that fit it. */
const seenFromAfar = new Set(['worked-configurations']);
/** Letters on the screen are at least so large, in pixels: 14 in a card, 18 and more in a box that says its name alone. */
const cardZoom = 60;
const farZoom = 42;

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
        const isFar = seenFromAfar.has(starter.id);
        const [first] = elements;
        if (first !== undefined) await box(page, elementName(first, 'plain')).waitFor();
        if (starter.arrows > 0) {
          const count = starter.arrows === 1 ? '1 arrow' : `${starter.arrows} arrows`;
          await page.getByRole('contentinfo').getByText(count, { exact: true }).waitFor();
        }
        expect(await page.locator('[data-card]').count()).toBe(elements.length);
        expect(await page.locator('.wf-card-face.is-far').count()).toBe(isFar ? elements.length : 0);
        const zoom = page.getByText(/^\d+%$/u).first();
        const opened = (await zoom.textContent()) ?? '';
        expect(Number.parseInt(opened, 10)).toBeGreaterThanOrEqual(isFar ? farZoom : cardZoom);
        if (elements.length > 0) {
          // Nothing was outside the window: to show all of it changes nothing.
          await page.getByRole('button', { name: 'Show the whole map' }).click();
          await page.waitForTimeout(400);
          expect(await zoom.textContent()).toBe(opened);
        }
        expect(app.violations).toEqual([]);
        await page.keyboard.press('ControlOrMeta+W');
        await page.getByRole('region', { name: 'Skeletons' }).waitFor();
      });
    }
  });
}
