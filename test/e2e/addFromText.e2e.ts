import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { arrow, box, saved } from './job.ts';

const notes = [
  'Getting there',
  '',
  '- IF the walk is near AND it is free THEN people may come BECAUSE they need not ask for a lift.',
  '- IF it rains THEN this may affect coming along.',
  '- IF the walks are near THEN they talk.',
  '',
].join('\n');

describe('adding from text', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    page.setDefaultTimeout(15_000);
    await box(page, 'Person goes along').waitFor();
  });
  afterAll(async () => {
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
    await app.close();
  });

  const dialog = () => page.getByRole('dialog', { name: 'Add from text' });
  const open = async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Add from text');
    await page
      .getByRole('option', { name: /Add from text/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await dialog().waitFor();
  };
  const paste = (text: string) => dialog().getByLabel('Paste the text, or drop a file here').fill(text);

  it('shows what is found with its doubts, asks which names are one box, and adds in one step that undo takes back', async () => {
    await open();
    await paste(notes);
    const found = dialog().getByRole('region', { name: 'Statements found' });
    await found.getByRole('heading', { name: '3 statements found, 3 ticked' }).waitFor();
    await dialog().getByLabel('Stage of “Getting there”').waitFor();
    const { findings } = await axeFindings(page);
    expect(findings).toEqual([]);
    await found.getByRole('checkbox').nth(1).press('Space');
    await dialog().getByRole('button', { name: 'Add 2 statements' }).waitFor();
    await dialog()
      .getByRole('button', { name: /“the walk/ })
      .click();
    await page.getByRole('option', { name: 'One box, called “the walk is near”' }).click();
    await dialog().getByRole('button', { name: 'Add 2 statements' }).click();
    await dialog().waitFor({ state: 'detached' });
    await box(page, 'the walk is near').waitFor();
    expect(await box(page, 'the walks are near').count()).toBe(0);
    expect(await box(page, 'it rains').count()).toBe(0);
    await arrow(page, 'it is free').click();
    await page.getByRole('tab', { name: /^Evidence/ }).click();
    await page
      .getByText(/they need not ask for a lift/)
      .first()
      .waitFor();
    await saved(page);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await box(page, 'the walk is near').waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: /^Undo/ }).isEnabled()).toBe(false);
    await saved(page);
  });

  it('makes a new theory of a text, in one step', async () => {
    await open();
    await paste('IF the walk is near THEN people come BECAUSE it is easy.');
    await dialog().getByRole('button', { name: /Into/ }).click();
    await page.getByRole('option', { name: 'A new theory' }).click();
    await dialog().getByLabel('Title of the new theory').fill('Walks');
    await dialog().getByRole('button', { name: 'Add 1 statement' }).click();
    await box(page, 'the walk is near').waitFor();
    await page.getByRole('button', { name: 'Walks' }).first().waitFor();
    await saved(page);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await box(page, 'Person goes along').waitFor();
    await saved(page);
  });
});
