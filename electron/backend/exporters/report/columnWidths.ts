import { textWidth } from '#models/geometry/textMetrics.ts';
import type { Runs, TableBlock } from '#models/report/blocks.ts';
import { runsText } from '#models/report/runs.ts';

/** Longer words are broken; no column is as wide as an address. */
const LONGEST_WORD = 110;
const PADDING = 12;
// Office programs use another typeface than the one whose widths are known.
const CAREFUL = 1.1;

/** Only so many rows are looked at: a column of thousands is known by its first. */
const LOOKED_AT = 300;

function longestWord(text: string, fontSize: number, weight: 400 | 600): number {
  const widths = text.split(/\s+/u).map((word) => textWidth(word, fontSize, weight));
  return Math.max(0, ...widths) * CAREFUL;
}

/** The widths of a table's columns, in points: by their shares, but never so narrow that a word must be broken. */
export function columnWidths(
  { columns, rows }: TableBlock,
  width: number,
  fontSize: number,
): readonly number[] {
  const least = columns.map(({ title }, index) => {
    const cells = rows.slice(0, LOOKED_AT).map((row): Runs => row[index] ?? []);
    const words = cells.map((runs) => longestWord(runsText(runs), fontSize, 600));
    return Math.min(LONGEST_WORD, Math.max(longestWord(title, fontSize, 600), ...words)) + PADDING;
  });
  const needed = least.reduce((sum, each) => sum + each, 0);
  if (needed >= width) return least.map((each) => (each / needed) * width);
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const wanted = columns.map((column) => (column.width / shares) * width);
  // What some columns lack, those that have more than they need give up.
  const spare = wanted.map((each, index) => Math.max(0, each - (least[index] ?? 0)));
  const lacking = wanted.reduce((sum, each, index) => sum + Math.max(0, (least[index] ?? 0) - each), 0);
  const all = spare.reduce((sum, each) => sum + each, 0);
  return wanted.map(
    (each, index) => Math.max(each, least[index] ?? 0) - ((spare[index] ?? 0) / (all || 1)) * lacking,
  );
}
