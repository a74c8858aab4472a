import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { arrow, box, saved } from './job.ts';
import { tabToName } from './keyboard.ts';

const offer = 'Help with getting to the first session';
const context = 'Activity is easy to get to and join';
const outcome = 'Person goes along';

describe('configurations from the map', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, outcome).waitFor();
  });
  afterAll(() => app.close());

  const card = () => page.getByRole('region', { name: 'Explanation', exact: true });
  const inRole = (role: string, name: string) =>
    card().getByRole('region', { name: role, exact: true }).getByRole('button', { name, exact: true });
  const undoLabel = () => page.getByRole('button', { name: /^Undo/ }).getAttribute('aria-label');
  const clean = async (where: string) => {
    const { findings } = await axeFindings(page);
    expect(findings, where).toEqual([]);
  };
  const named = (name: string) => box(page, name).getAttribute('aria-label');
  const opacity = (name: string) =>
    box(page, name).evaluate((one) => getComputedStyle(one.closest('.wf-box') ?? one).opacity);

  /** How many points of the map are painted exactly in the accent of the light theme, as the line around boxes is. */
  const accented = () =>
    page
      .locator('canvas.wf-map-canvas')
      .first()
      .evaluate((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return -1;
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        let count = 0;
        for (let at = 0; at < data.length; at += 4)
          if (data[at] === 42 && data[at + 1] === 86 && data[at + 2] === 214) count += 1;
        return count;
      });

  it('C1–C10 select by mouse and by keyboard → make → put a role right → outline and badges → alone → list → undo all', async () => {
    const before = await undoLabel();

    expect(await accented()).toBe(0);

    // By mouse: two boxes that lead on and one they lead to.
    await box(page, context).click();
    await box(page, offer).click({ modifiers: ['Shift'] });
    await box(page, outcome).click({ modifiers: ['Shift'] });
    await box(page, outcome).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Make an explanation' }).click();
    await card().waitFor();
    await inRole('Circumstances', context).waitFor();
    await inRole('What is offered', offer).waitFor();
    await inRole('What happens', outcome).waitFor();
    await card().getByRole('heading', { name: 'CMOC 1' }).waitFor();
    await expect.poll(() => card().getByText('why?', { exact: true }).count()).toBe(1);
    await clean('the card of a configuration');

    // There is a line around them, and the map says which part each box plays, by name and not by colour alone.
    await expect.poll(accented).toBeGreaterThan(200);
    await expect.poll(() => named(offer)).toMatch(/; What is offered in CMOC 1$/);
    expect(await named('Person keeps going')).not.toMatch(/CMOC/);

    // A role is put right, and a new box says why.
    await card()
      .getByRole('button', { name: `“${context}” here` })
      .click();
    await page.getByRole('menuitem', { name: 'How people respond' }).click();
    await inRole('How people respond', context).waitFor();
    await expect.poll(() => named(context)).toMatch(/; How people respond in CMOC 1$/);
    await card().getByRole('button', { name: 'Add a box: Circumstances' }).click();
    await card()
      .getByRole('combobox', { name: /Box to add/ })
      .fill('Somebody is expected');
    await page.getByRole('option', { name: /^New box/ }).click();
    await inRole('Circumstances', 'Somebody is expected').waitFor();

    // Alone: the rest fades, by the key that brings it back.
    await box(page, outcome).focus();
    await page.keyboard.press('o');
    await expect.poll(() => opacity('Person keeps going')).toBe('0.2');
    expect(await opacity(offer)).toBe('1');
    await page.keyboard.press('o');
    await expect.poll(() => opacity('Person keeps going')).toBe('1');

    // By keyboard: a box, and from it one more, and G.
    await box(page, 'Person agrees').focus();
    await page.keyboard.press('Space');
    await box(page, 'Person believes').focus();
    await page.keyboard.press('Shift+Space');
    await page.keyboard.press('g');
    await card().getByRole('heading', { name: 'CMOC 2' }).waitFor();
    await inRole('Circumstances', 'Person believes it will do them good').waitFor();

    // Every outline at once.
    await page.getByRole('button', { name: 'Show the whole map' }).click();
    await page.getByRole('button', { name: 'Explanations', exact: true }).click();
    const all = page.getByRole('menuitemcheckbox', { name: 'Mark all of them' });
    await all.click();
    await expect.poll(() => all.getAttribute('aria-checked')).toBe('true');
    await page.keyboard.press('Escape');
    // A press on the code that stands on an outline opens its configuration.
    await expect
      .poll(async () => {
        const at = await box(page, context).boundingBox();
        for (let up = 6; up <= 24; up += 3)
          await page.mouse.click((at?.x ?? 0) + 40, (at?.y ?? 0) - up).catch(() => undefined);
        return card().getByRole('heading', { name: 'CMOC 1' }).count();
      })
      .toBe(1);

    // The list.
    await page.getByRole('radio', { name: 'Reasoning' }).click({ force: true });
    const list = page.getByRole('list', { name: 'Explanations' });
    await expect.poll(() => list.getByRole('article').count()).toBe(2);
    await clean('the list of configurations');
    await page.getByRole('searchbox', { name: 'Words' }).fill('expected');
    await expect.poll(() => list.getByRole('article').count()).toBe(1);
    await list.getByRole('button', { name: 'Show only this' }).click();
    await expect.poll(() => opacity('Person keeps going')).toBe('0.2');

    // Six steps: made, moved, added, made; each taken back by one.
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(undoLabel).toBe(before);
    await expect.poll(() => named(offer)).not.toMatch(/CMOC/);
    await expect.poll(accented).toBe(0);
    expect(await opacity('Person keeps going')).toBe('1');
    await saved(page);
    expect(app.violations).toEqual([]);
  });

  /** What was made of the one arrow: its two ends in their roles, and one step of undo takes it back. */
  const madeOfArrow = async () => {
    await card().waitFor();
    await inRole('What is offered', offer).waitFor();
    await inRole('What happens', outcome).waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await card().waitFor({ state: 'detached' });
  };

  it('C1 an arrow of the map becomes a configuration, by mouse and by keyboard', async () => {
    await page.getByRole('radio', { name: 'Map' }).click({ force: true });
    const one = arrow(page, 'transport to first session');
    await one.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Make an explanation' }).click();
    await madeOfArrow();
    await one.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('g');
    await madeOfArrow();
  });

  it('C1 a statement of the sentences becomes a configuration, by mouse and by keyboard', async () => {
    await page.getByRole('radio', { name: 'Sentences' }).click({ force: true });
    const statement = page.locator('.wf-statement', { hasText: 'transport to first session' });
    await statement.hover();
    const row = page.locator('.wf-statement-row', { has: statement });
    await row.getByRole('button', { name: /^Make an explanation/ }).click();
    await madeOfArrow();
    await statement.focus();
    await tabToName(page, /^Make an explanation/);
    await page.keyboard.press('Enter');
    await madeOfArrow();
  });
});
