import type { Document } from '#models/document.ts';
import { figureWork } from '#models/figure/renderFigure.ts';
import type { FigurePart } from '#models/report/blocks.ts';
import type { Vocabulary } from '#models/sentences/words.ts';

import { embedFonts } from '../../figures/embedFonts.ts';
import { withPauses } from '../../withPauses.ts';
import { drawnPng } from '../drawnPng.ts';
import type { ExportRequest } from '../exporter.ts';

/** Where a report is read: on a screen a drawing is an SVG with its fonts, on paper a PNG. */
export type Medium = 'screen' | 'paper';

/** A figure as a report needs it; width and height in pixels at scale 1. */
export type DrawnFigure = {
  readonly picture: Uint8Array;
  readonly width: number;
  readonly height: number;
};

/** As many pixels across as a printed page can show at 300 dpi. */
const MOST_PIXELS = 3000;

/** Draws a figure of a theory. */
export async function drawFigure(
  scope: FigurePart,
  {
    document,
    theoryId,
    vocabulary,
    medium,
    pause,
  }: {
    readonly document: Document;
    readonly theoryId: string;
    readonly vocabulary: Vocabulary;
    readonly medium: Medium;
    readonly pause: ExportRequest['pause'];
  },
): Promise<DrawnFigure> {
  // The caption says what a title would.
  const options = { words: vocabulary, scope, hasTitle: false };
  const { svg, pages } = await withPauses(figureWork(document, theoryId, options), pause);
  const { width, height } = pages[0] ?? { width: 1, height: 1 };
  const scale = Math.min(3, MOST_PIXELS / Math.max(width, height));
  const picture =
    medium === 'paper' ? await drawnPng(svg, scale, pause) : Buffer.from(embedFonts(svg), 'utf8');
  return { picture, width, height };
}
