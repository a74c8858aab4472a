import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { AppUnderTest } from './appUnderTest.ts';
import { focusedName, tabToName } from './keyboard.ts';
import { arrow, box, expectAllInFile, hosts, names, saved, workspaceFile } from './job.ts';

let app: AppUnderTest;
let page: Page;

const focused = () => focusedName(page);
const tabTo = (name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') => tabToName(page, name, key);

/** Waits until the focus is on something of that name. */
async function nowOn(name: string | RegExp) {
  await expect.poll(focused, { timeout: 8000 }).toMatch(name);
}

/** Finds a box or arrow through the search of the map, and so gives it the focus. */
async function goTo(text: string) {
  await page.keyboard.press('ControlOrMeta+F');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(text);
  await page
    .getByRole('option')
    .filter({ hasText: text.slice(0, 20) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await nowOn(text);
}

async function addBox(label: string) {
  await page.keyboard.press('n');
  await page.getByLabel('Label of the new box').waitFor();
  await page.keyboard.type(label);
  await page.keyboard.press('Enter');
  await box(page, label).waitFor();
  await nowOn(label);
}

async function connectTo(words: string, shown: string) {
  await page.keyboard.press('c');
  await nowOn(/^Connect /);
  await page.keyboard.type(words);
  await page.getByRole('option', { name: shown }).first().waitFor();
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('ArrowDown');
    const active = page.locator('[role=option][data-focused=true]');
    if ((await active.count()) > 0 && ((await active.first().textContent()) ?? '').includes(shown)) break;
  }
  await page.keyboard.press('Enter');
}

/** Chooses in a list by its first letters. */
async function chooseByTyping(option: string) {
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: option, exact: true }).waitFor();
  await page.keyboard.type(option);
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
}

async function addEvidence(
  stance: string,
  { source, quote }: { readonly source: string; readonly quote: string },
) {
  await page.keyboard.press('e');
  await nowOn(/What it does to the claim/);
  await chooseByTyping(stance);
  await tabTo(/Write down a new source/);
  await page.keyboard.press('Enter');
  await nowOn(/^Title/);
  await page.keyboard.type(source);
  await tabTo(/What it says/);
  await page.keyboard.type(quote);
  await tabTo(/^Add evidence$/);
  await page.keyboard.press('Enter');
  await page.getByText(quote).waitFor();
}

describe.each(hosts)('the whole job by keyboard alone, %s', (_host, start) => {
  beforeAll(async () => {
    app = await start();
    ({ page } = app);
    for (const kind of ['click', 'dblclick', 'move', 'down', 'up'] as const) {
      page.mouse[kind] = () => Promise.reject(new Error('This test has no mouse.'));
    }
  });
  afterAll(() => app.close());

  it('starter → boxes → arrow → arrow on arrow → evidence for and against → measure → rename → undo and redo → close → reopen', async () => {
    await box(page, 'Person goes along').waitFor();
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('start screen');
    await page
      .getByRole('option', { name: /start screen/i })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Start from a theory that exists' }).waitFor();
    await tabTo(/Six IF\/THEN statements/);
    await page.keyboard.press('Enter');
    await box(page, 'Person goes along').waitFor();

    await goTo('Person goes along');
    await nowOn(/Person goes along/);
    await addBox(names.first);
    await addBox(names.second);
    await addBox(names.acting);
    await goTo(names.first);
    await connectTo('Shyness', names.second);
    await arrow(page, names.second).waitFor();
    await goTo(names.acting);
    await connectTo('arrow neighbour', `IF ${names.first}`);
    await arrow(page, names.acting).waitFor();

    await goTo(`IF ${names.first}`);
    await nowOn(/^Arrow: IF A neighbour/);
    await addEvidence('Speaks for it', { source: names.sourceFor, quote: names.quoteFor });
    await goTo(`IF ${names.first}`);
    await addEvidence('Speaks against it', { source: names.sourceAgainst, quote: names.quoteAgainst });
    await goTo(`IF ${names.first}`);
    await page.keyboard.press('m');
    await nowOn(/Measure/);
    await page.keyboard.type(names.measure);
    await tabTo(/Baseline/);
    await page.keyboard.press('Space');
    await tabTo(/^Add measure$/);
    await page.keyboard.press('Enter');
    await page.getByText(names.measure).first().waitFor();

    await goTo(names.second);
    await nowOn(/Shyness/);
    await page.keyboard.press('Enter');
    await nowOn(/label|name|rename/i);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(names.renamed);
    await page.keyboard.press('Enter');
    await box(page, names.renamed).waitFor();

    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ControlOrMeta+Z');
    await box(page, names.renamed).waitFor({ state: 'detached' });
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ControlOrMeta+Shift+Z');
    await box(page, names.renamed).waitFor();
    await saved(page);

    const file = workspaceFile(app);
    await page.keyboard.press('ControlOrMeta+W');
    await page.getByRole('heading', { name: 'Start from a theory that exists' }).waitFor();
    await app.restart('SIGINT');
    ({ page } = app);
    await page.getByRole('heading', { name: 'Recent workspaces' }).waitFor();
    await tabTo(/What helps people take up social prescribing/);
    await page.keyboard.press('Enter');
    await box(page, names.renamed).waitFor();
    expectAllInFile(app, file);
    await page.keyboard.press('ControlOrMeta+Z');
    await box(page, names.renamed).waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await box(page, names.renamed).waitFor();
    await saved(page);
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
