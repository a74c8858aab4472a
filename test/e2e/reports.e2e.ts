import fs from 'node:fs';
import path from 'node:path';

import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { box, saved } from './job.ts';
import { tabToName } from './keyboard.ts';

let app: AppUnderTest;
let page: Page;
beforeAll(async () => {
  app = await startAppUnderTest();
  ({ page } = app);
  await box(page, 'Person goes along').waitFor();
});
afterAll(() => app.close());

const preview = () => page.getByRole('region', { name: 'Preview' });
const clean = async (where: string) => {
  expect((await axeFindings(page)).findings, where).toEqual([]);
};

/** The words of a Word file. */
function wordsIn(file: string): string {
  const body = strFromU8(unzipSync(fs.readFileSync(file))['word/document.xml'] ?? new Uint8Array());
  return [...body.matchAll(/<w:t [^>]*>([^<]*)</gu)].map(([, text]) => text).join(' ');
}

describe('a report', () => {
  it('D14, by mouse: Reports → panel handout → without a part → the preview changes → Word file', async () => {
    await page.getByRole('button', { name: 'Reports', exact: true }).click();
    await preview().getByRole('heading', { name: 'Evidence for and against' }).waitFor();
    await clean('report');
    await page.getByRole('button', { name: /^Theory report/ }).click();
    await page.getByRole('option', { name: 'Panel handout' }).click();
    await preview().getByRole('heading', { name: 'What do you think?' }).waitFor();
    expect(await preview().getByRole('heading', { name: 'Evidence for and against' }).count()).toBe(0);
    expect(await preview().getByRole('heading', { name: 'What we do not know yet' }).count()).toBe(1);
    await clean('handout');
    await page.getByRole('checkbox', { name: 'What we do not know yet' }).click({ force: true });
    await preview().getByRole('heading', { name: 'What we do not know yet' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Where to?' });
    const file = path.join(app.folder, 'handout.docx');
    await dialog.getByRole('textbox').fill(file);
    await dialog.getByRole('button', { name: 'Export' }).click();
    await page
      .getByText(/^Written to/)
      .first()
      .waitFor();
    const words = wordsIn(file);
    expect(words).toContain('What do you think?');
    expect(words).not.toContain('What we do not know yet');
  });

  it('D14, by keys: another template, a part less, the date, a web page', async () => {
    await tabToName(page, /^Template Panel handout|Panel handout.*Template/);
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Evaluation plan' }).waitFor();
    await page.keyboard.press('E');
    await page.keyboard.press('Enter');
    await preview().getByRole('heading', { name: 'Measurement plan' }).waitFor();
    await tabToName(page, /^How sure one may be/);
    await page.keyboard.press('Space');
    await preview().getByRole('heading', { name: 'How sure one may be' }).waitFor({ state: 'detached' });
    await tabToName(page, /date on it/);
    await page.keyboard.press('Space');
    await preview()
      .getByText(new RegExp(`Evaluation plan.*${new Date().getFullYear()}`))
      .waitFor();
    await tabToName(page, /Report \(Word\)/);
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Report (web page)' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Report \(web page\)/ }).waitFor();
    await tabToName(page, /^Export…/);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Where to?' });
    await dialog.waitFor();
    const file = path.join(app.folder, 'plan.html');
    await dialog.getByRole('textbox').focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(file);
    await page.keyboard.press('Enter');
    await expect.poll(() => fs.existsSync(file), { timeout: 20_000 }).toBe(true);
    const html = fs.readFileSync(file, 'utf8');
    expect(html).toContain('Measurement plan</h2>');
    expect(html).not.toContain('How sure one may be</h2>');
  });

  it('D13: the page opens from the disk without a network, nothing on it runs, and axe finds nothing', async () => {
    const context = await page
      .context()
      .browser()
      ?.newContext({ offline: true, viewport: { width: 1024, height: 768 } });
    if (context === undefined) throw new Error('There is no browser.');
    const read = await context.newPage();
    const odd: string[] = [];
    read.on('request', (request) => {
      if (!/^(?:file|data):/u.test(request.url())) odd.push(request.url());
    });
    read.on('console', (message) => odd.push(message.text()));
    await read.goto(`file://${path.join(app.folder, 'plan.html')}`);
    expect((await axeFindings(read)).findings).toEqual([]);
    expect(await read.getByRole('heading', { level: 1 }).textContent()).toBe(
      'What helps people take up social prescribing?',
    );
    expect(odd).toEqual([]);
    await context.close();
  });
});

describe('a reporting standard', () => {
  const text = () => page.getByRole('textbox', { name: 'Your text' });
  const offer = () => page.getByRole('region', { name: 'From the workspace, item 12' });

  it('D2, D3, by mouse: write, take over below, regenerate, own text kept, filter, undo', async () => {
    await page.getByRole('tab', { name: 'Reporting standard' }).click();
    await clean('standard');
    await page.getByText('0 of 19').waitFor();
    await page.getByRole('button', { name: /^12 Flow/ }).click();
    await clean('an item');
    await text().fill('We followed every record by hand.');
    await offer().getByRole('button', { name: 'Add below your text' }).click();
    const both = await text().inputValue();
    expect(both).toMatch(
      /^We followed every record by hand\.\n\nIn the library: \d sources\.\n– To read: \d/u,
    );
    expect(await offer().getByRole('button', { name: 'Taken over' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: /Is it reported/ }).click();
    await page.getByRole('option', { name: 'Yes' }).click();
    await page.getByText('1 of 19').waitFor();
    await clean('an item that is said');
    // The workspace changes: what it offers is made anew, what people have stays.
    await page.getByRole('radio', { name: 'Library' }).click({ force: true });
    await page.getByRole('list', { name: 'Sources found' }).getByRole('button').first().click();
    await page.getByRole('button', { name: /How far we are/ }).click();
    await page.getByRole('option', { name: 'Set aside' }).click();
    await saved(page);
    await page.getByRole('button', { name: 'Reports', exact: true }).click();
    await page.getByRole('button', { name: /^12 Flow/ }).click();
    await offer().getByText('– Set aside: 1').waitFor();
    expect(await text().inputValue()).toBe(both);
    await offer()
      .getByText(/has changed since you took its text over/)
      .waitFor();
    await page.getByRole('button', { name: /^All items/ }).click();
    await page.getByRole('option', { name: 'Yes', exact: true }).click();
    expect(await page.getByRole('button', { name: /^\d+ .*†/ }).count()).toBe(1);
  });

  it('D2, by keys: another item is said and its text taken over; undo takes each step back', async () => {
    await page.getByRole('button', { name: /Show$/ }).click();
    await page.getByRole('option', { name: 'All items' }).click();
    await tabToName(page, /^14\s+Main/);
    await page.keyboard.press('Enter');
    const own = page.getByRole('region', { name: 'From the workspace, item 14' });
    await own.waitFor();
    await tabToName(page, /^Pages/);
    await page.keyboard.type('7–9');
    await tabToName(page, /^Take over/);
    await page.keyboard.press('Enter');
    await own.getByRole('button', { name: 'Taken over' }).waitFor();
    await saved(page);
    const mine = page.getByRole('textbox', { name: 'Your text' }).last();
    expect(await mine.inputValue()).toContain('IF ');
    await page.keyboard.press('ControlOrMeta+Z');
    await own.getByRole('button', { name: 'Take over' }).waitFor();
    expect(await mine.inputValue()).toBe('');
    await page.getByRole('button', { name: /^14 Main.*p\. 7–9/ }).waitFor();
    await page.keyboard.press('ControlOrMeta+Z');
    await page.getByRole('button', { name: /^14 Main.*Not said yet$/ }).waitFor();
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
