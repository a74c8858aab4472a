import { failure, success } from '#models/result.ts';

import { mostPixels, svgToPng } from '../figures/svgToPng.ts';
import type { Exporter } from './exporter.ts';
import { requestedFigure } from './figure.ts';

const TURN_MS = 50;

/** The map as a picture of pixels. It is drawn beside the program's own thread; every turn asks whether it is still wanted. */
export const exportPng: Exporter = async (request) => {
  const found = await requestedFigure(request);
  if (!found.ok) return found;
  const { figure, lost } = found.value;
  const scale = request.options.figure?.scale ?? 2;
  const [width, height] = [
    figure.pages[0]?.width ?? 0,
    figure.pages.reduce((sum, page) => sum + page.height, 0),
  ];
  if (width * height * scale * scale > mostPixels) {
    const most = Math.floor(Math.sqrt(mostPixels / (width * height)) * 10) / 10;
    return failure(
      'export/too-large',
      `That picture would have ${Math.round(width * scale)} × ${Math.round(height * scale)} pixels, more than most programs open. Nothing was written. ${most >= 1 ? `Choose a size of at most ${most}, or a PDF` : 'Choose a PDF'}, which is sharp at every size.`,
    );
  }
  const stop = new AbortController();
  let isDone = false;
  const drawn = svgToPng(figure.svg, { scale, signal: stop.signal }).finally(() => {
    isDone = true;
  });
  drawn.catch(() => undefined);
  try {
    while (!isDone) {
      // oxlint-disable-next-line no-await-in-loop
      await request.pause({ done: 0, total: 1 });
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => {
        setTimeout(resolve, TURN_MS);
      });
    }
  } catch (error) {
    stop.abort();
    throw error;
  }
  return success({ content: await drawn, lost: [...lost, 'words that can be selected'] });
};
