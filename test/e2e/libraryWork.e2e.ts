import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { box, saved } from './job.ts';

// The second is the third as another database has it: with the DOI as an address and a number of PubMed.
const records = [
  'TY  - JOUR\nTI  - A first walking group\nAU  - Example, A\nPY  - 2019\nER  - ',
  'TY  - JOUR\nTI  - Singing together in a hall\nAU  - Sample, B\nPY  - 2020\nDO  - 10.5555/twin\nER  - ',
].join('\n');
const another =
  'PMID- 12345678\nTI  - Singing together in a hall.\nFAU - Sample, Bea\nDP  - 2020\nAB  - People sang.\n\n';

async function drop(page: Page, name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content ?? ''], fileName ?? ''));
      return data;
    },
    [name, text] as const,
  );
  for (const event of ['dragover', 'drop'])
    await page.dispatchEvent('body', event, { dataTransfer: transfer });
}

for (const [colorScheme, viewport] of [
  ['light', { width: 1440, height: 900 }],
  ['dark', { width: 1024, height: 768 }],
] as const) {
  describe(`work in the library, ${colorScheme}, ${viewport.width} px`, () => {
    let app: AppUnderTest;
    let page: Page;
    beforeAll(async () => {
      app = await startAppUnderTest({ colorScheme, viewport });
      ({ page } = app);
      await box(page, 'Person goes along').waitFor();
      await drop(page, 'one.ris', records);
      await page.getByRole('button', { name: 'Add 2 sources' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('radio', { name: 'Library' }).click({ force: true });
      await list().getByRole('button').nth(3).waitFor();
    });
    afterAll(() => app.close());

    const clean = async (where: string) => {
      const { findings } = await axeFindings(page);
      expect(findings, where).toEqual([]);
    };
    const list = () => page.getByRole('list', { name: 'Sources found' });
    const undo = () => page.getByRole('button', { name: /^Undo/ });
    const source = () => page.getByRole('region', { name: 'Source', exact: true });

    it('several sources are chosen by mouse and by keyboard, tagged at once, and one undo takes it back', async () => {
      await page.getByRole('checkbox', { name: /A first walking group/ }).check();
      await list()
        .getByRole('button', { name: /Singing together/ })
        .focus();
      await page.keyboard.press('x');
      const bar = page.getByRole('region', { name: 'What to do with the chosen sources' });
      await bar.getByText('2 chosen').waitFor();
      await clean('chosen sources');
      await bar.getByLabel('Tag').fill('activities');
      await bar.getByRole('button', { name: 'Add tag' }).click();
      await page.getByText('“activities” given to 2 sources.').first().waitFor();
      await page.getByRole('button', { name: /^(All tags|Tag)/ }).click();
      await page.getByRole('option', { name: 'activities (2)' }).click();
      await page.getByText('2 sources', { exact: true }).waitFor();
      await page.getByRole('button', { name: /^activities \(2\)/ }).click();
      await page.getByRole('option', { name: 'All tags' }).click();
      await bar.getByRole('button', { name: 'Choose none' }).click();
      await bar.waitFor({ state: 'detached' });
      await undo().click();
      await page.getByText('Undo: Tag 2 sources: activities').first().waitFor();
      await saved(page);
    });

    it('the checklist is answered question by question and shown as a pattern, never as a sum', async () => {
      await list()
        .getByRole('button', { name: /A first walking group/ })
        .click();
      await source().getByRole('tab', { name: 'Appraisal' }).click();
      const checklist = source().getByRole('region', { name: 'Checklist' });
      await checklist.getByLabel('Who answers').fill('A. B.');
      const first = checklist.getByRole('radiogroup', { name: /^S1/ });
      await first.getByRole('radio', { name: 'Yes' }).click({ force: true });
      await checklist.getByLabel('Comment on S1').fill('Stated in the introduction');
      await checklist.getByLabel('Comment on S1').press('Enter');
      await checklist.getByText('Qualitative', { exact: true }).click();
      const other = checklist.getByRole('radiogroup', { name: /^1\.1/ });
      await other.getByRole('radio', { name: 'Can’t tell' }).click({ force: true });
      const row = checklist.getByRole('row', { name: /A\. B\./ });
      await expect.poll(() => row.textContent()).toContain('can’t tell');
      await clean('checklist');
      await undo().click();
      await expect.poll(() => row.textContent()).not.toContain('can’t tell');
    });

    it('the number an extract reports is written down as printed, refused while it is none, and undone', async () => {
      await source()
        .getByRole('tab', { name: /^Extracts/ })
        .click();
      await source().getByRole('button', { name: 'Add an extract' }).click();
      await source().getByLabel('What it says').fill('Loneliness fell by 1.8 points.');
      await source().getByRole('button', { name: 'Add extract', exact: true }).click();
      await source().getByRole('button', { name: 'Write down its number' }).click();
      const form = source().getByRole('form', { name: 'The number it reports' });
      await form.getByLabel('What was measured').fill('Loneliness score');
      await form.getByLabel('Estimate').fill('about two');
      expect(await form.getByRole('button', { name: 'Keep the number' }).isDisabled()).toBe(true);
      await form.getByLabel('Estimate').fill('−1,8');
      await form.getByLabel('Interval from').fill('-2.4');
      await form.getByLabel('Interval to').fill('-1.2');
      await form.getByLabel('People (n)').fill('120');
      await clean('the form of a number');
      await form.getByRole('button', { name: 'Keep the number' }).click();
      const line = source().getByText(
        'Loneliness score: mean change −1.8 (95% CI −2.4 to −1.2), n 120, unclear',
      );
      await line.waitFor();
      await undo().click();
      await line.waitFor({ state: 'detached' });
      await saved(page);
    });

    it('records of one publication stand beside each other and are made one only on request; undo brings both back', async () => {
      await source().getByRole('button', { name: 'Close source' }).click();
      await drop(page, 'two.nbib', another);
      const dialog = page.getByRole('dialog', { name: 'Import “two.nbib”' });
      // Seen as a duplicate at once: nothing of it is added.
      await dialog.getByRole('button', { name: 'Nothing to add' }).waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      for (const name of [/A first walking group/, /Singing together/])
        await page.getByRole('checkbox', { name }).check();
      const bar = page.getByRole('region', { name: 'What to do with the chosen sources' });
      await bar.getByRole('button', { name: 'Merge…' }).click();
      const merge = page.getByRole('dialog', { name: 'Merge 2 sources' });
      await merge.getByText('Singing together in a hall').click();
      await clean('merging');
      await merge.getByRole('button', { name: 'Merge 2 records' }).click();
      await merge.waitFor({ state: 'detached' });
      await page.getByText('4 sources', { exact: true }).waitFor();
      await undo().click();
      await page.getByText('5 sources', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Duplicates…' }).click();
      await page.getByText('No two records seem to be one publication.').waitFor();
      await clean('duplicates');
      await page.keyboard.press('Escape');
      await saved(page);
      expect(app.violations).toEqual([]);
      expect(app.foreignRequests).toEqual([]);
    });
  });
}

describe('duplicates in a library', () => {
  let app: AppUnderTest;
  beforeAll(async () => {
    app = await startAppUnderTest();
    await box(app.page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  it('two records with one DOI are found, and merged into the one that is chosen', async () => {
    const { page } = app;
    await drop(page, 'one.ris', records);
    await page.getByRole('button', { name: 'Add 2 sources' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: 'Library' }).click({ force: true });
    const list = page.getByRole('list', { name: 'Sources found' });
    // One of them gets the DOI of the other by hand, as happens.
    await list.getByRole('button', { name: /A first walking group/ }).click();
    const source = page.getByRole('region', { name: 'Source', exact: true });
    for (const [label, text] of [
      ['Title', 'Singing together in a hall'],
      ['DOI', '10.5555/twin'],
    ] as const) {
      await source.getByLabel(label, { exact: true }).fill(text);
      await source.getByLabel(label, { exact: true }).press('Tab');
    }
    await saved(page);
    await page.getByRole('button', { name: 'Duplicates…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Possible duplicates' });
    await dialog.getByText('1 publication may be here more than once').waitFor();
    await dialog.getByText('Same DOI. Which record is kept?').waitFor();
    await dialog.getByRole('button', { name: 'Merge 2 records' }).click();
    await dialog.getByText('No two records seem to be one publication.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('4 sources', { exact: true }).waitFor();
    expect(app.violations).toEqual([]);
  });
});
