import { wrapText } from '../geometry/wrapText.ts';
import type { FigureReferences } from './numberReferences.ts';
import type { FigureColours } from './palette.ts';
import { turned } from './drawArrow.ts';
import { textLine } from './svg.ts';

const TEXT = { size: 11, line: 15, gap: 4 } as const;
const HEADING = 24;
const NUMBER = 26;
const GUTTER = 28;
/** A column is no narrower than this, pixels. */
const LEAST_COLUMN = 360;

/** One reference as it stands in a column. */
type Item = { readonly markup: string; readonly height: number };

function itemsIn(references: FigureReferences, width: number, colours: FigureColours): readonly Item[] {
  return references.sources.map(({ number, text }) => {
    const lines = wrapText({ text, width: width - NUMBER, fontSize: TEXT.size, maxLines: 12 });
    const label = { x: NUMBER - 8, y: 11, size: TEXT.size, fill: colours.muted, anchor: 'end' } as const;
    const words = lines.map((line, index) =>
      textLine(line, { x: NUMBER, y: 11 + index * TEXT.line, size: TEXT.size, fill: colours.text }),
    );
    return {
      markup: textLine(`${number}.`, label) + words.join(''),
      height: Math.max(1, lines.length) * TEXT.line + TEXT.gap,
    };
  });
}

/** A run of references that fits a block. */
export type ReferenceBlock = { readonly markup: string; readonly height: number };

/** Items into columns of at most `height`; how many were taken, and what they look like. */
function columned(
  items: readonly Item[],
  room: { readonly columns: number; readonly width: number; readonly height: number },
): ReferenceBlock & { readonly taken: number } {
  let [taken, markup, deepest] = [0, '', 0];
  for (let column = 0; column < room.columns; column += 1) {
    let top = 0;
    for (let item = items[taken]; item !== undefined; item = items[taken]) {
      if (top > 0 && top + item.height > room.height) break;
      markup += turned({ x: column * (room.width + GUTTER), y: top }, 0, item.markup);
      top += item.height;
      taken += 1;
    }
    deepest = Math.max(deepest, top);
  }
  return { markup, height: deepest, taken };
}

/**
 * The numbered sources in blocks of as many columns as fit: the first no higher than `first`, or absent when it would
 * hold nothing, the others no higher than `others`.
 */
export function drawReferences(
  references: FigureReferences,
  room: { readonly width: number; readonly first: number; readonly others: number },
  colours: FigureColours,
): readonly ReferenceBlock[] {
  if (references.sources.length === 0) return [];
  const columns = Math.max(1, Math.floor((room.width + GUTTER) / (LEAST_COLUMN + GUTTER)));
  const width = (room.width - (columns - 1) * GUTTER) / columns;
  let items = itemsIn(references, width, colours);
  const total = items.reduce((sum, { height }) => sum + height, 0);
  const tallest = items.reduce((most, { height }) => Math.max(most, height), 0);
  const title = textLine('Sources', { x: 0, y: 14, size: 13, weight: 600, fill: colours.text });
  const blocks: ReferenceBlock[] = [];
  // As even as the columns can be, when they need not be full.
  const even = total / columns + tallest;
  for (let most = Math.min(room.first - HEADING, even); items.length > 0; most = room.others - HEADING) {
    const { markup, height, taken } = columned(items, { columns, width, height: Math.max(tallest, most) });
    blocks.push({ markup: title + turned({ x: 0, y: HEADING }, 0, markup), height: height + HEADING });
    items = items.slice(taken);
  }
  return blocks;
}
