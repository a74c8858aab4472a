import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { answerAll, finish, join, panelWorkspace, planSession } from './panelJob.ts';

// Each size and each colour scheme once; both together say nothing that one of them does not.
for (const { colorScheme, viewport } of [
  { colorScheme: 'light', viewport: { width: 1024, height: 768 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const) {
  describe(`axe and the panel's room, ${colorScheme}, ${viewport.width}×${viewport.height}`, () => {
    let app: AppUnderTest;
    let page: Page;
    beforeAll(async () => {
      const args: string[] = [];
      app = await startAppUnderTest({
        colorScheme,
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
    });
    afterAll(() => app.close());

    const clean = async (where: string) => {
      const { findings, rulesApplied } = await axeFindings(page);
      expect(rulesApplied, 'rules axe could apply').toBeGreaterThan(10);
      expect(findings, where).toEqual([]);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
    };
    const tab = (name: RegExp) => page.getByRole('tab', { name }).click();

    it('finds nothing while a session is planned', async () => {
      await planSession(page, 'An evening');
      await clean('plan');
      await page.getByRole('button', { name: 'Begin “Hopes and fears”' }).click();
      await page.getByRole('button', { name: 'Change this step' }).first().click();
      await clean('plan with a step open and its time');
      await tab(/^Arrows/);
      await page.getByRole('button', { name: 'Say it differently' }).first().click();
      await clean('arrows');
      for (const [name, where] of [
        [/^People/, 'nobody yet'],
        [/^Agreement/, 'no answers yet'],
        [/^What is missing/, 'nothing missing yet'],
        [/^Report/, 'empty report'],
      ] as const) {
        await tab(name);
        await clean(where);
      }
    });

    it('finds nothing in the walk: who, handing over, an arrow, answered, own answers, thanks, what is missing', async () => {
      await page.getByRole('button', { name: 'Start the walk' }).click();
      await clean('who answers');
      await page.getByLabel(/A name to find/).fill('Ash');
      await page.getByRole('button', { name: 'Begin with the first person' }).click();
      await clean('handing over');
      await page.getByRole('button', { name: 'I am Ash' }).click();
      await clean('an arrow');
      await page.keyboard.press('2');
      await page.getByLabel('Why? (if you like)').fill('Not where I live.');
      await page.getByText('This is').waitFor();
      await clean('an arrow answered');
      await page.getByRole('button', { name: 'Something is missing' }).click();
      await clean('what is missing');
      await page.getByRole('dialog').getByLabel('What makes the difference').fill('The nurse');
      await page.getByRole('button', { name: 'Put it in the tray' }).click();
      await answerAll(page, () => 'Agree');
      await page.getByRole('button', { name: 'One dot more on arrow 2', exact: true }).click();
      await clean('own answers');
      await page.getByRole('button', { name: 'I am finished' }).click();
      await clean('thanks');
      await page.getByRole('button', { name: 'Next person' }).click();
      await join(page, 'Birch');
      await answerAll(page, () => 'Disagree');
      await finish(page);
      await page.getByRole('button', { name: 'Show what all answered' }).click();
      await clean('what all answered');
      await page.getByRole('button', { name: 'Begin with the most divided' }).click();
      await clean('one arrow, what all answered');
      await page.getByRole('button', { name: 'All arrows' }).click();
      await page.getByRole('button', { name: 'Back', exact: true }).click();
      await page.getByRole('button', { name: 'Leave the walk' }).click();
    });

    it('finds nothing in people, agreement, evidence, tray, report and print', async () => {
      await tab(/^People/);
      await page.getByRole('button', { name: 'Who answered what' }).click();
      await clean('people');
      await tab(/^Agreement/);
      await page
        .getByRole('button', { name: /^More on arrow/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'How this is counted' }).click();
      await clean('agreement');
      await page.getByRole('button', { name: 'Count as evidence…' }).click();
      await clean('count as evidence');
      await page.getByRole('button', { name: 'Cancel' }).click();
      await tab(/^What is missing/);
      for (const act of ['Accept…', 'It is there already…', 'Decline…']) {
        await page.getByRole('button', { name: act }).first().click();
        await clean(`tray, ${act}`);
        await page.getByRole('button', { name: 'Cancel' }).click();
      }
      await tab(/^Report/);
      await page.getByRole('button', { name: 'What was done about each arrow' }).click();
      await clean('report');
      await page.getByRole('button', { name: 'Print…' }).click();
      await clean('print');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'All panel sessions' }).click();
      await clean('list of sessions');
    });
  });
}
