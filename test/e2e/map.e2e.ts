import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { arrow, box } from './job.ts';

let app: AppUnderTest;
let page: Page;

beforeAll(async () => {
  app = await startAppUnderTest();
  page = app.page;
  await box(page, 'Cost').waitFor();
  await page.getByRole('button', { name: 'Tidy the map' }).waitFor();
});

afterAll(async () => {
  await app.close();
});

/** Where a box is on the screen once the view has come to rest. */
async function place(name: string) {
  let before = '';
  for (;;) {
    const rect = await box(page, name).boundingBox();
    if (rect === null) throw new Error(`“${name}” is not on the screen.`);
    const now = JSON.stringify(rect);
    if (now === before) return { ...rect, midX: rect.x + rect.width / 2, midY: rect.y + rect.height / 2 };
    before = now;
    await page.waitForTimeout(60);
  }
}

/** How the box is described: its stage is part of it. */
async function described(name: string): Promise<string> {
  return (await box(page, name).getAttribute('aria-label')) ?? '';
}

async function drag(from: { x: number; y: number }, to: { x: number; y: number }, release = true) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x - 20, to.y - 10, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  if (release) await page.mouse.up();
}

async function undo() {
  await page.keyboard.press('Control+z');
}

describe('the map', () => {
  it('a box dropped in another lane belongs to that stage; Esc while dragging leaves everything as it was', async () => {
    const start = await place('Cost');
    const other = await place('Health changes a lot');
    const target = { x: other.midX, y: other.midY + 110 };
    expect(await described('Cost')).toContain('Going along');
    await drag({ x: start.midX, y: start.midY }, target, false);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await place('Cost')).toMatchObject({ x: start.x, y: start.y });
    expect(await described('Cost')).toContain('Going along');
    await drag({ x: start.midX, y: start.midY }, target);
    await expect.poll(() => described('Cost')).toContain('Keeping going');
    await undo();
    await expect.poll(() => described('Cost')).toContain('Going along');
    expect(await place('Cost')).toMatchObject({ x: start.x, y: start.y });
  });

  it('a rectangle drawn on the ground selects the boxes it touches; aligned they share an edge, as one step', async () => {
    const accessible = await place('Activity is easy');
    const help = await place('Help with getting');
    await drag({ x: help.midX, y: help.midY }, { x: help.midX + 40, y: help.midY });
    await expect.poll(async () => (await place('Help with getting')).x).toBeGreaterThan(help.x + 20);
    await drag({ x: accessible.x - 30, y: accessible.y - 20 }, { x: help.midX, y: help.midY });
    await expect.poll(() => box(page, 'Help with getting').getAttribute('aria-pressed')).toBe('true');
    expect(await box(page, 'Activity is easy').getAttribute('aria-pressed')).toBe('true');
    expect(await box(page, 'Cost').getAttribute('aria-pressed')).toBe('false');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('align left');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await place('Help with getting')).x - (await place('Activity is easy')).x)
      .toBeCloseTo(0, 0);
    await undo();
    await expect.poll(async () => (await place('Help with getting')).x).toBeGreaterThan(help.x + 20);
    await undo();
  });

  it('the end of an arrow can be taken to another box; in the open nothing happens', async () => {
    await arrow(page, 'leader(s)').click();
    const handle = page.locator('[data-arrow-end="target"]');
    const rect = await handle.boundingBox();
    if (rect === null) throw new Error('No handle.');
    const from = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    const attends = await place('Person goes along');
    const before = await described('Person goes along');
    await drag(from, { x: attends.midX, y: attends.midY + 90 });
    expect(await described('Person goes along')).toBe(before);
    await drag(from, { x: attends.midX, y: attends.midY });
    await expect.poll(() => described('Person goes along')).toContain('5 arrows in');
    await undo();
    await expect.poll(() => described('Person goes along')).toBe(before);
  });

  it('copied boxes paste with the arrows among them, and duplicates too', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('Control+0');
    await box(page, 'Cost').click();
    await box(page, 'Person goes along').click({ modifiers: ['Shift'] });
    await page.keyboard.press('Control+c');
    await page.getByText('Copied 2 boxes and 1 arrow').first().waitFor();
    const boxes = () => page.locator('[data-card]').count();
    const count = await boxes();
    await page.keyboard.press('Control+v');
    await expect.poll(boxes).toBe(count + 2);
    await undo();
    await expect.poll(boxes).toBe(count);
    await box(page, 'Cost').click();
    await page.keyboard.press('Control+d');
    await expect.poll(boxes).toBe(count + 1);
    await undo();
  });

  it('tidying is one step of undo, done by a worker under the content security policy', async () => {
    const start = await place('Cost');
    await drag({ x: start.midX, y: start.midY }, { x: start.midX + 60, y: start.midY + 70 });
    await page.getByRole('button', { name: 'Tidy the map' }).click();
    const undoButton = page.getByRole('button', { name: /^Undo/ }).first();
    await expect.poll(() => undoButton.getAttribute('aria-label')).toContain('Tidy the map');
    const cards = await page.locator('[data-card]').all();
    const rects = await Promise.all(cards.map((card) => card.boundingBox()));
    for (const [index, one] of rects.entries()) {
      for (const other of rects.slice(index + 1)) {
        if (one === null || other === null) throw new Error('A card is not on the screen.');
        const isApart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        expect(isApart).toBe(true);
      }
    }
    await box(page, 'Cost').focus();
    await undo();
    await undo();
    expect(await place('Cost')).toMatchObject({ x: start.x, y: start.y });
  });

  it('F fades all but the neighbours, the wheel scrolls, Ctrl and the wheel zoom, and 1 shows the whole again', async () => {
    await box(page, 'Cost').click();
    await page.keyboard.press('f');
    const faded = page.locator('.wf-box.is-faded');
    await expect.poll(() => faded.count()).toBe((await page.locator('.wf-box').count()) - 2);
    await page.keyboard.press('f');
    await expect.poll(() => faded.count()).toBe(0);
    const before = await place('Cost');
    await page.mouse.move(before.midX, before.midY);
    await page.mouse.wheel(0, 120);
    await expect.poll(async () => (await place('Cost')).y).toBeLessThan(before.y - 20);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await place('Cost')).width).toBeGreaterThan(before.width + 5);
    await page.keyboard.press('1');
    await expect.poll(async () => (await place('Cost')).width).toBeCloseTo(before.width, 0);
  });

  it('the legend names what is on the screen and no other mark', async () => {
    await page.keyboard.press('l');
    const marks = page.getByRole('region', { name: 'Legend' }).getByRole('listitem');
    await expect.poll(() => marks.allTextContents()).toContain('No evidence yet');
    const words = await marks.allTextContents();
    expect(words).toContain('Only all of them together');
    expect(words).not.toContain('Holds it back');
    await page.keyboard.press('l');
  });

  it('the right button opens a menu for what is under it, and Shift+F10 for what has the focus', async () => {
    await page.keyboard.press('1');
    await box(page, 'Cost').click({ button: 'right' });
    const menu = page.getByRole('menu');
    await menu.waitFor();
    expect(await menu.getByRole('menuitem').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Rename/), expect.stringMatching(/^Delete/)]),
    );
    await menu.getByRole('menuitem', { name: /^Rename/ }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toMatch(/wf-card-rename/);
    await page.keyboard.press('Escape');
    await page.locator('.wf-card-rename').waitFor({ state: 'detached' });
    await arrow(page, 'transport to first session').click({ button: 'right' });
    await menu.getByRole('menuitem', { name: /^Add evidence/ }).waitFor();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await box(page, 'Cost').click();
    await page.keyboard.press('Shift+F10');
    await menu.getByRole('menuitem', { name: /^Connect to/ }).waitFor();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    expect(await box(page, 'Cost').evaluate((card) => card === document.activeElement)).toBe(true);
  });

  it('nothing broke the content security policy, and nobody else was asked for anything', () => {
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
