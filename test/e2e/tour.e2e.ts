import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { box } from './job.ts';

const titles = [
  'A theory is a map of boxes and arrows',
  'An arrow is a sentence: IF … THEN …',
  'BECAUSE: nobody has said why yet',
  'Evidence for, against, and otherwise',
  'The same theory as sentences, to read aloud',
  'How would you know?',
];

describe('the tour on the worked example', () => {
  let app: AppUnderTest;
  let page: Page;
  const tour = () => page.getByRole('region', { name: 'Tour' });
  const step = (number: number) => tour().getByText(`Step ${number} of 6`);
  const press = async (name: string) => {
    await tour().getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  const palette = async (words: string, option: RegExp) => {
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(words);
    await page.getByRole('option', { name: option }).first().waitFor();
    await page.keyboard.press('Enter');
  };
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
  });
  afterAll(async () => {
    await app.close();
  });

  it('X9: is offered on the first run, and covers nothing: the map ends where it begins', async () => {
    await tour().getByRole('button', { name: 'Take the tour' }).waitFor();
    const bar = await tour().boundingBox();
    const middle = await page.getByRole('main').boundingBox();
    expect((middle?.y ?? 0) + (middle?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + 1);
    expect((await axeFindings(page)).findings).toEqual([]);
  });

  it('X9: goes through six steps by keyboard, and arranges the window for each', async () => {
    await press('Take the tour');
    const seen: string[] = [];
    const shown = [
      () => box(page, 'Person goes along').waitFor(),
      () => page.getByRole('tab', { name: 'Claim', selected: true }).waitFor(),
      () => page.getByRole('textbox', { name: 'BECAUSE' }).waitFor(),
      () => page.getByRole('tab', { name: /^Evidence/, selected: true }).waitFor(),
      () => page.getByText('they are more likely to attend').first().waitFor(),
      () => page.getByRole('region', { name: 'Effects nobody measures' }).waitFor(),
    ];
    for (const [index, isShown] of shown.entries()) {
      await step(index + 1).waitFor();
      seen.push((await tour().getByRole('strong').textContent()) ?? '');
      await isShown();
      if (index === 3) expect((await axeFindings(page)).findings).toEqual([]);
      if (index < 5) await press('Next');
    }
    expect(seen).toEqual(titles);
    await press('Back');
    await step(5).waitFor();
  });

  it('X9: lets go of the window in between, and comes back when asked', async () => {
    await page.getByRole('radio', { name: 'Library' }).click({ force: true });
    await page.getByRole('region', { name: 'Sources' }).waitFor();
    await step(5).waitFor();
    await press('Show me again');
    await page.getByRole('region', { name: 'Sources' }).waitFor({ state: 'detached' });
  });

  it('X9: is left with Escape, and resumed where it was: by the palette, and after a restart', async () => {
    await press('Show me again');
    await page.keyboard.press('Escape');
    await tour().waitFor({ state: 'detached' });
    await palette('tour', /Resume the tour at step 5/);
    await step(5).waitFor();
    await tour().getByRole('button', { name: 'Leave the tour' }).click();
    await tour().waitFor({ state: 'detached' });
    await app.restart('SIGINT');
    ({ page } = app);
    await page.getByRole('main').waitFor();
    await page.waitForFunction(() => document.querySelector('.wf-start, .wf-frame') !== null);
    if (await page.getByRole('button', { name: /^Resume the tour/ }).isVisible())
      await page.getByRole('button', { name: 'Resume the tour (step 5 of 6)' }).click();
    else await palette('tour', /Resume the tour at step 5/);
    await step(5).waitFor();
    // On the file it was on: there is no second example.
    await page.keyboard.press('ControlOrMeta+W');
    const recents = page.getByRole('region', { name: 'Recent workspaces' });
    await recents.waitFor();
    expect(await recents.getByRole('listitem').count()).toBe(1);
  });

  it('X9: is finished with its last step, and can be taken anew', async () => {
    await page.getByRole('button', { name: 'Resume the tour (step 5 of 6)' }).click();
    await step(5).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Tour');
    await press('Next');
    await step(6).waitFor();
    await press('Finish');
    await tour().waitFor({ state: 'detached' });
    await palette('tour', /Take the tour/);
    await step(1).waitFor();
    expect(app.violations).toEqual([]);
  });
});
