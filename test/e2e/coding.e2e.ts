import fs from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { arrow, box, saved } from './job.ts';

const file = path.resolve(import.meta.dirname, '../fixtures/references/ovidMessy.ris');
const transcript = [
  'We met at the door. I would not have gone in alone, she said.',
  'Others came with a friend and left all the same. It was the noise, they said.',
].join('\n');
const claim = 'IF transport to first session is supported';

/** Drops the file of references into the window. */
async function drop(page: Page): Promise<void> {
  const transfer = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'ovidMessy.ris'));
      return data;
    },
    fs.readFileSync(file, 'utf8'),
  );
  for (const event of ['dragover', 'drop'])
    await page.dispatchEvent('body', event, { dataTransfer: transfer });
}

describe('from a file of references to judged evidence', () => {
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

  it('drop → preview → accept → paste a text → code one passage for by mouse and one against by keyboard → confidence → matrix → gaps → undo all', async () => {
    const before = await undoLabel();
    await drop(page);
    await page.getByRole('button', { name: 'Add 2 sources' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('radio', { name: 'Library' }).click({ force: true });
    await page.getByRole('button', { name: /Example study of walking groups/ }).click();
    await page.getByRole('tab', { name: 'Read and code' }).click();
    await page.getByLabel('Paste the text').fill(transcript);
    await clean('a text to paste');
    await page.getByRole('button', { name: 'Keep this text' }).click();
    const reader = page.getByRole('document', { name: 'Text' });
    await reader.waitFor();

    // By mouse: the words of one sentence are marked and tied.
    await page.evaluate(() => {
      const node = document.querySelector('[data-at]')?.firstChild;
      if (node === null || node === undefined) throw new Error('There is no text.');
      const range = document.createRange();
      range.setStart(node, 'We met at the door. '.length);
      range.setEnd(node, node.textContent?.length ?? 0);
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    });
    await reader.dispatchEvent('mouseup');
    await page.getByRole('button', { name: 'Tie to the theory' }).click();
    const tie = page.getByRole('region', { name: 'Tie the picked words' });
    await tie.getByRole('combobox', { name: 'Tie to' }).fill('transport');
    await clean('tying');
    await expect.poll(() => page.getByRole('option').count()).toBe(1);
    await page.getByRole('option', { name: claim }).click();
    await tie.waitFor({ state: 'detached' });
    await reader.locator('mark').getByText('I would not have gone in alone').waitFor();

    // By keyboard: the third sentence, then E, the stance, some letters, Enter.
    await reader.focus();
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('e');
    await tie.waitFor();
    expect(await tie.locator('blockquote').textContent()).toBe(
      'Others came with a friend and left all the same.',
    );
    await tie.getByRole('radio', { name: 'Speaks against it' }).focus();
    await page.keyboard.press('Space');
    await tie.getByRole('combobox', { name: 'Tie to' }).focus();
    await page.keyboard.type('transport');
    await page.getByRole('option', { name: claim }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tie.waitFor({ state: 'detached' });
    await expect.poll(() => reader.locator('mark').count()).toBe(2);
    await clean('a coded text');

    // A mark leads to the arrow, and the arrow to its marks.
    await reader.locator('mark').first().click();
    await page
      .getByRole('complementary', { name: 'Inspector' })
      .getByRole('heading', { name: /Speaks against it/ })
      .waitFor();
    await expect.poll(() => reader.locator('mark[data-selected="true"]').count()).toBe(2);
    await page.getByRole('tab', { name: 'Confidence' }).click();
    const form = page.getByRole('form', { name: 'How sure the team is' });
    await form.getByRole('button', { name: /How sure are we/ }).click();
    await page.getByRole('option', { name: /^Low/ }).click();
    await form.getByLabel('Why (needed)').fill('One voice for it and one against');
    await form.getByRole('button', { name: 'Record', exact: true }).click();
    await form.getByRole('button', { name: 'Record again' }).waitFor();

    await page.getByRole('radio', { name: 'Evidence' }).click({ force: true });
    await page.getByRole('tab', { name: 'Evidence matrix' }).click();
    const row = page.getByRole('row').filter({ hasText: 'transport to first session' });
    await row.getByText('Speaks against it').first().waitFor();
    await page.getByRole('tab', { name: 'Where evidence is missing most' }).click();
    await page.getByRole('row').filter({ hasText: 'transport to first session' }).first().waitFor();
    await saved(page);

    for (let steps = 0; steps < 8 && (await undoLabel()) !== before; steps += 1) {
      const label = await undoLabel();
      await page.getByRole('button', { name: /^Undo/ }).click();
      await expect.poll(undoLabel).not.toBe(label);
    }
    expect(await undoLabel()).toBe(before);
    await page.getByRole('radio', { name: 'Map' }).click({ force: true });
    await arrow(page, 'transport to first session').waitFor();
    await saved(page);
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
