import { svgToPng } from '../figures/svgToPng.ts';
import type { ExportRequest } from './exporter.ts';

const TURN_MS = 50;

/** A drawing as pixels. It is made beside the program's own thread; every turn asks whether it is still wanted. */
export async function drawnPng(
  svg: string,
  scale: number,
  pause: ExportRequest['pause'],
): Promise<Uint8Array> {
  const stop = new AbortController();
  let isDone = false;
  const drawn = svgToPng(svg, { scale, signal: stop.signal }).finally(() => {
    isDone = true;
  });
  drawn.catch(() => undefined);
  try {
    while (!isDone) {
      // oxlint-disable-next-line no-await-in-loop
      await pause({ done: 0, total: 1 });
      // oxlint-disable-next-line no-await-in-loop
      await Promise.race([
        drawn.catch(() => undefined),
        new Promise((resolve) => {
          setTimeout(resolve, TURN_MS);
        }),
      ]);
    }
  } catch (error) {
    stop.abort();
    throw error;
  }
  return drawn;
}
