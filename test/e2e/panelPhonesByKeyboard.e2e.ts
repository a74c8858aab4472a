import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { localAddresses } from '#backend/room/localAddresses.ts';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { focusedName, tabToName } from './keyboard.ts';
import { panelWorkspace, planSession, statements } from './panelJob.ts';
import { type BrowserPhone, takePhone } from './phonesJob.ts';

/** The two sizes of the promise, and half of each, which is what 200 % zoom leaves; both colour schemes; how many are answered. */
const sizes = [
  { name: '390×844', viewport: { width: 390, height: 844 }, colorScheme: 'light', arrows: 12 },
  { name: '1024×768', viewport: { width: 1024, height: 768 }, colorScheme: 'dark', arrows: 3 },
  { name: '390×844 at 200 %', viewport: { width: 195, height: 422 }, colorScheme: 'dark', arrows: 3 },
  { name: '1024×768 at 200 %', viewport: { width: 512, height: 384 }, colorScheme: 'light', arrows: 3 },
] as const;

/** What is wrong with the page as it stands: it scrolls sideways, or something to press is smaller than a finger. */
function unfit(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const small = [...document.querySelectorAll('button, input, select, textarea')]
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(({ one, box }) => `${one.id}${one.textContent} ${box.width}×${box.height}`);
    const sideways = document.documentElement.scrollWidth - innerWidth;
    return sideways > 0 ? [...small, `scrolls sideways by ${sideways}`] : small;
  });
}

/** True when what has the focus is inside the window. */
function isFocusInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect();
    return (
      box !== undefined &&
      box.left >= -1 &&
      box.right <= innerWidth + 1 &&
      box.bottom > 0 &&
      box.top < innerHeight
    );
  });
}

describe.runIf(localAddresses().length > 0)('the page of phones with a keyboard alone', () => {
  let app: AppUnderTest;
  let browser: Browser;
  let url = '';
  let code = '';

  beforeAll(async () => {
    const args: string[] = [];
    app = await startAppUnderTest({ args, prepare: (folder) => args.push(panelWorkspace(folder)) });
    const { page } = app;
    const own = page.context().browser();
    if (own === null) throw new Error('The page has no browser.');
    browser = own;
    await page.getByRole('button', { name: 'Panel sessions' }).waitFor();
    await planSession(page, 'An evening');
    await page.getByRole('tab', { name: /^People/ }).click();
    await page.getByRole('button', { name: 'Open to phones…' }).click();
    await page.getByRole('button', { name: 'Open it' }).click();
    url = `http://${await page.locator('.wf-room-url').innerText()}/`;
    code = (await page.locator('.wf-room-code').innerText()).replaceAll(/\D/gu, '');
  });
  afterAll(() => app.close());

  for (const { name, viewport, colorScheme, arrows } of sizes) {
    it(`H10: joins, answers, says why, puts dots, says what is missing, ends; ${name}; axe finds nothing`, async () => {
      const phone: BrowserPhone = await takePhone(browser, url, { viewport, colorScheme });
      const { page } = phone;
      const heading = (words: string | RegExp) =>
        page.getByRole('heading', { level: 1, name: words }).waitFor();
      const clean = async (where: string) => {
        expect((await axeFindings(page)).findings, where).toEqual([]);
        expect(await unfit(page), where).toEqual([]);
      };
      const press = async (words: RegExp) => {
        await tabToName(page, words);
        expect(await isFocusInView(page), String(words)).toBe(true);
        await page.keyboard.press('Enter');
      };
      await heading('An evening');
      expect(await focusedName(page)).toContain('An evening');
      await clean('join');
      await tabToName(page, /^Code/);
      await page.keyboard.type(code);
      await page.keyboard.press('Enter');
      await heading(/Do you agree/);
      expect(await focusedName(page)).toContain('Do you agree');
      await clean('an arrow');
      for (let arrow = 0; arrow < arrows; arrow += 1) {
        // The first is passed over; the second gets a comment.
        if (arrow > 0) await press(arrow % 2 === 0 ? /^Agree/ : /^Not sure/);
        if (arrow === 1) {
          await tabToName(page, /^Why\?/);
          await page.keyboard.type('2 of 3 times.');
          await clean('an arrow answered and commented');
        }
        await press(arrow === 0 ? /^Later$/ : /^Next$/);
      }
      if (arrows < statements.length) await press(/^My answers$/);
      await heading('Your answers');
      await page.getByText('“2 of 3 times.”').waitFor();
      await clean('own answers');
      await press(new RegExp(`^Go on with the other ${statements.length - arrows + 1}$`));
      await heading(/Do you agree/);
      await press(/^Not for me to say/);
      const tree = await page.locator('body').ariaSnapshot();
      for (const line of [
        'paragraph: Arrow 1 of 12',
        'heading "Do you agree with where this arrow goes?" [level=1]',
        'group "Your answer"',
        'textbox "Why? (if you like)"',
        'status:',
      ])
        expect(tree).toContain(line);
      expect(tree).toMatch(/button "Not for me to say[^"]*" \[pressed\]/);
      expect(tree).toMatch(/paragraph: IF .* THEN/);
      await press(/^My answers$/);
      await press(/^One dot more on arrow 1\s/);
      for (let dot = 1; dot < 4; dot += 1) await page.keyboard.press('Enter');
      await page.getByText(/ 0 left\./).waitFor();
      // The button for more is spent: the one beside it has the focus.
      expect(await focusedName(page)).toContain('One dot less on arrow 1');
      await tabToName(page, /^What is missing/);
      await page.keyboard.type('A lift home');
      await press(/^Send it$/);
      await page.getByText('Everything you said has arrived.').waitFor();
      await press(/^I am finished with this phone/);
      await heading(/Take your answers off/);
      await clean('finished');
      await press(/^Take them off$/);
      await heading('An evening');
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      expect(phone.faults).toEqual([]);
      await phone.context.close();
    });
  }

  it('H10: with forced colours and without a picture everything is still said', async () => {
    const phone = await takePhone(browser, `${url}#c=${code}`);
    await phone.page.emulateMedia({ forcedColors: 'active' });
    await phone.page.getByRole('button', { name: 'Join' }).click();
    await phone.page.getByRole('button', { name: /^Agree/ }).click();
    await phone.page.getByRole('button', { name: 'Agree ✓', pressed: true }).waitFor();
    await phone.context.close();
  });
});
