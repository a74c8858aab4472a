import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { box, saved } from './job.ts';
import { axeFindings } from './axe.ts';
import { twoTheories } from './compareJob.ts';
import { focusedName, tabToName } from './keyboard.ts';

let app: AppUnderTest;
let page: Page;

const pane = () => page.getByRole('complementary', { name: 'Snapshots' });
const changes = () => page.getByRole('complementary', { name: 'Changes' });

const item = () => changes().locator('[aria-expanded="true"]');

async function act(words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type(words);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
}

async function compare(): Promise<void> {
  await act('Compare theories');
  await page.getByRole('dialog', { name: 'Compare theories' }).waitFor();
  await tabToName(page, /^Compare$/);
  await page.keyboard.press('Enter');
  await changes().waitFor();
  // While the dialog is still going, keys are its own.
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Chooses how the comparison is shown, one on or back from what is chosen. */
async function showing(key: 'ArrowRight' | 'ArrowLeft', name: string): Promise<void> {
  await tabToName(page, /^\s*(One picture|Side by side|Table|Sentences)/, 'Shift+Tab');
  await page.keyboard.press(key);
  await page.getByRole('radio', { name, checked: true }).waitFor();
}

describe('snapshots, comparing and merging, by keys alone', () => {
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

    await compare();
    await keyboard.press('F8');
    await item().filter({ hasText: 'Somebody is met at the door' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-expanded') === 'true');
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

/** Goes on to the picture, once it has drawn its boxes. */
async function toPicture(): Promise<void> {
  await page.locator('.wf-compareMap [data-card]').first().waitFor();
  await page.keyboard.press('F6');
  await page.waitForFunction(() => document.activeElement?.matches('.wf-compareMap [data-item]'));
}

/** Walks on the map until a box of that name has the focus, which comes with the next picture. */
async function walkTo(name: RegExp): Promise<void> {
  for (let presses = 0; presses < 20 && !name.test(await focusedName(page)); presses += 1) {
    await page.keyboard.press('Tab');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
  }
  expect(await focusedName(page)).toMatch(name);
}

/** What can be pressed or filled in and, wherever one scrolls, is cut off at a side or lies under something else. */
function outOfReach(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('.wf-compare, .wf-refinement, .wf-frame-inspector');
    const controls = [...(root?.querySelectorAll('button, textarea, input, label') ?? [])];
    return controls.flatMap((control) => {
      if (control.closest('.visuallyHidden, [aria-hidden="true"], [data-item]') !== null) return [];
      const isPainted = control.checkVisibility() && control.getBoundingClientRect().width > 1;
      const isHiddenInput = control.tagName === 'INPUT' && control.closest('label') !== null;
      if (!isPainted || isHiddenInput) return [];
      control.scrollIntoView({ block: 'center', inline: 'nearest' });
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isHit = there !== null && (control.contains(there) || there.contains(control));
      const isInside = left >= -1 && right <= innerWidth + 1 && top >= 0 && bottom <= innerHeight;
      const name = control.getAttribute('aria-label') ?? control.textContent;
      return isHit && isInside ? [] : [`${name} ${Math.round(left)}–${Math.round(right)}`];
    });
  });
}

/** The page does not scroll sideways, everything can be pressed, and axe finds nothing. */
async function expectInReach(what: string): Promise<void> {
  // A notice lies over the end of the page for some seconds, unless it is sent away.
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  if (await dismiss.isVisible()) await dismiss.click();
  const sideways = await page.evaluate(() => {
    const compare = document.querySelector('.wf-compare');
    const inside = compare === null ? 0 : compare.scrollWidth - compare.clientWidth;
    return Math.max(document.documentElement.scrollWidth - innerWidth, inside);
  });
  const { findings } = await axeFindings(page);
  expect([what, sideways, await outOfReach(), findings]).toEqual([what, 0, [], []]);
}

describe('two theories of different sites, by keys alone', () => {
  beforeAll(async () => {
    const args: string[] = [];
    app = await startAppUnderTest({
      viewport: { width: 1024, height: 768 },
      args,
      prepare: (folder) => args.push(twoTheories(folder)),
    });
    ({ page } = app);
    await box(page, 'the bus stops at the hall').waitFor();
  });
  afterAll(() => app.close());

  it('U3, U4, U5: a pair is answered, changes are gone through, one is taken with its reason, one kept, merged, undone, and left', async () => {
    const { keyboard } = page;
    await compare();
    expect(await focusedName(page)).toMatch(/^Comparison/);
    await page.getByText('; 1 question whether two are the same').waitFor({ state: 'attached' });

    // From what is shown to the list, whose first thing is the pair; then on with the first change.
    await toPicture();
    await keyboard.press('F6');
    expect(await focusedName(page)).toBe('The same');
    await keyboard.press('Enter');
    await page.getByText('Are these the same?').waitFor({ state: 'detached' });
    const renamed = changes().getByText(/now called “a bus stops by the hall”/);
    await renamed.waitFor();
    await page.waitForFunction(() => document.activeElement?.classList.contains('wf-change-head'));

    await showing('ArrowRight', 'Side by side');
    await keyboard.press('ArrowRight');
    await page.getByRole('radio', { name: 'Table', checked: true }).waitFor();
    await tabToName(page, /^The box “the bus stops at the hall”/);
    await keyboard.press('Enter');
    await item().filter({ hasText: 'a bus stops by the hall' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-expanded') === 'true');
    await tabToName(page, /^\s*Later/);
    await keyboard.press('ArrowRight');
    await page.getByRole('radio', { name: 'Take over', checked: true }).waitFor();
    await keyboard.press('Tab');
    await keyboard.type('It never stops right there.');

    const fades = changes().locator('[aria-expanded="true"]', { hasText: 'loneliness fades' });
    for (let press = 0; press < 9 && (await fades.count()) === 0; press += 1) await keyboard.press('F8');
    await fades.waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-expanded') === 'true');
    await tabToName(page, /^\s*Later/);
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await page.getByRole('radio', { name: 'Keep mine', checked: true }).waitFor();

    await keyboard.press('F6');
    expect(await focusedName(page)).toContain('Why, for all without a reason of their own');
    await keyboard.type('It is what we are here for.');
    await tabToName(page, /^Merge 1 change$/);
    await keyboard.press('Enter');
    await renamed.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.classList.contains('wf-change-head'));

    // In the picture: from box to box, and what is pressed is read in the list.
    await showing('ArrowLeft', 'Side by side');
    await keyboard.press('ArrowLeft');
    await page.getByRole('radio', { name: 'One picture', checked: true }).waitFor();
    await toPicture();
    await walkTo(/^Box “tea is served”/);
    await keyboard.press('Enter');
    await item().filter({ hasText: 'tea is served' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-expanded') === 'true');
    await keyboard.press('F6');
    await page.waitForFunction(() => document.activeElement?.closest('.wf-compareMap') !== null);
    expect(await focusedName(page)).toMatch(/^Box “tea is served”/);

    await keyboard.press('ControlOrMeta+Z');
    await renamed.waitFor();
    await act('Leave the comparison');
    await box(page, 'the bus stops at the hall').waitFor();
    await page.waitForFunction(() => document.activeElement !== document.body);
  });

  it('U4: undoing what brought the other theory ends the comparison, with the focus on what is there', async () => {
    await act('Add a starter theory');
    await tabToName(page, /^Compare with mine/);
    await page.keyboard.press('Enter');
    await changes().waitFor();
    await page.keyboard.press('ControlOrMeta+Z');
    await changes().waitFor({ state: 'detached' });
    await page.getByText('so the comparison was left').first().waitFor();
    await page.waitForFunction(() => document.activeElement !== document.body);
    await saved(page);
    expect(app.violations).toEqual([]);
  });

  it.each([
    ['390×844', { width: 390, height: 844 }],
    ['1024×768 at 200 %', { width: 512, height: 384 }],
  ])(
    'U4, U5: %s: nothing scrolls sideways, everything is in reach, and axe finds nothing',
    async (_, size) => {
      await page.setViewportSize(size);
      await compare();
      await page.keyboard.press('F8');
      await page.waitForFunction(() => document.activeElement?.getAttribute('aria-expanded') === 'true');
      await tabToName(page, /^\s*Later/);
      await page.keyboard.press('ArrowRight');
      const form = page.getByRole('form', { name: 'Merge what was chosen' });
      const shown = page.getByRole('radiogroup', { name: 'How they are shown' });
      await form.getByRole('button', { name: 'Who, where, and what speaks for it' }).click();
      for (const name of ['One picture', 'Side by side', 'Table', 'Sentences']) {
        await shown.getByRole('radio', { name }).check({ force: true });
        await expectInReach(name);
      }
      await form.getByLabel('Why, for all without a reason of their own').fill('They know.');
      await form.getByRole('button', { name: 'Merge 1 change' }).click();
      await form.waitFor({ state: 'detached' });
      await act('From initial to refined');
      await page.getByRole('region', { name: 'From initial to refined' }).waitFor();
      await page.getByRole('button', { name: 'The timeline as a table' }).click();
      await expectInReach('the way of the theory');
      await act('Undo');
      await act('Show snapshots');
      await pane().waitFor();
      await expectInReach('snapshots');
      await act('Show the map');
    },
  );
});
