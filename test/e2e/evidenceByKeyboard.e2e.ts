import path from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { box, saved } from './job.ts';
import { focusedName, tabToName } from './keyboard.ts';

const file = path.resolve(import.meta.dirname, '../fixtures/references/ovidMessy.ris');

describe('from a file of references to judged evidence by keyboard alone', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  const press = async (...keys: string[]) => {
    for (const key of keys) {
      // One key after the other, as fingers do.
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press(key);
    }
  };
  const tabTo = (name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') => tabToName(page, name, key);
  const nowOn = (name: RegExp) => expect.poll(() => focusedName(page), { timeout: 8000 }).toMatch(name);
  const undoLabel = () => page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-label');

  /** Does what the palette finds first for these words. */
  const perform = async (words: string, option: string | RegExp) => {
    await press('ControlOrMeta+K');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(words);
    await page.getByRole('option', { name: option }).first().waitFor();
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

  /** Ties the sentence that is picked: stance by arrow keys, the arrow by letters. */
  const tie = async (stanceSteps: number) => {
    await press('e');
    await nowOn(/Tie to/);
    if (stanceSteps > 0) {
      await press('Shift+Tab');
      for (let step = 0; step < stanceSteps; step += 1) await press('ArrowRight');
      await press('Tab');
      await nowOn(/Tie to/);
    }
    await page.keyboard.type('transport');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await press('ArrowDown', 'Enter');
    await page.getByRole('region', { name: 'Tie the picked words' }).waitFor({ state: 'detached' });
    await nowOn(/^Interview/);
  };

  it('import → preview → accept → paste → code one for and one against → confidence with a reason → matrix → gap list → undo all', async () => {
    const before = await undoLabel();
    await press('ControlOrMeta+Shift+I');
    await page.getByRole('dialog', { name: 'Import' }).waitFor();
    await page.keyboard.type(file);
    await press('Enter');
    await page.getByRole('dialog', { name: 'Import “ovidMessy.ris”' }).waitFor();
    await nowOn(/^Add 2 sources$/);
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await saved(page);

    await perform('show the library', 'Show the library');
    await tabTo(/Search the library/);
    await page.keyboard.type('walking groups');
    await page.getByText('1 source', { exact: true }).waitFor();
    await tabTo(/^Example study of walking groups/);
    await press('Enter');
    await page.getByRole('region', { name: 'Source', exact: true }).waitFor();
    await tabTo(/^Record/);
    await press('ArrowRight');
    await nowOn(/^Read and code/);
    await tabTo(/Paste the text/);
    await page.keyboard.insertText(
      'We met at the door. I would not have gone in alone. Others left all the same.',
    );
    await tabTo(/What it is/);
    await page.keyboard.type('Interview');
    await tabTo(/^Keep this text/);
    await press('Enter');
    await nowOn(/^Interview/);
    await press('ArrowDown', 'ArrowDown');
    await tie(0);
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await tie(1);
    const reader = page.getByRole('document', { name: 'Interview' });
    await expect.poll(() => reader.locator('mark').count()).toBe(2);

    // From the mark to the arrow, and on to how sure the team is.
    await tabTo(/^I would not have gone in alone/);
    await press('Enter');
    await page
      .getByRole('complementary', { name: 'Inspector' })
      .getByRole('heading', { name: /Speaks against it/ })
      .waitFor();
    await press('F6');
    await tabTo(/^Evidence/);
    await press('ArrowRight');
    await nowOn(/^Confidence/);
    await tabTo(/How sure are we/);
    await press('Enter');
    await page.getByRole('option', { name: /^Low/ }).waitFor();
    await page.keyboard.type('Low');
    await press('Enter');
    await tabTo(/Why \(needed\)/);
    await page.keyboard.type('One voice for it and one against');
    await tabTo(/^Record$/);
    await press('Enter');
    await page.getByRole('button', { name: 'Record again' }).waitFor();

    await perform('gaps and evidence', 'Show gaps and evidence matrix');
    await tabTo(/^Where evidence is missing most/);
    await press('ArrowRight');
    await nowOn(/^Evidence matrix/);
    const row = page.getByRole('row').filter({ hasText: 'transport to first session' });
    await row
      .getByText(/Speaks against it/)
      .first()
      .waitFor();
    await press('ArrowLeft');
    await nowOn(/^Where evidence is missing most/);
    await page.getByRole('row').filter({ hasText: 'transport to first session' }).first().waitFor();
    await saved(page);

    for (let steps = 0; steps < 10; steps += 1) {
      // oxlint-disable-next-line no-await-in-loop
      const label = await undoLabel();
      if (label === before) break;
      // oxlint-disable-next-line no-await-in-loop
      await press('ControlOrMeta+Z');
      // oxlint-disable-next-line no-await-in-loop
      await expect.poll(undoLabel).not.toBe(label);
    }
    expect(await undoLabel()).toBe(before);
    await saved(page);
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
