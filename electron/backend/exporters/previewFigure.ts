import { type Result, success } from '#models/result.ts';

import { embedFonts } from '../figures/embedFonts.ts';
import { type FigureRequest, printedPages, requestedFigure } from './figure.ts';

/** What a window shows of a figure before it is written. */
export type FigurePreview = {
  readonly svg: string;
  /** Sheets a PDF of it would have. */
  readonly pages: number;
  readonly smallestPoints: number;
  readonly width: number;
  readonly height: number;
};

/** A figure as it would be written, with what one wants to know of it. */
export async function previewFigure(request: FigureRequest): Promise<Result<FigurePreview>> {
  const found = await requestedFigure(request);
  if (!found.ok) return found;
  const { figure } = found.value;
  return success({
    svg: embedFonts(figure.svg),
    pages: printedPages(figure, request).length,
    smallestPoints: figure.smallestPoints,
    width: figure.pages[0]?.width ?? 0,
    height: figure.pages.reduce((sum, page) => sum + page.height, 0),
  });
}
