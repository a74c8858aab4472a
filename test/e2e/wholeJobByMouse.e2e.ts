import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { AppUnderTest } from './appUnderTest.ts';
import { arrow, box, expectAllInFile, hosts, names, saved, workspaceFile } from './job.ts';
import { settled } from './settled.ts';

let app: AppUnderTest;
let page: Page;

/** The middle of something once it has stopped moving. */
async function centre(locator: ReturnType<typeof box>) {
  const rect = await settled(locator);
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2, rect };
}

/** Double-clicks the empty ground a little below a box, and names the new one. */
async function addBelow(neighbour: string, label: string) {
  const { rect } = await centre(box(page, neighbour));
  await page.mouse.dblclick(rect.x - 40, rect.y + rect.height + 26);
  await page.getByLabel('Label of the new box').fill(label);
  await page.keyboard.press('Enter');
  await box(page, label).waitFor();
}

/** Drags from the dot at a box's edge to a point. */
async function pull(from: string, to: { readonly x: number; readonly y: number }) {
  await box(page, from).hover();
  const { rect } = await centre(box(page, from));
  await page.mouse.move(rect.x + rect.width, rect.y + rect.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x - 30, to.y - 12, { steps: 6 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

async function choose(label: string, option: string) {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function addEvidence(
  stance: string,
  { source, quote }: { readonly source: string; readonly quote: string },
) {
  await page.getByRole('button', { name: 'Add evidence' }).first().click();
  await choose('What it does to the claim', stance);
  await page.getByRole('button', { name: 'Write down a new source' }).click();
  await page.getByLabel('Title', { exact: true }).fill(source);
  await page.getByLabel('What it says').fill(quote);
  await page.getByLabel('Add evidence').getByRole('button', { name: 'Add evidence' }).click();
  await page.getByText(quote).waitFor();
}

describe.each(hosts)('the whole job by mouse, %s', (_host, start) => {
  beforeAll(async () => {
    app = await start();
    ({ page } = app);
  });
  afterAll(() => app.close());

  it('starter → boxes → arrow → arrow on arrow → evidence for and against → measure → rename → undo and redo → close → reopen', async () => {
    await box(page, 'Person goes along').waitFor();
    await page.getByRole('button', { name: 'Worked example' }).click();
    await page.getByRole('menuitem', { name: /start screen/i }).click();
    await page
      .getByRole('button', { name: /What helps people take up social prescribing/ })
      .last()
      .click();
    await box(page, 'Person goes along').waitFor();

    await addBelow('Person agrees to be referred', names.first);
    await addBelow('Person goes along', names.second);
    await addBelow('Person keeps going', names.acting);
    await pull(names.first, await centre(box(page, names.second)));
    await arrow(page, names.second).waitFor();
    await pull(names.acting, await centre(arrow(page, names.second)));
    await arrow(page, names.acting).waitFor();

    await arrow(page, `IF ${names.first}`).click();
    await page.getByRole('tab', { name: /Evidence/ }).click();
    await addEvidence('Speaks for it', { source: names.sourceFor, quote: names.quoteFor });
    await addEvidence('Speaks against it', { source: names.sourceAgainst, quote: names.quoteAgainst });
    await page.getByRole('tab', { name: /Measures/ }).click();
    await page.getByRole('button', { name: 'Add a measure' }).click();
    await page.getByRole('combobox', { name: 'Measure' }).fill(names.measure);
    // What is offered lies over the fields below until it has followed the name; a press beside it closes it.
    const offered = page.getByText('Nothing like this in the library yet.');
    await offered.waitFor();
    await page.getByText('Arrow · An idea so far').click();
    await offered.waitFor({ state: 'detached' });
    await page.getByLabel('Baseline').click({ force: true });
    await page.getByLabel('Add a measure').getByRole('button', { name: 'Add measure' }).click();
    await page.getByText(names.measure).first().waitFor();

    await box(page, names.second).dblclick();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(names.renamed);
    await page.keyboard.press('Enter');
    await box(page, names.renamed).waitFor();

    for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => box(page, names.renamed).count()).toBe(0);
    for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: /^Redo/ }).click();
    await box(page, names.renamed).waitFor();
    await saved(page);

    const file = workspaceFile(app);
    await app.restart('SIGKILL');
    ({ page } = app);
    await page
      .getByRole('button', { name: /What helps people take up social prescribing/ })
      .first()
      .click();
    await box(page, names.renamed).waitFor();
    expectAllInFile(app, file);
    await page.getByRole('button', { name: /^Undo: Change label/ }).click();
    await box(page, names.second).waitFor();
    await expect.poll(() => box(page, names.renamed).count()).toBe(0);
    await page.getByRole('button', { name: /^Redo/ }).click();
    await box(page, names.renamed).waitFor();
    await saved(page);
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
