import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { focusedName, tabToName } from './keyboard.ts';
import { panelWorkspace, planSession, statements } from './panelJob.ts';

/** Viewports: the two sizes of the promise, and half of each, which is what 200 % zoom leaves. */
const sizes = [
  { name: '1024×768', viewport: { width: 1024, height: 768 } },
  { name: '390×844', viewport: { width: 390, height: 844 } },
  { name: '1024×768 at 200 %', viewport: { width: 512, height: 384 } },
  { name: '390×844 at 200 %', viewport: { width: 195, height: 422 } },
] as const;

/** True when nothing of what has the focus is outside the window. */
function isFocusInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect();
    if (box === undefined) return false;
    return box.left >= -1 && box.right <= innerWidth + 1 && box.bottom > 0 && box.top < innerHeight;
  });
}

/** What can be pressed and is smaller than a finger. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.wf-walk button')]
      .map((button) => ({ button, box: button.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(({ button, box }) => `${button.textContent} ${box.width}×${box.height}`),
  );
}

for (const { name, viewport } of sizes) {
  describe(`a panel member with a keyboard alone, ${name}`, () => {
    let app: AppUnderTest;
    let page: Page;
    beforeAll(async () => {
      const args: string[] = [];
      app = await startAppUnderTest({
        viewport,
        args,
        prepare: (folder) => args.push(panelWorkspace(folder)),
      });
      ({ page } = app);
      await page
        .getByRole('button', { name: 'Panel sessions' })
        .or(page.getByRole('radio', { name: 'Panel' }))
        .first()
        .waitFor();
      await planSession(page, 'An evening');
      await page.getByRole('button', { name: 'Start the walk' }).click();
    });
    afterAll(() => app.close());

    const fits = async () => {
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways, 'the page scrolls sideways').toBeLessThanOrEqual(0);
      expect(await smallTargets(page)).toEqual([]);
    };

    it('H3: joins, answers with 1 to 4 and Enter, comments, changes an answer, puts dots, and hands over', async () => {
      await page.getByRole('heading', { name: 'Who answers now?' }).waitFor();
      expect(await focusedName(page)).toBe('Who answers now?');
      await fits();
      await tabToName(page, /A name to find/);
      await page.keyboard.type('Ash');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'This is for Ash' }).waitFor();
      await fits();
      await tabToName(page, /^I am Ash$/);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: /Do you agree/ }).waitFor();
      expect(await focusedName(page)).toContain('Do you agree');
      await fits();
      for (let arrow = 0; arrow < statements.length; arrow += 1) {
        await page.keyboard.press(String((arrow % 4) + 1));
        await page.getByRole('button', { pressed: true }).waitFor();
        expect(await focusedName(page)).toContain('Next');
        expect(await isFocusInView(page)).toBe(true);
        if (arrow === 0) {
          await tabToName(page, /^\s*Why\?/, 'Shift+Tab');
          // Digits in a comment are words, not answers.
          await page.keyboard.type('2 of 3 times.');
          await fits();
          await tabToName(page, /^Next/);
        }
        await page.keyboard.press('Enter');
      }
      await page.getByRole('heading', { name: 'Your answers, Ash' }).waitFor();
      expect(await focusedName(page)).toContain('Your answers, Ash');
      await page.getByText('“2 of 3 times.”').waitFor();
      await fits();
      await tabToName(page, /One dot more on arrow 1$/);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.getByText('2 left.').waitFor();
      await tabToName(page, /^Change arrow 2$/);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: /Do you agree/ }).waitFor();
      await page.keyboard.press('4');
      await tabToName(page, /^My answers$/, 'Shift+Tab');
      await page.keyboard.press('Enter');
      await tabToName(page, /^I am finished$/);
      expect(await isFocusInView(page)).toBe(true);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Thank you' }).waitFor();
      await fits();
      await tabToName(page, /^Next person$/);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: /^Ash.*All 12 answered/ }).waitFor();
    });

    it('H3: arrow keys go back and on; Escape closes what is missing; focus comes back', async () => {
      await tabToName(page, /^Ash/);
      await page.keyboard.press('Enter');
      await tabToName(page, /^I am Ash$/);
      await page.keyboard.press('Enter');
      await tabToName(page, /^Change arrow 3$/);
      await page.keyboard.press('Enter');
      const third = await page.locator('.wf-walk-statement').textContent();
      await page.keyboard.press('ArrowLeft');
      await page.locator('.wf-walk-statement', { hasNotText: third ?? '' }).waitFor();
      await page.keyboard.press('ArrowRight');
      await page.locator('.wf-walk-statement', { hasText: third ?? '' }).waitFor();
      await tabToName(page, /^Something is missing$/);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await expect.poll(() => focusedName(page)).toBe('Something is missing');
    });

    it('H3: a screen reader is told where one is, what is asked, which answer stands, and how to answer', async () => {
      const tree = await page.locator('main').ariaSnapshot();
      for (const line of [
        'region "Arrow 3 of 12"',
        'heading "Do you agree with where this arrow goes?" [level=1]',
        'progressbar "12 of 12 answered"',
        'group "Your answer"',
        'textbox "Why? (if you like)"',
      ])
        expect(tree).toContain(line);
      expect(tree).toMatch(/button "[^"]+ Your answer" \[pressed\]/);
      expect(tree).toMatch(/img "Drawn: “[^”]+”, with an arrow to “[^”]+”"/);
      expect(tree).toMatch(/paragraph: IF .* THEN/);
    });
  });
}
