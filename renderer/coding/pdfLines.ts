/** A run of letters of a page with its place, in points from the lower left corner. */
export type PdfRun = {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly y: number;
  /** Height of the letters, in points; 0 when the file does not say. */
  readonly height: number;
};

type Line = { text: string; readonly y: number; readonly height: number };

/** A gap of more than so many heights of a letter begins a paragraph. */
const PARAGRAPH_GAP = 1.8;

function linesOf(runs: readonly PdfRun[]): readonly Line[] {
  const lines: Line[] = [];
  let isOpen = false;
  for (const { str, hasEOL, y, height } of runs) {
    const last = lines.at(-1);
    if (isOpen && last !== undefined) last.text += str;
    else if (str !== '') lines.push({ text: str, y, height });
    isOpen = !hasEOL && (isOpen || str !== '');
  }
  return lines.filter(({ text }) => text.trim() !== '');
}

const LAST_WORD = /(\p{L}+)-$/u;
const FIRST_WORD = /^\p{Ll}+/u;

/**
 * The two parts of a word that a line's end divided, as the rest of the text writes it: with its hyphen when the text
 * has it so elsewhere, else without.
 */
function rejoined(before: string, after: string, everything: string): string | null {
  const head = LAST_WORD.exec(before)?.[1];
  const tail = FIRST_WORD.exec(after)?.[0];
  if (head === undefined || tail === undefined) return null;
  const isHyphened = everything.includes(`${head}-${tail}`) && !everything.includes(head + tail);
  return (isHyphened ? before : before.slice(0, -1)) + after;
}

/** The paragraphs of a page: lines joined that stand close together, words mended that a line's end divided. */
export function paragraphsOfPage(runs: readonly PdfRun[], everything: string): readonly string[] {
  const paragraphs: string[] = [];
  let above: Line | null = null;
  for (const line of linesOf(runs)) {
    const last = paragraphs.at(-1);
    const gap: number = above === null ? Number.POSITIVE_INFINITY : above.y - line.y;
    const letter = Math.max(above?.height ?? 0, line.height);
    const isSame = last !== undefined && gap >= 0 && (letter === 0 || gap <= letter * PARAGRAPH_GAP);
    const text = line.text.trim();
    if (isSame) paragraphs[paragraphs.length - 1] = rejoined(last, text, everything) ?? `${last} ${text}`;
    else paragraphs.push(text);
    above = line;
  }
  return paragraphs;
}
