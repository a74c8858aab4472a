import { failure, success } from '#models/result.ts';

import { mostPixels } from '../figures/svgToPng.ts';
import { drawnPng } from './drawnPng.ts';
import type { Exporter } from './exporter.ts';
import { requestedFigure } from './figure.ts';

/** The map as a picture of pixels. */
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
  const content = await drawnPng(figure.svg, scale, request.pause);
  return success({ content, lost: [...lost, 'words that can be selected'] });
};
