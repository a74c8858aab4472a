import { renderAsync } from '@resvg/resvg-js';

import { encodePng } from './encodePng.ts';
import { figureFont, figureFontFiles } from './figureFonts.ts';
import { foreignLetters } from './letters.ts';

/** The most pixels of a picture: what an A1 poster has at 200 to the inch. */
export const mostPixels = 33_000_000;

/**
 * The semibold face calls itself a family of its own, and the renderer goes by that name. No text holds the attribute:
 * quotation marks in texts are escaped.
 */
function withNamedFaces(svg: string): string {
  return svg.replaceAll(
    'font-weight="600"',
    `font-weight="600" font-family="'${figureFont} SemiBold', '${figureFont}', sans-serif"`,
  );
}

/**
 * A figure as a PNG of `scale` pixels for each of its own (1 is 96 to the inch), with that resolution written in it.
 * Made beside the program's own thread, so that the window goes on answering; `signal` stops it.
 */
export async function svgToPng(
  svg: string,
  { scale = 1, signal }: { readonly scale?: number; readonly signal?: AbortSignal } = {},
): Promise<Uint8Array> {
  const rendered = await renderAsync(
    withNamedFaces(svg),
    {
      fitTo: { mode: 'zoom', value: scale },
      font: {
        fontFiles: [...figureFontFiles()],
        // Looking through the system's fonts takes time; only letters that ours lack are worth it.
        loadSystemFonts: foreignLetters(svg).length > 0,
        defaultFontFamily: figureFont,
        sansSerifFamily: figureFont,
      },
    },
    signal,
  );
  const { width, height, pixels } = rendered;
  return encodePng({ width, height, pixels }, scale * 96);
}
