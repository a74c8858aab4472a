import path from 'node:path';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { saved } from './job.ts';
import {
  answerAll,
  finish,
  join,
  panelWorkspace,
  planSession,
  rowsIn,
  shownStatement,
  statements,
  takeUp,
} from './panelJob.ts';

const words = { A: 'Agree', D: 'Disagree', U: 'Not sure', S: 'Not for me to say' } as const;
type Letter = keyof typeof words;

/** What each says of the twelve arrows, in order; a dot: not answered. */
const first = { Ash: 'AAAAUADSSAUA', Birch: 'AAADUADSADUA', Cedar: 'ADUDADAS.UUA' } as const;
/** What Ash says instead on looking again: of arrow 3 not sure, then agree after all; of arrow 12 disagree. */
const revised = { 3: ['U', 'A'], 12: ['D'] } as const;
/** In the second round Ash and Birch answer four arrows again. */
const second = { Ash: '.A.A..A..A..', Birch: '.A.A..D..U..' } as const;

function answerFrom(row: string) {
  return (statement: string): string | null => {
    const letter = row[statements.indexOf(statement as (typeof statements)[number])] as
      Letter | '.' | undefined;
    if (letter === undefined) throw new Error(`Nobody planned to be asked: ${statement}`);
    return letter === '.' ? null : words[letter];
  };
}

/**
 * Agreement after round 1 by hand: [agree, not sure, disagree, not for me, consensus].
 * With scale 0 1 2: (2 agree, 1 disagree) μ 4/3 → 1 + ⅔·log₂⅔ + ⅓·log₂⅓ = 0.08; (2, 1 unsure) μ 5/3 →
 * 1 + ⅔·log₂⅚ + ⅓·log₂⅔ = 0.63; (1, 1, 1) → 1 − ⅔ = 0.33; (1 agree, 1 disagree) → 0; one opinion has none.
 */
const byHand: readonly (readonly [string, string])[] = [
  ['A 3', '1.00'],
  ['A 2D 1', '0.08'],
  ['A 2U 1', '0.63'],
  ['A 1D 2', '0.08'],
  ['A 1U 2', '0.63'],
  ['A 2D 1', '0.08'],
  ['A 1D 2', '0.08'],
  ['S 3', '–'],
  ['A 1S 1', '–'],
  ['A 1U 1D 1', '0.33'],
  ['U 3', '1.00'],
  ['A 2D 1', '0.08'],
];

describe('a panel session', () => {
  let app: AppUnderTest;
  let page: Page;
  let file = '';
  const orders: (readonly string[])[] = [];

  beforeAll(async () => {
    const args: string[] = [];
    app = await startAppUnderTest({
      viewport: { width: 1024, height: 768 },
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

  /** What the agreement page says of each arrow, in the order of their numbers. */
  const figures = async () => {
    await page.getByRole('button', { name: /Order/ }).click();
    await page.getByRole('option', { name: 'By number' }).click();
    const cards = page.getByRole('list', { name: 'Arrows and what was answered' }).getByRole('article');
    expect(await cards.count()).toBe(12);
    return cards.evaluateAll((all) =>
      all.map((card) => ({
        statement: card.querySelector('.wf-panel-statement')?.textContent ?? '',
        strip: card.querySelector('.wf-strip')?.textContent ?? '',
        answered: card.querySelectorAll('.wf-panel-figure')[0]?.textContent ?? '',
        consensus: (card.querySelectorAll('.wf-panel-figure')[1]?.textContent ?? '').replace(
          'Consensus ',
          '',
        ),
      })),
    );
  };

  it('H3: three people answer twelve arrows in private, each in an order of their own, and nothing of the others shows', async () => {
    await planSession(page, 'First evening');
    await page.getByRole('button', { name: 'Start the walk' }).click();
    for (const [index, [name, row]] of Object.entries(first).entries()) {
      await join(page, name);
      if (index > 0) {
        // The new person sees no answer given, and no word of the one before.
        expect(await page.getByRole('button', { pressed: true }).count()).toBe(0);
        const before = Object.keys(first)[index - 1] ?? '';
        expect(await page.locator('main').textContent()).not.toContain(before);
      }
      orders.push(await answerAll(page, answerFrom(row)));
      await finish(page);
      const shown = await page.locator('main').textContent();
      for (const word of ['Agree', 'Disagree', 'Not sure']) expect(shown).not.toContain(word);
    }
    for (const order of orders) expect([...order].sort()).toEqual([...statements].sort());
    expect(new Set(orders.map((order) => order.join())).size).toBe(3);
    await page.getByRole('button', { name: /^Cedar.*11 of 12 answered/ }).waitFor();
  });

  it('H3: undo, search and the other views cannot be reached while a panel walks', async () => {
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+K');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.getByText('Undo').count()).toBe(0);
    await page.getByRole('button', { name: /^Ash.*All 12 answered/ }).waitFor();
  });

  it('H4: answers are found again and revised, and the earlier ones are kept', async () => {
    await takeUp(page, 'Ash');
    await page.getByRole('heading', { name: 'Your answers, Ash' }).waitFor();
    for (const [number, letters] of Object.entries(revised)) {
      const statement = statements[Number(number) - 1] ?? '';
      for (const letter of letters) {
        await page
          .getByRole('listitem')
          .filter({ hasText: statement })
          .getByRole('button', { name: /^Change/ })
          .click();
        expect(await shownStatement(page)).toBe(statement);
        await page.getByRole('button', { name: new RegExp(`^${words[letter]}`) }).click();
        await page.getByRole('button', { name: 'My answers' }).click();
        await page
          .getByRole('listitem')
          .filter({ hasText: statement })
          .getByText(words[letter], { exact: true })
          .waitFor();
      }
    }
    await finish(page);
    await saved(page);
    const responses = rowsIn(file, 'responses');
    // 36 cells, one of them only shown; three answers took the place of others.
    expect(responses.length).toBe(36 + 3);
    expect(responses.filter(({ replacesId }) => replacesId !== null).length).toBe(3);
    expect(responses.filter(({ answer }) => answer === 'none').length).toBe(1);
  });

  it('H5: what was answered is counted as a hand counts it', async () => {
    await page.getByRole('button', { name: 'Leave the walk' }).click();
    await page.getByRole('tab', { name: 'Agreement' }).click();
    const shown = await figures();
    expect(shown.map(({ statement }) => statement)).toEqual(statements);
    expect(shown.map(({ strip, consensus }) => [strip, consensus])).toEqual(byHand);
    expect(shown.map(({ answered }) => answered)).toEqual(
      statements.map((_, index) => (index === 8 ? '2 of 3 answered' : '3 of 3 answered')),
    );
    await page.getByRole('button', { name: /^More on arrow 9/ }).click();
    await page.getByText(/shown to 3 of 3, answered by 2/).waitFor();
  });

  it('H5: a second round is counted apart, and says who moved how', async () => {
    await page.getByRole('button', { name: 'Start the walk' }).click();
    await page.getByRole('button', { name: 'Show what all answered' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Show the answers' }).click();
    await page.getByRole('button', { name: /^Answer again: round 2/ }).click();
    for (const [name, row] of Object.entries(second)) {
      await takeUp(page, name);
      await answerAll(page, answerFrom(row));
      await finish(page);
    }
    await page.getByRole('button', { name: 'Leave the walk' }).click();
    await page.getByRole('tab', { name: 'Agreement' }).click();
    const shown = await figures();
    expect(shown.map(({ strip }) => strip)).toEqual([
      'no answers',
      'A 2',
      'no answers',
      'A 2',
      'no answers',
      'no answers',
      'A 1D 1',
      'no answers',
      'no answers',
      'A 1U 1',
      'no answers',
      'no answers',
    ]);
    await page.getByRole('button', { name: /^More on arrow 4/ }).click();
    await page
      .getByRole('article', { name: 'Arrow 4', exact: true })
      .getByText(
        'From round 1 to round 2: 1 of 2 who answered in both said the same; 1 moved from “disagree” to “agree”.',
      )
      .waitFor();
    await page.getByRole('radio', { name: '2', exact: true }).press('ArrowLeft');
    const again = await figures();
    expect(again.map(({ strip, consensus }) => [strip, consensus])).toEqual(byHand);
    await saved(page);
    expect(rowsIn(file, 'sessions').map(({ round }) => round)).toEqual([2]);
    expect(path.basename(file)).toBe('panel.wherefore');
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
