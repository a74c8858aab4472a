import type { MapCard } from '#models/map/mapCards.ts';
import { wrapText } from '#models/geometry/wrapText.ts';

/** A box's words as they are painted from afar. */
export type OverviewWords = {
  /** World pixels. */
  readonly fontSize: number;
  readonly lines: readonly string[];
  /** World pixels a line may take. */
  readonly room: number;
};

/** Air beside the words, world pixels. */
export const overviewInset = { left: 16, right: 8 } as const;
/** From line to line, in sizes of the letters. */
export const overviewLine = 1.08;
/** Air above and below the words, world pixels. */
const AIR = 4;
// As large as they may be: the larger, the further away they can be read.
const SIZES = [32, 30, 28, 26, 24, 22, 20, 18] as const;
const SMALLEST = 18;

/** A box's name in the largest letters in which it fits the box as a whole; cut only when it fits in none. */
export function overviewWords(
  name: string,
  { width, height }: { readonly width: number; readonly height: number },
): OverviewWords {
  const room = width - overviewInset.left - overviewInset.right;
  const linesAt = (fontSize: number, more: number) =>
    wrapText({
      text: name,
      width: room,
      fontSize,
      weight: 600,
      maxLines: mostLines(height, fontSize) + more,
    });
  const whole = SIZES.find((fontSize) => {
    const lines = linesAt(fontSize, 1);
    return lines.length <= mostLines(height, fontSize) && !hasBrokenWord(name, lines);
  });
  const fontSize = whole ?? SMALLEST;
  return { fontSize, lines: linesAt(fontSize, 0), room };
}

const kept = new WeakMap<MapCard, OverviewWords>();

/** The words of a card of the map from afar, worked out once for each card. */
export function wordsFromAfar(each: MapCard): OverviewWords {
  let said = kept.get(each);
  if (said === undefined) kept.set(each, (said = overviewWords(each.name, each.box)));
  return said;
}

function mostLines(height: number, fontSize: number): number {
  return Math.max(1, Math.floor((height - 2 * AIR) / (fontSize * overviewLine)));
}

/** Whether a word had to be broken to fit the lines. */
function hasBrokenWord(name: string, lines: readonly string[]): boolean {
  const words = new Set(name.split(/\s+/u));
  return lines.some((line) => line.split(' ').some((part) => !words.has(part) && !/[-–/]/u.test(part)));
}
