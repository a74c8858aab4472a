import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { box, saved } from './job.ts';

describe('studies to read', () => {
  let app: AppUnderTest;
  let page: Page;
  const dialog = () => page.getByRole('dialog', { name: 'Studies to read' });
  const rows = () => page.getByRole('list', { name: 'Sources found' }).getByRole('listitem');
  const openByPalette = async () => {
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('studies to read');
    await page
      .getByRole('option', { name: /Studies to read/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await dialog().getByRole('article').waitFor();
  };
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
  });
  afterAll(async () => {
    await app.close();
  });

  it('X7: are browsed by keyboard: design, sample, findings, differences, and what they bear on', async () => {
    await openByPalette();
    const list = dialog().getByRole('listbox', { name: 'Ten studies of social prescribing' });
    expect(await list.getByRole('option').count()).toBe(12);
    await list.getByRole('option').first().focus();
    await page.keyboard.type('9.');
    await page.keyboard.press('Enter');
    const study = dialog().getByRole('article', { name: /^9\. Understanding the effectiveness/ });
    await study.waitFor();
    const said = (await study.textContent()) ?? '';
    expect(said).toContain('before-and-after survey, staff focus group (n=17), 26 interviews');
    expect(said).toContain('436 people in a survey');
    expect(said).toContain('Record partly checked');
    const differences = study.getByRole('table');
    expect(await differences.getByRole('row').allTextContents()).toEqual([
      'AboutThe slidesThe abstract or the record',
      expect.stringContaining('How many people'),
      'Whether gender makes a difference' +
        'Gender made no difference but being younger did' +
        'Men may have greater benefit.',
      expect.stringContaining('inconclusive'),
      expect.stringContaining('Whether people were less depressed'),
    ]);
    const bearings = study.getByRole('region', { name: 'What it bears on in the starters' });
    expect(await bearings.textContent()).toContain('IF People use the service THEN Wellbeing increases');
    expect((await axeFindings(page)).findings).toEqual([]);
  });

  it('X8: one is added to the library by mouse, is known from then on, and undo takes it away', async () => {
    await dialog().getByRole('button', { name: 'Add this study to my library' }).click();
    await dialog().getByRole('button', { name: 'In my library' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('radio', { name: 'Library' }).click({ force: true });
    await rows().filter({ hasText: 'Understanding the effectiveness and mechanisms' }).waitFor();
    expect(await rows().count()).toBe(4);
    await page.keyboard.press('ControlOrMeta+Z');
    await rows().filter({ hasText: 'Understanding the effectiveness' }).waitFor({ state: 'detached' });
    expect(await rows().count()).toBe(3);
  });

  it('X8: all of a list are added by keyboard; what the library has is recognised', async () => {
    await page.getByRole('button', { name: 'Studies to read…' }).focus();
    await page.keyboard.press('Enter');
    await dialog().getByRole('article').waitFor();
    const husk = dialog().getByRole('option', { name: /^6\. What approaches/ });
    expect(await husk.textContent()).toContain('In your library');
    await dialog().getByRole('button', { name: 'Add all 12 to my library' }).focus();
    await page.keyboard.press('Enter');
    await dialog().getByRole('button', { name: 'All of them are in your library' }).waitFor();
    await page
      .getByRole('region', { name: 'Notices' })
      .getByText(/11 studies added to your library, .* 1 study you had already/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('14 sources').waitFor();
  });

  it('opens as a workspace of its own from the start screen', async () => {
    await page.keyboard.press('ControlOrMeta+W');
    await page.getByRole('button', { name: /^Studies that make it harder/ }).click();
    await dialog().getByRole('article').waitFor();
    expect((await axeFindings(page)).findings).toEqual([]);
    await dialog().getByRole('button', { name: 'New workspace with these studies' }).click();
    await page.getByText('8 sources').waitFor();
  });

  it('says of each study how far its record was checked, also of those on no list of studies', async () => {
    await openByPalette();
    for (const [list, unchecked, partly] of [
      ['What else the slides say and cite', 5, 4],
      ['Other resources about social prescribing', 6, 0],
    ] as const) {
      await dialog().getByRole('button', { name: /List$/ }).click();
      await page.getByRole('option', { name: new RegExp(list) }).click();
      const studies = dialog().getByRole('listbox', { name: list }).getByRole('option');
      await studies.first().waitFor();
      const said: string[] = [];
      for (const study of await studies.all()) {
        await study.click();
        said.push((await dialog().getByRole('article').textContent()) ?? '');
      }
      const saying = (words: string) => said.filter((text) => text.includes(words)).length;
      expect([list, saying('Record not checked'), saying('Record partly checked')]).toEqual([
        list,
        unchecked,
        partly,
      ]);
    }
    await page.keyboard.press('Escape');
  });

  it('Y7: a source is said to be about a kind of service, and found by it', async () => {
    await rows().first().getByRole('button').first().click();
    const source = page.getByRole('region', { name: 'Source', exact: true });
    await source.getByRole('button', { name: /^Kind of service/ }).click();
    const sides = [
      'How far it goes',
      'Type of service',
      'Remit',
      'Who employs the link worker',
      'What it is for',
    ];
    const choices = sides.map((name) => source.getByRole('group', { name }).getByRole('checkbox').count());
    expect(await Promise.all(choices)).toEqual([3, 6, 2, 2, 3]);
    await source.getByRole('checkbox', { name: 'Holistic' }).check({ force: true });
    await saved(page);
    for (const [kind, count] of [
      ['Holistic', '1 source'],
      ['Information only', 'Nothing like this'],
    ] as const) {
      await page
        .getByRole('button', { name: /Kind of service/ })
        .first()
        .click();
      await page.getByRole('option', { name: new RegExp(`^${kind}`) }).click();
      await page.getByText(count).first().waitFor();
    }
    expect(app.violations).toEqual([]);
  });
});
