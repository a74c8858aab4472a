import fs from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { box } from './job.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`F11: a figure leaves by the export dialog, ${colorScheme}`, () => {
    let app: AppUnderTest;
    let page: Page;
    beforeAll(async () => {
      app = await startAppUnderTest({ colorScheme, viewport: { width: 1024, height: 768 } });
      ({ page } = app);
      await box(page, 'Person goes along').waitFor();
    });
    afterAll(() => app.close());

    const dialog = () => page.getByRole('dialog', { name: 'Export' });
    const openDialog = async () => {
      await page.keyboard.press('ControlOrMeta+K');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type('export');
      await page
        .getByRole('option', { name: /export/i })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await dialog().waitFor();
    };
    const picture = () => dialog().getByRole('img', { name: 'The figure as it will be written' });
    const address = () => picture().getAttribute('src');
    const choose = async (field: RegExp, option: string) => {
      await dialog().getByRole('button', { name: field }).click();
      await page.getByRole('option', { name: option }).click();
    };
    /** Writes it where the dialog of files proposes, and says where that is. */
    const write = async (ending: string) => {
      await dialog().getByRole('button', { name: 'Choose where…' }).click();
      await page.getByText(app.documents).first().waitFor();
      const name = page.getByRole('textbox', { name: 'Name' });
      await expect.poll(() => name.inputValue()).toContain(ending);
      await name.press('Enter');
      const find = () => fs.readdirSync(app.documents).find((file) => file.endsWith(ending)) ?? '';
      await expect.poll(find, { timeout: 20_000 }).not.toBe('');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      return path.join(app.documents, find());
    };

    it('shows the picture as it will be, anew after each choice, and axe finds nothing', async () => {
      await openDialog();
      await picture().waitFor();
      const first = await address();
      expect((await axeFindings(page)).findings).toEqual([]);
      await choose(/Arrows show$/u, 'Kind of evidence');
      await expect.poll(address).not.toBe(first);
      const drawn = await picture().evaluate((image) =>
        image instanceof HTMLImageElement ? [image.complete, image.naturalWidth > 100] : [],
      );
      expect(drawn).toEqual([true, true]);
      await choose(/Part$/u, 'One stage');
      await dialog().getByRole('combobox', { name: 'Which stage' }).waitFor();
      await choose(/What$/u, 'Pages to print (PDF)');
      await choose(/Paper$/u, 'Poster (A1)');
      await dialog()
        .getByText(/^\d+ pages\. /u)
        .waitFor();
      expect((await axeFindings(page)).findings).toEqual([]);
      await page.keyboard.press('Escape');
    });

    it('writes what was shown: SVG, PNG and PDF, under a name that every system takes', async () => {
      await openDialog();
      await choose(/What$/u, 'Figure (SVG)');
      const svg = fs.readFileSync(await write('.svg'), 'utf8');
      expect(svg).toContain('What helps people take up social prescribing?');
      await openDialog();
      await choose(/What$/u, 'Picture (PNG)');
      const png = await write('.png');
      expect(path.basename(png)).not.toMatch(/[\\/:*?"<>|]/u);
      expect(fs.readFileSync(png).subarray(1, 4).toString()).toBe('PNG');
      await openDialog();
      await choose(/What$/u, 'Pages to print (PDF)');
      expect(
        fs
          .readFileSync(await write('.pdf'))
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
      expect(app.violations).toEqual([]);
      expect(app.foreignRequests).toEqual([]);
    });
  });
}
