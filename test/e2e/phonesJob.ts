import type { Browser, BrowserContext, Page } from 'playwright-core';

/** A phone in a browser of its own: nothing is shared with the window or with other phones. */
export type BrowserPhone = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the content security policy or the page itself complained of, and requests to anywhere else; must stay empty. */
  readonly faults: readonly string[];
};

/** Takes up a phone and opens an address on it. */
export async function takePhone(
  browser: Browser,
  url: string,
  options: {
    readonly viewport?: { readonly width: number; readonly height: number };
    readonly colorScheme?: 'light' | 'dark';
  } = {},
): Promise<BrowserPhone> {
  const { viewport = { width: 390, height: 844 }, colorScheme = 'light' } = options;
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
  const faults: string[] = [];
  const { origin } = new URL(url);
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:'))
      faults.push(`asked for ${request.url()}`);
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text());
  });
  await page.goto(url);
  return { context, page, faults };
}

/** Joins with a code, or with the one in the address. */
export async function joinRoom(page: Page, given: { readonly code?: string; readonly name?: string }) {
  await page.getByRole('button', { name: 'Join' }).waitFor();
  if (given.code !== undefined) await page.getByLabel('Code, six digits').fill(given.code);
  await page.getByLabel(/A name to be called by/).fill(given.name ?? '');
  await page.getByRole('button', { name: 'Join' }).click();
}

/** Answers every arrow that waits, by what it says; gives the statements in the order in which they were shown. */
export async function answerOnPhone(
  page: Page,
  answerOf: (statement: string) => string | null,
): Promise<readonly string[]> {
  const order: string[] = [];
  for (;;) {
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    if (heading === 'Your answers') return order;
    const statement = (await page.locator('.statement').textContent()) ?? '';
    order.push(statement);
    const answer = answerOf(statement);
    if (answer !== null) await page.getByRole('button', { name: new RegExp(`^${answer}`) }).click();
    await page.getByRole('button', { name: answer === null ? 'Later' : 'Next' }).click();
  }
}
