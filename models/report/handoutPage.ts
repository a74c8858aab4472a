import { textWidth } from '../geometry/textMetrics.ts';
import { wrapText } from '../geometry/wrapText.ts';
import type { Block, Runs } from './blocks.ts';
import type { Section } from './report.ts';
import { runsText } from './runs.ts';

/** The page of a handout and its type, in points: who writes the file sets it so, and what fits is reckoned with it. */
export const handoutPage = {
  width: 595.3,
  height: 841.9,
  margin: 51,
  title: 25,
  heading: 18,
  text: 14,
  small: 11,
  lineHeight: 1.2,
  /** Of titles and headings. */
  tightLine: 1.1,
  space: 5,
  beforeHeading: 12,
  beforeStage: 7,
  indent: 28,
  writingLine: 27,
} as const;

/** What can be filled on one page, in points. */
export const handoutBody = {
  width: handoutPage.width - 2 * handoutPage.margin,
  // Something is kept free at the foot: lines may break a little differently.
  height: handoutPage.height - 2 * handoutPage.margin - 20,
} as const;

// Widths are those of another typeface (textMetrics); office programs break lines a little differently.
const CAREFUL = 1.03;
const MOST_LINES = 400;
/** How far the lines of the typeface lie apart by themselves, in its own size. */
const NATURAL_LINE = 1.15;

/** How many lines a text takes. */
function linesOf(text: string, width: number, fontSize: number): number {
  return text
    .split('\n')
    .map((line) =>
      textWidth(line, fontSize) <= width / CAREFUL
        ? 1
        : wrapText({ text: line, width: width / CAREFUL, fontSize, maxLines: MOST_LINES }).length,
    )
    .reduce((sum, lines) => sum + lines, 0);
}

function textHeight(
  text: string,
  {
    size,
    indent = 0,
    line = handoutPage.lineHeight,
  }: { readonly size: number; readonly indent?: number; readonly line?: number },
): number {
  return linesOf(text, handoutBody.width - indent, size) * size * NATURAL_LINE * line + handoutPage.space;
}

const runsHeight = (runs: Runs, indent = 0) => textHeight(runsText(runs), { size: handoutPage.text, indent });

/** A piece that stands on one page, in points; `isLed` pieces keep the next one with them, as headings do. */
type Piece = { readonly height: number; readonly isLed: boolean };

const alone = (height: number): Piece => ({ height, isLed: false });

function roadHeight(steps: readonly { readonly name: string; readonly items: readonly string[] }[]): number {
  const size = handoutPage.text - 1;
  const width = handoutBody.width / Math.max(1, steps.length) - 12;
  const lines = (text: string) => linesOf(text, width, size) * size * NATURAL_LINE * 1.15 + 4;
  const names = steps.map(({ name }) => lines(`→ ${name}`));
  const items = steps.map((step) => step.items.reduce((sum, item) => sum + lines(`• ${item}`), 0));
  return Math.max(...names) + Math.max(...items) + 18;
}

/** The pieces of a block, as they are set in a handout. */
function piecesOf(block: Block): readonly Piece[] {
  const { text, indent, beforeStage, beforeHeading, writingLine } = handoutPage;
  switch (block.kind) {
    case 'heading':
      return [{ height: textHeight(block.text, { size: text }) + beforeStage, isLed: true }];
    case 'note':
      return [{ height: runsHeight(block.runs), isLed: true }];
    case 'paragraph':
      return [alone(runsHeight(block.runs))];
    case 'statement':
      return [alone(runsHeight(block.runs, indent))];
    case 'list':
      return block.items.map((runs) => alone(runsHeight(runs, indent)));
    case 'questions':
      return block.items.map((item) =>
        alone(textHeight(item, { size: text }) + beforeHeading + block.lines * writingLine),
      );
    case 'road':
      return [alone(roadHeight(block.steps))];
    case 'quote':
    case 'table':
    case 'figure':
    case 'references':
      return [];
  }
}

function titlePiece(words: string, kind: 'title' | 'heading'): Piece {
  const height = textHeight(words, { size: handoutPage[kind], line: handoutPage.tightLine });
  return { height: height + (kind === 'title' ? 38 : handoutPage.beforeHeading), isLed: true };
}

// A statement or a heading may be asked for again and again while it is tried what fits.
const known = new WeakMap<Block, readonly Piece[]>();

function knownPieces(block: Block): readonly Piece[] {
  const pieces = known.get(block) ?? piecesOf(block);
  known.set(block, pieces);
  return pieces;
}

/** How many pages a handout takes. */
export function pagesNeeded(title: string, sections: readonly Pick<Section, 'title' | 'blocks'>[]): number {
  const pieces = [
    titlePiece(title, 'title'),
    ...sections.flatMap((section) => [
      ...(section.title === '' ? [] : [titlePiece(section.title, 'heading')]),
      ...section.blocks.flatMap(knownPieces),
    ]),
  ];
  let [pages, filled, held] = [1, 0, 0];
  for (const { height, isLed } of pieces) {
    held += height;
    // What leads stays with what it leads.
    if (isLed) continue;
    if (filled + held > handoutBody.height && filled > 0) {
      pages += 1;
      filled = 0;
    }
    filled += held;
    held = 0;
  }
  return pages;
}
