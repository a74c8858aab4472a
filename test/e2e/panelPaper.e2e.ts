import fs from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { saved } from './job.ts';
import { panelWorkspace, planSession, rowsIn, statements } from './panelJob.ts';

describe('a panel without any screen', () => {
  let app: AppUnderTest;
  let page: Page;
  let file = '';

  beforeAll(async () => {
    const args: string[] = [];
    app = await startAppUnderTest({
      args,
      prepare: (folder) => {
        file = panelWorkspace(folder);
        args.push(file);
      },
    });
    ({ page } = app);
    await page.getByRole('button', { name: 'Panel sessions' }).waitFor();
    await planSession(page, 'On paper');
    await page.getByRole('tab', { name: /^People/ }).click();
  });
  afterAll(() => app.close());

  const clean = async (where: string) => expect((await axeFindings(page)).findings, where).toEqual([]);
  const people = () => page.getByRole('table', { name: 'People of this session' });

  it('H9: sheets are printed: large, numbered, in plain words, a few arrows a page, with room for what is missing', async () => {
    await page.getByRole('button', { name: 'Print sheets…' }).click();
    await page.getByRole('heading', { level: 1, name: 'On paper' }).waitFor();
    await clean('sheets');
    const text = await page.locator('main').innerText();
    for (const statement of statements) expect(text.replaceAll(/\s+/gu, ' ')).toContain(statement);
    expect(text).toContain('What is missing?');
    await page.emulateMedia({ media: 'print' });
    const size = await page
      .locator('.wf-sheet-statement')
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    // 16 points or more.
    expect(size).toBeGreaterThanOrEqual((16 * 96) / 72);
    expect(await page.getByRole('button', { name: 'Back' }).isVisible()).toBe(false);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(pages).toBeLessThanOrEqual(5);
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('Escape');
    await people().or(page.getByText('Nobody has answered yet')).waitFor();
  });

  it('H9: answers are typed in with a letter each, by keyboard alone, sheet after sheet', async () => {
    await page.getByRole('button', { name: 'Type in answers…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Type in answers' });
    await dialog.waitFor();
    await clean('typing in');
    await dialog.getByLabel(/^1IF somebody asks/).focus();
    await page.keyboard.type('adusaaaaaaax');
    // x is no answer; the last arrow waits for one.
    expect(await dialog.getByLabel(/^12/).inputValue()).toBe('');
    await page.keyboard.type('d');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Whose sheet').waitFor();
    expect(await dialog.getByLabel('Whose sheet').inputValue()).toBe('Sheet 2');
    await page.keyboard.type(' dd');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('u');
    await dialog.getByLabel('What is missing, one a line').fill('Later buses\nA lift home');
    await dialog.getByRole('button', { name: 'Keep, and go on with the next sheet' }).click();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await saved(page);
    const responses = rowsIn(file, 'responses').filter(({ answer }) => answer !== 'none');
    expect(responses.length).toBe(12 + 2);
    const [first] = rowsIn(file, 'participants');
    const letterOf = (askedArrowId: unknown) =>
      responses
        .filter((row) => row['participantId'] === first?.['id'] && row['askedArrowId'] === askedArrowId)
        .map(({ answer }) => String(answer).charAt(0))
        .join('');
    const asked = rowsIn(file, 'askedArrows').toSorted(
      (one, other) => Number(one['position']) - Number(other['position']),
    );
    expect(asked.map(({ id }) => letterOf(id)).join('')).toBe('adusaaaaaaad');
    expect(rowsIn(file, 'suggestions').map(({ words }) => words)).toEqual(['Later buses', 'A lift home']);
    expect(rowsIn(file, 'participants').map(({ way }) => way)).toEqual(['paper', 'paper']);
  });

  it('H9: a spreadsheet goes out, is filled in, and comes in; bad rows are named, good ones kept, undo takes it back', async () => {
    await page.getByRole('button', { name: 'Save a spreadsheet to fill in…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await page
      .getByRole('region', { name: 'Notices' })
      .getByText(/^Written to .*On paper\.xlsx/)
      .waitFor();
    const heading = [
      'Person',
      'Group',
      ...statements.map((statement, index) => `${index + 1}. ${statement}`),
    ];
    const rows = [
      heading,
      ['Ash', '', ...'ADADADADADAD'.split('')],
      ['Birch', '', ...'AAAAAAAAAAA'.split(''), 'perhaps'],
      ['Ash', '', 'A'],
    ];
    const csv = rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');
    fs.writeFileSync(path.join(app.documents, 'filled.csv'), csv);
    await page.getByRole('button', { name: 'Take in a filled spreadsheet…' }).click();
    const picker = page.getByRole('dialog', { name: 'Take in answers' });
    await picker.getByRole('option', { name: /^filled\.csv/ }).click();
    await picker.getByRole('button', { name: 'Read' }).click();
    const dialog = page.getByRole('dialog', { name: 'Take in “filled.csv”' });
    await dialog.getByText('2 people, 23 answers.').waitFor();
    await dialog.getByText('Row 3: column N, “perhaps” is no answer to arrow 12; it was left out.').waitFor();
    await dialog.getByText('Row 4: “Ash” has a row above already. This row was left out.').waitFor();
    await clean('what comes in');
    await dialog.getByRole('button', { name: 'Take in round 1' }).click();
    await people().getByRole('row', { name: /Birch/ }).waitFor();
    await saved(page);
    const given = () => rowsIn(file, 'responses').filter(({ answer }) => answer !== 'none').length;
    expect(given()).toBe(14 + 23);
    await page.getByRole('button', { name: 'Undo: Take in 2 sheets' }).click();
    await people().getByRole('row', { name: /Birch/ }).waitFor({ state: 'detached' });
    await saved(page);
    expect(given()).toBe(14);
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
