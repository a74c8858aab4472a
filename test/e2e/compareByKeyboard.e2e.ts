import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { box, saved } from './job.ts';
import { tabToName } from './keyboard.ts';

let app: AppUnderTest;
let page: Page;

const pane = () => page.getByRole('complementary', { name: 'Snapshots' });
const changes = () => page.getByRole('complementary', { name: 'Changes' });

describe('snapshots, comparing and merging, by keys alone', () => {
  const act = async (words: string) => {
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.type(words);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
  };
  beforeAll(async () => {
    app = await startAppUnderTest({ viewport: { width: 1024, height: 768 } });
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  it('U1, U4, U5, U6: from a snapshot to a reason that is told, restored and taken back', async () => {
    const { keyboard } = page;
    await act('Take a snapshot');
    await page.getByRole('dialog', { name: 'Take a snapshot' }).waitFor();
    await keyboard.type('Before');
    await keyboard.press('Enter');
    await page.getByText('“Before” was kept.').first().waitFor();

    await keyboard.press('ControlOrMeta+F');
    await page.getByRole('combobox').waitFor();
    await keyboard.type('Person goes along');
    await page
      .getByRole('option', { name: /Person goes along/ })
      .first()
      .waitFor();
    await keyboard.press('Enter');
    await tabToName(page, /^Box “Person goes along”/);
    await keyboard.press('F2');
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type('Somebody is met at the door');
    await keyboard.press('Enter');
    await box(page, 'Somebody is met at the door').waitFor();

    await act('Compare theories');
    await page.getByRole('dialog', { name: 'Compare theories' }).waitFor();
    await tabToName(page, /^Compare$/);
    await keyboard.press('Enter');
    await changes().waitFor();
    await keyboard.press('F8');
    const item = changes().locator('[aria-expanded="true"]');
    await item.filter({ hasText: 'Somebody is met at the door' }).waitFor();
    await tabToName(page, /Later/);
    await keyboard.press('ArrowRight');
    await page.getByRole('radio', { name: 'Take over', checked: true }).waitFor();
    await tabToName(page, /Why/);
    await keyboard.type('Nobody is met there yet.');
    await tabToName(page, /^Merge 1 change$/);
    await keyboard.press('Enter');
    await page
      .getByText(/The reasons are kept with the theory; undo/)
      .first()
      .waitFor();
    await tabToName(page, /^Done$/);
    await keyboard.press('Enter');
    await box(page, 'Person goes along').waitFor();

    await act('From initial to refined theory');
    await page
      .getByRole('region', { name: 'From initial to refined' })
      .getByText('Nobody is met there yet.')
      .waitFor();
    await keyboard.press('ControlOrMeta+Z');
    await act('Show snapshots');
    await pane().waitFor();
    await tabToName(page, /More about “Before”/);
    await keyboard.press('Enter');
    await page.getByRole('menuitem', { name: /^Restore/ }).waitFor();
    await keyboard.press('Enter');
    await page
      .getByText(/The theory is as it was in “Before”/)
      .first()
      .waitFor();
    await act('Undo');
    await saved(page);
    expect(app.violations).toEqual([]);
  });
});
