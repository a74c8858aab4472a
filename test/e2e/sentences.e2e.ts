import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { arrow, box, saved } from './job.ts';
import { focusedName, tabToName } from './keyboard.ts';

describe('the sentences as a text to write in, beside the map', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    page.setDefaultTimeout(10_000);
    await box(page, 'Person goes along').waitFor();
    await page.getByRole('button', { name: 'Two views side by side' }).click();
    await page.getByRole('radio', { name: 'Write' }).click({ force: true });
    await text().waitFor();
  });
  afterAll(async () => {
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
    await app.close();
  });

  const text = () => page.getByRole('textbox', { name: 'The theory as sentences' });
  const line = (words: string) => page.locator('.cm-line', { hasText: words }).first();
  const problems = () => page.getByRole('region', { name: 'Problems in the text' });
  const undo = () => page.getByRole('button', { name: /^Undo/ });
  const toEnd = async () => {
    await text().focus();
    await page.keyboard.press('Control+End');
  };

  it('a line that is typed and left is boxes and an arrow on the map; the keys of undo take it back', async () => {
    await toEnd();
    await page.keyboard.type('IF a friend comes along THEN (may) Shyness fades');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await box(page, 'a friend comes along').waitFor();
    await box(page, 'Shyness fades').waitFor();
    await arrow(page, 'a friend comes along').waitFor();
    await line('a friend comes along').getByText('why?').waitFor();
    await saved(page);
    const { findings } = await axeFindings(page);
    expect(findings).toEqual([]);
    await page.keyboard.press('Control+z');
    await box(page, 'a friend comes along').waitFor({ state: 'detached' });
    await expect.poll(() => line('a friend comes along').count()).toBe(0);
    await page.keyboard.press('Control+Shift+Z');
    await box(page, 'a friend comes along').waitFor();
    await line('a friend comes along').waitFor();
  });

  it('the line of the cursor is selected on the map, and a because becomes its box when it is marked', async () => {
    await line('a friend comes along').getByText('why?').click();
    await page.keyboard.type('people feel safer in company [mechanism]');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await box(page, 'people feel safer in company').waitFor();
    await page.locator('.cm-markedLine', { hasText: 'a friend comes along' }).waitFor();
    const because = page.getByRole('textbox', { name: 'BECAUSE', exact: true });
    await expect.poll(() => because.inputValue()).toBe('people feel safer in company [mechanism]');
    await page.keyboard.press('Control+Home');
  });

  it('what is renamed on the map is renamed in the text at once', async () => {
    await box(page, 'a friend comes along').click();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('A neighbour comes along');
    await page.keyboard.press('Enter');
    await line('IF A neighbour comes along THEN').waitFor();
    await page.locator('.cm-markedLine', { hasText: 'A neighbour comes along' }).first().waitFor();
  });

  it('a line that cannot be read is marked and listed; the map keeps what it stood for', async () => {
    const before = await page.locator('[data-card]').count();
    await line('A neighbour comes along').click({ position: { x: 6, y: 12 } });
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.type('nobody knows ');
    await page.keyboard.press('Control+Home');
    await problems().waitFor();
    expect(await page.locator('[data-card]').count()).toBe(before);
    await arrow(page, 'A neighbour comes along').waitFor();
    await page.keyboard.press('F8');
    await expect.poll(() => page.locator('.cm-activeLine').textContent()).toContain('nobody knows');
    const { findings } = await axeFindings(page);
    expect(findings).toEqual([]);
    await problems().getByRole('button').first().click();
    await page.keyboard.press('Home');
    for (let count = 0; count < 'nobody knows '.length; count += 1) await page.keyboard.press('Delete');
    await page.keyboard.press('Control+Home');
    await problems().waitFor({ state: 'detached' });
    await arrow(page, 'A neighbour comes along').waitFor();
  });

  it('names come up as one types, and Escape then Tab leaves the text', async () => {
    await toEnd();
    await page.keyboard.type('IF Person go');
    await page.getByRole('option', { name: 'Person goes along' }).waitFor();
    const { findings } = await axeFindings(page);
    expect(findings).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.cm-activeLine').textContent()).toBe('IF Person goes along');
    for (let count = 0; count < 'IF Person goes along'.length; count += 1)
      await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect.poll(() => focusedName(page)).not.toBe('');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-text-editor'))).toBe(false);
  });

  it('by keyboard alone: to the text, a sentence, its mechanism as a box, out of the text again', async () => {
    await page.getByRole('button', { name: 'Two views side by side' }).focus();
    await tabToName(page, /^Write|^Read/);
    const isInText = () => page.evaluate(() => document.activeElement?.hasAttribute('data-text-editor'));
    for (let presses = 0; presses < 5 && (await isInText()) !== true; presses += 1)
      await page.keyboard.press('Tab');
    expect(await isInText()).toBe(true);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('IF a leader phones first THEN newcomers come BECAUSE they feel expected');
    await page.keyboard.press('Control+Shift+B');
    await box(page, 'they feel expected').waitFor();
    await line('they feel expected [mechanism]').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await isInText()).toBe(false);
    await saved(page);
  });

  it('everything can be undone, and the text is what it was', async () => {
    for (let steps = 0; steps < 20 && (await undo().isEnabled()); steps += 1) {
      await undo().click();
      await saved(page);
    }
    expect(await undo().isEnabled()).toBe(false);
    await expect.poll(() => line('A neighbour comes along').count()).toBe(0);
    await box(page, 'people feel safer in company').waitFor({ state: 'detached' });
    expect(await line('they feel expected').count()).toBe(0);
  });
});
