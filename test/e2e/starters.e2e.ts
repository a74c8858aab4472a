import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { box } from './job.ts';

describe('the gallery of starters', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
    await page.keyboard.press('ControlOrMeta+W');
    await page.getByRole('region', { name: 'Skeletons' }).waitFor();
  });
  afterAll(async () => {
    await app.close();
  });

  it('shows sixteen in three groups, each with its size, free of what axe finds', async () => {
    const sizes = await Promise.all(
      ['Begin here', 'Social prescribing', 'Skeletons'].map((name) =>
        page.getByRole('region', { name, exact: true }).getByRole('button').count(),
      ),
    );
    expect(sizes).toEqual([3, 9, 4]);
    const cure = page.getByRole('button', { name: /^The social cure/ });
    expect(await cure.textContent()).toContain('10 boxes · 10 arrows · 1 configuration');
    expect((await axeFindings(page)).findings).toEqual([]);
  });

  it('opens one by keyboard as a workspace of its own, with its arrows on arrows', async () => {
    await page.getByRole('button', { name: /^The social cure/ }).focus();
    await page.keyboard.press('Enter');
    await box(page, 'Loneliness').waitFor();
    expect(await box(page, 'People feel it is their group').count()).toBe(1);
  });

  it('adds another beside it from the dialog', async () => {
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('starter theory');
    await page
      .getByRole('option', { name: /starter theory/i })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Add a starter theory' });
    await dialog.getByRole('region', { name: 'Skeletons' }).waitFor();
    await dialog.getByRole('button', { name: /^Why are lipstick sales up/ }).click();
    await box(page, 'More lipstick is sold').waitFor();
    expect((await axeFindings(page)).findings).toEqual([]);
    expect(app.violations).toEqual([]);
  });
});
