import fs from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { drop } from './drop.ts';
import { box, hosts, saved } from './job.ts';

const fixtures = path.resolve(import.meta.dirname, '../fixtures/references');
const name = 'ovidMessy.ris';

/** Drops a file of references into the window. */
async function dropReferences(page: Page, file: string): Promise<void> {
  await drop(page, file, fs.readFileSync(path.join(fixtures, file), 'utf8'));
}

describe.each(hosts)('importing references %s', (_host, start) => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await start();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  it('a dropped file is shown before anything is stored; adding is one step that undo takes back; again it adds nothing', async () => {
    const before = await page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-label');
    await dropReferences(page, name);
    const dialog = page.getByRole('dialog', { name: `Import “${name}”` });
    await dialog.waitFor();
    const rows = dialog.getByRole('row');
    const records = (await rows.count()) - 1;
    expect(records).toBe(2);
    const { findings } = await axeFindings(page);
    expect(findings).toEqual([]);
    await dialog.getByRole('button', { name: `Add ${records} sources` }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(`${records} sources added`).first().waitFor();
    await saved(page);

    await dropReferences(page, name);
    await dialog.getByRole('button', { name: 'Nothing to add' }).waitFor();
    expect(await dialog.getByText('There already').count()).toBe(records);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: /^Undo: Import/ }).click();
    await expect
      .poll(() => page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-label'))
      .toBe(before);
    await saved(page);
    await dropReferences(page, name);
    await dialog.getByRole('button', { name: `Add ${records} sources` }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});

describe('a long file', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest();
    await box(app.page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  it('says how far its reading is and is stopped by Escape; nothing is stored', async () => {
    const { page } = app;
    const undo = page.getByRole('button', { name: /^Undo/ });
    const before = await undo.getAttribute('aria-label');
    const record = (at: number) =>
      `@article{k${at},\n title = {Walking groups and {\\'e}lan ${at}},\n author = {Example, A and Other, B},\n year = {2020},\n abstract = {${'words '.repeat(40)}}\n}\n`;
    await drop(page, 'long.bib', Array.from({ length: 30_000 }, (_, at) => record(at)).join('\n'));
    const dialog = page.getByRole('dialog', { name: 'Reading “long.bib”' });
    await dialog.getByRole('progressbar').waitFor();
    const { findings } = await axeFindings(page);
    expect(findings).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Reading was stopped. Nothing was imported.').first().waitFor();
    expect(await undo.getAttribute('aria-label')).toBe(before);
    expect(app.violations).toEqual([]);
  });
});

describe('importing references by keyboard alone', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest();
    await box(app.page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  it('a file is chosen by its path, shown, and added', async () => {
    const { page } = app;
    await page.keyboard.press('ControlOrMeta+Shift+I');
    await page.getByRole('dialog', { name: 'Import' }).waitFor();
    await page.keyboard.type(path.join(fixtures, 'pubmed.nbib'));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Import “pubmed.nbib”' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toMatch(/^Add \d+ sources?$/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page
      .getByText(/sources? added/)
      .first()
      .waitFor();
    await saved(page);
    expect(app.violations).toEqual([]);
  });
});
