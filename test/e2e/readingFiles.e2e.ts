import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { box } from './job.ts';

describe('a text read from a file', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
    await page.getByRole('radio', { name: 'Library' }).click({ force: true });
    await page.getByRole('list', { name: 'Sources found' }).getByRole('button').first().click();
    await page.getByRole('tab', { name: 'Read and code' }).click();
  });
  afterAll(() => app.close());

  const give = (name: string, buffer: Buffer) =>
    page.getByLabel('Or read it from a file').setInputFiles({ name, mimeType: '', buffer });
  const read = () => page.getByLabel('Paste the text').inputValue();

  it('Word: its paragraphs', async () => {
    const file = zipSync({
      'word/document.xml': strToU8(
        '<w:document><w:body><w:p><w:r><w:t>We met at the door.</w:t></w:r></w:p><w:p><w:r><w:t>It rained.</w:t></w:r></w:p></w:body></w:document>',
      ),
    });
    await give('interview.docx', Buffer.from(file));
    await expect.poll(read).toBe('We met at the door.\n\nIt rained.');
  });

  it('PDF: its words by page, and a passage is found again by its page', async () => {
    const printer = await page.context().newPage();
    await printer.setContent(
      '<p>First page about belonging.</p><p style="break-before: page">Second page: others came with a friend.</p>',
    );
    const pdf = await printer.pdf();
    await printer.close();
    await give('article.pdf', pdf);
    await expect
      .poll(read, { timeout: 20_000 })
      .toBe('— page 1 —\nFirst page about belonging.\n— page 2 —\nSecond page: others came with a friend.');
    await page.getByRole('button', { name: 'Keep this text' }).click();
    const reader = page.getByRole('document', { name: 'article.pdf' });
    await reader.getByText('Page 2').waitFor();
    await reader.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('e');
    await page.keyboard.type('transport');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await reader.locator('mark').getByText('Second page: others came with a friend.').click();
    await page
      .getByRole('complementary', { name: 'Inspector' })
      .getByText(/page 2/)
      .first()
      .waitFor();
  });

  it('a damaged PDF and a picture say what happened, and nothing is kept', async () => {
    await page.getByRole('button', { name: /Text/ }).first().click();
    await page.getByRole('option', { name: 'Another text…' }).click();
    await give('damaged.pdf', Buffer.from('%PDF-1.7\nnothing more'));
    await page
      .getByText(/This PDF is damaged and cannot be read/)
      .first()
      .waitFor({ timeout: 20_000 });
    await give('photo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 1, 2, 3]));
    await page
      .getByText(/This file is no text that can be read here/)
      .first()
      .waitFor();
    expect(await read()).toBe('');
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
