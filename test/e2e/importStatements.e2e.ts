import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { drop } from './drop.ts';
import { arrow, box, saved } from './job.ts';

const notes = [
  'Notes of the spring meeting',
  '',
  'IF the walk is near THEN people may come BECAUSE they need not ask for a lift.',
  'If the leader knows their name, people are more likely to stay.',
].join('\n');

const table = [
  'Context,Mechanism,Outcome,Study,Quote',
  'The walk is near,They feel safe,People talk,Example 2020,We talked all the way',
].join('\n');

describe('statements and tables dropped into the window', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  const undo = () => page.getByRole('button', { name: /^Undo/ });

  it('statements in notes are shown with their lines, come onto the map with their passages, and one undo takes them back', async () => {
    const before = await undo().getAttribute('aria-label');
    await drop(page, 'notes.txt', notes);
    const dialog = page.getByRole('dialog', { name: 'Import “notes.txt”' });
    await dialog.getByRole('row', { name: /IF the walk is near THEN people may come/ }).waitFor();
    await dialog.getByText('They go into the theory that is open.').waitFor();
    const { findings } = await axeFindings(page);
    expect(findings).toEqual([]);
    await dialog.getByRole('button', { name: 'Add 2 statements' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('2 statements added.').first().waitFor();
    await arrow(page, 'walk is near').click();
    await page.getByRole('tab', { name: /^Evidence/ }).click();
    await page
      .getByText(/they need not ask for a lift/)
      .first()
      .waitFor();
    await saved(page);
    await undo().click();
    await expect.poll(() => undo().getAttribute('aria-label')).toBe(before);
    expect(await arrow(page, 'walk is near').count()).toBe(0);
    await saved(page);
  });

  it('a CMO table becomes configurations and their statements on the map; again it adds nothing', async () => {
    await drop(page, 'walks.csv', table);
    const dialog = page.getByRole('dialog', { name: 'Import “walks.csv”' });
    await dialog
      .getByRole('row', { name: /IF The walk is near THEN People talk BECAUSE They feel safe/ })
      .waitFor();
    await dialog.getByRole('button', { name: 'Add 1 explanation' }).click();
    await dialog.waitFor({ state: 'detached' });
    await box(page, 'They feel safe').waitFor();
    await saved(page);
    await drop(page, 'walks.csv', table);
    await dialog.getByRole('button', { name: 'Nothing to add' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: 'Table' }).click({ force: true });
    await page.getByRole('tab', { name: /^Explanations/ }).click();
    const row = page.getByRole('row', { name: /CMOC 1/ });
    expect(await row.textContent()).toMatch(/The walk is near.*They feel safe.*People talk.*1 extract/);
    const { findings } = await axeFindings(page);
    expect(findings).toEqual([]);
    await row.getByRole('button', { name: 'Show CMOC 1 alone on the map' }).press('Enter');
    await box(page, 'They feel safe').waitFor();
  });

  it('M2, M5: near wordings of a table are asked before it comes in; rows that bring nothing but a quote bring it', async () => {
    const more = `${table}\nThe walk is free,They feel safer,People sing,Example 2020,We sang`;
    await drop(page, 'more.csv', more);
    const dialog = page.getByRole('dialog', { name: 'Import “more.csv”' });
    const asked = dialog.getByRole('region', { name: 'To decide' });
    await asked.getByRole('button', { name: /“They feel safer” and “They feel safe”/ }).click();
    await page.getByRole('option', { name: 'One box: “They feel safe”, on the map already' }).click();
    const { findings } = await axeFindings(page);
    expect(findings).toEqual([]);
    await dialog.getByRole('button', { name: 'Add 1 explanation' }).click();
    await dialog.waitFor({ state: 'detached' });
    await saved(page);
    await page.getByRole('radio', { name: 'Map' }).click({ force: true });
    await box(page, 'People sing').waitFor();
    expect(await box(page, 'They feel safer').count()).toBe(0);

    await drop(page, 'quotes.csv', table.replace('We talked all the way', 'Nobody was quiet'));
    const quotes = page.getByRole('dialog', { name: 'Import “quotes.csv”' });
    await quotes.getByRole('button', { name: 'Add 1 quote' }).click();
    await quotes.waitFor({ state: 'detached' });
    await saved(page);
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
