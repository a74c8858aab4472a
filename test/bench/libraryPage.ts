import type { Page } from 'playwright-core';

/** Milliseconds from doing something until the page shows what `isShown` waits for, painted. */
async function untilPainted(
  page: Page,
  act: () => Promise<void>,
  isShown: (page: Page) => Promise<void>,
): Promise<number> {
  const start = performance.now();
  await act();
  await isShown(page);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
  return performance.now() - start;
}

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

/** From choosing an overlay until the map is painted by it, ms; each of the five in turn. */
export async function overlayTimes(page: Page, titles: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const title of titles) {
    // oxlint-disable-next-line no-await-in-loop
    await page.getByRole('button', { name: /^Arrows show/ }).click();
    const item = page.getByRole('menuitemradio', { name: title });
    // oxlint-disable-next-line no-await-in-loop
    await item.waitFor();
    times.push(
      // oxlint-disable-next-line no-await-in-loop
      await untilPainted(
        page,
        () => item.click(),
        (shown) => shown.getByRole('region', { name: title }).waitFor(),
      ),
    );
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
