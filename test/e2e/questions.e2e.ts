import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { box } from './job.ts';

describe('questions a theory answers itself', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  const pane = () => page.getByRole('region', { name: 'Questions' });
  const clean = async (where: string) => {
    const { findings } = await axeFindings(page);
    expect(findings, where).toEqual([]);
  };

  it('by mouse: ask what stands in the way of a box that is selected; an answer leads to its arrow', async () => {
    await box(page, 'Person keeps going').click();
    await page.keyboard.press('q');
    await pane().waitFor();
    await pane()
      .getByRole('button', { name: /Question$/ })
      .click();
    await page.getByRole('option', { name: 'What has to be true for this to happen?' }).click();
    await pane()
      .getByText(/lead to “Person keeps going”/)
      .waitFor();
    expect(await pane().getByRole('combobox', { name: 'Box' }).inputValue()).toBe('Person keeps going');
    const lines = pane().getByRole('listitem');
    expect(await lines.count()).toBe(12);
    await clean('an answer');
    await lines.first().getByRole('button').click();
    await page.getByRole('button', { name: 'Show everything again' }).waitFor();
    await pane().getByRole('button', { name: 'Close panel' }).click();
    await page.getByRole('button', { name: 'Show everything again' }).waitFor({ state: 'detached' });
  });

  it('by keyboard: the palette finds a question by its words', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or do anything' }).fill('have no because');
    await page.getByRole('option', { name: /Where do we have no because/ }).waitFor();
    await page.keyboard.press('Enter');
    await pane().getByText('8 statements do not say why.', { exact: false }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or do anything' }).fill('round in circles');
    await page.getByRole('option', { name: /round in circles/ }).waitFor();
    await page.keyboard.press('Enter');
    await pane().getByText('Nothing leads back to itself.').waitFor();
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});

describe('chains and loops', () => {
  const file = path.join(os.tmpdir(), `wherefore-loops-${process.pid}.wherefore`);
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await startAppUnderTest({
      prepare: () => {
        const starters = ['worked-configurations', 'self-determination'].flatMap((id) => ['--starter', id]);
        const bin = path.resolve(import.meta.dirname, '../../electron/cli/bin.ts');
        const made = spawnSync(process.execPath, [bin, 'new', file, ...starters], { encoding: 'utf8' });
        if (made.status !== 0) throw new Error(made.stderr);
      },
      args: [file],
    });
    ({ page } = app);
    await box(page, '').waitFor();
  });
  afterAll(async () => {
    await app.close();
    fs.rmSync(file, { force: true });
  });

  const pane = () => page.getByRole('region', { name: 'Questions' });
  const chains = () => page.getByRole('region', { name: 'Chains and loops' });
  const cardAt = (code: string) => chains().getByRole('button', { name: new RegExp(`^${code}\\b`) });
  const current = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  /** From the list of theories; the one that is open is there too. */
  const openTheory = async (title: string) => {
    await page.getByRole('button', { name: 'Theories', exact: true }).click();
    await page.getByRole('menuitemradio', { name: new RegExp(`^${title}`) }).click();
  };
  /** By the palette: it is shown large enough to be read, whatever was seen before. */
  const goToBox = async (name: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search or do anything' }).fill(name);
    await page.getByRole('listbox', { name: 'Results' }).getByRole('option', { name }).first().waitFor();
    await page.keyboard.press('Enter');
  };
  const undoLabel = () => page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-label');

  it('W5: a chain is walked by buttons and arrow keys, and a ripple is given a name in one step', async () => {
    await openTheory('Seven configurations');
    await goToBox('Person agrees');
    await page.locator('[data-card][aria-label*="brought about in CMOC-1, a condition in CMOC-2"]').waitFor();
    await page.getByRole('radio', { name: 'Reasoning' }).click({ force: true });
    await page.getByRole('tab', { name: 'Chains and loops' }).click();
    await cardAt('CMOC-5').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(current).toMatch(/^CMOC-1/);
    await chains().getByRole('button', { name: 'Next' }).click();
    await expect.poll(current).toMatch(/^CMOC-2/);
    await chains().getByRole('button', { name: 'Back' }).click();
    await expect.poll(current).toMatch(/^CMOC-1/);
    const name = chains()
      .getByRole('textbox', { name: /^Name, CMOC-1 to CMOC-2/ })
      .first();
    await name.fill('Open doors');
    await name.press('Enter');
    await expect.poll(undoLabel).toContain('Name knock-on');
    expect((await axeFindings(page)).findings).toEqual([]);
  });

  it('W3, W8: a loop is told in words and shown on the map with its letter', async () => {
    await openTheory('Choice and control');
    await page.getByRole('radio', { name: 'Reasoning' }).click({ force: true });
    await page.getByRole('tab', { name: 'Chains and loops' }).click();
    await chains().getByText('R1: More “', { exact: false }).waitFor();
    expect((await axeFindings(page)).findings).toEqual([]);
    await chains().getByRole('button', { name: 'Show R1 on the map' }).click();
    await page.getByRole('button', { name: 'Show everything again' }).waitFor();
    await box(page, 'People feel part of a community').waitFor();
    await page.getByRole('button', { name: 'Show everything again' }).click();
    await page.keyboard.press('q');
    await pane().waitFor();
    await pane()
      .getByRole('button', { name: /Question$/ })
      .click();
    await page.getByRole('option', { name: 'Where does it go round in circles?' }).click();
    await pane().getByText('1 loop of boxes (1 reinforcing)', { exact: false }).waitFor();
    await pane()
      .getByRole('button', { name: /^R1: More/ })
      .press('Enter');
    // What was asked stays while its answer is looked at.
    await pane().getByText('1 loop of boxes (1 reinforcing)', { exact: false }).waitFor();
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
