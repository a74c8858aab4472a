import type { Page } from 'playwright-core';

/** The name of what has the keyboard focus, as a screen reader would say it. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (active === document.body) return '';
    const label = active?.getAttribute('aria-label') ?? '';
    const labelledBy = (active?.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => (id === '' ? '' : (document.getElementById(id)?.textContent ?? '')))
      .join(' ');
    const isField =
      active instanceof HTMLInputElement ||
      active instanceof HTMLTextAreaElement ||
      active instanceof HTMLSelectElement;
    const labels = isField ? [...(active.labels ?? [])].map((one) => one.textContent) : [];
    return [label, labelledBy, ...labels, active?.textContent ?? ''].join(' ').trim();
  });
}

/** Presses Tab until the focus is on something of that name; no more often than a patient person would. */
export async function tabToName(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (name.test(await focusedName(page))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${String(name)}; it stopped at “${await focusedName(page)}”.`);
}
