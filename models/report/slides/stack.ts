import type { UsualRole } from '../../entities/element.ts';
import type { SlideLine, TextShape } from '../deck.ts';
import { fittedWords, inset, wordsHeight } from '../slideText.ts';

/** What stands in a box: its words, and in smaller type what is to be known besides. */
export type BoxWords = {
  readonly id: string;
  readonly text: string;
  readonly under: string;
  readonly role: UsualRole | null;
};

const SIZES = [16, 15, 14, 13, 12, 11] as const;
const SMALLEST = 11;
const UNDER = 12;
/** Between boxes one below the other. */
export const stackGap = 8;
/** A box has at most so many lines of words; all of them stand in the notes. */
const MOST_LINES = 4;

type Measured = { readonly words: BoxWords; readonly lines: readonly SlideLine[]; readonly height: number };

function measured(words: BoxWords, width: number, size: number): Measured {
  const text = fittedWords(words.text, width, { size, most: MOST_LINES });
  const under = fittedWords(words.under, width, { size: UNDER, most: 2 });
  const height =
    wordsHeight(text, width, size) +
    (under === '' ? 0 : wordsHeight(under, width, UNDER) + 1) +
    2 * inset.down;
  const lines: SlideLine[] = [
    { text, size },
    ...(under === '' ? [] : [{ text: under, size: UNDER, look: 'quiet' } as const]),
  ];
  return { words, lines, height };
}

const heightOf = (boxes: readonly Measured[]) =>
  boxes.reduce((sum, { height }) => sum + height, Math.max(0, boxes.length - 1) * stackGap);

/** The height of one box in the largest type. */
export function boxHeight(words: BoxWords, width: number): number {
  return measured(words, width, SIZES[0]).height;
}

/**
 * Boxes one below the other in the middle of a frame, in the largest type in which they fit; what does not fit even in
 * the smallest is counted in a last box.
 */
export function stacked(
  boxes: readonly BoxWords[],
  frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): readonly TextShape[] {
  const size = SIZES.find(
    (each) => heightOf(boxes.map((words) => measured(words, frame.width, each))) <= frame.height,
  );
  let shown = boxes.map((words) => measured(words, frame.width, size ?? SMALLEST));
  for (let left = boxes.length - 1; heightOf(shown) > frame.height && left > 0; left -= 1) {
    const rest: BoxWords = {
      id: 'more',
      text: `… and ${boxes.length - left + 1} more`,
      under: '',
      role: null,
    };
    shown = [...boxes.slice(0, left - 1), rest].map((words) => measured(words, frame.width, SMALLEST));
  }
  let y = frame.y + Math.max(0, (frame.height - heightOf(shown)) / 2);
  return shown.map(({ words, lines, height }) => {
    const shape: TextShape = {
      kind: 'text',
      id: words.id,
      look: 'box',
      lines,
      role: words.role,
      isMiddle: true,
      x: frame.x,
      y,
      width: frame.width,
      height,
    };
    y += height + stackGap;
    return shape;
  });
}
