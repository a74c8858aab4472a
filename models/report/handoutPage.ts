import { textWidth } from '../geometry/textMetrics.ts';
import { wrapText } from '../geometry/wrapText.ts';
import type { Block, Runs } from './blocks.ts';
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
  lineHeight: 1.25,
  space: 5,
  beforeHeading: 12,
  beforeStage: 7,
  indent: 28,
  writingLine: 27,
} as const;

/** What can be filled on one page, in points. */
export const handoutBody = {
  width: handoutPage.width - 2 * handoutPage.margin,
  height: handoutPage.height - 2 * handoutPage.margin - 18,
} as const;

// Widths are those of another typeface (textMetrics); office programs break lines a little differently.
const CAREFUL = 1.06;
const MOST_LINES = 400;

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
  { size, indent = 0 }: { readonly size: number; readonly indent?: number },
): number {
  return linesOf(text, handoutBody.width - indent, size) * size * handoutPage.lineHeight + handoutPage.space;
}

const runsHeight = (runs: Runs, indent = 0) => textHeight(runsText(runs), { size: handoutPage.text, indent });

/** The height of a title of the handout, or of one of its parts. */
export function titleHeight(text: string, kind: 'title' | 'heading'): number {
  return textHeight(text, { size: handoutPage[kind] }) + (kind === 'title' ? 24 : handoutPage.beforeHeading);
}

/** The height of a block in a handout, in points; figures are reckoned by who knows their shape. */
export function blockHeight(block: Block): number {
  const { text, indent, beforeStage, writingLine } = handoutPage;
  switch (block.kind) {
    case 'heading':
      return textHeight(block.text, { size: text }) + beforeStage;
    case 'paragraph':
    case 'note':
      return runsHeight(block.runs);
    case 'statement':
      return runsHeight(block.runs, indent);
    case 'list':
      return block.items.reduce((sum, runs) => sum + runsHeight(runs, indent), 0);
    case 'questions':
      return block.items.reduce(
        (sum, item) => sum + textHeight(item, { size: text }) + beforeStage + block.lines * writingLine,
        0,
      );
    case 'road': {
      const width = handoutBody.width / Math.max(1, block.steps.length) - 24;
      const heights = block.steps.map(({ name, items }) =>
        [name, ...items].reduce(
          (sum, line) => sum + linesOf(line, width, handoutPage.text - 1) * text * handoutPage.lineHeight + 4,
          16,
        ),
      );
      return Math.max(...heights) + 10;
    }
    case 'quote':
    case 'table':
    case 'figure':
    case 'references':
      return 0;
  }
}
