import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { toInterchange } from '#models/interchange.ts';

import { CheckBench } from '../models/checks/checkBench.ts';
import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { box } from './job.ts';
import { focusedName, tabToName } from './keyboard.ts';

/** A theory whose configuration lacks its outcome, although an arrow leads to one, and with a place for a context. */
function unfinished(): CheckBench {
  const bench = new CheckBench();
  const school = bench.box('School', 'context');
  const welcome = bench.box('Feels welcome', 'mechanism');
  const attends = bench.box('Attends', 'outcome', { indicator: 'The attendance list' });
  bench.arrow(school, welcome);
  bench.arrow(welcome, attends);
  bench.cast([
    ['context', school],
    ['mechanism', welcome],
  ]);
  return bench;
}

function prepare(folder: string): void {
  const bench = unfinished();
  const json = path.join(folder, 'theory.json');
  fs.writeFileSync(json, toInterchange(bench.document, [bench.theoryId]));
  const bin = path.resolve(import.meta.dirname, '../../electron/cli/bin.ts');
  const file = path.join(folder, 'checks.wherefore');
  const env = { ...process.env, WHEREFORE_USER_DATA: path.join(folder, 'user-data') };
  for (const args of [
    ['new', file],
    ['import', file, json],
  ])
    execFileSync(process.execPath, [bin, ...args], { env });
}

describe('questions to consider', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    const args: string[] = [];
    app = await startAppUnderTest({
      args,
      prepare: (folder) => {
        prepare(folder);
        args.push(path.join(folder, 'checks.wherefore'));
      },
    });
    ({ page } = app);
    await box(page, 'Attends').waitFor();
  });
  afterAll(() => app.close());

  const pane = () => page.getByRole('complementary', { name: 'Questions to consider' });
  const count = () => page.getByRole('button', { name: /^(No questions|\d+ questions? to consider)/ });
  const group = (name: string) => pane().getByRole('button', { name: new RegExp(`^${name}`) });
  const clean = async (where: string) => {
    const { findings } = await axeFindings(page);
    expect(findings, where).toEqual([]);
  };
  const undo = () => page.getByRole('button', { name: /^Undo/ }).click();

  it('by mouse: the count opens the list → go there → put right in one step → undo brings the question back', async () => {
    await expect.poll(() => count().textContent()).toBe('5 questions to consider');
    await count().click();
    await pane().getByRole('heading', { name: 'What readers will ask (2)' }).waitFor();
    await clean('the list');
    await group('Nobody has said what it leads to').click();
    await pane().getByText('What does it lead to?').waitFor();
    await clean('an open question');
    await group('Only a place or a group').click();
    await pane()
      .getByRole('button', { name: /^Go there: “School”/ })
      .click();
    await expect.poll(() => box(page, 'School').getAttribute('aria-selected')).not.toBe('false');
    await pane().getByRole('button', { name: 'Make “Attends” its effect' }).click();
    await expect.poll(() => count().textContent()).toBe('4 questions to consider');
    expect(await group('Nobody has said what it leads to').count()).toBe(0);
    await undo();
    await expect.poll(() => count().textContent()).toBe('5 questions to consider');
  });

  it('by keyboard: set aside with a reason that must be given → shown with it → brought back; switched off and asked again', async () => {
    await group('Only a place or a group').waitFor();
    await page.locator('.wf-questionCount').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedName(page)).toMatch(/Questions to consider/);
    await tabToName(page, /^Set aside…: “School”/);
    await page.keyboard.press('Enter');
    const form = pane().getByRole('form', { name: 'Set aside' });
    await form.waitFor();
    await clean('setting aside');
    expect(await form.getByRole('button', { name: 'Set aside' }).isDisabled()).toBe(true);
    await page.keyboard.type('The panel will say what about it.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Researchers');
    await page.keyboard.press('Enter');
    await expect.poll(() => count().textContent()).toBe('4 questions to consider');
    await tabToName(page, /^Set aside/);
    await page.keyboard.press('Enter');
    await pane().getByText('The panel will say what about it.').waitFor();
    await pane()
      .getByText(/^Researchers · today/)
      .waitFor();
    await clean('what was set aside');
    await tabToName(page, /^Bring back: “School”/);
    await page.keyboard.press('Enter');
    await expect.poll(() => count().textContent()).toBe('5 questions to consider');

    await group('Ask more').click();
    await pane().getByRole('switch', { name: 'A box on its own' }).waitFor();
    await clean('what more can be asked');
    await undo();
    await expect.poll(() => count().textContent()).toBe('4 questions to consider');
    await undo();
    await expect.poll(() => count().textContent()).toBe('5 questions to consider');
  });

  it('a mark beside a thing leads to the questions about it alone, and the palette opens the list', async () => {
    await pane().getByRole('button', { name: 'Close panel' }).click();
    await box(page, 'School').click();
    await page.getByRole('button', { name: '1 question about this box' }).waitFor();
    await page.getByRole('button', { name: '1 question about this box' }).click();
    await pane().getByText('1 question about one box.').waitFor();
    expect(await pane().getByRole('heading', { level: 4 }).count()).toBe(1);
    await clean('questions about one box');
    await pane().getByRole('button', { name: 'Show all questions' }).click();
    await group('Nobody has said what it leads to').waitFor();
    await pane().getByRole('button', { name: 'Close panel' }).click();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('questions to consider');
    await page.keyboard.press('Enter');
    await pane().waitFor();
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
