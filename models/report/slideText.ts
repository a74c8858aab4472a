import { textWidth } from '../geometry/textMetrics.ts';
import { wrapText } from '../geometry/wrapText.ts';

/** Room between the edge of a shape and its words, in points. */
export const inset = { across: 7, down: 4 } as const;
const LINE_HEIGHT = 1.2;
// Widths are those of another typeface (textMetrics); the slides are set in one that every computer has.
const CAREFUL = 1.08;

/** A text as lines of a width; cut with an ellipsis after so many. */
function linesIn(
  text: string,
  width: number,
  { size, most }: { readonly size: number; readonly most: number },
) {
  return wrapText({
    text,
    width: (width - 2 * inset.across) / CAREFUL,
    fontSize: size,
    weight: 600,
    maxLines: most,
  });
}

/** The height that a text takes in a shape of a width, without the room around it. */
export function wordsHeight(text: string, width: number, size: number): number {
  return Math.max(1, linesIn(text, width, { size, most: 200 }).length) * size * LINE_HEIGHT;
}

/** A text cut so that it fits into a shape of a width and so many lines. */
export function fittedWords(
  text: string,
  width: number,
  { size, most }: { readonly size: number; readonly most: number },
): string {
  const one = text.replace(/\s+/gu, ' ').trim();
  if (textWidth(one, size, 600) * CAREFUL <= width - 2 * inset.across) return one;
  const lines = linesIn(one, width, { size, most: most + 1 });
  if (lines.length <= most) return one;
  // Where a word was broken there is no space: so many letters of the text are kept.
  const kept = linesIn(one, width, { size, most }).join('').replace(/[\s…]/gu, '').length;
  let [seen, end] = [0, 0];
  for (; end < one.length && seen < kept; end += 1) if (one[end] !== ' ') seen += 1;
  return `${one.slice(0, end).trimEnd()}…`;
}

/** How many lines of a size fit into a height. */
export function linesFor(height: number, size: number): number {
  return Math.max(1, Math.floor((height - 2 * inset.down) / (size * LINE_HEIGHT)));
}
