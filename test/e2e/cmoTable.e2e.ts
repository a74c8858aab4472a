import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { box, saved } from './job.ts';

const pasted = [
  ['Context', 'Mechanism', 'Outcome'],
  ['Tea and biscuits', 'Comfort; belonging', 'Staying until the end'],
  ['Draughty windows', 'Irritation', 'Going home early'],
  ['Free parking', 'Comfort', 'Staying until the end'],
  ['Late buses', 'Hurry', 'Tired arrivals'],
  ['Telephone reminders', 'Feeling expected', 'Fewer missed sessions'],
];

/** Pastes cells as Excel puts them on the clipboard: as text and as a table. */
async function paste(page: Page, cells: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate((rows) => {
    const data = new DataTransfer();
    data.setData('text/plain', rows.map((row) => row.join('\t')).join('\n'));
    const html = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
    data.setData('text/html', `<html><body><table>${html}</table></body></html>`);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, cells);
}

describe('the configurations as a grid', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  const undoLabel = () => page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-label');
  const clean = async (where: string) => {
    const { findings } = await axeFindings(page);
    expect(findings, where).toEqual([]);
  };
  const grid = () => page.getByRole('grid', { name: 'Explanations of this theory' });
  const view = (name: string) => page.getByRole('radio', { name }).click({ force: true });
  const cell = (words: string) => grid().locator('.wf-grid-cell').filter({ hasText: words }).first();
  const picture = async (name: string) => {
    const folder = process.env['PICTURES'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
  };

  it('first configuration by mouse → cells by keyboard → on the map → renamed there → in the table → five rows pasted → undo all', async () => {
    const before = await undoLabel();
    await view('Table');
    await page.getByRole('tab', { name: /^Explanations/ }).click();
    await picture('start');
    await clean('the table as it is at first');
    await page.getByRole('button', { name: 'Make the first explanation' }).click();
    await page.locator('.wf-grid-cell[data-column="context"]:focus').waitFor();
    const rowsBefore = await grid().getByRole('row').count();

    // By keyboard: its context, two items, then on with Tab.
    await page.keyboard.type('The hall is near');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('The hall is quiet');
    await picture('editing');
    await clean('a cell that is edited');
    await page.keyboard.press('Tab');
    await cell('The hall is near').waitFor();
    const editable = page.locator('.wf-grid-cell[data-column="mechanism"]:focus');
    await editable.waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Shyness fades slowly');
    await page.keyboard.press('Tab');
    await page.locator('.wf-grid-cell[data-column="outcome"]:focus').waitFor();
    await page.keyboard.type('People come back');
    await page.keyboard.press('Enter');
    await cell('People come back').waitFor();
    await expect.poll(() => grid().getByRole('row').count()).toBe(rowsBefore);
    await picture('written');

    // On the map its boxes and arrows are there.
    await view('Map');
    await box(page, 'The hall is near').waitFor();
    await box(page, 'People come back').waitFor();
    await page.locator('.wf-arrow[aria-label*="The hall is quiet"]').first().waitFor();

    // Renamed on the map, it is renamed in the table; renamed in the table, on the map.
    await box(page, 'People come back').dblclick();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('People come again');
    await page.keyboard.press('Enter');
    await box(page, 'People come again').waitFor();
    await view('Table');
    await page.getByRole('tab', { name: /^Explanations/ }).click();
    await cell('People come again').dblclick();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('People keep coming');
    await page.keyboard.press('Enter');
    await cell('People keep coming').waitFor();

    // A wording near that of a box is asked.
    await page.locator('.wf-grid-cell[data-column="outcome"]:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.locator('.wf-grid-cell[data-column="outcome"][data-row="new"]:focus').waitFor();
    await page.keyboard.type('People keep on coming');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'The same box' }).waitFor();
    await picture('asked');
    await clean('a question about a wording');
    await page.keyboard.press('Enter');
    await expect.poll(() => grid().getByText('People keep coming').count()).toBe(2);

    // Five rows from Excel, in one step.
    await page.locator('.wf-grid-cell[data-column="outcome"]:focus').waitFor();
    await paste(page, pasted);
    await picture('pasting');
    await page
      .getByText(/5 explanations added/)
      .first()
      .waitFor();
    await expect.poll(() => grid().getByRole('row').count()).toBe(rowsBefore + 6);
    await cell('Fewer missed sessions').waitFor();
    await picture('pasted');
    await clean('five pasted rows');
    await saved(page);

    for (let steps = 0; steps < 14 && (await undoLabel()) !== before; steps += 1) {
      const label = await undoLabel();
      await page.getByRole('button', { name: /^Undo/ }).click();
      await expect.poll(undoLabel).not.toBe(label);
    }
    expect(await undoLabel()).toBe(before);
    await saved(page);
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });

  it('500 rows: pasted into the dialog, only those on the screen drawn; ordered, narrowed, filled and copied', async () => {
    await view('Table');
    await page.getByRole('tab', { name: /^Explanations/ }).click();
    await page.getByRole('button', { name: 'Paste rows' }).click();
    await page.getByRole('textbox', { name: 'Rows of a table' }).focus();
    const many = Array.from({ length: 500 }, (_none, index) => [
      `Circumstance ${index}`,
      `Response ${index % 40}`,
      `Result ${index % 60}`,
    ]);
    await paste(page, [['Context', 'Mechanism', 'Outcome'], ...many]);
    await page
      .getByText(/500 explanations added/)
      .first()
      .waitFor();
    expect(await grid().getAttribute('aria-rowcount')).toBe('502');
    expect(await grid().getByRole('row').count()).toBeLessThan(60);

    await cell('Circumstance 0').click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.locator('.wf-grid-cell[data-row="new"]:focus').waitFor();
    await page.keyboard.press('ControlOrMeta+Home');
    await page.locator('.wf-grid-row[aria-rowindex="2"] .wf-grid-cell[data-column="code"]:focus').waitFor();
    await grid().getByRole('button', { name: 'Code' }).click();
    await grid()
      .getByRole('columnheader', { name: 'Code', exact: true })
      .and(page.locator('[aria-sort="descending"]'))
      .waitFor();
    await cell('Circumstance 499').waitFor();
    await picture('many');

    await page.getByRole('searchbox', { name: 'Find in explanations' }).fill('Result 17');
    await page.getByText(/of 500 explanations/).waitFor();
    await cell('Circumstance 497').click();
    await paste(page, [
      ['A tram stop', 'Ease'],
      ['A lift', 'Ease'],
    ]);
    await cell('A tram stop').waitFor();
    await cell('A lift').waitFor();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    const copied = await page.evaluate(() => {
      const data = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return data.getData('text/plain');
    });
    expect(copied).toBe('A tram stop\tEase\nA lift\tEase');
    await page.keyboard.press('Delete');
    await expect.poll(() => cell('A tram stop').count()).toBe(0);
    await clean('many rows, narrowed');
    for (let presses = 0; presses < 3; presses += 1) {
      const label = await undoLabel();
      await page.getByRole('button', { name: /^Undo/ }).click();
      await expect.poll(undoLabel).not.toBe(label);
    }
    await page.getByRole('button', { name: 'Make the first explanation' }).waitFor();
    await saved(page);
    expect(app.violations).toEqual([]);
  });
});
