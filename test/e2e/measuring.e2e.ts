import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { arrow, box, saved } from './job.ts';
import { focusedName, tabToName } from './keyboard.ts';

let app: AppUnderTest;
let page: Page;

const undoLabel = () => page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-label');
const clean = async (where: string) => {
  const { findings } = await axeFindings(page);
  expect(findings, where).toEqual([]);
};
const unmeasured = () => page.getByRole('region', { name: 'Effects nobody measures' });

/** What the chart shows stands in a table beside it, figure for figure. */
async function chartHasTable(values: readonly string[]) {
  const table = page.getByRole('table', { name: /^Results of / });
  const chart = page.getByRole('img', { name: /goes up: better/ });
  await chart.waitFor();
  expect(await chart.textContent()).toContain('↑ better');
  const label = (await chart.getAttribute('aria-label')) ?? '';
  for (const value of values) {
    expect(label).toContain(value);
    expect(await table.getByRole('textbox').evaluateAll(valuesOf)).toContain(value);
  }
}
const valuesOf = (fields: Element[]) =>
  fields.map((field) =>
    field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '',
  );

/** The timeline's picture says no more than the plan's table does. */
async function timelineHasTable() {
  const timeline = page.getByRole('img', { name: /^Timeline/ });
  await timeline.waitFor();
  const label = (await timeline.getAttribute('aria-label')) ?? '';
  const table = page.getByRole('table', { name: /^What is measured/ });
  const headers = await table.getByRole('columnheader').allTextContents();
  for (const time of ['Baseline', '4 months', '6–9 months']) {
    expect(label).toContain(time);
    expect(headers.some((header) => header.includes(time))).toBe(true);
  }
}

async function undoAll(before: string | null) {
  while ((await undoLabel()) !== before) await page.keyboard.press('Control+z');
  await saved(page);
  await unmeasured().getByRole('button', { name: 'Health and wellbeing' }).waitFor();
  expect(app.violations).toEqual([]);
  expect(app.foreignRequests).toEqual([]);
}

describe('from the start screen to a measurement plan with results, by mouse', () => {
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
    await page.keyboard.press('ControlOrMeta+W');
  });
  afterAll(() => app.close());

  const view = (name: string) => page.getByRole('radio', { name }).click({ force: true });
  const pick = async (text: string, option: RegExp) => {
    await page.getByRole('combobox', { name: 'Measure', exact: true }).fill(text);
    await page.getByRole('option', { name: option }).click();
  };

  it('starter → tag an outcome → two measures, one on an arrow → plan → baseline and follow-up → chart → no longer unmeasured → undo all', async () => {
    await page.getByRole('button', { name: /^The social cure/ }).click();
    await box(page, 'Health and wellbeing').waitFor();
    const before = await undoLabel();
    await view('Measures');
    await unmeasured().getByRole('button', { name: 'Health and wellbeing' }).waitFor();
    await clean('plan');
    await page.getByRole('tab', { name: 'Effect lists' }).click();
    await page.getByRole('button', { name: 'Use this list (67 effects)' }).click();
    await page.getByRole('rowheader', { name: 'Social connectedness' }).waitFor();
    await page.getByRole('button', { name: 'Use this list (37 effects)' }).click();
    await page.getByRole('button', { name: 'Use this list (5)' }).click();
    const list = (name: string) => page.getByRole('region', { name, exact: true }).getByRole('rowheader');
    await expect.poll(() => list('Education standards for link workers').count()).toBe(5);
    expect([await list('Outcomes by domain').count(), await list('Priority outcomes').count()]).toEqual([
      67, 37,
    ]);
    await clean('outcome lists');
    await page.getByRole('tab', { name: 'Measures', exact: true }).click();
    await page.getByRole('button', { name: /Show$/ }).click();
    await page.getByRole('option', { name: 'Not or partly verified' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /^40 measures/ })
      .waitFor();
    expect(await page.getByRole('button', { name: /(Not|Partly) verified$/ }).count()).toBe(40);
    await page.getByRole('searchbox', { name: 'Find a measure' }).fill('loneliness');
    await page.getByRole('button', { name: /UCLA-3/ }).click();
    await page.getByRole('definition').filter({ hasText: 'Hughes 2004' }).waitFor();
    await clean('measures');

    await view('Map');
    await box(page, 'Health and wellbeing').click();
    await page.getByRole('combobox', { name: 'Tag with an effect of a list' }).fill('connectedness');
    await page.getByRole('option', { name: /^Connectedness/ }).click();
    await page.getByRole('list', { name: 'Tagged as' }).getByText('Connectedness').waitFor();
    await page.getByRole('button', { name: 'Add a measure' }).click();
    await pick('Warwick', /^Short Warwick/);
    await page.getByRole('checkbox', { name: 'Baseline' }).check({ force: true });
    await page.getByRole('checkbox', { name: '4 months', exact: true }).check({ force: true });
    await page.getByRole('button', { name: 'Add measure' }).click();
    const card = page.getByRole('article', { name: /Short Warwick/ });
    await card.waitFor();
    await card.getByRole('button', { name: 'Results' }).click();
    for (const [when, value] of [
      ['Baseline', '19.5'],
      ['4 months', '23'],
    ] as const) {
      await card.getByLabel(`Result, ${when}`).fill(value);
      await page.keyboard.press('Enter');
    }
    await chartHasTable(['19.5', '23']);
    await clean('results');

    await arrow(page, 'IF People join more groups THEN Health and wellbeing').click({ force: true });
    await page.getByRole('tab', { name: /^Measures/ }).click();
    await page.getByRole('button', { name: 'Add a measure' }).click();
    await pick('most important', /most important thing/);
    await page.getByRole('button', { name: 'Add measure' }).click();
    await page.getByRole('article', { name: /most important thing/ }).waitFor();

    await view('Measures');
    await page.getByRole('tab', { name: 'Measurement plan' }).click();
    await page.getByRole('button', { name: /Baseline: 19.5/ }).waitFor();
    await page.getByRole('button', { name: /4 months: 23/ }).waitFor();
    await page
      .getByRole('button', { name: /6–9 months: not planned/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /6–9 months: Planned/ })
      .first()
      .waitFor();
    expect(await unmeasured().getByRole('button', { name: 'Health and wellbeing' }).count()).toBe(0);
    await timelineHasTable();
    await clean('plan with results');
    await undoAll(before);
  });
});

describe('from the start screen to a measurement plan with results, by keyboard alone', () => {
  const tabTo = (name: RegExp) => tabToName(page, name);
  const nowOn = (name: RegExp) => expect.poll(() => focusedName(page), { timeout: 8000 }).toMatch(name);
  const palette = async (words: string, option: RegExp) => {
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(words);
    await page.getByRole('option', { name: option }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const find = async (text: string) => {
    await page.keyboard.press('ControlOrMeta+F');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(text);
    await page
      .getByRole('option')
      .filter({ hasText: text.slice(0, 20) })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await nowOn(new RegExp(text.slice(0, 12), 'u'));
  };
  const choose = async (text: string, option: RegExp) => {
    await page.keyboard.type(text);
    const wanted = page.getByRole('option', { name: option }).first();
    await wanted.waitFor();
    const id = await wanted.getAttribute('id');
    const active = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-activedescendant') ?? null);
    for (let presses = 0; presses < 20 && (await active()) !== id; presses += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
    for (const kind of ['click', 'dblclick', 'move', 'down', 'up'] as const) {
      page.mouse[kind] = () => Promise.reject(new Error('This test has no mouse.'));
    }
    await page.keyboard.press('ControlOrMeta+W');
    await page.getByRole('region', { name: 'Skeletons' }).waitFor();
  });
  afterAll(() => app.close());

  it('starter → tag an outcome → two measures, one on an arrow → plan → baseline and follow-up → chart → no longer unmeasured → undo all', async () => {
    await tabTo(/^The social cure/);
    await page.keyboard.press('Enter');
    await box(page, 'Health and wellbeing').waitFor();
    const before = await undoLabel();

    await palette('show measures', /measures/i);
    await tabTo(/^Measurement plan/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await tabTo(/^Use this list \(67/);
    await page.keyboard.press('Enter');
    await page.getByRole('rowheader', { name: 'Social connectedness' }).waitFor();

    await find('Health and wellbeing');
    await page.keyboard.press('F6');
    await tabTo(/^Tag with an effect of a list/);
    await choose('connectedness', /^Connectedness/);
    await page.getByRole('list', { name: 'Tagged as' }).getByText('Connectedness').waitFor();

    await find('Health and wellbeing');
    await page.keyboard.press('m');
    await nowOn(/Measure/);
    await choose('Warwick', /^Short Warwick/);
    for (const when of [/Baseline/, /4 months/]) {
      await tabTo(when);
      await page.keyboard.press('Space');
    }
    await tabTo(/^Add measure$/);
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name: /Short Warwick/ }).waitFor();
    await find('Health and wellbeing');
    await page.keyboard.press('F6');
    await tabTo(/^Results/);
    await page.keyboard.press('Enter');
    for (const [when, value] of [
      [/^Result, Baseline/, '19.5'],
      [/^Result, 4 months/, '23'],
    ] as const) {
      await tabTo(when);
      await page.keyboard.type(value);
      await page.keyboard.press('Enter');
    }
    await chartHasTable(['19.5', '23']);

    await find('IF People join more groups THEN Health');
    await page.keyboard.press('m');
    await nowOn(/Measure/);
    await choose('most important', /most important thing/);
    await tabTo(/^Add measure$/);
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name: /most important thing/ }).waitFor();

    await palette('show measures', /measures/i);
    await tabTo(/^Effect lists/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: /Baseline: 19.5/ }).waitFor();
    await tabTo(/^Short Warwick.*Baseline: 19.5/);
    await page.keyboard.press('ArrowRight');
    await nowOn(/^Short Warwick.*4 months: 23/);
    await page.keyboard.press('ArrowRight');
    await nowOn(/Short Warwick.*6–9 months: not planned/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Short Warwick.*6–9 months: Planned/ }).waitFor();
    expect(await unmeasured().getByRole('button', { name: 'Health and wellbeing' }).count()).toBe(0);
    await undoAll(before);
  });
});
