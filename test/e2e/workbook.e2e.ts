import fs from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { xlsxSheets } from '#shared/documents/xlsxSheets.ts';

import { EditedFile } from '../workbook/editedFile.ts';
import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { arrow, box, saved } from './job.ts';
import { tabToName } from './keyboard.ts';

/** The cells of a written workbook's sheet, as text. */
function cells(file: string, sheet: string): readonly (readonly string[])[] {
  const sheets = xlsxSheets(fs.readFileSync(file));
  if (!sheets.ok) throw new Error(sheets.error.message);
  const found = sheets.value.find(({ name }) => name === sheet);
  return (found?.rows ?? []).map((row) => [...row].map((cell) => cell?.text ?? ''));
}

/** Edits it as somebody would in Excel: two cells are changed, a row is added. */
function edit(file: string): void {
  const edited = new EditedFile(fs.readFileSync(file));
  edited.set('arrows', { row: 'A1', heading: 'BECAUSE', text: '=nobody has to ask twice' });
  edited.set('elements', { row: 'E1', heading: 'Note', text: 'Ask the panel about this' });
  edited.add('elements', { Label: 'A warm room to wait in' });
  fs.writeFileSync(file, edited.bytes());
}

const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Bring back “tables.xlsx”' });

describe('a workbook goes out, is changed, and comes back', () => {
  let app: AppUnderTest;
  let page: Page;
  let file: string;
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    file = path.join(app.folder, 'tables.xlsx');
    await box(page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  it('B2, B4: by mouse: every change is shown, one is unticked, the rest is taken as one step that undo takes back', async () => {
    await page.keyboard.press('Control+Shift+E');
    const exporting = page.getByRole('dialog', { name: 'Export' });
    await exporting.getByRole('button', { name: /What/ }).click();
    await page.getByRole('option', { name: /Tables \(Excel\)/ }).click();
    await exporting.getByRole('button', { name: 'Choose where…' }).click();
    const where = page.getByRole('dialog', { name: 'Where to?' });
    await where.getByRole('textbox', { name: 'Name' }).fill(file);
    await where.getByRole('button', { name: 'Export' }).click();
    await page
      .getByText(/Written to .*tables\.xlsx/u)
      .first()
      .waitFor();
    expect(cells(file, 'Boxes')[0]?.slice(0, 3)).toEqual(['No.', 'Label', 'In plain words']);
    edit(file);

    const before = await undo(page).getAttribute('aria-label');
    await page.keyboard.press('Control+Shift+I');
    const choosing = page.getByRole('dialog', { name: 'Import' });
    await choosing.getByRole('textbox', { name: 'File' }).fill(file);
    await choosing.getByRole('button', { name: 'Import' }).click();
    const dialog = dialogOf(page);
    await dialog.getByText('2 cells changed, 1 row added').waitFor();
    await dialog.getByText('=nobody has to ask twice').waitFor();
    expect(await dialog.getByRole('checkbox').count()).toBe(3);
    const { findings } = await axeFindings(page);
    expect(findings).toEqual([]);
    await dialog.getByText(/^Note/).click();
    await dialog.getByRole('button', { name: 'Take 2 changes' }).click();
    await dialog.waitFor({ state: 'detached' });
    await box(page, 'A warm room to wait in').waitFor();
    await arrow(page, 'nobody has to ask twice').waitFor();
    await saved(page);
    await undo(page).click();
    await expect.poll(() => undo(page).getAttribute('aria-label')).toBe(before);
    expect(await box(page, 'A warm room to wait in').count()).toBe(0);
    expect(await arrow(page, 'nobody has to ask twice').count()).toBe(0);
    await saved(page);
  });

  it('B4: by keyboard alone: ticks are set by space, and nothing that was not ticked is taken', async () => {
    await page.keyboard.press('Control+Shift+I');
    await page.getByRole('dialog', { name: 'Import' }).waitFor();
    await tabToName(page, /^File/);
    await page.keyboard.type(file);
    await page.keyboard.press('Enter');
    const dialog = dialogOf(page);
    await dialog.waitFor();
    await tabToName(page, /^Tick nothing/);
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: 'Nothing is ticked' }).waitFor();
    await tabToName(page, /^Note/);
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: 'Take 1 change' }).waitFor();
    await tabToName(page, /^Take 1 change/);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('1 change taken').first().waitFor();
    await saved(page);
    expect(await box(page, 'A warm room to wait in').count()).toBe(0);
    // What was taken is no change any more; the others are still there to be taken.
    await page.keyboard.press('Control+Shift+I');
    await page.getByRole('dialog', { name: 'Import' }).waitFor();
    await tabToName(page, /^File/);
    await page.keyboard.type(file);
    await page.keyboard.press('Enter');
    await dialog.getByText('1 cell changed, 1 row added').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
