import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { exportTheory } from '#backend/exportTheory.ts';
import type { Document } from '#models/document.ts';

import { launchBrowser } from '../browser/launch.ts';
import { generatedTheory } from '../canvas/harnessTheory.ts';
import { cliInFreshFolder } from '../cli/runCli.ts';
import { hostileDocument } from '../models/figure/hostileDocument.ts';
import { axeFindings } from './axe.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wherefore-page-'));
const file = (name: string) => path.join(folder, name);
const shots = process.env['PAGE_SHOTS'];

async function written(name: string, given: { document: Document; theoryId: string }): Promise<string> {
  const made = await exportTheory('html', {
    ...given,
    vocabulary: 'plain',
    options: {},
    pause: () => Promise.resolve(),
  });
  if (!made.ok) throw new Error(made.error.message);
  fs.writeFileSync(file(name), made.value.content);
  return file(name);
}

describe('F12–F17: the one-file web page, from the disk and without a network', () => {
  let browser: Browser;
  let page: Page;
  const open: BrowserContext[] = [];
  const requests: string[] = [];
  const problems: string[] = [];

  /** A page of its own, with every request and every fault written down. */
  const show = async (
    address: string,
    how: { readonly colorScheme?: 'light' | 'dark'; readonly isPhone?: boolean } = {},
  ) => {
    const context = await browser.newContext({
      viewport: how.isPhone === true ? { width: 390, height: 844 } : { width: 1440, height: 900 },
      colorScheme: how.colorScheme ?? 'light',
      offline: true,
      hasTouch: how.isPhone ?? false,
      reducedMotion: 'reduce',
    });
    open.push(context);
    context.on('request', (request) => {
      if (!/^(?:file|data):/u.test(request.url())) requests.push(request.url());
    });
    const made = await context.newPage();
    made.on('pageerror', (error) => problems.push(error.message));
    made.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await made.goto(pathToFileURL(address).href);
    return made;
  };
  const inView = async (words: string) => {
    const found = page.locator('#panel').getByText(words).first();
    await found.waitFor();
    return found;
  };
  const mapLink = (name: string | RegExp) =>
    page.locator('svg.map-drawing.w-plain').getByRole('link', { name }).first();

  beforeAll(async () => {
    const cli = cliInFreshFolder();
    const workspace = cli.file('one.wherefore');
    cli.run(['new', workspace, '--starter', 'social-prescribing-pathway']);
    const run = cli.run([
      'export',
      workspace,
      '--to',
      'html',
      '--words',
      'plain',
      '--out',
      file('theory.html'),
    ]);
    if (run.code !== 0) throw new Error(run.err);
    cli.remove();
    await written('hostile.html', hostileDocument());
    await written('sixty.html', generatedTheory(40, 60));
    browser = await launchBrowser();
    page = await show(file('theory.html'));
  });
  afterAll(async () => {
    await Promise.all(open.map((context) => context.close()));
    await browser.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('F12: is one file under a megabyte for 60 arrows, and asks for nothing', async () => {
    const bytes = fs.statSync(file('sixty.html')).size;
    console.info(`The page of a theory with 60 arrows has ${bytes} bytes.`);
    expect(bytes).toBeLessThan(1_000_000);
    const sixty = await show(file('sixty.html'));
    expect(await sixty.locator('svg.map-drawing.w-plain a[data-item^="arrow-"]').count()).toBe(60);
    const html = fs.readFileSync(file('theory.html'), 'utf8');
    expect(html).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;/u);
    expect(html.match(/<script\b/gu)?.length).toBe(1);
    expect(html).not.toMatch(/\s(?:src|style|on\w+)=/u);
    expect(requests).toEqual([]);
    expect(problems).toEqual([]);
  });

  for (const colorScheme of ['light', 'dark'] as const)
    for (const isPhone of [false, true])
      it(`F13: axe finds nothing, ${colorScheme}, ${isPhone ? 'on a phone' : 'on a desk'}, with an arrow open and a word sought`, async () => {
        const seen = await show(file('theory.html'), { colorScheme, isPhone });
        if (isPhone) await seen.getByText('Words, colours, search').click();
        await seen.getByLabel('Find a word').fill('transport');
        const { findings, rulesApplied } = await axeFindings(seen);
        expect(findings).toEqual([]);
        expect(rulesApplied).toBeGreaterThan(20);
        await seen.locator('#found').getByRole('link').first().click();
        await seen.locator('#panel').getByText('Speaks for it').first().waitFor();
        expect((await axeFindings(seen)).findings).toEqual([]);
        const overflow = await seen.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
        if (shots !== undefined)
          await seen.screenshot({
            path: path.join(shots, `page-${colorScheme}-${isPhone ? 390 : 1440}.png`),
          });
      });

  it('F14: by keyboard an arrow is reached, read, and left again; arrow keys and signs move the map', async () => {
    await page.reload();
    const link = mapLink(/transport to first session/u);
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press('Tab');
      if (await link.evaluate((one) => one === document.activeElement)) break;
    }
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await inView('Speaks for it');
    expect(await page.evaluate(() => document.activeElement?.closest('#panel') !== null)).toBe(true);
    await page.locator('#panel').getByRole('link', { name: '[1]' }).first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('#panel').isHidden()).toBe(true);
    expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
    const view = () => page.locator('svg.map-drawing.w-plain').getAttribute('viewBox');
    await page.keyboard.press('0');
    const before = await view();
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('+');
    const nearer = await view();
    expect(nearer).not.toBe(before);
    await page.keyboard.press('ArrowRight');
    expect(await view()).not.toBe(nearer);
    await page.keyboard.press('0');
    expect(await view()).toBe(before);
  });

  it('F14: by touch on a phone a box is opened, its arrows lead on, and the map is dragged and zoomed', async () => {
    const phone = await show(file('theory.html'), { isPhone: true });
    await phone.locator('svg.map-drawing.w-plain').getByRole('link', { name: 'Person believes' }).tap();
    const panel = phone.locator('#panel');
    await panel.getByRole('heading', { name: 'What it leads to' }).waitFor();
    await panel.getByRole('link', { name: /they may be receptive/u }).tap();
    await panel.getByText('Speaks for it').first().waitFor();
    await panel.getByRole('button', { name: 'Close' }).tap();
    const map = phone.locator('svg.map-drawing.w-plain');
    const before = await map.getAttribute('viewBox');
    await phone.getByRole('button', { name: 'Whole map' }).tap();
    expect(await map.getAttribute('viewBox')).not.toBe(before);
    await phone.getByRole('button', { name: 'Larger' }).tap();
    const zoomed = await map.getAttribute('viewBox');
    const frame = await map.boundingBox();
    if (frame === null) throw new Error('There is no map.');
    await phone.mouse.move(frame.x + 40, frame.y + 30);
    await phone.mouse.down();
    await phone.mouse.move(frame.x + 10, frame.y + 10, { steps: 5 });
    await phone.mouse.up();
    expect(await map.getAttribute('viewBox')).not.toBe(zoomed);
    expect(await panel.isHidden()).toBe(true);
  });

  it('F15: has the same in both vocabularies, in light and dark as one chooses', async () => {
    await page.reload();
    await page.getByRole('radio', { name: 'Realist terms' }).check();
    await page.locator('svg.map-drawing.w-realist').waitFor();
    expect(await page.locator('svg.map-drawing.w-plain').isHidden()).toBe(true);
    await page.locator('svg.map-drawing.w-realist').getByText('Context').first().waitFor();
    await page.getByRole('radio', { name: 'Dark' }).check();
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe('rgb(20, 22, 25)');
    await page.getByRole('radio', { name: 'Plain words' }).check();
    await page.getByRole('radio', { name: 'As this device' }).check();
  });

  it('F16: sentences, table and details say what the map shows, also without a script and on paper', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    open.push(context);
    const bare = await context.newPage();
    await bare.goto(pathToFileURL(file('theory.html')).href);
    expect(await bare.getByRole('row').count()).toBe(13);
    expect(await bare.locator('#sentences li').count()).toBe(11);
    expect(await bare.locator('#details article[id^="arrow-"]').count()).toBe(12);
    expect(await bare.locator('#details').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#details').isVisible()).toBe(true);
    expect(await page.locator('.options').isHidden()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  it('F17: whatever stands in a field is text: nothing runs, nothing is added to the page', async () => {
    const hostile = await show(file('hostile.html'));
    expect(await hostile.evaluate(() => Reflect.get(globalThis, 'pwned'))).toBeUndefined();
    expect(await hostile.locator('img, iframe, object, embed, script:not(:last-child)').count()).toBe(0);
    const handlers = await hostile.evaluate(
      () =>
        [...document.querySelectorAll('*')].flatMap((one) =>
          [...one.attributes].filter(
            ({ name, value }) =>
              /^on/iu.test(name) || (name === 'href' && !/^(?:#|https:\/\/doi\.org\/)/u.test(value)),
          ),
        ).length,
    );
    expect(handlers).toBe(0);
    await hostile.getByLabel('Find a word').fill('<img');
    await hostile.locator('#found').getByRole('link').first().click();
    await hostile.locator('#panel h3').waitFor();
    expect(await hostile.evaluate(() => Reflect.get(globalThis, 'pwned'))).toBeUndefined();
    expect(requests).toEqual([]);
    expect(problems).toEqual([]);
  });
});
