import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { arrow, box, saved } from './job.ts';

describe('from an outcome to a measurement plan with results', () => {
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
  const view = (name: string) => page.getByRole('radio', { name }).click({ force: true });
  const pick = async (text: string, option: RegExp) => {
    await page.getByRole('combobox', { name: 'Measure', exact: true }).fill(text);
    await page.getByRole('option', { name: option }).click();
  };

  it('use a list of outcomes → tag → two measures, one on an arrow → plan → results → chart → not unmeasured any more → undo all', async () => {
    const before = await undoLabel();
    await view('Measures');
    await page.getByRole('tab', { name: 'Effect lists' }).click();
    await page.getByRole('button', { name: 'Use this list (67 effects)' }).click();
    await page.getByRole('rowheader', { name: 'Social connectedness' }).waitFor();
    await clean('outcome lists');
    await page.getByRole('tab', { name: 'Measures', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Find a measure' }).fill('loneliness');
    await page.getByRole('button', { name: /UCLA-3/ }).click();
    await page.getByText('Hughes 2004').waitFor();
    await clean('measures');

    await view('Map');
    await box(page, 'Person goes along').click();
    await page.getByRole('combobox', { name: 'Tag with an effect of a list' }).fill('connectedness');
    await page.getByRole('option', { name: /^Connectedness/ }).click();
    await page.getByRole('list', { name: 'Tagged as' }).getByText('Connectedness').waitFor();
    await page.getByRole('button', { name: 'Add a measure' }).click();
    await pick('first session', /Attended the first session/);
    await page.getByRole('checkbox', { name: 'Baseline' }).check({ force: true });
    await page.getByRole('checkbox', { name: '6 months' }).check({ force: true });
    await page.getByRole('button', { name: 'Add measure' }).click();
    const card = page.getByRole('article', { name: /Attended the first session/ });
    await card.waitFor();
    await card.getByRole('button', { name: 'Results' }).click();
    for (const [when, value] of [
      ['Baseline', '41.5'],
      ['6 months', '63'],
    ] as const) {
      await card.getByLabel(`Result, ${when}`).fill(value);
      await page.keyboard.press('Enter');
    }
    await card.getByRole('img', { name: /goes up: better/ }).waitFor();
    await clean('results');

    await arrow(page, 'IF transport to first session is supported').focus();
    await page.keyboard.press('m');
    await pick('most important', /most important thing/);
    await page.getByRole('button', { name: 'Add measure' }).click();
    await page.getByRole('article', { name: /most important thing/ }).waitFor();

    await view('Measures');
    await page.getByRole('tab', { name: 'Measurement plan' }).click();
    await page.getByRole('button', { name: /Baseline: 41.5 per cent/ }).waitFor();
    await page.getByRole('button', { name: /6 months: 63 per cent/ }).waitFor();
    await page
      .getByRole('button', { name: /12 months: not planned/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /12 months: Planned/ }).waitFor();
    const unmeasured = page.getByRole('region', { name: 'Effects nobody measures' });
    await unmeasured.waitFor();
    expect(await unmeasured.getByRole('button', { name: 'Person goes along' }).count()).toBe(0);
    await clean('plan');

    while ((await undoLabel()) !== before) await page.keyboard.press('Control+z');
    await saved(page);
    await page.getByText('Nothing is measured yet').waitFor();
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
