import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { arrow, box, saved } from './job.ts';
import { tabToName } from './keyboard.ts';

const names = {
  access: 'Activity is easy to get to and join',
  goes: 'Person goes along',
  leader: 'Activity leader is skilled',
  keeps: 'Person keeps going',
  friend: 'a friend comes along',
  mechanism: 'people feel safer in company',
} as const;

const rows = [
  ['Context', 'Mechanism', 'Outcome'],
  ['Tea and biscuits', 'Comfort; belonging', 'Staying until the end'],
  ['Draughty windows', 'Irritation', 'Going home early'],
  ['Free parking', 'Comfort', 'Staying until the end'],
  ['Late buses', 'Hurry', 'Tired arrivals'],
  ['Telephone reminders', 'Feeling expected', 'Fewer missed sessions'],
];

/** Puts cells on the clipboard of the focused element as Excel does, and pastes them. */
async function pasteFromExcel(page: Page): Promise<void> {
  await page.evaluate((cells) => {
    const data = new DataTransfer();
    data.setData('text/plain', cells.map((row) => row.join('\t')).join('\n'));
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, rows);
}

describe('configurations, ripples, sentences, tables and words as one model', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeEach(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, names.goes).waitFor();
  });
  afterEach(async () => {
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
    await app.close();
  });

  const undoLabel = () => page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-label');
  const card = () => page.getByRole('region', { name: /^(Configuration|Explanation)$/ });
  const text = () => page.getByRole('textbox', { name: 'The theory as sentences' });
  const line = (words: string) => page.locator('.cm-line', { hasText: words }).first();
  const clean = async (where: string) => {
    const { findings } = await axeFindings(page);
    expect(findings, where).toEqual([]);
  };

  /** All that was made is there in the other words as well, then everything is taken back by the keys of undo. */
  async function undoAll(before: string | null): Promise<void> {
    // Two steps may be called the same: what counts is to come back to how it was.
    const step = async () => {
      if ((await undoLabel()) === before) return 'all';
      await page.keyboard.press('Control+z');
      return 'more';
    };
    await expect.poll(step, { timeout: 30_000, interval: 150 }).toBe('all');
    await saved(page);
    await page.getByRole('radio', { name: 'Map' }).click({ force: true });
    await box(page, names.goes).waitFor();
    await expect.poll(() => box(page, names.friend).count()).toBe(0);
    await page.getByText(/^12 arrows/).waitFor();
  }

  async function expectRipple(): Promise<void> {
    const table = page.getByRole('table', { name: /^(Knock-ons|Ripples)$/ });
    await table.getByRole('button', { name: names.goes }).waitFor();
    await clean('chains and loops');
  }

  it('by mouse: boxes → configurations → ripple → a sentence with a new mechanism → on the map → five rows pasted → realist terms and plain words → undo all', async () => {
    const before = await undoLabel();
    for (const [first, ...others] of [
      [names.access, names.goes],
      [names.goes, names.leader, names.keeps],
    ] as const) {
      await box(page, first).click();
      for (const other of others) await box(page, other).click({ modifiers: ['Shift'] });
      await box(page, first).click({ button: 'right' });
      await page.getByRole('menuitem', { name: /^Make an? (configuration|explanation)/ }).click();
      await card().waitFor();
    }
    await card().getByRole('heading', { name: 'CMOC 2' }).waitFor();
    await clean('the card');
    await page.getByRole('radio', { name: 'Reasoning' }).click({ force: true });
    await page.getByRole('tab', { name: 'Chains and loops' }).click();
    await expectRipple();

    await page.getByRole('radio', { name: 'Map' }).click({ force: true });
    await page.getByRole('button', { name: 'Two views side by side' }).click();
    await page.getByRole('radio', { name: 'Write' }).click({ force: true });
    await text().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(`IF ${names.friend} THEN Shyness fades BECAUSE ${names.mechanism} [mechanism]`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await box(page, names.mechanism).waitFor();
    await arrow(page, names.friend).waitFor();
    await clean('sentences beside the map');
    await page.getByRole('button', { name: 'Two views side by side' }).click();

    await page.getByRole('radio', { name: 'Table' }).click({ force: true });
    await page.getByRole('tab', { name: /^(Configurations|Explanations)/ }).click();
    await page.locator('[role="gridcell"][data-column="context"]').first().click();
    await pasteFromExcel(page);
    await page
      .getByText(/^5 (configurations|explanations) added/)
      .first()
      .waitFor();
    await page.locator('.wf-grid-cell', { hasText: 'Fewer missed sessions' }).first().waitFor();
    await clean('the table');

    await page.getByRole('button', { name: /^Words:/ }).click();
    await page.getByRole('menuitemradio', { name: /Realist terms/ }).click();
    await page.getByRole('columnheader', { name: /^Context/ }).waitFor();
    await page.getByRole('button', { name: /^Words:/ }).click();
    await page.getByRole('menuitemradio', { name: /Plain words/ }).click();
    await page.getByRole('columnheader', { name: /^Circumstances/ }).waitFor();
    await undoAll(before);
  });

  it('by keyboard: the same', async () => {
    const before = await undoLabel();
    const view = async (name: string) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(name);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
    };
    for (const [first, ...others] of [
      [names.access, names.goes],
      [names.goes, names.leader, names.keeps],
    ] as const) {
      await box(page, first).focus();
      await page.keyboard.press('Space');
      for (const other of others) {
        await box(page, other).focus();
        await page.keyboard.press('Shift+Space');
      }
      await page.keyboard.press('g');
      await card().waitFor();
    }
    await card().getByRole('heading', { name: 'CMOC 2' }).waitFor();
    await view('Show chains and loops');
    await expectRipple();
    // Along the ripple and back.
    await page.locator('[data-chain]').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
      .toContain('CMOC 2');
    await page.keyboard.press('ArrowLeft');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
      .toContain('CMOC 1');

    await page.getByRole('radio', { name: 'Reasoning' }).focus();
    for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press('ArrowLeft');
    await tabToName(page, /^Read/);
    await page.keyboard.press('ArrowRight');
    await text().focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(`IF ${names.friend} THEN Shyness fades BECAUSE ${names.mechanism} [mechanism]`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await line(`${names.mechanism} [mechanism]`).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');

    await page.getByRole('radio', { name: 'Sentences' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: /^Arrows/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('[role="gridcell"][data-column="context"]').first().focus();
    await pasteFromExcel(page);
    await page
      .getByText(/^5 (configurations|explanations) added/)
      .first()
      .waitFor();

    await view('Switch to realist terms');
    await page.getByRole('columnheader', { name: /^Context/ }).waitFor();
    await view('Switch to plain words');
    await page.getByRole('columnheader', { name: /^Circumstances/ }).waitFor();
    await undoAll(before);
  });
});
