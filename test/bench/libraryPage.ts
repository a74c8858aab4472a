import fs from 'node:fs';

import type { Page } from 'playwright-core';

/** Time between frames while the list of the library is scrolled, ms. */
export async function scrollFrames(page: Page): Promise<readonly number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const list = document.querySelector('.wf-library-scroll');
        if (list === null) throw new Error('There is no list.');
        const frames: number[] = [];
        let last = performance.now();
        const step = (now: number) => {
          frames.push(now - last);
          last = now;
          list.scrollTop += 160;
          if (frames.length < 300) requestAnimationFrame(step);
          else resolve(frames.slice(2));
        };
        requestAnimationFrame(step);
      }),
  );
}

/** Waits until the count above the list is, or is not, what is given. */
async function untilCount(
  page: Page,
  wanted: { readonly is: string } | { readonly isNot: string },
): Promise<string> {
  const shown = await page.waitForFunction(
    (asked) => {
      const text = document.querySelector('.wf-library-count')?.textContent ?? '';
      if (text === '' || text === 'Looking…') return false;
      return ('is' in asked ? text === asked.is : text !== asked.isNot) ? text : false;
    },
    wanted,
    { polling: 'raf', timeout: 30_000 },
  );
  return String(await shown.jsonValue());
}

/** From typing until what was found is on the screen, ms; the pause for typing is in it. */
export async function searchTimes(page: Page, queries: readonly string[]): Promise<readonly number[]> {
  const box = page.getByRole('searchbox', { name: 'Search the library' });
  const everything = await untilCount(page, { isNot: '' });
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    // One after the other, as a person types.
    // oxlint-disable-next-line no-await-in-loop
    await box.fill(query);
    // oxlint-disable-next-line no-await-in-loop
    await untilCount(page, { isNot: everything });
    times.push(performance.now() - start);
    // oxlint-disable-next-line no-await-in-loop
    await box.fill('');
    // oxlint-disable-next-line no-await-in-loop
    await untilCount(page, { is: everything });
  }
  return times;
}

/** From choosing an overlay until map and legend are painted by it, on the page's own clock, ms; by title. */
export async function overlayTimes(
  page: Page,
  titles: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>();
  for (const title of titles) {
    // oxlint-disable-next-line no-await-in-loop
    await page.getByRole('button', { name: /^Arrows show/ }).click();
    const item = page.getByRole('menuitemradio', { name: title });
    // oxlint-disable-next-line no-await-in-loop
    await item.waitFor();
    const time = page.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          const watch = ({ timeStamp }: Event) => {
            const look = () => {
              if (document.querySelector(`section[aria-label="${wanted}"]`) === null)
                return void requestAnimationFrame(look);
              // The map is painted in the frame that shows the legend, or in the next.
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
            };
            requestAnimationFrame(look);
          };
          window.addEventListener('pointerup', watch, { once: true, capture: true });
        }),
      title,
    );
    // oxlint-disable-next-line no-await-in-loop
    await item.click();
    // oxlint-disable-next-line no-await-in-loop
    times.set(title, await time);
    // oxlint-disable-next-line no-await-in-loop
    await page.waitForTimeout(300);
  }
  return times;
}

/** What the page's scripts hold after a collection, MB. */
export async function heapMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** Memory of a process now and at most, MB; not a number where the system does not tell. */
export function processMb(pid: number): { readonly now: number; readonly most: number } {
  const file = `/proc/${pid}/status`;
  const status = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  return { now: of('VmRSS'), most: of('VmHWM') };
}
