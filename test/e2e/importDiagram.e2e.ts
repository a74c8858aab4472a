import fs from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { drop } from './drop.ts';
import { arrow, box, saved } from './job.ts';

const kumu = JSON.stringify({
  name: 'Neighbourhood map',
  elements: [
    { id: 'a', label: 'Neighbours say hello', type: 'Driver' },
    { id: 'b', label: 'A warm welcome', type: 'Activity' },
    { id: 'c', label: 'Fewer lonely days', type: 'Impact' },
  ],
  connections: [
    { from: 'a', to: 'b', type: '+' },
    { from: 'b', to: 'c', type: '-' },
    { from: 'b', to: 'gone' },
    { from: 'c', to: 'c' },
  ],
});

const undoName = (page: Page) => page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-label');

describe('a diagram dropped into the window', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  it('shows its types with a guess each; a changed guess counts; adding is one step that undo takes back (N5, N6)', async () => {
    const before = await undoName(page);
    await drop(page, 'map.json', kumu);
    const dialog = page.getByRole('dialog', { name: 'Import “map.json”' });
    await dialog.waitFor();
    const into = dialog.getByRole('button', { name: /Goes into/ });
    expect(await into.textContent()).toContain('A new theory, “Neighbourhood map”');
    await dialog.getByText('Link 4 leads from “Fewer lonely days” to itself. It was left out.').waitFor();
    await dialog.getByText('Neighbours say hello → A warm welcome').waitFor();
    const guess = (type: string) =>
      dialog.getByRole('button', { name: new RegExp(`What “${type}” is taken to be`) });
    expect(await guess('Driver').textContent()).toContain('Nothing');
    expect(await guess('Impact').textContent()).toContain('What happens');
    const { findings } = await axeFindings(page);
    expect(findings).toEqual([]);

    await guess('Driver').click();
    await page.getByRole('option', { name: 'Circumstances' }).click();
    await expect.poll(() => guess('Driver').textContent()).toContain('Circumstances');
    await dialog.getByRole('button', { name: 'Add 4 boxes and 3 arrows' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('4 boxes and 3 arrows added, 1 left out.').first().waitFor();
    await box(page, 'Neighbours say hello').waitFor();
    expect(await box(page, 'Neighbours say hello').getAttribute('aria-label')).toContain('ircumstance');
    await arrow(page, 'Fewer lonely days').waitFor();
    await saved(page);

    await page.getByRole('button', { name: /^Undo: Import map.json/ }).click();
    await expect.poll(() => undoName(page)).toBe(before);
    await box(page, 'Person goes along').waitFor();
    expect(await box(page, 'Neighbours say hello').count()).toBe(0);
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });

  it('goes into a theory that is there when that is chosen, and adds nothing the second time', async () => {
    await drop(page, 'map.json', kumu);
    const dialog = page.getByRole('dialog', { name: 'Import “map.json”' });
    await dialog.getByRole('button', { name: /Goes into/ }).click();
    await page.getByRole('option').nth(1).click();
    await dialog.getByText('stay as they are').waitFor();
    await dialog.getByRole('button', { name: 'Add 4 boxes and 3 arrows' }).click();
    await dialog.waitFor({ state: 'detached' });
    await box(page, 'Person goes along').waitFor();
    await box(page, 'Fewer lonely days').waitFor();
    await saved(page);
    await drop(page, 'map.json', kumu);
    await dialog.getByRole('button', { name: /Goes into/ }).click();
    await page.getByRole('option').nth(1).click();
    await dialog.getByRole('button', { name: 'Nothing to add' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

describe('a diagram chosen by keyboard alone', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest();
    await box(app.page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  it('is read from its path; the guess is changed with the keys, then it is added', async () => {
    const { page } = app;
    const file = path.join(app.folder, 'walk.gv');
    fs.writeFileSync(
      file,
      'digraph walk { w [label="A walk", type="Thing"]; w -> t; t [label="They talk"] }',
    );
    await page.keyboard.press('ControlOrMeta+Shift+I');
    await page.getByRole('dialog', { name: 'Import' }).waitFor();
    await page.keyboard.type(file);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Import “walk.gv”' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: /What “Thing” is taken to be/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'What is offered' }).waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog
      .getByRole('button', { name: /What “Thing”.*offered|offered/ })
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: 'Add 2 boxes and 1 arrow' }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await box(page, 'A walk').waitFor();
    await saved(page);
    expect(app.violations).toEqual([]);
  });
});
