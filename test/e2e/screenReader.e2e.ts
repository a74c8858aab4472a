import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { box, saved } from './job.ts';
import { tabToName } from './keyboard.ts';

describe('somebody who has the accessibility tree and the keyboard, and no picture', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  /** What a screen reader would be told of the middle of the window. */
  const told = () => page.getByRole('main').ariaSnapshot();
  const view = async (name: string) => {
    await page
      .getByRole('radio', { name: 'Map' })
      .or(page.getByRole('radio', { checked: true }))
      .first()
      .focus();
    for (let presses = 0; presses < 8; presses += 1) {
      if (await page.getByRole('radio', { name, exact: true }).first().isChecked()) return;
      await page.keyboard.press('ArrowRight');
    }
    throw new Error(`The view ${name} was never reached.`);
  };

  it('reads from the sentences everything the map shows: every box, every arrow, its gap and its evidence', async () => {
    const shown = await page.evaluate(() => ({
      boxes: [...document.querySelectorAll('[data-card]')].map(
        (card) => /^Box “(.*?)”/.exec(card.getAttribute('aria-label') ?? '')?.[1] ?? '',
      ),
      arrows: [...document.querySelectorAll('.wf-arrow')].map((one) => one.getAttribute('aria-label') ?? ''),
    }));
    expect(shown.boxes).toHaveLength(13);
    expect(shown.arrows).toHaveLength(12);
    await view('Sentences');
    await page.getByRole('article', { name: 'The theory as sentences' }).waitFor();
    const sentences = await told();
    for (const words of [
      'Agreeing to be referred',
      'transport to first session is supported',
      'why?',
      'Speaks for it',
      'Sharpens it',
    ])
      expect(sentences).toContain(words);
    await view('Table');
    await page.getByRole('tab', { name: /^Arrows/ }).waitFor();
    const table = await told();
    // Each box stands at an end of an arrow of the table.
    for (const name of shown.boxes) expect(table, name).toContain(name);
    expect(await page.getByRole('main').getByRole('row').count()).toBe(1 + shown.arrows.length);
  });

  it('builds with it: a sentence becomes boxes and an arrow, a row becomes a configuration, and both are told again', async () => {
    await view('Sentences');
    await tabToName(page, /^Read/);
    await page.keyboard.press('ArrowRight');
    const text = page.getByRole('textbox', { name: 'The theory as sentences' });
    await text.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(
      'IF somebody phones beforehand THEN newcomers feel expected BECAUSE they have a name to ask for',
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await saved(page);

    await view('Table');
    await page.getByRole('tab', { name: /^Arrows/ }).waitFor();
    await expect.poll(told).toContain('somebody phones beforehand');
    expect(await told()).toContain('newcomers feel expected');
    await page.getByRole('tab', { name: /^Arrows/ }).focus();
    await page.keyboard.press('ArrowRight');
    await tabToName(page, /Make the first/);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-column')))
      .toBe('context');
    await page.keyboard.type('somebody phones beforehand');
    await page.keyboard.press('Enter');
    await expect.poll(told).toContain('somebody phones beforehand');
    const grid = page.getByRole('grid');
    expect(await grid.getByRole('columnheader').count()).toBeGreaterThan(6);
    expect(await grid.getByRole('gridcell', { name: /somebody phones beforehand/ }).count()).toBeGreaterThan(
      0,
    );

    // The map has it too, as words that can be reached without seeing it.
    await view('Map');
    await box(page, 'newcomers feel expected').waitFor();
    await page.getByText(/^13 arrows/).waitFor();
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
