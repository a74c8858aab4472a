import { Resvg } from '@resvg/resvg-js';

import type { Document } from '#models/document.ts';
import { theoryFigure } from '#models/figure/theoryFigure.ts';
import type { FigurePart } from '#models/report/blocks.ts';
import type { Vocabulary } from '#models/sentences/words.ts';

import type { ExportRequest } from '../exporter.ts';

/** A figure as a report needs it; width and height in pixels at scale 1. */
export type DrawnFigure = {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
};

/** As many pixels across as a printed page can show at 300 dpi. */
const MOST_PIXELS = 3000;

/** Draws a figure of a theory, for the screen and for paper. */
export function drawFigure(
  _part: FigurePart,
  {
    document,
    theoryId,
    vocabulary,
  }: {
    readonly document: Document;
    readonly theoryId: string;
    readonly vocabulary: Vocabulary;
    readonly pause: ExportRequest['pause'];
  },
): Promise<DrawnFigure> {
  const svg = theoryFigure({ document, theoryId, vocabulary });
  const [, width = '1', height = '1'] = /^<svg[^>]* width="(\d+)" height="(\d+)"/u.exec(svg) ?? [];
  const scale = Math.min(3, MOST_PIXELS / Math.max(Number(width), Number(height)));
  const image = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: true },
  }).render();
  return Promise.resolve({ svg, png: image.asPng(), width: Number(width), height: Number(height) });
}
