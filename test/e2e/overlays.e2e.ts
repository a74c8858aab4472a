import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { arrow, box } from './job.ts';

const overlayTitles = [
  'How much evidence',
  'Kind of evidence',
  'For and against',
  'How sure we are',
  'How recent',
];

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`the evidence of a theory, ${colorScheme}`, () => {
    let app: AppUnderTest;
    let page: Page;
    beforeAll(async () => {
      app = await startAppUnderTest({ colorScheme });
      ({ page } = app);
      await box(page, 'Person goes along').waitFor();
    });
    afterAll(() => app.close());

    const clean = async (where: string) => {
      const { findings } = await axeFindings(page);
      expect(findings, where).toEqual([]);
    };

    it('each overlay says its classes in words and figures, and again in a sentence; axe finds nothing', async () => {
      for (const title of overlayTitles) {
        await page.getByRole('button', { name: /^Arrows show/ }).click();
        await page.getByRole('menuitemradio', { name: title }).click();
        const strip = page.getByRole('region', { name: title });
        const counts = await strip
          .getByRole('button', { name: /arrows?, show only these$/ })
          .allTextContents();
        expect(counts.length).toBeGreaterThan(3);
        const sum = counts.reduce((total, text) => total + Number(/(\d+) arrows?, show/.exec(text)?.[1]), 0);
        expect(sum, title).toBe(12);
        expect(await strip.getByRole('status').textContent()).toMatch(/arrows? .*\.$/);
        await clean(title);
      }
    });

    it('a class shows only its own arrows, an arrow says its class, and by keyboard the map stands as before', async () => {
      await page.keyboard.press('ControlOrMeta+K');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type('how much evidence');
      await page
        .getByRole('option', { name: /how much evidence/i })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      const strip = page.getByRole('region', { name: 'How much evidence' });
      const bare = strip.getByRole('button', { name: /^No evidence yet/ });
      await bare.click();
      expect(await bare.getAttribute('aria-pressed')).toBe('true');
      await bare.press('Enter');
      expect(await bare.getAttribute('aria-pressed')).toBe('false');
      expect(await arrow(page, 'comes before').getAttribute('aria-label')).toMatch(/; No evidence yet$/);
      await strip.getByRole('button', { name: 'Show arrows as they stand' }).press('Enter');
      await strip.waitFor({ state: 'detached' });
    });

    it('confidence needs a reason, is suggested and not imposed, and is undone; the overlay follows', async () => {
      await arrow(page, 'transport to first session').click();
      await page.getByRole('tab', { name: 'Confidence' }).click();
      await page.getByText(/^To think about: /).waitFor();
      const form = page.getByRole('form', { name: 'How sure the team is' });
      const record = form.getByRole('button', { name: 'Record', exact: true });
      expect(await record.isDisabled()).toBe(true);
      await form.getByRole('button', { name: /How sure are we/ }).click();
      await page.getByRole('option', { name: /^Moderate/ }).click();
      expect(await record.isDisabled()).toBe(true);
      await form.getByLabel('Why (needed)').fill('Two accounts agree, one of them second hand');
      await form.getByRole('button', { name: /Coherence: concern/ }).click();
      await page.getByRole('option', { name: 'A minor concern' }).click();
      await form.getByLabel('Coherence: reason').fill('One account speaks of access as well');
      await clean('confidence');
      await record.click();
      await form.getByRole('button', { name: 'Record again' }).waitFor();
      await page.getByRole('button', { name: /^Arrows show/ }).click();
      await page.getByRole('menuitemradio', { name: 'How sure we are' }).click();
      const strip = page.getByRole('region', { name: 'How sure we are' });
      await strip.getByRole('button', { name: /^Moderate 1/ }).waitFor();
      await page.getByRole('button', { name: /^Undo: Set confidence/ }).click();
      await strip.getByRole('button', { name: /^Moderate 0/ }).waitFor();
      await record.waitFor();
      await strip.getByRole('button', { name: 'Show arrows as they stand' }).click();
    });

    it('the gap list puts bare arrows on many paths first and leads to the arrow; so does the matrix', async () => {
      await page.getByRole('radio', { name: 'Evidence' }).click({ force: true });
      const rows = page.getByRole('row');
      await rows.nth(1).waitFor();
      expect(await rows.nth(1).textContent()).toMatch(
        /comes before.*On 8 of 21 paths.*no source speaks to it/,
      );
      await clean('gap list');
      await rows.nth(1).getByRole('button').first().press('Enter');
      await page.getByRole('tab', { name: /^Evidence \d|^Evidence$/ }).waitFor();
      await page.getByRole('tab', { name: 'Evidence matrix' }).click();
      const cell = page.getByRole('button', { name: /^review:\s*Speaks for it\s*1\s*, show them/ });
      await cell.first().waitFor();
      await clean('matrix');
      await cell.first().press('Enter');
      await page
        .getByRole('complementary', { name: 'Inspector' })
        .getByText(/Speaks for it/)
        .first()
        .waitFor();
    });

    it('a path says where it is weakest and whether one source carries it, and is shown on the map', async () => {
      await page.getByRole('tab', { name: 'Paths and threads' }).click();
      await page.getByText('No single source supports every arrow of this path.').waitFor();
      await page
        .getByText(/Weakest/)
        .first()
        .waitFor();
      await clean('paths');
      await page.getByRole('combobox', { name: 'From' }).fill('Cost');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByText(/^Cost → Person goes along → Person keeps going$/).waitFor();
      await page.getByRole('button', { name: 'Show on the map' }).press('Enter');
      await box(page, 'Cost').waitFor();
      expect(app.violations).toEqual([]);
      expect(app.foreignRequests).toEqual([]);
    });
  });
}
