import { Resvg } from '@resvg/resvg-js';

import { escapeXml } from '#models/figure/svg.ts';

import { type FigureFace, type FigureLetters, figureFaces, figureFont, trueTypeFont } from './figureFonts.ts';
import { fileWith, foreignLetters } from './letters.ts';

/** One line of text as a figure places it; `y` is its baseline. */
export type PdfLine = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly face: FigureFace;
  readonly fill: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The width it shall have, or null for its own. */
  readonly width: number | null;
};

/** Pixels of a picture of words for each of the figure's own: sharp at twice the size of 300 dpi. */
const PICTURE_SCALE = 4;

function faceName(face: FigureFace, letters: FigureLetters): string {
  return `${letters} ${face.weight} ${face.style}`;
}

/** Makes the faces of the figure known to a document. */
export function registerFaces(pdf: PDFKit.PDFDocument): void {
  for (const face of figureFaces)
    for (const letters of ['latin', 'latin-ext'] as const)
      pdf.registerFont(faceName(face, letters), trueTypeFont(face, letters));
}

type Run = { text: string; readonly letters: FigureLetters };

/** A text in runs of letters that one file of the face has; spaces stay with what they follow. */
function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const letters = fileWith(character.codePointAt(0) ?? 32) ?? 'latin';
    if (last !== undefined && (last.letters === letters || character === ' ')) last.text += character;
    else runs.push({ text: character, letters });
  }
  return runs;
}

function leftOf({ x, anchor }: PdfLine, width: number): number {
  return anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
}

/**
 * Words in letters that the figure's font lacks, as a picture drawn with the fonts of this computer: nothing turns into
 * empty boxes, but such words cannot be selected.
 */
function drawPicture(pdf: PDFKit.PDFDocument, line: PdfLine): void {
  const width = line.width ?? line.size * line.text.length;
  const height = line.size * 1.6;
  const fit = line.width === null ? '' : ` textLength="${line.width}" lengthAdjust="spacingAndGlyphs"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><text x="0" y="${line.size * 1.15}" font-size="${line.size}" font-weight="${line.face.weight}" fill="${line.fill}" font-family="'${figureFont}', sans-serif"${fit}>${escapeXml(line.text)}</text></svg>`;
  const png = new Resvg(svg, { fitTo: { mode: 'zoom', value: PICTURE_SCALE } }).render().asPng();
  pdf.image(png, leftOf(line, width), line.y - line.size * 1.15, { width, height });
}

/** Writes one line of text, stretched to the width the figure gave it. */
export function drawText(pdf: PDFKit.PDFDocument, line: PdfLine): void {
  if (line.text.trim() === '') return;
  if (foreignLetters(line.text).length > 0) {
    drawPicture(pdf, line);
    return;
  }
  const runs = runsOf(line.text).map((run) => {
    pdf.font(faceName(line.face, run.letters), line.size);
    return { ...run, width: pdf.widthOfString(run.text) };
  });
  const natural = runs.reduce((sum, run) => sum + run.width, 0);
  const stretch = line.width === null || natural === 0 ? 1 : line.width / natural;
  let x = leftOf(line, natural * stretch);
  for (const run of runs) {
    pdf.font(faceName(line.face, run.letters), line.size).fillColor(line.fill);
    pdf.save().translate(x, line.y).scale(stretch, 1);
    pdf.text(run.text, 0, 0, { lineBreak: false, baseline: 'alphabetic' });
    pdf.restore();
    x += run.width * stretch;
  }
}
