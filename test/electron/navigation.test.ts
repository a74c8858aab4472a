import { describe, expect, it } from 'vitest';

import { eventually, sharedFixture } from './started.ts';

const started = sharedFixture();
const both = ['will-frame-navigate', 'will-navigate'];

/** Lets the page do something and waits until the app has judged one more navigation. */
async function judged(
  act: () => Promise<unknown>,
): Promise<{ readonly url: string; readonly preventedBy: readonly string[] }> {
  const { navigations } = started().standIn.records;
  const before = navigations.length;
  await act();
  await eventually(() => navigations.length > before, 'a navigation');
  const last = navigations.at(-1);
  if (last === undefined) throw new Error('There was no navigation.');
  return last;
}

describe('navigation (Electron security list, 13)', () => {
  it('a link, a script, a form and a refresh cannot lead the window away', async () => {
    const { page, standIn } = started();
    const tries = [
      () => page.locator('#away').click({ noWaitAfter: true }),
      () => page.evaluate(() => void setTimeout(() => location.assign('http://elsewhere.example/script'), 0)),
      () =>
        page.evaluate(
          () => void setTimeout(() => location.replace('https://main.app.test.elsewhere.example/'), 0),
        ),
      () =>
        page.evaluate(() => {
          const refresh = document.createElement('meta');
          refresh.httpEquiv = 'refresh';
          refresh.content = '0; url=https://elsewhere.example/refresh';
          document.head.append(refresh);
        }),
    ];
    const outcomes = [];
    for (const act of tries) outcomes.push(await judged(act));
    expect(outcomes).toEqual([
      { url: 'https://elsewhere.example/', preventedBy: both },
      { url: 'http://elsewhere.example/script', preventedBy: both },
      { url: 'https://main.app.test.elsewhere.example/', preventedBy: both },
      { url: 'https://elsewhere.example/refresh', preventedBy: both },
    ]);
    await page.locator('#send').click({ noWaitAfter: true });
    await eventually(
      () => standIn.records.violations.some((text) => text.startsWith('form-action')),
      'form-action',
    );
    expect(await page.locator('h1').textContent()).toBe('Fixture');
    expect(standIn.records.foreignRequests).toEqual([]);
  });

  it('a redirect away is prevented, one inside the app is not', () => {
    const { standIn } = started();
    const redirect = (url: string) => standIn.contentsEvent('will-redirect', { url });
    expect(redirect('https://elsewhere.example/')).toBe(true);
    expect(redirect('app://main.elsewhere.example/index.html')).toBe(true);
    expect(redirect('app://someone@main/index.html')).toBe(true);
    expect(redirect('not an address')).toBe(true);
    expect(redirect('app://main/index.html')).toBe(false);
  });

  it('the app may load itself again', async () => {
    const { page } = started();
    const outcome = await judged(() => page.reload());
    expect(outcome).toEqual({ url: 'app://main/index.html', preventedBy: [] });
    expect(await page.locator('h1').textContent()).toBe('Fixture');
  });
});

describe('new windows (14)', () => {
  it('window.open, a link to a new window and a middle click are denied', async () => {
    const { page, standIn } = started();
    const { windowOpens } = standIn.records;
    await page.evaluate(() => void window.open('https://elsewhere.example/popup'));
    // What was denied is closed before the next press: a page that is still there may have the focus.
    const alone = () => eventually(() => page.context().pages().length === 1, 'only one page');
    await eventually(() => windowOpens.length === 1, 'window.open');
    await alone();
    await page.locator('#new-window').click();
    await eventually(() => windowOpens.length === 2, 'target=_blank');
    await alone();
    await page.locator('#away').click({ button: 'middle' });
    await eventually(() => windowOpens.length === 3, 'middle click');
    expect(windowOpens.map(({ action }) => action)).toEqual(['deny', 'deny', 'deny']);
    await alone();
    expect(standIn.windows()).toHaveLength(1);
    expect(standIn.records.foreignRequests).toEqual([]);
  });
});
