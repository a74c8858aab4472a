import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { lipstick } from '../fixtures/worked/rivalsLipstick.ts';
import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { box, saved } from './job.ts';
import { tabToName } from './keyboard.ts';
import { settled } from './settled.ts';

describe('rival explanations', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  const table = () => page.getByRole('table', { name: /Explanations of/ });
  const [first, second, third] = lipstick.theories;

  it('an observation in words, its explanations in words, a decision with its reason, and all of it again by undo', async () => {
    await page.getByRole('radio', { name: 'Reasoning' }).click({ force: true });
    await page.getByRole('tab', { name: 'Rival explanations' }).click();
    await page.getByLabel('What have you seen happen?').fill(lipstick.observation);
    await page.getByRole('button', { name: 'Explain it' }).click();
    for (const theory of [first, second, third]) {
      await page.getByLabel('A new explanation', { exact: true }).last().fill(theory);
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await table().getByRole('columnheader', { name: theory }).waitFor();
    }
    await table()
      .getByRole('row', { name: /What would help to tell.*It alone needs “Mask mandates lifted”/ })
      .waitFor();
    const { findings } = await axeFindings(page);
    expect(findings).toEqual([]);
    await page.getByText('Sentences', { exact: true }).last().click();
    await page.getByText('The question is open.').waitFor();
    await page.getByText('Table', { exact: true }).last().click();

    await page.getByRole('button', { name: 'Keep this decision' }).click();
    await page.getByText('Say why: what speaks for this decision?').waitFor();
    await page.getByRole('checkbox', { name: second }).press('Space');
    await page.getByLabel('Why', { exact: true }).fill('Two of us saw the figures.');
    await page.getByRole('button', { name: 'Keep this decision' }).click();
    await table()
      .getByRole('columnheader', { name: new RegExp(`${second}.*Favoured`) })
      .waitFor();
    await table()
      .getByRole('columnheader', { name: new RegExp(`${first}.*Kept, not favoured`) })
      .waitFor();
    await page.getByRole('button', { name: 'Open the question again' }).click();
    await page.getByRole('button', { name: 'Keep this decision' }).waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByText('Two of us saw the figures.').waitFor();
    await saved(page);
  });

  it('the outcome on the map says how many are compared, and leads to their table', async () => {
    await page.getByRole('button', { name: 'Show on the map' }).click();
    const card = box(page, lipstick.observation);
    await card.waitFor();
    expect(await card.getAttribute('aria-label')).toContain('3 explanations compared');
    const inspector = page.getByRole('region', { name: 'Box' });
    await inspector.getByRole('button', { name: /^Compare explanations of/ }).waitFor();
    const badge = page.getByRole('button', { name: '3 explanations compared', exact: true });
    // The map glides to the box once it is drawn, and gives it the focus: only then it is about to stand still.
    await expect.poll(() => card.evaluate((element) => element === document.activeElement)).toBe(true);
    await settled(badge);
    await badge.click();
    await table().waitFor();
    const { findings } = await axeFindings(page);
    expect(findings).toEqual([]);
  });

  it('with keys alone: from an outcome with several explanations to their table, one more, and a name', async () => {
    await page.getByRole('radio', { name: 'Map' }).click({ force: true });
    await box(page, 'Person keeps going').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('compare rival');
    await page.getByRole('option', { name: /Compare rival explanations/ }).waitFor();
    await page.keyboard.press('Enter');
    await table().waitFor();
    await tabToName(page, /^A new explanation/);
    await page.keyboard.type('The weather was good');
    await page.keyboard.press('Enter');
    await table().getByRole('columnheader', { name: 'The weather was good' }).waitFor();
    await saved(page);
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
