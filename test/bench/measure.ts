import type { Page } from 'playwright-core';

/** Medians of one engine at one size; times in milliseconds. */
export type Measured = {
  readonly load: number;
  readonly heapMb: number;
  readonly domNodes: number;
  readonly views: Readonly<Record<'fit' | 'work', ViewMeasured>>;
};

/** `zoomP95` is the 95th percentile of the zoom script's frames. */
export type ViewMeasured = {
  readonly pan: number;
  readonly zoom: number;
  readonly zoomP95: number;
  readonly drag: number;
  readonly dragLatency: number;
};

/** The middle value; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? middle : (middle + (sorted[sorted.length / 2 - 1] ?? Number.NaN)) / 2;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const STEPS = 40;

async function record(page: Page, gesture: () => Promise<void>) {
  await page.evaluate(() => {
    window.frameRecorder.start();
  });
  await gesture();
  return page.evaluate(() => window.frameRecorder.stop());
}

/** Time a frame over a whole gesture: the sum of the frames by their number. */
function perFrame(frames: readonly number[]): number {
  const counted = frames.slice(2);
  return counted.reduce((sum, frame) => sum + frame, 0) / Math.max(1, counted.length);
}

async function dragFrom(
  page: Page,
  at: { readonly x: number; readonly y: number },
  button: 'left' | 'middle',
) {
  await page.mouse.move(at.x, at.y);
  await page.mouse.down({ button });
  const recorded = await record(page, async () => {
    for (let step = 1; step <= STEPS; step += 1) {
      await page.mouse.move(at.x + 90 * Math.sin(step / 6), at.y + 60 * Math.sin(step / 4));
    }
  });
  await page.mouse.up({ button });
  return recorded;
}

async function measureView(page: Page, view: 'fit' | 'work'): Promise<ViewMeasured> {
  const show = () => page.evaluate((which) => window.bench.show(which), view);
  await show();
  await page.waitForTimeout(400);
  const panButton = await page.evaluate(() => window.bench.panButton);
  const { ground } = await page.evaluate(() => window.bench.grips());
  const pan = await dragFrom(page, ground, panButton);
  await show();
  await page.mouse.move(800, 450);
  const zoom = await record(page, async () => {
    await page.keyboard.down('Control');
    for (let step = 0; step < STEPS; step += 1) await page.mouse.wheel(0, step % 20 < 10 ? -40 : 40);
    await page.keyboard.up('Control');
  });
  await show();
  await page.waitForTimeout(300);
  const { card } = await page.evaluate(() => window.bench.grips());
  const drag = await dragFrom(page, card, 'left');
  return {
    pan: perFrame(pan.frames),
    zoom: perFrame(zoom.frames),
    zoomP95: percentile(zoom.frames, 0.95),
    drag: perFrame(drag.frames),
    dragLatency: median(drag.latencies),
  };
}

/** Loads a theory in a page and measures it once, at *fit* and at *work*. */
export async function measurePage(
  page: Page,
  { boxes, links }: { readonly boxes: number; readonly links: number },
): Promise<Measured> {
  const load = await page.evaluate(([boxCount, linkCount]) => window.bench.load(boxCount, linkCount), [
    boxes,
    links,
  ] as const);
  await page.waitForTimeout(500);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const domNodes = await page.evaluate(() => document.getElementsByTagName('*').length);
  await cdp.detach();
  const fit = await measureView(page, 'fit');
  const work = await measureView(page, 'work');
  const domAfter = await page.evaluate(() => document.getElementsByTagName('*').length);
  return { load, heapMb: usedSize / 1_048_576, domNodes: Math.max(domNodes, domAfter), views: { fit, work } };
}

/** The median of each figure over several runs. */
export function medianOf(runs: readonly Measured[]): Measured {
  const view = (which: 'fit' | 'work'): ViewMeasured => {
    const of = (field: keyof ViewMeasured) => median(runs.map((run) => run.views[which][field]));
    return {
      pan: of('pan'),
      zoom: of('zoom'),
      zoomP95: of('zoomP95'),
      drag: of('drag'),
      dragLatency: of('dragLatency'),
    };
  };
  return {
    load: median(runs.map((run) => run.load)),
    heapMb: median(runs.map((run) => run.heapMb)),
    domNodes: Math.max(...runs.map((run) => run.domNodes)),
    views: { fit: view('fit'), work: view('work') },
  };
}
