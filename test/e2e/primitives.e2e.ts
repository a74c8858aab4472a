import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser/launch.ts';
import { axeFindings } from './axe.ts';
import { serveGallery, type GalleryUnderTest } from './galleryUnderTest.ts';

let gallery: GalleryUnderTest;
let browser: Browser;

beforeAll(async () => {
  gallery = await serveGallery();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

type OpenPage = { readonly page: Page; readonly problems: string[] };

async function openGallery(theme: string, viewport = { width: 1440, height: 900 }): Promise<OpenPage> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  const problems: string[] = [];
  await page.exposeFunction('reportViolation', (what: string) => problems.push(what));
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
    reportViolation(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))`);
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(gallery.address)) problems.push(`request to ${request.url()}`);
  });
  await page.goto(`${gallery.address}?theme=${theme}`);
  await page.getByRole('heading', { name: 'Primitives' }).waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, problems };
}

type Overlay = {
  readonly what: string;
  readonly trigger: (page: Page) => Locator;
  readonly keys: readonly string[];
  readonly shown: (page: Page) => Locator;
};

const overlays: readonly Overlay[] = [
  {
    what: 'menu',
    trigger: (page) => page.getByRole('button', { name: 'Element menu' }),
    keys: ['Enter'],
    shown: (page) => page.getByRole('menu', { name: 'Element menu' }),
  },
  {
    what: 'menu of an icon button',
    trigger: (page) => page.getByRole('button', { name: 'More' }),
    keys: ['ArrowDown'],
    shown: (page) => page.getByRole('menuitemradio', { name: 'Evidence' }),
  },
  {
    what: 'popover',
    trigger: (page) => page.getByRole('button', { name: 'Open popover' }),
    keys: ['Enter'],
    shown: (page) => page.getByRole('dialog', { name: 'About bare arrows' }),
  },
  {
    what: 'dialog',
    trigger: (page) => page.getByRole('button', { name: 'Open dialog' }),
    keys: ['Space'],
    shown: (page) => page.getByRole('dialog', { name: 'New theory' }),
  },
  {
    what: 'question',
    trigger: (page) => page.getByRole('button', { name: 'Ask first' }),
    keys: ['Enter'],
    shown: (page) => page.getByRole('alertdialog', { name: 'Delete this theory?' }),
  },
  {
    what: 'select',
    trigger: (page) => page.getByRole('button', { name: 'Usual role' }),
    keys: ['Enter'],
    shown: (page) => page.getByRole('listbox', { name: 'Usual role' }),
  },
  {
    what: 'combo box',
    trigger: (page) => page.getByRole('combobox', { name: 'Connect to' }),
    keys: ['t', 'r', 'u', 's', 't'],
    shown: (page) => page.getByRole('option', { name: 'Trusts the link worker' }),
  },
  {
    what: 'tooltip',
    trigger: (page) => page.getByRole('button', { name: 'Zoom in' }),
    keys: ['ArrowRight', 'ArrowLeft'],
    shown: (page) => page.getByRole('tooltip', { name: /Zoom in/ }),
  },
];

/**
 * Focuses the control and presses its keys. On a busy machine a tooltip may miss keys that come in one moment, faster
 * than any hand; then they are pressed once more.
 */
async function openByKeys(page: Page, overlay: Overlay): Promise<void> {
  for (const timeout of [8_000, 30_000]) {
    await overlay.trigger(page).focus();
    for (const key of overlay.keys) await page.keyboard.press(key);
    const isShown = await overlay
      .shown(page)
      .waitFor({ timeout })
      .then(() => true)
      .catch(() => false);
    if (isShown) return;
    if (overlay.what !== 'tooltip') break;
  }
  throw new Error(`${overlay.what} did not open by ${overlay.keys.join(', ')}.`);
}

async function expectFocus(control: Locator, promise: string): Promise<void> {
  const hasFocus = () => control.evaluate((element) => element === document.activeElement);
  await expect.poll(hasFocus, { message: promise }).toBe(true);
}

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  test('every overlay opens by keyboard, closes by Esc and gives the focus back, with no violation and no axe finding', async () => {
    const { page, problems } = await openGallery(theme);
    const atRest = await axeFindings(page);
    expect(atRest.findings).toEqual([]);
    expect(atRest.rulesApplied).toBeGreaterThan(20);
    for (const overlay of overlays) {
      const trigger = overlay.trigger(page);
      await openByKeys(page, overlay);
      expect((await axeFindings(page)).findings, overlay.what).toEqual([]);
      await page.keyboard.press('Escape');
      await overlay.shown(page).waitFor({ state: 'hidden' });
      await expectFocus(trigger, `${overlay.what} gives the focus back`);
    }
    expect(problems).toEqual([]);
    await page.close();
  });
});

test('a context menu opens at the pointer, reaches its submenu by keyboard and acts without a violation', async () => {
  const { page, problems } = await openGallery('light');
  await page.getByText('Right-click here').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Export' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('menuitem', { name: 'Figure (SVG)…' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menuitem', { name: 'Figure (SVG)…' }).waitFor({ state: 'hidden' });
  await page.keyboard.press('ArrowRight');
  await page.getByRole('menuitem', { name: 'Figure (SVG)…' }).press('Enter');
  await page.getByRole('menu').first().waitFor({ state: 'hidden' });
  expect(problems).toEqual([]);
  await page.close();
});

test('a chosen option is chosen by keyboard alone in select, combo box, tabs, segments and list box', async () => {
  const { page, problems } = await openGallery('light');
  await page.getByRole('button', { name: 'Usual role' }).focus();
  for (const key of ['Enter', 'm', 'Enter']) await page.keyboard.press(key);
  await expect
    .poll(() => page.getByRole('button', { name: 'Usual role' }).textContent())
    .toContain('Mechanism');
  await expectFocus(page.getByRole('button', { name: 'Usual role' }), 'select has the focus again');
  await page.getByRole('combobox', { name: 'Connect to' }).focus();
  for (const key of ['t', 'r', 'u', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect
    .poll(() => page.getByRole('combobox', { name: 'Connect to' }).inputValue())
    .toBe('Trusts the link worker');
  await page.getByRole('tab', { name: 'Claim' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText('Three for, one against.').waitFor();
  await page.getByRole('radio', { name: 'Map' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('radio', { name: 'Sentences' }).isChecked()).toBe(true);
  await page.getByRole('option', { name: 'Interview 4' }).focus();
  for (const key of ['ArrowDown', 'Space']) await page.keyboard.press(key);
  const second = page.getByRole('option', { name: 'Panel session 2' });
  expect(await second.getAttribute('aria-selected')).toBe('true');
  expect(problems).toEqual([]);
  await page.close();
});

test('announce is heard even while a dialog hides the rest of the page', async () => {
  const { page } = await openGallery('light');
  await page.getByRole('button', { name: 'Announce' }).press('Enter');
  await page.getByRole('button', { name: 'Open dialog' }).press('Enter');
  await page.getByRole('dialog').waitFor();
  const heard = page.getByRole('log').filter({ hasText: 'Two arrows selected' });
  expect(await heard.getAttribute('aria-live')).toBe('polite');
  await page.close();
});

test('a worker starts under Trusted Types by startWorker, and the watch on violations does see one', async () => {
  const { page, problems } = await openGallery('light');
  await page.getByRole('button', { name: 'Ask a worker' }).press('Enter');
  await page.getByText('Hello from the worker').waitFor();
  expect(problems).toEqual([]);
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'p { color: red }';
    document.head.append(style);
  });
  await expect.poll(() => problems.some((problem) => problem.startsWith('style-src-elem'))).toBe(true);
  await page.close();
});

test('every control reached by Tab shows a ring of 2 px with a gap or inside its edge', async () => {
  const { page } = await openGallery('light');
  const withoutRing: string[] = [];
  let visited = 0;
  for (; visited < 80; visited += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const active = document.activeElement;
      if (active === null || active === document.body) return null;
      const label = active.closest('label');
      const candidates = label === null ? [active] : [label, ...label.querySelectorAll('*')];
      const hasRing = candidates.some((element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return outlineStyle === 'solid' && outlineWidth === '2px';
      });
      return { hasRing, html: active.outerHTML.slice(0, 120) };
    });
    if (focused === null) break;
    if (!focused.hasRing) withoutRing.push(focused.html);
  }
  expect(visited).toBeGreaterThan(30);
  expect(withoutRing).toEqual([]);
  await page.close();
});

test('every target is at least 28 px, and nothing scrolls sideways at 200 % of 1440 × 900', async () => {
  const { page } = await openGallery('light', { width: 720, height: 450 });
  const small = await page
    .locator(':not([aria-hidden]) > button, [role=tab], [role=option], label:has(input)')
    .evaluateAll((targets) =>
      targets
        .map((target) => ({ box: target.getBoundingClientRect(), html: target.outerHTML.slice(0, 120) }))
        .filter(({ box }) => box.width > 0 && (box.height < 28 || box.width < 28))
        .map(({ box, html }) => `${box.width} × ${box.height} ${html}`),
    );
  expect(small).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.close();
});
