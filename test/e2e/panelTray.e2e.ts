import fs from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { arrow, box, saved } from './job.ts';
import { answerAll, finish, join, panelWorkspace, planSession, rowsIn } from './panelJob.ts';

describe('what is missing, and what is done about it', () => {
  let app: AppUnderTest;
  let page: Page;
  let file = '';

  beforeAll(async () => {
    const args: string[] = [];
    app = await startAppUnderTest({
      args,
      prepare: (folder) => {
        file = panelWorkspace(folder);
        args.push(file);
      },
    });
    ({ page } = app);
    await page.getByRole('button', { name: 'Panel sessions' }).waitFor();
  });
  afterAll(() => app.close());

  const missing = () => page.getByRole('dialog', { name: 'What is missing?' });
  const put = () => missing().getByRole('button', { name: 'Put it in the tray' }).click();
  /** A notice is shown and read aloud: the one that is seen. */
  const notice = (words: string | RegExp) => page.getByRole('region', { name: 'Notices' }).getByText(words);
  const rail = () => page.getByRole('button', { name: 'Panel sessions', exact: true });
  const card = (words: string) => page.getByRole('article').filter({ hasText: words });

  it('H6: people say what is missing during the walk, each in their own words; it waits in the tray', async () => {
    await planSession(page, 'Evening in the hall');
    await page.getByRole('button', { name: 'Start the walk' }).click();
    await join(page, 'Wren');
    const statement = await page.locator('.wf-walk-statement').textContent();
    await page.getByRole('button', { name: 'Something is missing' }).click();
    await missing().getByLabel('What makes the difference').fill('When the nurse is there');
    await missing().getByText('It gets in the way').click();
    await put();
    await missing().waitFor({ state: 'detached' });
    expect(await page.locator('.wf-walk-statement').textContent()).toBe(statement);
    await answerAll(page, () => 'Agree');
    await finish(page);
    await page.getByRole('button', { name: 'Something is missing' }).click();
    await missing().getByText('An arrow', { exact: true }).click();
    await missing().getByLabel('What leads to it').fill('the bus stops there');
    await missing().getByLabel('What it leads to').fill('people can go home late');
    await put();
    for (const words of ['A lift home', 'tea is served']) {
      await page.getByRole('button', { name: 'Something is missing' }).click();
      await missing().getByLabel('In a few words').fill(words);
      await put();
      await missing().waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: 'Leave the walk' }).click();
    await page.getByRole('tab', { name: /^What is missing 4/ }).click();
    await card('When the nurse is there').getByText('Wren').waitFor();
  });

  it('H6: accepting puts it on the map as words of the panel; undo takes all of it back', async () => {
    const lift = card('A lift home');
    await lift.getByRole('button', { name: 'Accept…' }).click();
    await lift.getByLabel(/What you tell the panel/).fill('Thank you, we had not thought of it.');
    await lift.getByRole('button', { name: 'Put it on the map' }).click();
    await lift.getByText('Accepted').waitFor();
    await lift.getByRole('button', { name: 'Show it on the map' }).click();
    await box(page, 'A lift home').waitFor();
    await page.getByRole('button', { name: 'Undo: Accept suggestion' }).click();
    await box(page, 'A lift home').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Redo: Accept suggestion' }).click();
    await rail().click();
    await page.getByRole('tab', { name: /^What is missing 3/ }).click();
    const nurse = card('When the nurse is there');
    await nurse.getByRole('button', { name: 'Accept…' }).click();
    await nurse.getByRole('button', { name: 'Put it on the map' }).click();
    await nurse.getByText('Accepted').waitFor();
    const bus = card('people can go home late');
    await bus.getByRole('button', { name: 'Accept…' }).click();
    await bus.getByRole('button', { name: 'Put it on the map' }).click();
    await bus.getByText('Accepted').waitFor();
    await saved(page);
    const elements = rowsIn(file, 'elements').filter(({ origin }) => origin === 'panel');
    expect(elements.map(({ label }) => label)).toEqual([
      'A lift home',
      'When the nurse is there',
      'people can go home late',
    ]);
    const sources = rowsIn(file, 'sources').filter(({ kind }) => kind === 'panel_session');
    expect(sources.map(({ kind, title }) => [kind, title])).toEqual([
      ['panel_session', 'Panel session: Evening in the hall'],
    ]);
    const acting = rowsIn(file, 'arrows').filter(({ origin }) => origin === 'panel');
    expect(acting.map(({ kind, targetArrowId }) => [kind, targetArrowId !== null])).toEqual([
      ['blocks', true],
      ['causes', false],
    ]);
  });

  it('H6: what is there already is said so, and declining needs a reason', async () => {
    const tea = card('tea is served');
    await tea.getByRole('button', { name: 'Accept…' }).click();
    await tea.getByRole('button', { name: 'Put it on the map' }).click();
    await notice('There is a box “tea is served” already.').waitFor();
    await tea.getByRole('button', { name: 'Cancel' }).click();
    await tea.getByRole('button', { name: 'Decline…' }).click();
    expect(await tea.getByRole('button', { name: 'Decline', exact: true }).isDisabled()).toBe(true);
    await tea.getByRole('button', { name: 'Cancel' }).click();
    await tea.getByRole('button', { name: 'It is there already…' }).click();
    await tea.getByRole('combobox', { name: 'Which box' }).fill('tea');
    await page.getByRole('option', { name: 'tea is served' }).click();
    await tea.getByRole('button', { name: 'It is this one' }).click();
    await tea.getByText('There already').waitFor();
    await tea.getByRole('button', { name: 'Decide again' }).click();
    await tea.getByRole('button', { name: 'Decline…' }).click();
    await tea.getByLabel('Why? The panel will read it').fill('It is there already.');
    await tea.getByRole('button', { name: 'Decline', exact: true }).click();
    await tea.getByText('Because: It is there already.').waitFor();
  });

  it('H7: answers become evidence only when somebody says so, and the map shows what panels say', async () => {
    const before = rowsIn(file, 'evidenceLinks').length;
    await page.getByRole('tab', { name: 'Agreement' }).click();
    await page.getByRole('button', { name: 'Count as evidence…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Count answers as evidence' });
    await dialog.getByRole('button', { name: 'Count them' }).click();
    await notice('Answers on 12 arrows count as evidence now.').waitFor();
    await saved(page);
    expect(rowsIn(file, 'evidenceLinks').length).toBe(before + 12);
    await page.getByRole('button', { name: 'Undo: Count answers on 12 arrows as evidence' }).click();
    await saved(page);
    expect(rowsIn(file, 'evidenceLinks').length).toBe(before);
    await page.getByRole('button', { name: 'Show on the map' }).click();
    const legend = page.getByRole('region', { name: 'What panels say' });
    await legend
      .getByText('12 of 14 arrows are disagreed with by nobody')
      .or(legend.getByText(/12 are disagreed with by nobody/))
      .waitFor();
    await arrow(page, 'somebody asks').waitFor();
  });

  it('H8: what was done about an arrow is said, and the report goes to paper and to a file', async () => {
    await rail().click();
    await page.getByRole('tab', { name: 'Report' }).click();
    await page.getByRole('button', { name: 'What was done about each arrow' }).click();
    await page.getByRole('button', { name: /What was done about arrow 3/ }).click();
    await page.getByRole('option', { name: 'Changed', exact: true }).click();
    await page.getByLabel('What you tell the panel about arrow 3').fill('It says now in which season.');
    await page.getByLabel('What you tell the panel about arrow 3').press('Enter');
    const report = page.getByRole('article', { name: 'Report as it will be read' });
    await report.getByText('We changed it: It says now in which season.').waitFor();
    await report
      .getByText('It is on the map now: “A lift home”: Thank you, we had not thought of it.')
      .waitFor();
    expect(await report.textContent()).not.toContain('Wren');
    await page.getByRole('button', { name: 'Save as a web page…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await page
      .getByText(/^Written to .*Evening in the hall\.html/)
      .first()
      .waitFor();
    const html = fs.readFileSync(path.join(app.documents, 'Evening in the hall.html'), 'utf8');
    expect(html).toContain('We changed it: It says now in which season.');
    await page.getByRole('button', { name: 'Print…' }).click();
    await page.getByRole('heading', { level: 1, name: 'Evening in the hall' }).waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Report' }).waitFor();
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
