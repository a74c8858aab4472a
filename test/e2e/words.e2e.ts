import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { arrow, box, saved } from './job.ts';
import { tabToName } from './keyboard.ts';
import { fieldTerms, plainOnly, wordsLike } from './shownWords.ts';

const table = [
  'Context,Mechanism,Outcome,Study,Quote',
  'The walk is near,They feel safe,People talk,Example 2020,We talked all the way',
  'People talk,They make friends,People come again,Example 2020,I made two friends',
].join('\n');

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

async function act(page: Page, typed: string, name: RegExp): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').getByRole('combobox').fill(typed);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
}

const view = (page: Page, name: string) =>
  page.getByRole('radio', { name, exact: true }).click({ force: true });

/** Goes through the whole program and looks at each place. */
async function visitAll(page: Page, look: (place: string) => Promise<void>): Promise<void> {
  await view(page, 'Map');
  await page.getByRole('button', { name: 'Inspector' }).waitFor();
  await page.keyboard.press('Escape');
  await look('the map');
  await box(page, 'People talk').click();
  await page.getByRole('region', { name: 'Box' }).waitFor();
  await look('a box');
  await arrow(page, 'walk is near').focus();
  await page.keyboard.press('Space');
  for (const tab of [/^Claim/, /^Evidence/, /^Confidence|^How sure/, /^Measures/]) {
    await page.locator('.wf-frame-inspector').getByRole('tab', { name: tab }).click();
    await look(`an arrow, ${String(tab)}`);
  }
  for (const name of ['Sentences', 'Table', 'Reasoning', 'Evidence', 'Measures', 'Library', 'Reports']) {
    if (name === 'Reports') {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('tab', { name: 'Report', exact: true }).click();
      await page.getByRole('region', { name: 'Preview' }).waitFor();
    } else await view(page, name);
    const tabs = page.locator('#wf-centre').getByRole('tab');
    await look(name);
    for (let at = 0; at < (await tabs.count()); at += 1) {
      await tabs.nth(at).click();
      await look(`${name}, page ${at + 1}`);
    }
  }
  await page.keyboard.press('Control+K');
  await page.getByRole('option').first().waitFor();
  await look('the palette');
  await page.keyboard.press('Escape');
  await act(page, 'keyboard shortcuts', /Keyboard shortcuts/);
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await look('the keys');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /questions? to consider|No questions/ }).click();
  await page.getByRole('region', { name: 'Questions', exact: true }).waitFor();
  for (const closed of await page.locator('.wf-frame-inspector button[aria-expanded="false"]').all())
    await closed.click();
  await look('the checks');
  await page
    .getByRole('region', { name: 'Questions', exact: true })
    .getByRole('button', { name: 'Close panel' })
    .click();
}

describe('two vocabularies', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  it('in plain words no view says a term of the field', async () => {
    await act(page, 'new theory', /^New theory/);
    await page.getByRole('dialog').getByRole('textbox').first().fill('Walks');
    await page.keyboard.press('Enter');
    await page.getByText('What do you hope will happen?').first().waitFor();
    const said: string[] = [];
    const look = async (place: string) => {
      for (const text of await wordsLike(page, fieldTerms)) said.push(`${place}: ${text}`);
    };
    await look('an empty theory');
    await drop(page, 'walks.csv', table);
    const dialog = page.getByRole('dialog', { name: 'Import “walks.csv”' });
    await dialog.getByRole('row', { name: /walk is near/ }).waitFor();
    await look('the import');
    await dialog.getByRole('button', { name: 'Add 2 explanations' }).click();
    await dialog.waitFor({ state: 'detached' });
    await box(page, 'They feel safe').waitFor();
    await saved(page);
    await visitAll(page, look);
    expect(said).toEqual([]);
  });

  it('a “?” explains a word where it stands, by mouse and by keys, and leads to all words', async () => {
    await view(page, 'Map');
    await box(page, 'People talk').focus();
    await page.keyboard.press('Space');
    await page.getByRole('region', { name: 'Box' }).waitFor();
    await page.keyboard.press('F6');
    await tabToName(page, /^What is “/);
    await page.keyboard.press('Enter');
    const help = page.getByRole('dialog', { name: /^What “.*” means/ });
    await help.waitFor();
    expect((await axeFindings(page)).findings).toEqual([]);
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await tabToName(page, /^What is “/);
    await page.keyboard.press('Enter');
    await help.getByRole('button', { name: 'All words and terms' }).click();
    const all = page.getByRole('dialog', { name: 'Words and terms' });
    await all.getByLabel('Find a word').fill('ripple');
    await all.getByText('1 word', { exact: true }).waitFor();
    await all.getByText('Jagosh et al. 2015').waitFor();
    expect((await axeFindings(page)).findings).toEqual([]);
    await all.getByText('Realist terms', { exact: true }).click();
    await all.getByText('Ripple effect', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await all.waitFor({ state: 'detached' });
  });

  it('in realist terms none of the plain words stands for them', async () => {
    const said: string[] = [];
    await visitAll(page, async (place) => {
      for (const text of await wordsLike(page, plainOnly)) said.push(`${place}: ${text}`);
    });
    expect(said).toEqual([]);
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
