import path from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { box, saved } from './job.ts';

const fixture = path.resolve(import.meta.dirname, '../fixtures/references/ovidMessy.ris');

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`the library, ${colorScheme}`, () => {
    let app: AppUnderTest;
    let page: Page;
    beforeAll(async () => {
      app = await startAppUnderTest({ colorScheme });
      ({ page } = app);
      await box(page, 'Person goes along').waitFor();
      await page.keyboard.press('ControlOrMeta+Shift+I');
      await page.getByRole('dialog', { name: 'Import' }).waitFor();
      await page.keyboard.type(fixture);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Add 2 sources' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });
    afterAll(() => app.close());

    const clean = async (where: string) => {
      const { findings } = await axeFindings(page);
      expect(findings, where).toEqual([]);
    };
    const list = () => page.getByRole('list', { name: 'Sources found' });

    it('by keyboard: search as you type finds words of an abstract, arrows move, Enter opens the source', async () => {
      await page.keyboard.press('ControlOrMeta+K');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type('show the library');
      await page.getByRole('option', { name: 'Show the library' }).first().waitFor();
      await page.keyboard.press('Enter');
      await list().getByRole('button').nth(3).waitFor();
      await clean('library');
      await page.getByRole('searchbox', { name: 'Search the library' }).focus();
      await page.keyboard.type('stands in n2');
      await page.getByText('1 source', { exact: true }).waitFor();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Delete');
      await page.getByText('5 sources', { exact: true }).waitFor();
      await list().getByRole('button').first().focus();
      await page.keyboard.press('End');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-row')))
        .toBe('4');
      await page.keyboard.press('Home');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-row')))
        .toBe('0');
      await page.keyboard.press('Enter');
      await page
        .getByRole('region', { name: 'Source', exact: true })
        .getByRole('heading', { level: 2 })
        .waitFor();
      await clean('source page');
    });

    it('a source that no arrow names is edited, judged and quoted, each one step of undo', async () => {
      await list()
        .getByRole('button', { name: /Example study of walking groups/ })
        .click();
      const source = page.getByRole('region', { name: 'Source', exact: true });
      await source
        .getByText(/Lindqvist AB/)
        .first()
        .waitFor();
      await source.getByRole('button', { name: /Kind of evidence/ }).click();
      await page.getByRole('option', { name: 'Qualitative' }).click();
      await source.getByLabel('Setting').fill('A coastal town');
      await source.getByLabel('Setting').press('Enter');
      await saved(page);
      await list()
        .getByRole('button', { name: /walking groups.*Qualitative/ })
        .waitFor();

      await source.getByRole('tab', { name: 'Appraisal' }).click();
      await source.getByRole('button', { name: 'Judge rigour' }).click();
      const judge = source.getByRole('form', { name: 'Judge Rigour' });
      await judge.getByRole('button', { name: /Level/ }).click();
      await page.getByRole('option', { name: 'Moderate' }).click();
      expect(await judge.getByRole('button', { name: 'Record' }).isDisabled()).toBe(true);
      await judge.getByLabel('Why (needed)').fill('Two people read the transcripts');
      await clean('appraisal');
      await judge.getByRole('button', { name: 'Record' }).click();
      await source.getByText('Two people read the transcripts').waitFor();

      await source.getByRole('tab', { name: /^Extracts/ }).click();
      await source.getByRole('button', { name: 'Add an extract' }).click();
      await source.getByLabel('What it says').fill('Walking beside somebody made talking easier.');
      await clean('extract form');
      await source.getByRole('button', { name: 'Add extract', exact: true }).click();
      await source.getByText('Walking beside somebody').first().waitFor();
      await saved(page);

      for (const label of [/Undo: Add extract/, /Undo: Judge rigour/, /Undo: Change/])
        await page.getByRole('button', { name: label }).click();
      await saved(page);
      expect(await source.getByText('Walking beside somebody').count()).toBe(0);
      expect(app.violations).toEqual([]);
      expect(app.foreignRequests).toEqual([]);
    });
  });
}
