import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { box, saved } from './job.ts';
import { focusedName, tabToName } from './keyboard.ts';

/** The words of a tree without its marks, on one line. */
const plain = (tree: string) =>
  tree
    .replaceAll(/^\s*- (?:\/?[a-z]+:?)?/gmu, ' ')
    .replaceAll(/["']/gu, '')
    .replaceAll(/\s+/gu, ' ');

/** The words of an arrow's name: what stands between IF, AND, THEN and BECAUSE, without its evidence. */
const partsOf = (name: string) =>
  plain(name.replace(/^Arrow: /u, ''))
    .split(/\b(?:IF|AND|THEN|BECAUSE)\b|…|\./u)
    .slice(0, -1)
    .map((part) => part.trim())
    .filter((part) => part !== '');

describe('somebody who has the accessibility tree and the keyboard, and no picture', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await startAppUnderTest();
    ({ page } = app);
    await box(page, 'Person goes along').waitFor();
  });
  afterAll(() => app.close());

  /** What a screen reader would be told of the middle of the window. */
  const told = () => page.getByRole('main').ariaSnapshot();
  const view = async (name: string) => {
    await page
      .getByRole('radio', { name: 'Map' })
      .or(page.getByRole('radio', { checked: true }))
      .first()
      .focus();
    for (let presses = 0; presses < 8; presses += 1) {
      if (await page.getByRole('radio', { name, exact: true }).first().isChecked()) return;
      await page.keyboard.press('ArrowRight');
    }
    throw new Error(`The view ${name} was never reached.`);
  };

  /** To the sentences as a text; once they are written in, they stay so. */
  const toTheEndOfTheText = async () => {
    await view('Sentences');
    await tabToName(page, /^(?:Read|Write)/);
    if ((await focusedName(page)).startsWith('Read')) await page.keyboard.press('ArrowRight');
    await page.getByRole('textbox', { name: 'The theory as sentences' }).focus();
    await page.keyboard.press('Control+End');
  };

  it('reads from the sentences everything the map shows: every box, every arrow, its gap and its evidence', async () => {
    const shown = await page.evaluate(() => ({
      boxes: [...document.querySelectorAll('[data-card]')].map(
        (card) => /^Box “(.*?)”/.exec(card.getAttribute('aria-label') ?? '')?.[1] ?? '',
      ),
      arrows: [...document.querySelectorAll('.wf-arrow')].map((one) => one.getAttribute('aria-label') ?? ''),
    }));
    expect(shown.boxes).toHaveLength(13);
    expect(shown.arrows).toHaveLength(12);
    await view('Sentences');
    await page.getByRole('article', { name: 'The theory as sentences' }).waitFor();
    const sentences = await told();
    const said = plain(sentences);
    // Whatever the name of an arrow says of its claim stands among the sentences.
    for (const arrow of shown.arrows)
      for (const words of partsOf(arrow)) expect(said, arrow).toContain(words);
    for (const words of [
      'Agreeing to be referred',
      'transport to first session is supported',
      'why?',
      'Speaks for it',
      'Sharpens it',
    ])
      expect(sentences).toContain(words);
    await view('Table');
    await page.getByRole('tab', { name: /^Arrows/ }).waitFor();
    const table = await told();
    // Each box stands at an end of an arrow of the table.
    for (const name of shown.boxes) expect(table, name).toContain(name);
    expect(await page.getByRole('main').getByRole('row').count()).toBe(1 + shown.arrows.length);
    // Every arrow has a row with both its ends, which way it goes and how sure it is.
    for (const row of (await page.getByRole('main').getByRole('row').all()).slice(1)) {
      const cells = await row.getByRole('cell').allInnerTexts();
      const start = await row.getByRole('rowheader').innerText();
      expect(shown.boxes).toContain(start.trim());
      expect(cells.slice(0, 3).every((cell) => cell.trim() !== '')).toBe(true);
    }
  });

  it('builds everything a map can show in one go: two conditions, a sign and a hedge, a mechanism, what acts on it, an order, a box by itself', async () => {
    await toTheEndOfTheText();
    await page.keyboard.insertText(
      [
        '',
        '## A year later',
        'IF the leader moves away AND nobody steps in THEN (may) the choir sings on [decreases] BECAUSE singers lose heart [mechanism]',
        '  IF a friend takes the keys BLOCKS this',
        'the choir sings on BEFORE a second choir begins',
        'BOX the hall is sold',
      ].join('\n'),
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await saved(page);
    await view('Map');
    await box(page, 'the hall is sold').waitFor();
    const boxNames = await page
      .locator('[data-card]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label') ?? ''));
    for (const [name, more] of [
      ['the leader moves away', 'A year later'],
      ['nobody steps in', 'A year later'],
      ['the choir sings on', '2 arrows in, 1 out'],
      ['singers lose heart', 'A year later'],
      ['a friend takes the keys', '0 arrows in, 1 out'],
      ['a second choir begins', '1 arrow in, 0 out'],
      ['the hall is sold', '0 arrows in, 0 out'],
    ] as const)
      expect(
        boxNames.find((label) => label.includes(`“${name}”`)),
        name,
      ).toContain(more);
    const arrowNames = () =>
      page
        .locator('.wf-arrow')
        .evaluateAll((arrows) => arrows.map((arrow) => arrow.getAttribute('aria-label') ?? ''));
    // Arrows come to the map after their boxes.
    for (const words of [
      ['the leader moves away', 'AND nobody steps in', 'less likely', 'may', 'singers lose heart'],
      ['the leader moves away', '1 arrow acting on it'],
      ['comes before', 'a second choir begins'],
      ['IF a friend takes the keys'],
    ])
      await expect
        .poll(async () => (await arrowNames()).some((label) => words.every((word) => label.includes(word))), {
          message: words.join(),
          timeout: 10_000,
        })
        .toBe(true);

    // The mechanism made it a configuration, which the table and the list tell with its parts.
    await view('Reasoning');
    const list = page.getByRole('main');
    await list.getByText('singers lose heart').first().waitFor();
    const told = plain(await list.ariaSnapshot());
    for (const words of [
      'the leader moves away',
      'nobody steps in',
      'singers lose heart',
      'the choir sings on',
    ])
      expect(told).toContain(words);
    for (let steps = 0; steps < 4; steps += 1) {
      if ((await page.locator('[data-card]').count()) === 13) break;
      await page.keyboard.press('Control+z');
      await saved(page);
    }
    await view('Map');
    await expect.poll(() => box(page, 'the hall is sold').count()).toBe(0);
  });

  it('builds with it: a sentence becomes boxes and an arrow, a row becomes a configuration, and both are told again', async () => {
    await toTheEndOfTheText();
    await page.keyboard.type(
      'IF somebody phones beforehand THEN newcomers feel expected BECAUSE they have a name to ask for',
    );
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await saved(page);

    await view('Table');
    await page.getByRole('tab', { name: /^Arrows/ }).waitFor();
    await expect.poll(told).toContain('somebody phones beforehand');
    expect(await told()).toContain('newcomers feel expected');
    await page.getByRole('tab', { name: /^Arrows/ }).focus();
    await page.keyboard.press('ArrowRight');
    await tabToName(page, /Make the first/);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-column')))
      .toBe('context');
    await page.keyboard.type('somebody phones beforehand');
    await page.keyboard.press('Enter');
    await expect.poll(told).toContain('somebody phones beforehand');
    const grid = page.getByRole('grid');
    expect(await grid.getByRole('columnheader').count()).toBeGreaterThan(6);
    expect(await grid.getByRole('gridcell', { name: /somebody phones beforehand/ }).count()).toBeGreaterThan(
      0,
    );

    // The map has it too, as words that can be reached without seeing it.
    await view('Map');
    await box(page, 'newcomers feel expected').waitFor();
    await page.getByText(/^13 arrows/).waitFor();
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
