import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { box } from './job.ts';

describe('the gallery of starters', () => {
  let app: AppUnderTest;
  let page: Page;
  const countsIn = () =>
    Promise.all(
      ['Begin here', 'Social prescribing', 'Skeletons'].map((name) =>
        page.getByRole('region', { name, exact: true }).getByRole('listitem').count(),
      ),
    );
  const openDialog = async () => {
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
    return dialog;
  };
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

  it('X6: shows sixteen in three groups, each with its size, free of what axe finds', async () => {
    expect(await countsIn()).toEqual([3, 9, 4]);
    const cure = page.getByRole('button', { name: /^The social cure/ });
    expect(await cure.textContent()).toContain('13 boxes · 14 arrows · 1 configuration');
    expect((await axeFindings(page)).findings).toEqual([]);
  });

  it('X6: is narrowed to a topic by keyboard, and says how many are left', async () => {
    await page.getByRole('button', { name: /Topic/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Use of services' }).waitFor();
    await page.keyboard.type('Use of');
    await page.keyboard.press('Enter');
    await page.getByText('4 of 16 theories').waitFor();
    expect(await page.getByRole('button', { name: /^The social cure/ }).count()).toBe(1);
    expect(await page.getByRole('button', { name: /^What helps people take up/ }).count()).toBe(0);
    await page.getByRole('button', { name: /Topic/ }).click();
    await page.getByRole('option', { name: 'Everything' }).click();
    await page.getByText('16 theories').waitFor();
  });

  it('opens one by keyboard as a workspace of its own, with its arrows on arrows', async () => {
    await page.getByRole('button', { name: /^The social cure/ }).focus();
    await page.keyboard.press('Enter');
    await box(page, 'Loneliness').waitFor();
    expect(await box(page, 'People feel it is their group').count()).toBe(1);
  });

  it('adds another beside it from the dialog, and undo takes it away', async () => {
    const dialog = await openDialog();
    expect((await axeFindings(page)).findings).toEqual([]);
    await dialog.getByRole('button', { name: /^Add beside.*Why are lipstick/ }).click();
    await box(page, 'More lipstick is sold').waitFor();
    expect((await axeFindings(page)).findings).toEqual([]);
    await page.keyboard.press('ControlOrMeta+Z');
    await box(page, 'More lipstick is sold').waitFor({ state: 'detached' });
  });

  it('compares one with the theory that is open, which stays the one to change; undo takes it away', async () => {
    const dialog = await openDialog();
    await dialog.getByRole('button', { name: /^Compare with mine.*Seven configurations/ }).click();
    const comparison = page.getByRole('region', { name: 'Comparison' });
    await comparison.waitFor();
    expect(await comparison.textContent()).toContain('The social cure');
    expect(await comparison.textContent()).toContain('Seven configurations');
    expect((await axeFindings(page)).findings).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Z');
    await comparison.waitFor({ state: 'detached' });
    await box(page, 'Loneliness').waitFor();
  });

  it('takes one as the base of a workspace of its own from the dialog', async () => {
    const dialog = await openDialog();
    await dialog.getByRole('button', { name: /^Use as a base.*Why are lipstick/ }).click();
    await box(page, 'More lipstick is sold').waitFor();
    await page.keyboard.press('ControlOrMeta+W');
    await page.getByRole('region', { name: 'Recent workspaces' }).waitFor();
    const recents = page.getByRole('region', { name: 'Recent workspaces' });
    expect(await recents.getByRole('button', { name: /^Why are lipstick sales up/ }).count()).toBe(1);
    expect(await recents.getByRole('button', { name: /^The social cure/ }).count()).toBe(1);
    expect(app.violations).toEqual([]);
  });
});
