import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { box, saved } from './job.ts';

let app: AppUnderTest;
let page: Page;

const theirs = 'Riverside’s theory';
const pane = () => page.getByRole('complementary', { name: 'Snapshots' });
const changes = () => page.getByRole('complementary', { name: 'Changes' });
const theoryMenu = () => page.getByRole('banner').getByRole('button').nth(1);

async function inMenu(name: RegExp | string): Promise<void> {
  await theoryMenu().click();
  await page.getByRole('menuitem', { name }).click();
}

async function openTheory(name: RegExp): Promise<void> {
  await theoryMenu().click();
  await page.getByRole('menuitemradio', { name }).click();
  await theoryMenu().filter({ hasText: name }).waitFor();
}

async function showSnapshots(): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('Show snapshots');
  await page.getByRole('option', { name: /Show snapshots/ }).click();
  await pane().waitFor();
}

async function takeSnapshot(name: string, isInitial = false): Promise<void> {
  await inMenu('Take a snapshot…');
  const dialog = page.getByRole('dialog', { name: 'Take a snapshot' });
  await dialog.getByLabel('Name').fill(name);
  if (isInitial) await dialog.getByText(/This is the/).click();
  await dialog.getByRole('button', { name: 'Take snapshot' }).click();
  await page.getByText(`“${name}” was kept.`).first().waitFor();
}

async function rename(from: string, to: string): Promise<void> {
  await box(page, from).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await box(page, to).waitFor();
}

async function compareWith(name: RegExp): Promise<void> {
  await inMenu('Compare…');
  const dialog = page.getByRole('dialog', { name: 'Compare theories' });
  await dialog.getByRole('button', { name: /To$/ }).click();
  await page.getByRole('option', { name }).click();
  await dialog.getByRole('button', { name: 'Compare', exact: true }).click();
  await changes().waitFor();
}

const shown = (name: string) =>
  page
    .getByRole('radiogroup', { name: 'How they are shown' })
    .getByRole('radio', { name })
    .click({ force: true });

/** axe finds nothing in what is shown, in light and dark, on a large screen and a small one. */
async function expectNothingFound(): Promise<void> {
  for (const [width, height] of [
    [1024, 768],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      const { findings } = await axeFindings(page);
      expect([width, colorScheme, findings]).toEqual([width, colorScheme, []]);
    }
  }
}

describe('snapshots, comparing and merging, by mouse', () => {
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  it('U1: a snapshot is kept, and a new theory begins with it', async () => {
    await takeSnapshot('As the review has it', true);
    await showSnapshots();
    await expectNothingFound();
    await pane().getByRole('button', { name: 'More about “As the review has it”' }).click();
    await page.getByRole('menuitem', { name: /Begin a new theory with it/ }).click();
    await page.getByLabel('Title of the new theory').fill(theirs);
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await theoryMenu().filter({ hasText: theirs }).waitFor();
    await page.keyboard.press('Escape');
    await rename('Person goes along', 'Comes along with somebody');
    await rename('Cost', 'The fare');
    await box(page, 'Activity leader is skilled').click();
    await page.keyboard.press('Delete');
    await box(page, 'Activity leader is skilled').waitFor({ state: 'detached' });
    await saved(page);
  });

  it('U4: the two are seen in one picture, side by side, as a table and as sentences, and nothing is found by axe', async () => {
    await openTheory(/What helps people take up social prescribing/);
    await compareWith(new RegExp(theirs));
    await changes()
      .getByText(/changes$/)
      .first()
      .waitFor();
    await page.getByRole('region', { name: 'Both theories in one picture' }).waitFor();
    const gone = page.locator('[data-card][aria-label*="Activity leader is skilled"]').first();
    expect(await gone.getAttribute('aria-label')).toContain('; gone');
    await expectNothingFound();

    await shown('Side by side');
    const [left, right] = [
      page.getByRole('region', { name: /^Map of “What helps/ }),
      page.getByRole('region', { name: `Map of “${theirs}”` }),
    ];
    // Both move together: near enough in one, the boxes of both can be pressed.
    await right.getByRole('button', { name: 'Zoom in' }).click();
    await right.locator('[data-card][aria-label*="Comes along with somebody"]').click();
    // What is chosen on one is marked on the other, and read in the list.
    await left.locator('[data-card][aria-label*="Person goes along"][aria-pressed="true"]').waitFor();
    await changes().locator('[aria-expanded="true"]', { hasText: 'Comes along' }).waitFor();
    await expectNothingFound();

    await shown('Table');
    const table = page.getByRole('region', { name: 'Changes as a table' });
    await table
      .getByRole('row', { name: /≠ Changed.*Person goes along/ })
      .first()
      .waitFor();
    await table
      .getByRole('row', { name: /“Person goes along”.*“Comes along with somebody”/ })
      .first()
      .waitFor();
    await expectNothingFound();
    await shown('Sentences');
    await page
      .getByText(/now called “Comes along with somebody”/)
      .first()
      .waitFor();
    await expectNothingFound();
    await shown('One picture');
  });

  it('U5: three changes are merged, each with its reason, as one step of undo', async () => {
    const take = async (words: RegExp, reason: string) => {
      const item = changes().getByRole('listitem').filter({ hasText: words }).first();
      if ((await item.getByRole('button').first().getAttribute('aria-expanded')) !== 'true')
        await item.getByRole('button').first().click();
      await item.getByRole('radio', { name: 'Take over' }).click({ force: true });
      await item.getByLabel('Why', { exact: true }).fill(reason);
    };
    await take(/Comes along with somebody/, 'Nobody comes on their own.');
    await take(/The fare/, 'The fare is what people speak of.');
    await take(/Activity leader is skilled.*\(/, 'The panel did not know what that means.');
    const form = page.getByRole('form', { name: 'Merge what was chosen' });
    await form.getByText(/come.* along, because/).waitFor();
    await form.getByRole('button', { name: 'Who, where, and what speaks for it' }).click();
    await form.getByLabel('In which session or meeting').fill('Panel of March');
    await expectNothingFound();
    await form.getByRole('button', { name: 'Merge 3 changes' }).click();
    await page
      .getByText(/The reasons are kept with the theory; undo/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
    await box(page, 'Comes along with somebody').waitFor();
    expect(await box(page, 'Activity leader is skilled').count()).toBe(0);

    await page.getByRole('button', { name: /^Undo/ }).click();
    await box(page, 'Activity leader is skilled').waitFor();
    expect(await box(page, 'Comes along with somebody').count()).toBe(0);
    await page.getByRole('button', { name: /^Redo/ }).click();
    await box(page, 'Comes along with somebody').waitFor();
    await saved(page);
  });

  it('U6: what was merged is told with its reasons, and leaves as a web page', async () => {
    await showSnapshots();
    await pane().getByRole('button', { name: 'From initial to refined' }).click();
    const page_ = page.getByRole('region', { name: 'From initial to refined' });
    await page_.getByText('Nobody comes on their own.').waitFor();
    await page_.getByText('The fare is what people speak of.').waitFor();
    await page_.getByText('Panel of March').first().waitFor();
    await page_.getByRole('button', { name: 'The timeline as a table' }).click();
    await page_.getByRole('row', { name: /Round 1.*Riverside/ }).waitFor();
    await expectNothingFound();
    await page.getByRole('radio', { name: 'Map' }).click({ force: true });
  });

  it('U1: a snapshot is looked at, where nothing can be changed, and restored as a step of undo', async () => {
    await showSnapshots();
    await pane().getByRole('button', { name: 'Look at it: “As the review has it”' }).click();
    const bar = page.getByRole('region', { name: 'A snapshot is shown' });
    await bar.getByText(/Nothing can be changed here/).waitFor();
    await box(page, 'Person goes along').waitFor();
    await box(page, 'Person goes along').click();
    await page.keyboard.press('Delete');
    await box(page, 'Person goes along').waitFor();
    await page.getByRole('radio', { name: 'Sentences' }).click({ force: true });
    await page
      .getByText(/Activity leader is skilled|activity leader/i)
      .first()
      .waitFor();
    await page.getByRole('radio', { name: 'Map' }).click({ force: true });
    await expectNothingFound();
    await bar.getByRole('button', { name: 'Restore' }).click();
    await page
      .getByText(/The theory is as it was in “As the review has it”/)
      .first()
      .waitFor();
    await box(page, 'Activity leader is skilled').waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await box(page, 'Comes along with somebody').waitFor();
    await saved(page);
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
