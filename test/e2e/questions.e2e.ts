import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { box } from './job.ts';

describe('questions a theory answers itself', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  const pane = () => page.getByRole('region', { name: 'Questions' });
  const clean = async (where: string) => {
    const { findings } = await axeFindings(page);
    expect(findings, where).toEqual([]);
  };

  it('by mouse: ask what stands in the way of a box that is selected; an answer leads to its arrow', async () => {
    await box(page, 'Person keeps going').click();
    await page.keyboard.press('q');
    await pane().waitFor();
    await pane()
      .getByRole('button', { name: /Question$/ })
      .click();
    await page.getByRole('option', { name: 'What has to be true for this to happen?' }).click();
    await pane()
      .getByText(/lead to “Person keeps going”/)
      .waitFor();
    expect(await pane().getByRole('combobox', { name: 'Box' }).inputValue()).toBe('Person keeps going');
    const lines = pane().getByRole('listitem');
    expect(await lines.count()).toBe(12);
    await clean('an answer');
    await page.screenshot({ path: '/tmp/shots/questions.png' });
    await lines.first().getByRole('button').click();
    await page.getByRole('button', { name: 'Show everything again' }).waitFor();
    await pane().getByRole('button', { name: 'Close panel' }).click();
    await page.getByRole('button', { name: 'Show everything again' }).waitFor({ state: 'detached' });
  });

  it('by keyboard: the palette finds a question by its words', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or do anything' }).fill('have no because');
    await page.getByRole('option', { name: /Where do we have no because/ }).waitFor();
    await page.keyboard.press('Enter');
    await pane().getByText('8 statements do not say why.', { exact: false }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or do anything' }).fill('round in circles');
    await page.getByRole('option', { name: /round in circles/ }).waitFor();
    await page.keyboard.press('Enter');
    await pane().getByText('Nothing leads back to itself.').waitFor();
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
