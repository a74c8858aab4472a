import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { localAddresses } from '#backend/room/localAddresses.ts';

import { type AppUnderTest, startAppUnderTest } from './appUnderTest.ts';
import { axeFindings } from './axe.ts';
import { saved } from './job.ts';
import { panelWorkspace, planSession, rowsIn, statements } from './panelJob.ts';
import { type BrowserPhone, answerOnPhone, joinRoom, takePhone } from './phonesJob.ts';

const words = { A: 'Agree', D: 'Disagree', U: 'Not sure', S: 'Not for me to say' } as const;

/** What each says of the twelve arrows, in order. */
const rows = { Ash: 'AAAAUADSSAUA', Birch: 'AAADUADSADUA', Cedar: 'ADUDADASAUUA' } as const;

function answerFrom(row: string) {
  return (statement: string): string => {
    const letter = row[statements.indexOf(statement as (typeof statements)[number])];
    if (letter === undefined) throw new Error(`Nobody planned to be asked: ${statement}`);
    return words[letter as keyof typeof words];
  };
}

/** By hand: how many agree, are not sure, disagree, say it is not for them. */
function strip(index: number): string {
  return (['A', 'U', 'D', 'S'] as const)
    .map((letter) => [letter, Object.values(rows).filter((row) => row[index] === letter).length] as const)
    .filter(([, count]) => count > 0)
    .map(([letter, count]) => `${letter} ${count}`)
    .join('');
}

describe.runIf(localAddresses().length > 0)('a session on people’s own phones', () => {
  let app: AppUnderTest;
  let page: Page;
  let browser: Browser;
  let file = '';
  let url = '';
  let code = '';
  const phones: BrowserPhone[] = [];

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
    const own = page.context().browser();
    if (own === null) throw new Error('The page has no browser.');
    browser = own;
    await page.getByRole('button', { name: 'Panel sessions' }).waitFor();
    await planSession(page, 'On phones');
  });
  afterAll(() => app.close());

  const clean = async (where: string, on = page) =>
    expect((await axeFindings(on)).findings, where).toEqual([]);

  it('H10: it is closed until somebody opens it, and says before what that exposes', async () => {
    await page.getByRole('tab', { name: /^People/ }).click();
    await page.getByRole('button', { name: 'Open to phones…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Open to phones on this network' });
    await dialog.getByText('Whoever is on the same network and has the code can answer').waitFor();
    await dialog.getByText(/not encrypted/).waitFor();
    await clean('before it is opened');
    await dialog.getByRole('button', { name: 'Open it' }).click();
    await page.getByText(/0 phones joined · 0 answers · closes by itself at/).waitFor();
    await clean('open');
    url = `http://${await page.locator('.wf-room-url').innerText()}/`;
    code = (await page.locator('.wf-room-code').innerText()).replaceAll(/\D/gu, '');
    expect(code).toMatch(/^\d{6}$/);
    // Not at the loopback address, and not the window's own port.
    expect(new URL(url).hostname).toBe(localAddresses()[0]?.address);
    const { port } = new URL(url);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  });

  it('H10: three phones answer at once, also through a wrong code and a network that goes; the window shows it as it comes', async () => {
    await page.getByRole('button', { name: 'Start the walk' }).click();
    await page.getByRole('button', { name: 'Phones' }).click();
    await page.getByRole('heading', { name: 'Answer on your phone' }).waitFor();
    const [ash, birch, cedar] = await Promise.all([
      takePhone(browser, `${url}#c=${code}`),
      takePhone(browser, url),
      takePhone(browser, url),
    ]);
    phones.push(ash, birch, cedar);
    // The square code holds the six digits; they do not stay in the address.
    await joinRoom(ash.page, { name: 'Ash' });
    await ash.page.getByRole('heading', { name: /Do you agree/ }).waitFor();
    expect(ash.page.url()).toBe(url);
    await joinRoom(birch.page, {
      code: String((Number(code) + 1) % 1_000_000).padStart(6, '0'),
      name: 'Birch',
    });
    await birch.page.getByText('This code is not right.').waitFor();
    await joinRoom(birch.page, { code, name: 'Birch' });
    await joinRoom(cedar.page, { code: `${code.slice(0, 3)} ${code.slice(3)}`, name: 'Cedar' });
    await page.getByText(/3 phones joined · \d+ answers? · .* · 1 wrong code/).waitFor();

    const orders = await Promise.all([
      answerOnPhone(ash.page, answerFrom(rows.Ash)),
      answerOnPhone(birch.page, answerFrom(rows.Birch)),
      (async () => {
        await cedar.page.getByRole('heading', { name: /Do you agree/ }).waitFor();
        await cedar.context.setOffline(true);
        const order = await answerOnPhone(cedar.page, answerFrom(rows.Cedar));
        await cedar.page.getByText(/12 waiting: the room cannot be reached/).waitFor();
        await page.getByText(/ · 24 answers · /).waitFor();
        await cedar.context.setOffline(false);
        return order;
      })(),
    ]);
    await page.getByText(/3 phones joined · 36 answers/).waitFor();
    for (const order of orders) expect([...order].sort()).toEqual([...statements].sort());
    expect(new Set(orders.map((order) => order.join())).size).toBe(3);
    for (const phone of phones) await phone.page.getByText('Everything you said has arrived.').waitFor();
    // The screen that the room sees shows how many, and no answer.
    const shown = await page.locator('main').innerText();
    for (const word of Object.values(words)) expect(shown).not.toContain(word);
    await clean('phones in the walk');
  });

  it('H10: an answer is changed, dots and a note are sent, a page that is loaded again goes on; counts are those of a hand', async () => {
    const { page: ash } = phones[0] ?? { page };
    await ash.reload();
    await ash.getByRole('heading', { name: 'Your answers' }).waitFor();
    const first = ash.getByRole('listitem').filter({ hasText: statements[0] });
    await first.getByRole('button', { name: /^Change arrow/ }).click();
    await ash.getByRole('button', { name: /^Disagree/ }).click();
    await ash.getByRole('button', { name: /^Agree/ }).click();
    await ash.getByLabel('Why? (if you like)').fill('It was so with us.');
    await ash.getByLabel('This is').selectOption({ label: 'A feeling' });
    await ash.getByRole('button', { name: 'My answers' }).click();
    await first.getByText('“It was so with us.”').waitFor();
    for (let dot = 0; dot < 4; dot += 1) await first.getByRole('button', { name: /^One dot more/ }).click();
    await ash.getByText(/0 left\./).waitFor();
    await ash.getByLabel('What is missing? In your words').fill('A lift home');
    await ash.getByRole('button', { name: 'Send it' }).click();
    await ash.getByText('Everything you said has arrived.').waitFor();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await page.getByRole('button', { name: 'Leave the walk' }).click();
    await page.getByRole('tab', { name: /^What is missing 1/ }).click();
    await page.getByText('A lift home').waitFor();
    await page.getByRole('tab', { name: 'Agreement' }).click();
    await page.getByRole('button', { name: /Order/ }).click();
    await page.getByRole('option', { name: 'By number' }).click();
    const cards = page.getByRole('list', { name: 'Arrows and what was answered' }).getByRole('article');
    const strips = await cards.locator('.wf-strip').allTextContents();
    expect(strips).toEqual(statements.map((_, index) => strip(index)));
    await saved(page);
    const responses = rowsIn(file, 'responses');
    const cells = responses.map(
      ({ participantId, askedArrowId }) => `${String(participantId)} ${String(askedArrowId)}`,
    );
    expect(new Set(cells).size).toBe(36);
    expect(new Set(responses.map(({ id }) => id)).size).toBe(responses.length);
    // One changed twice and said more about; every other cell holds one answer.
    const replaced = new Set(responses.map(({ replacesId }) => replacesId));
    const standing = responses.filter(({ id }) => !replaced.has(id));
    expect(standing.length).toBe(36);
    expect(
      standing.flatMap(({ comment, commentKind, answer }) =>
        comment === '' ? [] : [[answer, comment, commentKind]],
      ),
    ).toEqual([['agree', 'It was so with us.', 'feeling']]);
    expect(rowsIn(file, 'importanceDots').map(({ dots }) => dots)).toEqual([4]);
    expect(rowsIn(file, 'participants').map(({ name }) => name)).toEqual(Object.keys(rows));
  });

  it('H10: one press closes it: nothing answers any more, and phones say so', async () => {
    await page.getByRole('tab', { name: /^People/ }).click();
    await page.getByRole('button', { name: 'Close to phones' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Close it' }).click();
    await page.getByRole('button', { name: 'Open to phones…' }).waitFor();
    await expect(fetch(url)).rejects.toThrow();
    const { page: birch } = phones[1] ?? { page };
    const agreed = birch.getByRole('listitem').filter({ hasText: statements[0] });
    await agreed.getByRole('button', { name: /^Change arrow/ }).click();
    await birch.getByRole('button', { name: /^Not for me to say/ }).click();
    await birch.getByText(/1 waiting: the room cannot be reached just now/).waitFor();
    for (const { faults } of phones) expect(faults).toEqual([]);
    expect(app.violations).toEqual([]);
    expect(app.foreignRequests).toEqual([]);
  });
});
